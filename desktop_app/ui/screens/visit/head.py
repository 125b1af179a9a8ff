"""The black head of field mode: whose visit, kept when, seen how."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.services.views import CaseView
from desktop_app.core.sop.model import Unit
from desktop_app.core.wording.dates import days_of
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.head_button import HeadButton
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 60
_INSET = 3
"""What stays free above and below the two lines."""


class FieldHead(QFrame):
    """The heading takes the focus when the visit is opened."""

    back_wanted = Signal()
    outdoor_wanted = Signal()
    text_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._back = HeadButton(theme, "", Icon.ARROW_LEFT, "Kembali, semua tersimpan")
        self.heading = TextLabel(theme, "", TextStyle.CASE_TITLE, Token.NAV_INK).elided()
        self._second = TextLabel(theme, "", TextStyle.SECOND, Token.NAV_DIM).elided()
        self._kept = IconLabel(theme, Icon.CIRCLE_CHECK, Token.NAV_MARK, 20)
        self._saved = TextLabel(theme, "", TextStyle.SECOND_MEDIUM, Token.NAV_MARK).elided()
        self._power = TextLabel(theme, "", TextStyle.SECOND_MEDIUM, Token.NAV_INK)
        self.outdoor = HeadButton(theme, "Luar ruang", Icon.SUN, "Tampilan luar ruang")
        self.text = HeadButton(theme, "Teks", Icon.A_LARGE_SMALL, "Ukuran teks")
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ground", Token.NAV.value)
        self._build()

    def show_case(self, view: CaseView, round_: int, business: str) -> None:
        """Show whose visit it is and the day it is of the fifteen."""
        state = view.state
        self.heading.show_text(business or state.number)
        parts = [state.number, view.procedure.name, f"kunjungan {round_}", _day(view)]
        self._second.show_text(" · ".join(part for part in parts if part))
        self.heading.setAccessibleName(f"{self.heading.text()}, {self._second.text()}")

    def show_saved(self, words: str, *, good: bool = True) -> None:
        """Say when the last answer was kept on this computer."""
        self._saved.show_text(words, Token.NAV_MARK if good else Token.NAV_INK)
        self._saved.setAccessibleName(words)

    @property
    def saved_words(self) -> str:
        """Give what is said of the last answer."""
        return self._saved.text()

    def show_power(self, words: str) -> None:
        """Say how full the battery is; nothing where nobody can tell."""
        self._power.show_text(words)
        self._power.setVisible(bool(words))

    def show_outdoor(self, *, on: bool) -> None:
        """Name the button by what it leads to."""
        self.outdoor.show_words("Dalam ruang" if on else "Luar ruang")

    def set_small(self, *, narrow: bool, low: bool) -> None:
        """Leave words out where they do not fit."""
        self.outdoor.show_short(short=narrow)
        self.text.show_short(short=narrow)
        self.setFixedHeight(max(50 if low else HEIGHT, self._lines() + 2 * _INSET))

    def _lines(self) -> int:
        return self.heading.height() + self._second.height()

    def _build(self) -> None:
        self.set_small(narrow=False, low=False)
        layout = row(self, 14, (14, 0, 14, 0))
        layout.addWidget(self._back)
        words = column()
        words.addStretch(1)
        words.addWidget(self.heading)
        words.addWidget(self._second)
        words.addStretch(1)
        layout.addLayout(words, 1)
        saved = row(gap=8)
        saved.addWidget(self._kept)
        saved.addWidget(self._saved)
        layout.addLayout(saved)
        for part in (self._power, self.outdoor, self.text):
            layout.addWidget(part)
        self._power.hide()
        self._back.clicked.connect(self.back_wanted)
        self.outdoor.clicked.connect(self.outdoor_wanted)
        self.text.clicked.connect(self.text_wanted)


def _day(view: CaseView) -> str:
    time = view.time
    if time.unit is not Unit.DAYS or time.unknown:
        return ""
    return f"hari ke-{days_of(time.used, time.standard).removesuffix(' hari')}"
