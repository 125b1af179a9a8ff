"""Who signs the licences, and by what right."""

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.core.ids import StaffId
from desktop_app.core.office.state import Staff
from desktop_app.core.security.roles import LABELS, Act, Role
from desktop_app.core.sop.model import Procedure
from desktop_app.ui.screens.settings.form import Form, Keep
from desktop_app.ui.screens.settings.frame import PageFrame
from desktop_app.ui.screens.settings.line_entries import LineEntry, ListEntry
from desktop_app.ui.screens.settings.pick_entries import CardsEntry, SegmentEntry
from desktop_app.ui.screens.settings.reading import OfficeReading, Rights
from desktop_app.ui.screens.settings.signature_preview import Block, SignaturePreview
from desktop_app.ui.screens.settings.staff_table import spaced_nip
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.option_card import Option
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.segmented import Segment
from desktop_app.ui.widgets.text_label import TextLabel

STAFF, POST, ACTING = "signatory.staff", "signatory.post", "signatory.acting"
ELECTRONIC = "signatory.electronic"
MANDATE, DELEGATION = "MANDAT", "DELEGASI"
_ACTING = (Segment("tetap", "Pejabat tetap"), Segment("Plt.", "Plt."), Segment("Plh.", "Plh."))
_SIGNING = (Segment("basah", "Basah, di kertas"), Segment("tte", "Elektronik, di luar aplikasi"))
_AUTHORITY = (
    Option(MANDATE, "Mandat", "Ditandatangani a.n. kepala daerah."),
    Option(DELEGATION, "Delegasi", "Atas jabatan sendiri, tanpa a.n."),
)


class SigningPage(QWidget):
    """The block under a licence is drawn as it will stand there."""

    def __init__(self, theme: Theme, keep: Keep) -> None:
        super().__init__()
        self._theme = theme
        self.frame = PageFrame(
            theme,
            "Penanda tangan dan kewenangan",
            "Pejabat yang menandatangani SK, dan atas dasar apa.",
        )
        self.form = Form(keep, self)
        self.staff = ListEntry(theme, "Pejabat penanda tangan")
        self.post = LineEntry(theme, "Jabatan seperti tertulis di SK")
        self.acting = SegmentEntry(
            theme, "Kedudukan", _ACTING, {"tetap": "", "Plt.": "Plt.", "Plh.": "Plh."}
        )
        self.electronic = SegmentEntry(
            theme, "Tanda tangan", _SIGNING, {"basah": False, "tte": True}
        )
        self.authority: dict[str, CardsEntry] = {}
        self.preview = SignaturePreview(theme)
        self._licences = column(gap=12)
        self._reading: OfficeReading | None = None
        self._build()
        self.form.typed.connect(self._draw)

    def show_reading(self, reading: OfficeReading) -> None:
        """Show the signatory in force."""
        self._reading = reading
        for procedure in reading.procedures:
            if procedure.number not in self.authority:
                self._add_licence(procedure)
        self.staff.show_choices(_choices(reading))
        self.form.show_values(reading.values)
        self._draw()

    def show_rights(self, rights: Rights) -> None:
        """Let it be changed only by those who may."""
        self.frame.show_refusal(rights.refusal(Act.SETTINGS))
        self.form.show_may(may=rights.may(Act.SETTINGS))

    def _build(self) -> None:
        column(self).addWidget(self.frame)
        panel = Panel(self._theme, "Pejabat")
        grid = QGridLayout(panel.body)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setSpacing(12)
        grid.addWidget(self.staff, 0, 0)
        grid.addWidget(self.acting, 0, 1)
        grid.addWidget(self.post, 1, 0, 1, 2)
        grid.addWidget(self.electronic, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        for key, entry in (
            (STAFF, self.staff), (ACTING, self.acting),
            (POST, self.post), (ELECTRONIC, self.electronic),
        ):  # fmt: skip
            self.form.add(key, entry)
        self.frame.main.addWidget(panel)
        self.frame.main.addLayout(self._licences)
        self.frame.main.addStretch(1)
        side = Panel(self._theme, "Pratinjau tanda tangan")
        inside = side.body_column(10)
        inside.addWidget(self.preview)
        remark = "Nama, pangkat, dan NIP diambil dari daftar petugas."
        inside.addWidget(TextLabel(self._theme, remark, TextStyle.SECOND, Token.INK_2).wrapped())
        self.frame.side.addWidget(side)
        self.frame.side.addStretch(1)

    def _add_licence(self, procedure: Procedure) -> None:
        key = f"licence.{procedure.number}"
        panel = Panel(self._theme, f"SK {procedure.name}", f"SOP {procedure.number}")
        inside = panel.body_column(10)
        cards = CardsEntry(self._theme, f"Kewenangan {procedure.number}", _AUTHORITY, across=True)
        heading = LineEntry(
            self._theme, "Judul sesudah kata KEPUTUSAN, bila lain dari jabatan", optional=True
        )
        heading.editor.setPlaceholderText("kosong: memakai jabatan penanda tangan")
        inside.addWidget(cards)
        inside.addWidget(heading)
        self.form.add(f"{key}.authority", cards)
        self.form.add(f"{key}.heading", heading)
        self.authority[procedure.number] = cards
        self._licences.addWidget(panel)

    def _draw(self) -> None:
        if self._reading is None:
            return
        who = _signatory(self._reading, self.form.text(STAFF))
        first = next(iter(self.authority.values()), None)
        by_mandate = first is not None and first.value() != DELEGATION
        self.preview.show_block(
            Block(
                place=self._reading.text("office.place"),
                regent=self._reading.text("office.regent") if by_mandate else "",
                acting=self.form.text(ACTING),
                post=self.form.text(POST),
                name=who.name if who else "",
                rank=who.rank if who else "",
                nip=spaced_nip(who.nip) if who else "",
                electronic=self.form.value(ELECTRONIC) is True,
            )
        )


def _choices(reading: OfficeReading) -> tuple[tuple[str, str], ...]:
    head = _signatory(reading, "")
    usual = f"Kepala Dinas: {head.name}" if head else "Kepala Dinas, belum terdaftar"
    people = tuple((str(who.id), f"{who.name}, {_duty(who)}") for who in reading.state.acting())
    return (("", usual), *people)


def _duty(who: Staff) -> str:
    return who.post or LABELS[Role(who.role)]


def _signatory(reading: OfficeReading, chosen: str) -> Staff | None:
    """Return the chosen person, else the Kepala Dinas among the staff."""
    if chosen:
        return reading.state.person(StaffId(chosen))
    acting = reading.state.acting()
    return next((person for person in acting if person.role == Role.HEAD), None)
