"""Pemohon baru: by keyboard, with who was here before pointed out."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.cases.commands import EndCase
from desktop_app.core.cases.state import Status
from desktop_app.core.events.vocabulary import Ending
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.new_applicant.dialog import NewApplicantDialog
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.hands import ALT, CTRL, Hands
from tests.journeys.counter import Counter
from tests.journeys.wizard_seat import application, desk

KEY = Qt.Key
Open = Callable[[], NewApplicantDialog]


@pytest.fixture
def jobs() -> Jobs:
    return Jobs(inline=True)


@pytest.fixture
def hands(jobs: Jobs) -> Hands:
    return Hands(application(), jobs)


@pytest.fixture
def opened(
    qtbot: QtBot, theme: Theme, counter: Counter, jobs: Jobs, hands: Hands
) -> Iterator[Open]:
    made: list[NewApplicantDialog] = []

    def show() -> NewApplicantDialog:
        dialog = NewApplicantDialog(desk(theme, counter, counter.rina, jobs))
        made.append(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        hands.until(dialog.isActiveWindow)
        return dialog

    yield show
    made.clear()


def typed(hands: Hands, *texts: str) -> None:
    """Type one text per field, Enter between them."""
    for text in texts:
        hands.replace(text)
        hands.press(KEY.Key_Return)


def test_a_case_begins_with_its_clock_running(opened: Open, hands: Hands, counter: Counter) -> None:
    dialog, cases = opened(), list[str]()
    dialog.opened.connect(cases.append)
    hands.press(KEY.Key_2, ALT)
    owner = counter.firm.owner
    typed(hands, owner.nik, owner.name, owner.phone, counter.firm.name)
    hands.press(KEY.Key_Return, CTRL)
    view = counter.house.reading.case(counter.house.reading.find(cases[0]))
    first = view.state.step_state(1)
    assert view.procedure.number == "D.V.2"
    assert view.state.answers()["applicant.nik"] == owner.nik
    assert first is not None
    assert first.status is Status.RUNNING


def test_without_a_service_or_a_name_it_says_so(opened: Open, hands: Hands) -> None:
    dialog = opened()
    hands.press(KEY.Key_Return, CTRL)
    assert dialog.trouble.accessibleName() == "Pilih layanannya dulu."
    hands.press(KEY.Key_1, ALT)
    hands.press(KEY.Key_Return, CTRL)
    assert dialog.trouble.accessibleName() == "Nama pemohon belum diisi."
    assert dialog.isVisible()


def test_a_wrong_nik_is_said_once_and_then_gives_way(opened: Open, hands: Hands) -> None:
    dialog, cases = opened(), list[str]()
    dialog.opened.connect(cases.append)
    hands.press(KEY.Key_1, ALT)
    typed(hands, "3319", "Sri Wahyuni (contoh)")
    hands.press(KEY.Key_Return, CTRL)
    assert "Baru 4" in dialog.trouble.accessibleName()
    assert cases == []
    hands.press(KEY.Key_Return, CTRL)
    assert len(cases) == 1


def test_a_running_case_of_the_same_person_is_opened_instead(
    opened: Open, hands: Hands, counter: Counter
) -> None:
    counter.receives("D.V.1")
    dialog, wanted = opened(), list[str]()
    dialog.existing_wanted.connect(wanted.append)
    hands.press(KEY.Key_1, ALT)
    hands.replace(counter.firm.owner.nik)
    assert "masih berjalan" in dialog.form.running.accessibleName()
    hands.press(KEY.Key_O, ALT)
    assert wanted == [counter.case]
    assert not dialog.isVisible()


def test_an_earlier_case_lends_its_data(opened: Open, hands: Hands, counter: Counter) -> None:
    counter.receives("D.V.1")
    counter.works_through(1, 2, 3, 4)
    counter.does(EndCase(Ending.ABANDONED, "Tidak kembali"), counter.bureau)
    dialog, cases = opened(), list[str]()
    dialog.opened.connect(cases.append)
    hands.press(KEY.Key_2, ALT)
    hands.replace(counter.firm.owner.nik)
    assert dialog.form.earlier.accessibleName().startswith("Pernah dilayani:")
    hands.press(KEY.Key_P, ALT)
    assert dialog.form.earlier.accessibleName().startswith("Disalin dari IUI-")
    hands.press(KEY.Key_Return, CTRL)
    answers = counter.house.reading.case(counter.house.reading.find(cases[0])).state.answers()
    assert answers["applicant.name"] == counter.firm.owner.name
    assert answers["company.nib"] == counter.firm.nib


def test_what_is_typed_waits_for_the_next_time(opened: Open, hands: Hands) -> None:
    first = opened()
    hands.press(KEY.Key_1, ALT)
    typed(hands, "3319 0212 0785 0000", "Edi (contoh)")
    hands.press(KEY.Key_Escape)
    assert not first.isVisible()
    again = opened()
    assert again.form.editors["applicant.name"].text() == "Edi (contoh)"
    assert again.form.services.current == "D.V.1"
