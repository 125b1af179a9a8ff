"""Copying into oss.go.id: order, shape, and what happens to the clipboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.brain import PageBrain
from desktop_app.ui.wizard.clipboard import Clipboard
from desktop_app.ui.wizard.copy_panel import CopyPanel
from desktop_app.ui.wizard.copying import copy_items
from tests.core.cases.desk import Desk
from tests.ui.wizard.views import brain_of


def filled() -> PageBrain:
    brain = brain_of(Desk().open())
    for key, typed in (
        ("applicant.nik", "3319031207850000"),
        ("applicant.phone", "0812 0000 4410"),
        ("applicant.email", "sri@contoh.id"),
    ):
        brain.enter(key, typed)
    return brain


def test_values_stand_in_the_order_of_the_form_and_empty_ones_are_left_out() -> None:
    assert [item.label for item in copy_items(filled())] == [
        "Nama sesuai KTP",
        "NIK",
        "Nomor HP",
        "Email",
    ]


def test_numbers_are_copied_bare_and_texts_as_they_are() -> None:
    items = {item.key: item for item in copy_items(filled())}
    assert items["applicant.nik"].shown == "3319 0312 0785 0000"
    assert items["applicant.nik"].text(plain=True) == "3319031207850000"
    assert items["applicant.nik"].text(plain=False) == "3319 0312 0785 0000"
    assert items["applicant.phone"].text(plain=True) == "081200004410"
    assert items["applicant.name"].text(plain=True) == "Sri Wahyuni"


@pytest.mark.usefixtures("qapp")
def test_the_clipboard_is_cleared_only_while_it_holds_our_text() -> None:
    shared = QGuiApplication.clipboard()
    ours = Clipboard(shared)
    ours.copy("3319031207850000")
    assert ours.is_waiting
    ours.forget()
    assert shared.text() == ""
    ours.copy("3319031207850000")
    shared.setText("milik orang lain")
    ours.forget()
    assert shared.text() == "milik orang lain"


def test_the_panel_goes_on_by_itself_and_forgets_what_changed(
    theme: Theme, shown: Callable[..., QWidget]
) -> None:
    panel = CopyPanel(theme, shown())
    brain = filled()
    panel.show_items("Konveksi (contoh)", copy_items(brain))
    told: list[tuple[str, str]] = []
    panel.copied.connect(lambda key, text: told.append((key, text)))
    panel.copy_next()
    panel.copy_next()
    assert told == [("applicant.name", "Sri Wahyuni"), ("applicant.nik", "3319031207850000")]
    assert panel.next_key == "applicant.phone"
    brain.enter("applicant.name", "Sri Wahyuningsih")
    panel.show_items("Konveksi (contoh)", copy_items(brain))
    assert panel.done == {"applicant.nik"}


def test_the_panel_never_takes_the_caret_from_the_browser(
    theme: Theme, shown: Callable[..., QWidget]
) -> None:
    panel = CopyPanel(theme, shown())
    flags = panel.windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert panel.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
