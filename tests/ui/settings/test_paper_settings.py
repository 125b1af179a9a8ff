"""Atur, Naskah dan kertas: edges of texts, the program's templates."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from desktop_app.core.bootstrap import House
from desktop_app.core.errors import Refused
from desktop_app.core.ids import StaffId
from desktop_app.ui.screens.settings.parts import Part
from desktop_app.ui.screens.settings.screen import SettingsScreen
from tests.ui.settings.keys import go_to, press


def test_the_office_goes_back_to_the_programs_template(
    screen: SettingsScreen, house: House
) -> None:
    go_to(screen, Part.PAPERS)
    panel = screen.pages.papers.templates
    assert not any(row.put_away.isVisibleTo(row) for row in panel.rows)
    panel.copy.click()
    own = house.office.template_folder() / "bap.docx"
    own.write_bytes(b"bukan word")
    (row,) = [row for row in panel.rows if row.path == own]
    assert row.put_away.isVisibleTo(row)
    row.put_away.click()
    assert "bap (disimpan).docx" in panel.told.accessibleName()
    assert (own.parent / "bap (disimpan).docx").read_bytes() == b"bukan word"
    (again,) = [row for row in panel.rows if row.path.name == "bap.docx"]
    assert "Bawaan, Bisa dipakai" in again.accessibleName()
    assert not again.put_away.isVisibleTo(again)


def test_whoever_may_not_change_settings_does_not_put_templates_away(
    screen: SettingsScreen, house: House, helper: StaffId
) -> None:
    go_to(screen, Part.PAPERS)
    panel = screen.pages.papers.templates
    panel.copy.click()
    panel.show_may(may=False)
    assert not any(row.put_away.isVisibleTo(row) for row in panel.rows)
    with pytest.raises(Refused):
        house.office.put_template_away("bap.docx", by=helper)


def test_long_texts_fill_their_lines_or_end_as_they_fall(
    screen: SettingsScreen, house: House
) -> None:
    go_to(screen, Part.PAPERS)
    control = screen.pages.papers.edges.control
    assert control.current == "penuh"
    control.focus_current()
    press(Qt.Key.Key_Right)
    assert house.office.state().setting("paper.alignment") == "kiri"


def test_nothing_of_the_page_is_wider_than_the_window(screen: SettingsScreen) -> None:
    go_to(screen, Part.PAPERS)
    for area in screen.pages.papers.findChildren(QScrollArea):
        inside = area.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= area.viewport().width()
