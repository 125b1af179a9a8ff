"""The rail counts disagreements, the status bar tells what is only here."""

from desktop_app.core.changes import Changes
from desktop_app.core.ids import FactId
from desktop_app.core.security.roles import Role
from desktop_app.core.security.session import Session
from desktop_app.core.services.light import Light
from desktop_app.ui.main_window.work import CONFLICTS, WorkFrame
from tests.ui.shell.conftest import Desk, Seated
from tests.ui.shell.fakes import PEOPLE, FakeHouse
from tests.ui.worklist.sample_rows import NOW

FACT = FactId("a" * 64)


def frame(desk: Desk) -> WorkFrame:
    shift = desk.counter.shift
    assert shift is not None
    return shift.frame


def begin(seated: Seated, house: FakeHouse) -> Desk:
    desk = seated(house)
    first = PEOPLE[0]
    desk.sign_in.signed_in.emit(Session(first.id, first.name, Role.HELP_DESK, NOW, NOW))
    return desk


def test_the_light_stands_in_the_status_bar(seated: Seated) -> None:
    house = FakeHouse()
    house.sync.found = Light(3, 1, 2, NOW, NOW, "stik")
    words = frame(begin(seated, house)).status.words("place")
    assert words.startswith("3 perubahan, 1 konsep dan 2 lampiran hanya di komputer ini sejak")


def test_the_light_is_asked_again_after_a_meeting(seated: Seated) -> None:
    house = FakeHouse()
    desk = begin(seated, house)
    house.sync.found = Light(0, 0, 0, None, NOW, "stik")
    desk.jobs.changed.emit(Changes())
    assert frame(desk).status.words("place") == "Semua di komputer ini juga ada di stik"


def test_disagreements_are_counted_on_the_rail_until_they_are_settled(seated: Seated) -> None:
    house = FakeHouse()
    house.disputes.waiting = 2
    desk = begin(seated, house)
    assert frame(desk).rail.item(CONFLICTS).accessibleName() == "Benturan, 2 menunggu"
    assert frame(desk).status.words("disputes") == "2 benturan data · perlu dipilih"
    house.disputes.waiting = 0
    desk.jobs.changed.emit(Changes(facts=(FACT,)))
    assert frame(desk).rail.item(CONFLICTS).accessibleName() == "Benturan"
