"""One case at the counter: read it, act on it, read it again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop_app.core.cases.commands import Command, LeavePage
from desktop_app.core.changes import Changes
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import CaseId, FactId
from desktop_app.core.services.attachments import Attachment
from desktop_app.core.services.papers import Printing, Rendered
from desktop_app.core.services.views import CaseView
from desktop_app.ui.wizard.desk import Desk


class CaseWork(QObject):
    """Every write says which heads were on the screen; afterwards the case is read again."""

    viewed = Signal(object)
    """A fresh CaseView."""
    done = Signal(object, object)
    """The Command that was carried out, and its Changes."""
    refused = Signal(object, object)
    """The Command, and the AppError that says why not."""

    def __init__(self, desk: Desk, case: CaseId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.case = case
        self._is_closed = False
        desk.jobs.changed.connect(self._on_changed)

    def load(self) -> None:
        """Read the case."""
        reading, case = self._desk.reading, self.case
        self._desk.jobs.submit_read(
            lambda: reading.case(case), self._on_read, self._on_unread, key=f"case {id(self)}"
        )

    def do(self, command: Command, seen: tuple[FactId, ...]) -> None:
        """Carry out a command on the writer lane."""
        cases, case, by = self._desk.cases, self.case, self._desk.who.staff
        self._write(command, lambda: cases.do(case, command, seen=seen, by=by))

    def leave(self, page: LeavePage, rest: Answers, seen: tuple[FactId, ...]) -> None:
        """Keep a page that is left; `rest` is no fact yet and stays a draft."""
        cases, drafts, case = self._desk.cases, self._desk.drafts, self.case
        by = self._desk.who.staff

        def act() -> Changes:
            changes = cases.do(case, page, seen=seen, by=by)
            if rest:
                drafts.save(case, page.step, rest, seen=changes.heads or seen)
            return changes

        self._write(page, act)

    def attach(self, attachment: Attachment, seen: tuple[FactId, ...]) -> None:
        """Store a file for a document."""
        cases, case, by = self._desk.cases, self.case, self._desk.who.staff
        self._write(attachment, lambda: cases.attach(case, attachment, seen=seen, by=by))

    def issue(self, kind: str, seen: tuple[FactId, ...]) -> None:
        """Number, render beside the lanes, and keep a paper."""
        papers, case, by = self._desk.papers, self.case, self._desk.who.staff
        jobs = self._desk.jobs

        def failed(error: Exception) -> None:
            self._tell(self.refused, kind, error)

        def keep(printing: Printing, rendered: Rendered) -> None:
            self._write(kind, lambda: papers.keep(printing, rendered, by=by))

        def render(printing: Printing) -> None:
            jobs.submit_paper(
                lambda: papers.render(printing), lambda made: keep(printing, made), failed
            )

        jobs.submit_write(lambda: papers.prepare(case, kind, seen=seen, by=by), render, failed)

    def close(self) -> None:
        """Listen no longer; what was sent is still carried out."""
        self._is_closed = True
        self._desk.jobs.changed.disconnect(self._on_changed)

    def _write(self, asked: object, call: Callable[[], Changes]) -> None:
        self._desk.jobs.submit_write(
            call,
            lambda changes: self._tell(self.done, asked, changes),
            lambda error: self._tell(self.refused, asked, error),
        )

    def _tell(self, signal: SignalInstance, asked: object, told: object) -> None:
        if not self._is_closed:
            signal.emit(asked, told)

    def _on_changed(self, changes: Changes) -> None:
        if self.case in changes.cases or changes.office:
            self.load()

    def _on_read(self, view: CaseView) -> None:
        if not self._is_closed:
            self.viewed.emit(view)

    def _on_unread(self, error: Exception) -> None:
        self._tell(self.refused, None, error)
