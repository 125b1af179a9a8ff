"""Theme: palettes, contrast, the sheet, fonts and icons."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Palette, ThemeName, Token, Tone, contrast, load_palettes
from desktop_app.ui.theme.sheet import fill
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import MONO, SANS, TextStyle
from desktop_app.ui.widgets.button import Button, ButtonKind

TEXT_PAIRS = (
    *("ink surface", "ink bg", "ink-2 surface", "ink-2 bg", "ink-2 surface-sunk"),
    *("ink-2 select", "ink-3 surface", "ink-3 bg", "ink-3 select", "on-primary primary"),
    *("on-primary primary-hover", "on-primary primary-press", "primary surface"),
    *("primary primary-soft", "primary select", "nav-ink nav-active", "nav-dim nav"),
    *("ok surface", "ok ok-soft", "warn surface", "warn warn-soft", "bad surface"),
    *("bad bad-soft", "info surface", "info info-soft", "idle surface", "idle idle-soft"),
)
GRAPHIC_PAIRS = (
    *("line-strong surface", "line-strong bg", "focus surface", "focus bg"),
    *("focus-nav nav", "nav-mark nav", "ok-fill track", "warn-fill track", "bad-fill track"),
    *("idle-fill track", "ok-fill surface", "bad-fill surface", "ink track"),
)
BAR = {ThemeName.TERANG: 4.5, ThemeName.GELAP: 4.5, ThemeName.LUAR: 7.0}


@pytest.fixture(scope="module")
def palettes(resources: Path) -> dict[ThemeName, Palette]:
    return load_palettes(resources / "theme" / "tokens.json")


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("pair", TEXT_PAIRS)
def test_text_can_be_read_in_every_palette(
    palettes: dict[ThemeName, Palette], name: ThemeName, pair: str
) -> None:
    ink, ground = (palettes[name].colors[Token(part)] for part in pair.split())
    assert contrast(ink, ground) >= BAR[name]


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("pair", GRAPHIC_PAIRS)
def test_controls_and_bars_can_be_seen_in_every_palette(
    palettes: dict[ThemeName, Palette], name: ThemeName, pair: str
) -> None:
    mark, ground = (palettes[name].colors[Token(part)] for part in pair.split())
    assert contrast(mark, ground) >= 3


def test_contrast_knows_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#808080", "#808080") == pytest.approx(1)


def test_a_palette_that_lacks_a_colour_is_refused(resources: Path, tmp_path: Path) -> None:
    raw = json.loads((resources / "theme" / "tokens.json").read_text(encoding="utf-8"))
    del raw["gelap"]["focus"]
    broken = tmp_path / "tokens.json"
    broken.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ValueError, match="focus"):
        load_palettes(broken)


def test_every_tone_has_its_three_colours() -> None:
    assert {tone: (tone.ink, tone.soft) for tone in Tone}[Tone.WARN] == ("warn", "warn-soft")
    assert Tone.PLACE.fill is Token.PRIMARY


@pytest.mark.parametrize("name", ThemeName)
def test_the_sheet_has_no_hole_left(
    palettes: dict[ThemeName, Palette], resources: Path, name: ThemeName
) -> None:
    template = (resources / "theme" / "style.qss").read_text(encoding="utf-8")
    sheet = fill(template, palettes[name], {"assets": "/a", "shade": name})
    assert "$" not in sheet
    assert palettes[name].colors[Token.PRIMARY] in sheet


def test_the_sheet_writes_no_colour_of_its_own(resources: Path) -> None:
    template = (resources / "theme" / "style.qss").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", template) == []
    assert re.findall(r"gradient|shadow|opacity|rgba", template) == []


def test_a_hole_with_an_unknown_name_is_an_error(palettes: dict[ThemeName, Palette]) -> None:
    with pytest.raises(KeyError):
        fill("color: $teal;", palettes[ThemeName.TERANG], {})


@pytest.mark.parametrize("name", ThemeName)
def test_pictures_of_the_sheet_have_the_palettes_colours(
    palettes: dict[ThemeName, Palette], resources: Path, name: ThemeName
) -> None:
    for picture, token in (
        ("chevron", Token.INK),
        ("chevron-up", Token.INK),
        ("chevron-down", Token.INK),
        ("tick", Token.ON_PRIMARY),
    ):
        svg = (resources / "theme" / f"{picture}-{name}.svg").read_text(encoding="utf-8")
        assert f'stroke="{palettes[name].colors[token]}"' in svg


def test_the_fonts_are_bundled_and_their_digits_are_of_one_width(theme: Theme) -> None:
    for style in TextStyle:
        font = theme.font(style)
        assert QFontInfo(font).family() in {SANS, MONO}
        metrics = QFontMetricsF(font)
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_every_icon_has_a_file_and_every_file_a_name(resources: Path) -> None:
    files = {file.stem for file in (resources / "icons").glob("*.svg")}
    assert files == {icon.value for icon in Icon}


def test_every_icon_draws_something(theme: Theme) -> None:
    for icon in Icon:
        image = theme.pixmap(icon, Token.INK, 24, 1.0).toImage()
        alphas = {image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)}
        assert max(alphas) > 200, icon


def test_an_icon_is_rendered_once_for_each_colour_size_and_screen(theme: Theme) -> None:
    theme.shelf.forget()
    for _ in range(3):
        theme.pixmap(Icon.CHECK, Token.INK, 16, 1.0)
    assert theme.shelf.count == 1
    theme.pixmap(Icon.CHECK, Token.OK, 16, 1.0)
    theme.pixmap(Icon.CHECK, Token.INK, 18, 1.0)
    sharp = theme.pixmap(Icon.CHECK, Token.INK, 16, 1.5)
    assert theme.shelf.count == 4
    assert (sharp.width(), sharp.devicePixelRatio()) == (24, 1.5)


def test_the_theme_changes_while_the_program_runs(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    button = Button(theme, "Selesai", ButtonKind.PRIMARY)
    qtbot.addWidget(button)
    button.show()
    theme.pixmap(Icon.CHECK, Token.INK, 16, 1.0)
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, ThemeName.GELAP)
    assert theme.shelf.count == 0
    dark = button.grab().toImage().pixelColor(6, 6)
    theme.apply(qapp, ThemeName.TERANG)
    light = button.grab().toImage().pixelColor(6, 6)
    assert (dark, light) == (QColor("#5FC4D1"), QColor("#0A5A66"))
