"""What happens to the tour's applicants, step by step."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import Qt

from desktop_app.core.events.vocabulary import Value
from desktop_app.core.security.roles import Role
from desktop_app.core.services.sample import answers
from desktop_app.core.services.sample.answers import Visit
from desktop_app.core.services.sample.people import Firm
from desktop_app.core.wording.dates import full_date, short_date, stopwatch
from desktop_app.ui.tour.hands import Hands
from desktop_app.ui.tour.office import TourOffice
from desktop_app.ui.tour.seat import Seat
from desktop_app.ui.wizard import verdict

_MINUTES = {1: 8.0, 2: 3.0, 3: 2.5, 4: 14.0, 5: 17.0}
_REPAIR_DAYS = 11
Say = Callable[[str], None]


class Story(Struct, frozen=True):
    """One applicant: which service, and what the visits find."""

    service: int
    firm: Firm
    visits: tuple[tuple[str, ...], ...]
    """For each visit the points that are not in order; the last visit has none."""


class Telling:
    """Tells a story by keys and clicks, and says what it does."""

    def __init__(self, office: TourOffice, hands: Hands, seat: Seat, say: Say) -> None:
        self._office = office
        self._hands = hands
        self._seat = seat
        self._say = say

    def tell(self, story: Story, papers: Path) -> None:
        """Walk from 'Pemohon baru' to the handed-over SK."""
        self._seat.receive(story.service, story.firm)
        self._say(f"Pemohon baru: {story.firm.name}, berkas {self._seat.view.state.number}")
        self._seat.sit(Role.HELP_DESK)
        for number in range(1, 6):
            self._at_counter(story.firm, number)
        for faults in story.visits:
            self._visit(story.firm, faults)
            if faults:
                self._repair(story.firm)
        self._validate()
        self._hand_over(papers)

    def _at_counter(self, firm: Firm, number: int) -> None:
        seat, state = self._seat, self._seat.view.state
        seat.start_clock()
        seat.show("mulai")
        if number == 1 and state.round == 1:
            seat.work(2)
            seat.pause(1, 4)
        seat.work(_MINUTES[number])
        step = seat.view.procedure.step(number)
        known = answers.page(step, firm, state.answers(), day=self._office.clock.today)
        count = seat.answer(known)
        seat.show("lengkap")
        seat.finish()
        self._told(number, f"{count} hal diisi lewat papan ketik")

    def _visit(self, firm: Firm, faults: tuple[str, ...]) -> None:
        office, seat = self._office, self._seat
        office.clock.wait_until(office.clock.today + timedelta(days=3), 9)
        seat.sit(Role.TEAM)
        seat.start_clock()
        seat.show("mulai")
        seat.work(75)
        round_ = seat.view.state.round
        seat.answer(self._found(firm, faults))
        seat.show("keputusan")
        seat.finish()
        word = "Tidak, kembali ke langkah 5" if faults else "Ya, ke langkah 7"
        self._told(6, f"putaran {round_}: {word}")
        self._issue_bap(round_)

    def _found(self, firm: Firm, faults: tuple[str, ...]) -> dict[str, Value]:
        today = self._office.clock.today
        step = self._seat.view.procedure.step(6)
        found = answers.inspection(step, firm, Visit(today, (), faults))
        repair_by = today + timedelta(days=_REPAIR_DAYS)
        return {
            **found,
            verdict.FULFILLED: verdict.NO if faults else verdict.YES,
            verdict.REPAIR_BY: short_date(repair_by),
        }

    def _issue_bap(self, round_: int) -> None:
        self._seat.act_on_banner()
        self._seat.issue("bap")
        self._seat.show("bap")
        issued = [paper for paper in self._seat.view.state.papers if paper.round == round_]
        self._say(f"  BAP putaran {round_} terbit: {issued[-1].number}")

    def _repair(self, firm: Firm) -> None:
        clock = self._office.clock
        clock.wait_until(clock.today + timedelta(days=7), 10)
        self._seat.sit(Role.HELP_DESK)
        self._at_counter(firm, 5)

    def _validate(self) -> None:
        seat, clock = self._seat, self._office.clock
        clock.wait_until(_next_workday(clock.today), 9)
        seat.sit(Role.HEAD)
        seat.start_clock()
        seat.work(2)
        seat.show("ringkasan")
        seat.finish()
        self._told(7, "validasi dicatat")

    def _hand_over(self, papers: Path) -> None:
        seat = self._seat
        seat.sit(Role.BUREAU)
        seat.start_clock()
        seat.work(1)
        page = seat.screen.pane.wizard.page_now
        for match in ("name", "nib", "kbli", "address", "bap"):
            page.focus_gap(f"handover.match.{match}")
            self._hands.press(Qt.Key.Key_Space)
        seat.show("dicocokkan")
        seat.issue("sk")
        seat.answer({})
        papers.mkdir(parents=True, exist_ok=True)
        seat.screen.pane.papers.export(papers)
        self._hands.settle()
        seat.show("sk-terbit")
        seat.finish()
        seat.show("selesai")
        sk = [paper for paper in seat.view.state.papers if paper.kind == "sk"]
        self._told(8, f"SK {sk[-1].number} diserahkan")
        seat.leave()

    def _told(self, number: int, what: str) -> None:
        step = self._seat.view.state.step_state(number)
        time = stopwatch(step.seconds) if step else "00:00"
        day = full_date(self._office.clock.today)
        self._say(f"  Langkah {number}, {day}: {what}, waktu kerja {time}")


def _next_workday(day: date) -> date:
    after = day + timedelta(days=1)
    while after.weekday() > _FRIDAY:
        after += timedelta(days=1)
    return after


_FRIDAY = 4
