"""One visit at work: answers, drafts and commands of its step."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.core.cases.commands import Command, LeavePage
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.visit_commands import LayAddendum, VoidSignatures, WriteAddendum
from desktop_app.core.cases.visit_state import Photo, Signing
from desktop_app.core.changes import Changes
from desktop_app.core.events.vocabulary import Value
from desktop_app.core.ids import CaseId
from desktop_app.core.security.roles import Act, may
from desktop_app.core.services.papers import Rendered
from desktop_app.core.services.signing import Closing
from desktop_app.core.services.views import CaseView
from desktop_app.core.sop.answers import Checked
from desktop_app.core.sop.model import FieldKind
from desktop_app.ui.screens.visit.doors import VisitDesk
from desktop_app.ui.wizard import finish
from desktop_app.ui.wizard.brain import PageBrain
from desktop_app.ui.wizard.keeper import DraftKeeper
from desktop_app.ui.wizard.work import CaseWork

LOCKED = "terkunci"
"""What `done` tells of a BAP that was locked."""


class VisitWork(QObject):
    """The same answers and drafts as the wizard's page; whoever leaves a tab makes facts."""

    viewed = Signal()
    """The case was read again."""
    typed = Signal(str)
    """An answer changed; its key."""
    done = Signal(object)
    """The Command that was carried out."""
    refused = Signal(object)
    """Why the last command was not."""

    def __init__(self, desk: VisitDesk, case: CaseId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.case = case
        self.desk = desk
        self.keeper = DraftKeeper(desk.desk.drafts, desk.desk.jobs, self)
        self._case = CaseWork(desk.desk, case, self)
        self._view: CaseView | None = None
        self._brain: PageBrain | None = None
        self._round = 0
        self._is_locking = False
        self._case.viewed.connect(self._on_viewed)
        self._case.done.connect(self._on_done)
        self._case.refused.connect(lambda _asked, error: self.refused.emit(error))

    @property
    def is_open(self) -> bool:
        """Tell whether the case has been read."""
        return self._brain is not None

    @property
    def brain(self) -> PageBrain:
        """Return what is known of the step; there is one once `viewed` was told."""
        if self._brain is None:
            raise LookupError("no case is shown")
        return self._brain

    @property
    def view(self) -> CaseView:
        """Return the case as it was read last."""
        if self._view is None:
            raise LookupError("no case is shown")
        return self._view

    @property
    def signing(self) -> Signing | None:
        """Return the visit's BAP as it was laid before its signers."""
        return self.view.state.signing(self._round)

    @property
    def round(self) -> int:
        """Return which visit this is."""
        return self._round

    @property
    def at_hand(self) -> Signing | None:
        """Return what is signed now: the newest addendum of a locked BAP, else the BAP."""
        first = self.signing
        parts = (one for one in self.view.state.signings if one.round == self._round and one.part)
        newest = max(parts, key=lambda one: one.part, default=None)
        return newest if first is not None and first.locked and newest is not None else first

    @property
    def is_frozen(self) -> bool:
        """Tell whether somebody signed, so that nothing may change."""
        return self.signing is not None and self.signing.is_frozen

    @property
    def photos(self) -> tuple[Photo, ...]:
        """Return the photos of the visit."""
        return tuple(one for one in self.view.state.photos if one.round == self._round)

    def is_table(self, key: str) -> bool:
        """Tell whether an answer is typed cell by cell."""
        field = self.brain.fields.get(key)
        return field is not None and field.kind is FieldKind.TABLE

    def load(self) -> None:
        """Read the case."""
        self._case.load()

    def put(self, key: str, value: Value) -> None:
        """Take in an answer and have it kept within a second."""
        if self.brain.put(key, value):
            self._keep(key)

    def enter(self, key: str, typed: str) -> Checked:
        """Take in what is typed in a field of a form."""
        found = self.brain.enter(key, typed)
        self._keep(key)
        return found

    def leave_page(self) -> None:
        """Make facts of what was typed; the decision stays a draft until it is laid out."""
        self.keeper.drop()
        parts = finish.split(self.brain, offered=False)
        if self.brain.editable and parts.facts:
            page = LeavePage(self.brain.number, parts.facts)
            self._case.leave(page, parts.rest, self.brain.seen)
        elif self.brain.editable:
            self._keep_draft()
            self.keeper.flush()

    def lay(self, command: Command) -> None:
        """Make facts of the page, then lay it before its signers, one after the other."""
        self.keeper.drop()
        brain, desk = self.brain, self.desk.desk
        parts = finish.split(brain)
        page = LeavePage(brain.number, parts.facts)

        def act() -> Changes:
            by = desk.who.staff
            left = desk.cases.do(self.case, page, seen=brain.seen, by=by)
            seen = left.heads or brain.seen
            desk.drafts.save(self.case, page.step, parts.rest, seen=seen)
            return left.joined(desk.cases.do(self.case, command, seen=seen, by=by))

        self.submit(command, act)

    def void(self, reason: str) -> None:
        """Let all signatures go; the half-typed decision goes on from there."""
        signing, desk = self.at_hand, self.desk.desk
        if signing is None:
            return
        command, seen = VoidSignatures(signing.id, reason), self.brain.seen
        step = self.brain.number

        def act() -> Changes:
            changes = desk.cases.do(self.case, command, seen=seen, by=desk.who.staff)
            draft = desk.drafts.load(self.case, step)
            if draft is not None:
                desk.drafts.save(self.case, step, draft.answers, seen=changes.heads)
            return changes

        self.submit(command, act)

    def correct(self, text: str) -> None:
        """Write an addendum and lay it before its signers, one after the other."""
        round_, part = self._round, self._part_to_write()
        desk, seen = self.desk.desk, self.brain.seen
        written, laid = WriteAddendum(round_, text), LayAddendum(round_, part)

        def act() -> Changes:
            by = desk.who.staff
            first = desk.cases.do(self.case, written, seen=seen, by=by)
            return first.joined(desk.cases.do(self.case, laid, seen=first.heads or seen, by=by))

        self.submit(laid, act)

    def written(self) -> str:
        """Return the text of the addendum that is not signed yet."""
        part = self._part_to_write()
        found = (one for one in self.view.state.addenda if one.round == self._round)
        return next((one.text for one in found if one.part == part), "")

    def _part_to_write(self) -> int:
        state = self.view.state
        last = max((one.part for one in state.addenda if one.round == self._round), default=0)
        signing = state.signing(self._round, last)
        done = not last or (signing is not None and signing.locked is not None)
        return last + 1 if done else last

    def lock(self) -> None:
        """Number, render beside the lanes, then lock and keep the paper in one write."""
        signing, door, jobs = self.at_hand, self.desk.signing, self.desk.desk.jobs
        if signing is None or self._is_locking:
            return
        self._is_locking = True
        by, seen, laid = self.desk.desk.who.staff, self.brain.seen, signing.id

        def keep(closing: Closing, made: Rendered) -> None:
            jobs.submit_write(lambda: door.keep(closing, made, by=by), self._on_locked, self._fail)

        def render(closing: Closing) -> None:
            jobs.submit_paper(
                lambda: door.render(closing), lambda made: keep(closing, made), self._fail
            )

        jobs.submit_write(
            lambda: door.prepare(self.case, laid, seen=seen, by=by), render, self._fail
        )

    def do(self, command: Command) -> None:
        """Carry out a command with what is on the screen."""
        self._case.do(command, self.brain.seen)

    def submit(self, asked: object, call: Callable[[], Changes]) -> None:
        """Run a write of several parts and tell of it as of a command."""
        self.desk.desk.jobs.submit_write(
            call,
            partial(self._on_done, asked),
            self._fail,
        )

    def note(self, changes: Changes) -> None:
        """Take in what was recorded past this object, as photos are."""
        self._on_done(changes, changes)

    def close(self) -> None:
        """Keep what is typed and listen no longer."""
        if self.is_open:
            self.leave_page()
        self._case.close()

    def _keep(self, key: str) -> None:
        self._keep_draft()
        self.typed.emit(key)

    def _keep_draft(self) -> None:
        brain = self.brain
        if brain.editable:
            self.keeper.keep(self.case, brain.number, brain.typed(), brain.seen)

    def _on_viewed(self, view: CaseView) -> None:
        older, self._view = self._brain, view
        self._round = self._round or view.state.round
        place = landmarks(view.procedure).decision, self._round
        desk = self.desk.desk
        may_work = may(desk.who.role, Act.VERIFY) and not self.is_frozen
        self._brain = PageBrain(view, place, desk.references, may_work=may_work, staff=desk.staff)
        if older is not None and older.editable:
            self._brain.carry(older)
        elif older is not None:
            self._brain.seen = older.seen
        self.viewed.emit()

    def _on_done(self, asked: object, changes: Changes) -> None:
        if changes and self._brain is not None:
            self._brain.seen = changes.heads
        self.done.emit(asked)

    def _on_locked(self, changes: Changes) -> None:
        self._is_locking = False
        self._on_done(LOCKED, changes)

    def _fail(self, error: Exception) -> None:
        self._is_locking = False
        self._case.load()
        self.refused.emit(error)
