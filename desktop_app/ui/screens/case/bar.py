"""The bar over a case: whose it is, what else can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.services.views import CaseView
from desktop_app.core.wording.dates import long_date
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.avatar import PersonTag
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.room import giving_way

HEIGHT = 54
TYPES = {"perseorangan": "perseorangan", "non_perseorangan": "non-perseorangan"}


class CaseBar(QFrame):
    """Business first, then number; the second line says who, where and what for."""

    back_wanted = Signal()
    notes_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, theme: Theme, name: str, duty: str) -> None:
        super().__init__()
        self._back = Button(theme, "", icon=Icon.ARROW_LEFT)
        self._business = giving_way(TextLabel(theme, "", TextStyle.BAR_TITLE))
        self._number = TextLabel(theme, "", TextStyle.NUMBER)
        self._second = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2).elided()
        self._notes = Button(theme, "Catatan", icon=Icon.MESSAGE_SQUARE, key="F7")
        self.field = Button(theme, "Mode lapangan", icon=Icon.MAP_PIN, key="F11")
        self.field.hide()
        self.menu = Button(theme, "Berkas", icon=Icon.CHEVRON_DOWN)
        self._person = PersonTag(theme)
        self._person.show_person(name, duty)
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "bottom")
        self.setFixedHeight(HEIGHT)
        self._build()

    def show_case(self, view: CaseView) -> None:
        """Show whose case it is."""
        state = view.state
        answers = state.answers()
        business = str(answers.get("business.name") or answers.get("applicant.name") or "")
        self._business.show_text(business or "Pemohon baru")
        self._number.show_text(state.number)
        place = ", ".join(
            text
            for text in (
                str(answers.get("business.village") or ""),
                str(answers.get("business.kecamatan") or ""),
            )
            if text
        )
        parts = (
            self._promised(view),
            str(answers.get("applicant.name") or ""),
            TYPES.get(str(answers.get("company.type")), ""),
            place,
            f"SOP {view.procedure.number} {view.procedure.name}",
        )
        self._second.show_text(" · ".join(part for part in parts if part))
        count = len(state.notes)
        self._notes.show_text(f"Catatan {count}" if count else "Catatan")

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what can be spared on a small screen."""
        self._person.set_compact(narrow)

    def _promised(self, view: CaseView) -> str:
        promise = view.state.promise()
        return f"Janji hasil {long_date(promise.due)}" if promise else ""

    def _build(self) -> None:
        self._back.show_icon_only("Kembali ke daftar berkas", "Kembali ke daftar (Esc)")
        self._back.clicked.connect(self.back_wanted)
        self._notes.clicked.connect(self.notes_wanted)
        self.menu.clicked.connect(self.menu_wanted)
        layout = row(self, 12, (16, 0, 16, 1))
        layout.addWidget(self._back)
        words = column()
        words.addStretch(1)
        first = row(gap=10)
        first.addWidget(self._business)
        first.addWidget(self._number)
        first.addStretch(1)
        words.addLayout(first)
        words.addWidget(self._second)
        words.addStretch(1)
        layout.addLayout(words, 1)
        for part in (self.field, self._notes, self.menu, self._person):
            layout.addWidget(part)
