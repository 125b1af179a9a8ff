"""A team is sent: who, by which letter, on which day and at what hour."""

from datetime import date

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from desktop_app.core.cases.visit_commands import PlanVisit
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import LABELS, Role
from desktop_app.core.services.assigned import as_row
from desktop_app.core.services.people import StaffView
from desktop_app.core.services.planning import USUAL_HOUR, Sending, next_day, warnings
from desktop_app.core.services.views import CaseView
from desktop_app.core.sop.answers import Checked, Level
from desktop_app.core.sop.model import FieldKind
from desktop_app.core.sop.values import moments
from desktop_app.core.wording.dates import short_date
from desktop_app.ui.messages import notice_for
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.editors.line import LineEditor
from desktop_app.ui.wizard.editors.officers import OfficersEditor

OTHERS = "Tambah petugas lain"
LONGEST = 80


class Order(Struct, frozen=True):
    """What a plan is made from; `letter` is the number that was used last."""

    view: CaseView
    sending: Sending
    staff: tuple[StaffView, ...]
    letter: str


class PlanDialog(DialogFrame):
    """Warns of day and hour but forbids nothing; stays open until the plan is taken."""

    wanted = Signal(object)
    """A PlanVisit."""

    def __init__(self, theme: Theme, order: Order, parent: QWidget) -> None:
        planned = order.view.state.visit()
        number = order.view.state.number
        verb = "Ubah rencana kunjungan" if planned else "Rencanakan kunjungan"
        super().__init__(theme, f"{verb} {number}", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._order = order
        team = [person for person in order.staff if person.role is Role.TEAM]
        self.members = OfficersEditor(theme, team)
        self.others = QComboBox()
        self.letter = QLineEdit()
        self.letter_day, self.day = LineEditor(FieldKind.DATE), LineEditor(FieldKind.DATE)
        self.hour = LineEditor(FieldKind.TEXT)
        self._fields = {
            editor: Field(theme, editor, FieldLook(label, message_line=True))
            for editor, label in (
                (self.letter, "Nomor surat tugas"),
                (self.letter_day, "Tanggal surat tugas"),
                (self.day, "Hari kunjungan"),
                (self.hour, "Jam"),
            )
        }
        self.warned, self.told = Banner(theme), Banner(theme)
        self.confirm = Button(theme, "Simpan rencana", ButtonKind.PRIMARY, key="Ctrl Enter")
        self._build()
        self._fill()
        self._listen()

    def plan(self) -> PlanVisit:
        """Give what is typed; what cannot be read is missing in it."""
        hour = moments.moment(self.hour.text())
        return PlanVisit(
            members=self._ids(),
            letter=self.letter.text().strip(),
            letter_day=_day(self.letter_day),
            day=_day(self.day),
            hour=hour.shown if hour.level is not Level.ERROR else self.hour.text().strip(),
        )

    def show_failure(self, error: Exception) -> None:
        """Say why it was not taken."""
        self.confirm.setEnabled(True)
        notice = notice_for(error)
        self.told.show_banner(BannerText(Tone.BAD, notice.sentence, notice.way_out))

    def finish(self) -> None:
        """Ask for the plan to be taken, or say what is missing."""
        gap = self._gap()
        if gap:
            self.told.show_banner(BannerText(Tone.WARN, gap))
            return
        self.told.clear()
        self.confirm.setEnabled(False)
        self.wanted.emit(self.plan())

    def _build(self) -> None:
        theme, body = self._theme, self.body
        head = row(gap=8)
        head.addWidget(TextLabel(theme, "Petugas", TextStyle.PANEL_TITLE))
        head.addStretch(1)
        self.others.setAccessibleName(OTHERS)
        self.others.setFixedWidth(240)
        head.addWidget(self.others)
        body.addLayout(head)
        body.addWidget(self.members)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for at, field in enumerate(self._fields.values()):
            grid.addWidget(field, at // 2, at % 2)
        for across in (0, 1):
            grid.setColumnStretch(across, 1)
        body.addLayout(grid)
        body.addWidget(self.warned)
        body.addWidget(self.told)
        body.addStretch(1)
        self.add_left(Button(theme, "Batal", key="Esc")).clicked.connect(self.reject)
        self.add_right(self.confirm).clicked.connect(self.finish)
        self.letter.setMaxLength(LONGEST)

    def _fill(self) -> None:
        order = self._order
        planned = order.view.state.visit()
        today = order.sending.itinerary.today
        day = planned.day if planned else next_day(today, order.sending.days)
        self.letter.setText(planned.letter if planned else order.letter)
        self.letter_day.setText(short_date(planned.letter_day if planned else today))
        self.day.setText(short_date(day))
        self.hour.setText(planned.hour if planned else USUAL_HOUR)
        chosen = planned.members if planned else ()
        self.members.put(tuple(as_row(one) for one in order.staff if one.id in chosen))
        self.others.addItem(OTHERS)
        for person in order.staff:
            if person.role is not Role.TEAM:
                self.others.addItem(f"{person.name}, {LABELS[person.role]}", person.id)
        self._check()

    def _listen(self) -> None:
        self.members.edited.connect(self._check)
        self.others.activated.connect(self._add_other)
        for editor in (self.letter_day, self.day, self.hour):
            editor.left.connect(self._check)
            editor.edited.connect(self._check)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.finish)
        if self.members.ticks():
            self.members.take_focus()
        else:
            self.others.setFocus()

    def _add_other(self, at: int) -> None:
        found = next((one for one in self._order.staff if one.id == self.others.itemData(at)), None)
        self.others.setCurrentIndex(0)
        if found is not None:
            rows = self.members.value()
            named = rows if isinstance(rows, tuple) else ()
            self.members.put((*named, as_row(found)))
            self._check()

    def _check(self) -> None:
        for editor in (self.letter_day, self.day):
            self._show(editor, moments.day(editor.text()))
        self._show(self.hour, moments.moment(self.hour.text()))
        told = warnings(self.plan(), self._order.sending)
        if told:
            self.warned.show_banner(BannerText(Tone.WARN, "Perhatikan.", " ".join(told)))
        else:
            self.warned.clear()

    def _show(self, editor: LineEditor, read: Checked) -> None:
        bad = read.level is Level.ERROR
        state = FieldState.BAD if bad else FieldState.NORMAL
        self._fields[editor].show_state(state, read.message)

    def _gap(self) -> str:
        plan = self.plan()
        if not plan.members:
            return "Pilih paling sedikit satu petugas."
        if not plan.letter:
            self.letter.setFocus()
            return "Nomor surat tugas belum ditulis."
        for editor in (self.letter_day, self.day, self.hour):
            if self._fields[editor].state is FieldState.BAD:
                editor.setFocus()
                return self._fields[editor].message
        return ""

    def _ids(self) -> tuple[StaffId, ...]:
        rows = self.members.value()
        named = rows if isinstance(rows, tuple) else ()
        return tuple(StaffId(str(one.get("staff", ""))) for one in named)


def _day(editor: LineEditor) -> date | None:
    read = moments.day(editor.text())
    return None if read.level is Level.ERROR else date.fromisoformat(str(read.value))
