"""High contrast: the system's colours, readable either way round."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme import high_contrast
from desktop_app.ui.theme.palette import ThemeName, Token, contrast, load_palettes
from desktop_app.ui.theme.theme import Theme
from tests.ui.test_theme import TEXT_PAIRS

YELLOW_ON_BLACK = ("#000000", "#ffff00", "#1aebff", "#000000")
BLACK_ON_WHITE = ("#ffffff", "#000000", "#37006e", "#ffffff")


def system(ground: str, ink: str, mark: str, on_mark: str) -> QPalette:
    made = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
        made.setColor(role, QColor(ground))
    made.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    made.setColor(QPalette.ColorRole.Highlight, QColor(mark))
    made.setColor(QPalette.ColorRole.HighlightedText, QColor(on_mark))
    return made


@pytest.mark.parametrize("pair", TEXT_PAIRS)
@pytest.mark.parametrize("colors", [YELLOW_ON_BLACK, BLACK_ON_WHITE])
def test_every_text_can_be_read(
    resources: Path, colors: tuple[str, str, str, str], pair: str
) -> None:
    usual = load_palettes(resources / "theme" / "tokens.json")[ThemeName.TERANG]
    asked = high_contrast.from_system(system(*colors), usual)
    ink, ground = (asked.colors[Token(part)] for part in pair.split())
    assert contrast(ink, ground) >= 7


def test_ticks_are_taken_from_the_side_that_shows(resources: Path) -> None:
    usual = load_palettes(resources / "theme" / "tokens.json")[ThemeName.TERANG]
    dark = high_contrast.from_system(system(*YELLOW_ON_BLACK), usual)
    light = high_contrast.from_system(system(*BLACK_ON_WHITE), usual)
    assert (dark.name, light.name) == (ThemeName.GELAP, ThemeName.LUAR)


def test_qt_still_calls_it_by_the_name_that_is_looked_for() -> None:
    assert Qt.ContrastPreference.HighContrast.name == "HighContrast"


def test_nobody_asked_for_it_here(qapp: QApplication) -> None:
    assert qapp.instance() is not None
    assert not high_contrast.is_wanted()


def test_the_system_is_heeded_when_the_first_picture_stands(
    resources: Path, qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(high_contrast, "is_wanted", lambda: True)
    made = Theme(resources)
    made.apply(qapp, ThemeName.TERANG)
    assert made.palette.colors[Token.PRIMARY] == theme.palette.colors[Token.PRIMARY]
    made.heed_contrast(qapp)
    system_mark = qapp.style().standardPalette().color(QPalette.ColorRole.Highlight).name()
    assert made.palette.colors[Token.PRIMARY] == system_mark
    theme.apply(qapp, ThemeName.TERANG)
