"""The sheets can be drawn; all on them can be reached and named."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from tests.ui import sheet_parts, sheet_rails
from tests.ui.component_sheet import write_sheets


def test_sheets_are_written_in_light_and_dark(
    theme: Theme, qapp: QApplication, tmp_path: Path
) -> None:
    files = write_sheets(qapp, tmp_path)
    theme.apply(qapp, ThemeName.TERANG)
    light, dark = (QImage(str(tmp_path / f"komponen-{name}.png")) for name in ("terang", "gelap"))
    assert len(files) == 4
    assert (light.width(), light.height()) == (1366, 1224)
    assert light.pixelColor(4, 4).lightness() > 230
    assert dark.pixelColor(4, 4).lightness() < 40


def test_everything_that_takes_the_focus_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    for build in (sheet_parts.build, sheet_rails.build):
        sheet = build(theme)
        qtbot.addWidget(sheet.widget)
        silent = [
            widget
            for widget in sheet.widget.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName()
        ]
        assert silent == []


def test_building_a_sheet_opens_no_stray_window(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    for build in (sheet_parts.build, sheet_rails.build):
        sheet = build(theme)
        qtbot.addWidget(sheet.widget)
        assert [window for window in qapp.topLevelWidgets() if window.isVisible()] == []
