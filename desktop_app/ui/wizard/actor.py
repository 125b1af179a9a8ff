"""What the buttons and keys of a page do."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_app.core.cases.commands import (
    Command,
    CompleteStep,
    LeavePage,
    ResumeCase,
    StartWork,
    WaiveStep,
)
from desktop_app.core.cases.state import Phase, Status
from desktop_app.core.changes import Changes
from desktop_app.core.clock import Clock, office_time
from desktop_app.core.errors import Incomplete
from desktop_app.core.sop.model import Unit
from desktop_app.core.wording.dates import clock as clock_text
from desktop_app.ui.messages import notice_for
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import BannerText
from desktop_app.ui.wizard import asks, finish
from desktop_app.ui.wizard.ask import Answer, Ask, AskDialog
from desktop_app.ui.wizard.asks import Question
from desktop_app.ui.wizard.banners import Deed, round_without_bap
from desktop_app.ui.wizard.brain import PageBrain, Press, next_gap
from desktop_app.ui.wizard.gaps import Gap
from desktop_app.ui.wizard.keeper import DraftKeeper
from desktop_app.ui.wizard.window import Wizard
from desktop_app.ui.wizard.work import CaseWork


class Actor(QObject):
    """Asks what has to be asked, then has the case act."""

    left = Signal()
    """The person wants back to the list."""
    told = Signal(object)
    """A BannerText for the page: why something was refused."""
    gap_shown = Signal(str)
    typed = Signal(str, object)
    """Key and text of a reason that is being written; part of the draft."""

    def __init__(self, wizard: Wizard, keeper: DraftKeeper, theme: Theme, clock: Clock) -> None:
        super().__init__(wizard)
        self._wizard = wizard
        self._keeper = keeper
        self._theme = theme
        self._clock = clock
        self._work: CaseWork | None = None
        self._busy = False
        self._finished = 0
        """Number of the step that was finished here last, until the next one began."""
        self._last_gap = ""
        self.dialog: AskDialog | None = None
        """The question that is open; for tours and tests."""

    @property
    def gap_now(self) -> str:
        """Return the key of the gap that was shown last."""
        return self._last_gap

    @property
    def is_busy(self) -> bool:
        """Tell whether a command is on its way."""
        return self._busy

    def serve(self, work: CaseWork) -> None:
        """Act on this case from now on."""
        self._work = work
        self._busy, self._finished, self._last_gap = False, 0, ""
        work.done.connect(self._on_done)
        work.refused.connect(self._on_refused)

    def finish(self) -> None:
        """Finish the page, or go to what is missing; never a dead end."""
        brain = self._wizard.brain
        if not brain.editable:
            self._finish_reading(brain)
            return
        gaps = finish.all_gaps(brain)
        match brain.press(gaps):
            case Press.FINISH:
                self._complete(brain, "")
            case Press.ASK_NOTE if finish.takes_note(brain):
                self.go_on_with_note()
            case _:
                self._show(gaps[0], len(gaps))

    def go_on_with_note(self) -> None:
        """Ask why the step goes on, or open a finished step again."""
        brain = self._wizard.brain
        if not brain.editable:
            self.ask(asks.reopen_step(brain.step))
            return
        gaps = finish.all_gaps(brain)
        if not gaps:
            self._complete(brain, "")
            return
        hard = next((gap for gap in gaps if gap.key.startswith("decision")), None)
        if hard is not None:
            self._show(hard, 1)
            return
        ask = asks.go_on(gaps, finish.finish_text(brain))
        self._open(ask, lambda said: self._complete(brain, said.text))

    def show_gap(self) -> None:
        """Go to the gap after the one that was shown last."""
        gaps = finish.all_gaps(self._wizard.brain)
        gap = next_gap(gaps, self._last_gap)
        if gap is not None:
            self._show(gap, len(gaps))

    def back(self) -> None:
        """Read the page before this one."""
        brain = self._wizard.brain
        before = brain.back()
        if before is not None:
            self.leave_page()
            self._wizard.go(before, brain.round)

    def go(self, number: int, round_: int) -> None:
        """Open a page; what is typed on this one is kept first."""
        self.leave_page()
        self._wizard.go(number, round_)

    def leave_page(self) -> None:
        """Make facts of what was typed on the page."""
        brain = self._wizard.brain
        self._keeper.drop()
        parts = finish.split(brain, offered=False)
        if brain.editable and self._work and (parts.facts or parts.rest):
            page = LeavePage(brain.number, parts.facts)
            self._work.leave(page, parts.rest, brain.seen)

    def waive(self) -> None:
        """Ask why the step is not needed."""
        self.ask(asks.waive(self._wizard.brain.step))

    def park(self) -> None:
        """Ask why the applicant goes home."""
        self.leave_page()
        self.ask(asks.park())

    def send_back(self) -> None:
        """Ask what the team has to mend."""
        if finish.bar_face(self._wizard.brain).send_back:
            self.ask(asks.return_to_team())

    def add_note(self) -> None:
        """Ask for a remark."""
        self.ask(asks.add_note(self._wizard.brain.state.notes))

    def act_on_banner(self, deed: Deed) -> None:
        """Do what the button of the banner promises."""
        match deed:
            case Deed.RESUME:
                self.do(ResumeCase())
            case Deed.REOPEN_CASE:
                self.ask(asks.reopen_case())
            case Deed.SHOW_BAP:
                self._show_bap()
            case Deed.NONE:
                return

    def ask(self, asked: Question | Command) -> None:
        """Ask a question and do what its answer means, or do a command at once."""
        if isinstance(asked, Question):
            self._open(asked.ask, lambda said: self.do(asked.command(said)))
        else:
            self.do(asked)

    def do(self, command: Command) -> None:
        """Have the case act; while it does, nothing else is started."""
        if self._work is None or self._busy:
            return
        self._busy = True
        if isinstance(command, CompleteStep | WaiveStep):
            self._finished = command.step
        self._work.do(command, self._wizard.brain.seen)

    def start_next(self) -> None:
        """Start the clock of the page that followed, where the same hands go on."""
        brain = self._wizard.brain
        if self._busy or self._finished in {0, brain.number}:
            return
        self._finished, self._last_gap = 0, ""
        fresh = brain.step_state is None or brain.step_state.status is Status.WAITING
        counted = brain.step.standard_time.unit is Unit.MINUTES
        if brain.editable and fresh and counted:
            self.do(StartWork(brain.number))

    def _show_bap(self) -> None:
        brain = self._wizard.brain
        round_ = round_without_bap(brain.state)
        deciding = next((one for one in brain.procedure.steps if one.decision), None)
        if round_ is not None and deciding is not None:
            self.go(deciding.number, round_)
            self._wizard.page_now.focus_gap("bap")

    def _finish_reading(self, brain: PageBrain) -> None:
        if not brain.is_here:
            self._wizard.go(brain.state.step, brain.state.round)
        elif brain.state.phase is Phase.PARKED:
            self.do(ResumeCase())
        else:
            self.left.emit()

    def _complete(self, brain: PageBrain, note: str) -> None:
        command = finish.to_command(brain, note)
        if finish.finish_text(brain) == finish.OSS_CLICKED:
            business = brain.shown("business.name") or brain.state.number
            time = clock_text(office_time(self._clock.now()))
            self._open(asks.validation(business, time), lambda _: self._send(command))
        else:
            self._send(command)

    def _send(self, command: Command) -> None:
        self._keeper.drop()
        self.do(command)

    def _open(self, ask: Ask, then: Callable[[Answer], None]) -> None:
        dialog = AskDialog(self._theme, ask, self._wizard.window())
        key = f"{finish.ASKED}{ask.title}"
        dialog.text.put(self._wizard.brain.value(key))
        dialog.typed.connect(lambda text: self.typed.emit(key, text))
        dialog.answered.connect(lambda _: self.typed.emit(key, ""))
        dialog.answered.connect(then)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.open()

    def _on_closed(self) -> None:
        self.dialog = None

    def _show(self, gap: Gap, count: int) -> None:
        self._last_gap = gap.key
        self._wizard.page_now.focus_gap(gap.key)
        self.gap_shown.emit(gap.sentence if count == 1 else f"{gap.sentence} · {count} hal")

    def _on_done(self, asked: object, changes: Changes) -> None:
        if changes and self._wizard.has_case:
            self._wizard.brain.seen = changes.heads
        if not isinstance(asked, LeavePage):
            self._busy = False
            self.start_next()

    def _on_refused(self, asked: object, error: Exception) -> None:
        self._busy, self._finished = False, 0
        notice = notice_for(error)
        self.told.emit(BannerText(Tone.BAD, notice.sentence, notice.way_out))
        if isinstance(error, Incomplete) and error.missing:
            self._wizard.page_now.focus_gap(error.missing[0])
