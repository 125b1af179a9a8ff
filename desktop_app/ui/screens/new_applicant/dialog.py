"""Pemohon baru: which service, who it is, whether they were here before."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.cases.commands import StartWork
from desktop_app.core.changes import Changes
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import CaseId
from desktop_app.core.rows import EarlierCase
from desktop_app.core.services.views import PageDraft
from desktop_app.core.sop.answers import Level
from desktop_app.core.sop.model import Field, Procedure
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.new_applicant.brain import (
    FIELDS,
    NIK,
    PROCEDURE,
    NewBrain,
    earlier,
    running,
)
from desktop_app.ui.screens.new_applicant.form import NewApplicantForm
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.wizard.desk import Desk
from desktop_app.ui.wizard.keeper import DraftKeeper

NO_CASE = CaseId("")
NO_STEP = 0


class NewApplicantDialog(DialogFrame):
    """What is typed survives closing and crashing until a case is opened of it."""

    opened = Signal(str)
    """Id of the new case, its first clock running."""
    existing_wanted = Signal(str)
    """Id of a running case of the same applicant."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "Pemohon baru", parent)
        self._desk = desk
        self._brain = NewBrain(desk.references)
        self._keeper = DraftKeeper(desk.drafts, desk.jobs, self)
        self._found: tuple[EarlierCase, ...] = ()
        self._busy = False
        self._case = NO_CASE
        self.form = NewApplicantForm(desk.theme)
        self.trouble = Banner(desk.theme)
        self.start = Button(
            desk.theme, "Mulai langkah 1", ButtonKind.PRIMARY, icon=Icon.PLAY, key="Ctrl Enter"
        )
        self.body.addWidget(self.form)
        self.body.addWidget(self.trouble)
        cancel = self.add_left(Button(desk.theme, "Batal", key="Esc"))
        cancel.clicked.connect(self.reject)
        self.add_remark("Waktu mulai saat tombol ditekan.")
        self.add_right(self.start)
        self._listen()
        self._load()

    def begin(self) -> None:
        """Open the case and start its clock, or say what is missing."""
        lack = self._brain.lack()
        if lack is not None:
            again = " Tekan lagi untuk tetap mulai." if lack.soft else ""
            self.trouble.show_banner(BannerText(Tone.WARN, lack.sentence, again.strip()))
            self.form.focus_on(lack.key)
            return
        if self._busy:
            return
        self._busy = True
        self._keeper.drop()
        self._desk.jobs.submit_write(self._open_case(), self._on_opened, self._on_failed)

    def reject(self) -> None:
        """Close; what is typed waits for the next time."""
        self._keeper.flush()
        super().reject()

    def _listen(self) -> None:
        self.start.clicked.connect(self.begin)
        for keys, act in (
            ("Ctrl+Return", self.begin),
            ("Ctrl+Enter", self.begin),
            ("Alt+P", self._borrow),
            ("Alt+O", self._open_running),
            ("Alt+1", lambda: self.form.pick(0)),
            ("Alt+2", lambda: self.form.pick(1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.form.service_chosen.connect(self._on_service)
        self.form.edited.connect(self._on_edited)
        self.form.left.connect(self._on_left)
        self.form.running_wanted.connect(self._open_running)
        self.form.earlier_wanted.connect(self._borrow)

    def _load(self) -> None:
        reading, drafts, jobs = self._desk.reading, self._desk.drafts, self._desk.jobs
        jobs.submit_write(lambda: drafts.load(NO_CASE, NO_STEP), self._on_draft)
        jobs.submit_read(reading.procedures, self._on_procedures)

    def _on_procedures(self, procedures: tuple[Procedure, ...]) -> None:
        self.form.show_services(procedures, self._brain.procedure)
        self.form.services.focus_current()

    def _on_draft(self, draft: PageDraft | None) -> None:
        if draft is None:
            return
        for field in FIELDS:
            text = draft.answers.get(field.key)
            if isinstance(text, str) and text:
                self.form.show_field(field, self._brain.enter(field, text))
        self._brain.procedure = str(draft.answers.get(PROCEDURE) or "")
        self.form.services.show_current(self._brain.procedure)
        self._look_up()

    def _on_service(self, number: str) -> None:
        self._brain.procedure = number
        self.trouble.clear()
        self.form.focus_on(NIK.key)
        self._keep()

    def _on_edited(self, field: Field, text: str) -> None:
        checked = self._brain.enter(field, text)
        self._keep()
        if field is NIK and checked.level is not Level.ERROR and checked.value:
            self.form.show_field(field, checked)
            self._look_up()

    def _on_left(self, field: Field) -> None:
        self.form.show_field(field, self._brain.enter(field, self._brain.shown(field)))
        self._look_up()

    def _keep(self) -> None:
        self._keeper.keep(NO_CASE, NO_STEP, self._brain.typed(), ())

    def _look_up(self) -> None:
        reading, likeness = self._desk.reading, self._brain.likeness()
        if likeness.nik or likeness.name or likeness.business:
            self._desk.jobs.submit_read(
                lambda: reading.similar(likeness), self._on_found, key=f"similar {id(self)}"
            )

    def _on_found(self, found: tuple[EarlierCase, ...]) -> None:
        if found != self._found:
            self._found = found
            self.form.show_found(found)
            self.adjustSize()

    def _open_running(self) -> None:
        case = running(self._found)
        if case is not None:
            self._forget_draft()
            self.accept()
            self.existing_wanted.emit(case.case)

    def _borrow(self) -> None:
        lender, reading = earlier(self._found), self._desk.reading
        if lender is not None:
            case = lender.case
            self._desk.jobs.submit_read(lambda: reading.earlier_answers(case), self._on_lent)

    def _on_lent(self, lent: Answers) -> None:
        self._brain.borrow(lent)
        for field in FIELDS:
            self.form.show_field(field, self._brain.enter(field, self._brain.shown(field)))
        lender = earlier(self._found)
        number = lender.number if lender else ""
        sentence = "Periksa lagi bersama pemohon."
        self.form.show_lent(BannerText(Tone.INFO, f"Disalin dari {number}.", sentence))
        self._keep()

    def _open_case(self) -> Callable[[], Changes]:
        desk, by, command = self._desk, self._desk.who.staff, self._brain.command()

        def act() -> Changes:
            opened = desk.cases.open(command, by=by)
            (case,) = opened.cases
            self._case = case
            desk.drafts.discard(NO_CASE, NO_STEP)
            return opened.joined(desk.cases.do(case, StartWork(1), seen=opened.heads, by=by))

        return act

    def _on_opened(self, changes: Changes) -> None:
        self._busy = False
        self.accept()
        self.opened.emit(self._case)

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        notice = notice_for(error)
        self.trouble.show_banner(BannerText(Tone.BAD, notice.sentence, notice.way_out))
        self._keep()

    def _forget_draft(self) -> None:
        drafts = self._desk.drafts
        self._keeper.drop()
        self._desk.jobs.submit_write(lambda: drafts.discard(NO_CASE, NO_STEP))
