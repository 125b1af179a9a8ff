"""What is done with a visit: planned, packed for, taken back."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.core.cases.commands import Command
from desktop_app.core.cases.visit_commands import CancelVisit, PlanVisit
from desktop_app.core.changes import Changes
from desktop_app.core.ids import CaseId, FactId, StaffId
from desktop_app.core.services.carried import Check
from desktop_app.core.services.packing import Bag, Packed
from desktop_app.core.services.papers import Printing
from desktop_app.core.services.people import StaffView
from desktop_app.core.services.planning import Sending
from desktop_app.core.services.views import CaseView
from desktop_app.core.services.visits import Outing
from desktop_app.core.wording.dates import full_date
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.visits.doors import VisitsDoors
from desktop_app.ui.screens.visits.pack_dialog import PackDialog
from desktop_app.ui.screens.visits.plan_dialog import Order, PlanDialog
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import BannerText
from desktop_app.ui.wizard.ask import Answer, Ask, AskDialog
from desktop_app.ui.wizard.opener import Opener

UNDO = "Kembalikan rencana"
CHECKLIST = "daftar-periksa"

Heads = tuple[FactId, ...]
Done = Callable[[Changes], object]
Failed = Callable[[Exception], object]
Told = Callable[[tuple[Check, ...]], object]


class _Undo(Struct, frozen=True):
    case: CaseId
    plan: PlanVisit
    seen: Heads


class VisitDesk(QObject):
    """Asks in dialogs and writes through the same door as the case's screen."""

    told = Signal(object)
    """A BannerText."""

    def __init__(
        self, theme: Theme, jobs: Jobs, doors: VisitsDoors, who: StaffId, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._jobs, self._doors = theme, jobs, doors
        self._who, self._over = who, parent
        self._letter = ""
        self._opener = Opener(jobs)
        self._undo: _Undo | None = None

    def plan(self, outing: Outing, staff: tuple[StaffView, ...]) -> None:
        """Read the case, then ask who goes when."""
        case, doors = outing.row.case, self._doors

        def read() -> tuple[CaseView, Sending]:
            due, days = outing.row.due, doors.reading.day_counter()
            return doors.reading.case(case), Sending(case, due, days, doors.itineraries.all())

        self._jobs.submit_read(read, partial(self._ask_plan, staff), self._fail, key="visit-plan")

    def cancel(self, outing: Outing) -> None:
        """Read the case, then ask why nobody goes."""
        read = partial(self._doors.reading.case, outing.row.case)
        self._jobs.submit_read(read, self._ask_cancel, self._fail, key="visit-plan")

    def pack(self, outing: Outing) -> None:
        """Look at everything, then show it."""
        self._look(outing.row.case, partial(self._show_packing, outing), self._fail)

    def undo(self) -> None:
        """Plan once more what was taken back last."""
        last, self._undo = self._undo, None
        if last is not None:
            done = partial(self._on_planned, last.plan)
            self._do(last.case, last.plan, last.seen, done, self._fail)

    def _look(self, case: CaseId, told: Told, failed: Failed) -> None:
        """Look on the writer lane, but open the scans beside it: nobody waits for them."""
        packing, jobs = self._doors.packing, self._jobs

        def open_scans(bag: Bag) -> None:
            jobs.submit_paper(partial(packing.opened, bag), told, failed)

        jobs.submit_write(partial(packing.look, case), open_scans, failed)

    def _print(self, case: CaseId, dialog: PackDialog) -> None:
        papers, by = self._doors.papers, self._who
        open_ = partial(self._open_paper, dialog)
        self._jobs.submit_write(
            lambda: papers.sheet(case, CHECKLIST, by=by), open_, dialog.show_failure
        )

    def _open_paper(self, dialog: PackDialog, printing: Printing) -> None:
        render = partial(self._doors.papers.render, printing)
        self._opener.open(render, partial(_tell_printed, dialog), partial(_tell_failed, dialog))

    def _show_packing(self, outing: Outing, checks: tuple[Check, ...]) -> None:
        if any(one.isVisible() for one in self._over.findChildren(PackDialog)):
            return
        case = outing.row.case
        dialog = PackDialog(self._theme, outing.row.number, self._over)

        def ask() -> None:
            self._look(case, dialog.show_checks, dialog.show_failure)

        def write(lacking: tuple[str, ...]) -> None:
            packing, by = self._doors.packing, self._who
            done = partial(self._on_packed, dialog, lacking)
            self._jobs.submit_write(
                lambda: packing.pack(case, lacking, seen=(), by=by), done, dialog.show_failure
            )

        dialog.again_wanted.connect(ask)
        dialog.wanted.connect(write)
        dialog.print_wanted.connect(partial(self._print, case, dialog))
        # Opened with its content, so that it stands in the middle as high as it has to be.
        dialog.show_checks(checks)
        dialog.open()

    def _ask_plan(self, staff: tuple[StaffView, ...], read: tuple[CaseView, Sending]) -> None:
        state, sending = read[0].state, read[1]
        order = Order(read[0], sending, staff, self._letter)
        dialog = PlanDialog(self._theme, order, self._over)

        def write(plan: PlanVisit) -> None:
            done = partial(self._on_dialog_planned, dialog, plan)
            self._do(state.id, plan, state.heads, done, dialog.show_failure)

        dialog.wanted.connect(write)
        dialog.letter.textChanged.connect(self._keep_letter)
        dialog.open()

    def _ask_cancel(self, view: CaseView) -> None:
        state, visit = view.state, view.state.visit()
        if visit is None:
            return
        ask = Ask(
            title=f"Batalkan kunjungan {state.number}",
            confirm="Batalkan kunjungan",
            sentence=f"{full_date(visit.day)} pukul {visit.hour}, surat tugas {visit.letter}. "
            "Berkas kembali menunggu rencana; rencana ini tetap tercatat di riwayat.",
            text="Alasan",
            danger=True,
        )
        plan = PlanVisit(visit.members, visit.letter, visit.letter_day, visit.day, visit.hour)
        dialog = AskDialog(self._theme, ask, self._over)

        def write(answer: Answer) -> None:
            done = partial(self._on_cancelled, state.id, plan)
            self._do(state.id, CancelVisit(answer.text), state.heads, done, self._fail)

        dialog.answered.connect(write)
        dialog.open()

    def _do(self, case: CaseId, command: Command, seen: Heads, done: Done, failed: Failed) -> None:
        cases, by = self._doors.cases, self._who
        self._jobs.submit_write(lambda: cases.do(case, command, seen=seen, by=by), done, failed)

    def _keep_letter(self, text: str) -> None:
        self._letter = text

    def _on_dialog_planned(self, dialog: PlanDialog, plan: PlanVisit, done: Changes) -> None:
        if isValid(dialog):
            dialog.accept()
        self._on_planned(plan, done)

    def _on_planned(self, plan: PlanVisit, _done: Changes) -> None:
        when = f"{full_date(plan.day)} pukul {plan.hour}" if plan.day else plan.hour
        words = f"{len(plan.members)} petugas, {when}."
        self.told.emit(BannerText(Tone.OK, "Kunjungan direncanakan.", words))

    def _on_cancelled(self, case: CaseId, plan: PlanVisit, done: Changes) -> None:
        self._undo = _Undo(case, plan, done.heads)
        words = "Berkas kembali menunggu rencana."
        self.told.emit(BannerText(Tone.INFO, "Kunjungan dibatalkan.", words, UNDO))

    def _on_packed(self, dialog: PackDialog, lacking: tuple[str, ...], done: Packed) -> None:
        if isValid(dialog):
            dialog.accept()
        words = f"Tercatat belum ada: {', '.join(lacking)}." if lacking else "Semua sudah ada."
        if done.number:
            words = f"Nomor BAP {done.number}. {words}"
        tone = Tone.WARN if lacking else Tone.OK
        self.told.emit(BannerText(tone, "Kunjungan siap berangkat.", words))

    def _fail(self, error: Exception) -> None:
        notice = notice_for(error)
        self.told.emit(BannerText(Tone.BAD, notice.sentence, notice.way_out))


def _tell_printed(dialog: PackDialog) -> None:
    if isValid(dialog):
        dialog.show_printed()


def _tell_failed(dialog: PackDialog, error: Exception) -> None:
    if isValid(dialog):
        dialog.show_failure(error)
