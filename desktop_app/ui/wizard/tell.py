"""What to tell the applicant, what is never written down, the SOP's words."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.core.sop.model import Procedure, Step
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel


class Tell(QWidget):
    """Lines at the foot of a page; what does not apply is left out."""

    def __init__(self, theme: Theme, procedure: Procedure, step: Step) -> None:
        super().__init__()
        self._theme = theme
        self._lines = column(self, 8, (2, 2, 2, 2))
        if step.tell:
            self._add(Icon.MESSAGE_CIRCLE, "Sampaikan ke pemohon:", step.tell, Token.INK)
        if step.secrets:
            self._add(Icon.KEY_ROUND, "Rahasia pemohon:", step.secrets, Token.INK)
        source = f"{step.activity}"
        self._add(Icon.QUOTE, f"Teks SOP {procedure.number} nomor {step.number}:", source, None)

    def _add(self, icon: Icon, head: str, text: str, ink: Token | None) -> None:
        line = row(gap=8)
        quiet = ink is None
        line.addWidget(IconLabel(self._theme, icon, Token.INK_2 if quiet else Token.INK, 16))
        if quiet:
            words = f"{head} {text}"
            label: QLabel = TextLabel(self._theme, words, TextStyle.SECOND, Token.INK_2).wrapped()
        else:
            label = QLabel(f"<b>{head}</b> {text}")
            label.setFont(self._theme.font(TextStyle.BODY))
            label.setProperty("ink", Token.INK_2.value)
            label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        line.addWidget(label, 1)
        self._lines.addLayout(line)
