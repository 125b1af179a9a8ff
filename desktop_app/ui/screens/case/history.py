"""The history of a case, every fact in the office's words."""

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_app.core.clock import office_time
from desktop_app.core.services.views import CaseView, HistoryLine
from desktop_app.core.wording.dates import clock, short_date
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.text_label import TextLabel

WIDTH = 760
_HEIGHT = 420
_WHEN = 130
_WHO = 190


class HistoryDialog(DialogFrame):
    """The newest line stands on top; nothing of an earlier round is left out."""

    def __init__(self, theme: Theme, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(theme, f"Riwayat {view.state.number}", parent)
        self.setFixedWidth(WIDTH)
        inside = ground(Token.SURFACE)
        lines = column(inside)
        for line in reversed(view.history):
            lines.addWidget(self._line(line))
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFixedHeight(_HEIGHT)
        area.setAccessibleName("Riwayat berkas, yang terbaru di atas")
        area.setWidget(inside)
        self.body.addWidget(area)
        shut = self.add_right(Button(theme, "Tutup", ButtonKind.PRIMARY, key="Esc"))
        shut.clicked.connect(self.accept)
        area.setFocus()

    def _line(self, line: HistoryLine) -> QFrame:
        frame = ground(Token.SURFACE, "bottom")
        layout = row(frame, 12, (2, 6, 8, 6))
        at = office_time(line.at)
        when = TextLabel(
            self._theme,
            f"{short_date(at.date())} {clock(at)}",
            TextStyle.SECOND,
            Token.INK_2,
        )
        when.setFixedWidth(_WHEN)
        who = TextLabel(self._theme, line.name, TextStyle.SECOND_MEDIUM).elided()
        who.setFixedWidth(_WHO)
        layout.addWidget(when)
        layout.addWidget(who)
        layout.addWidget(TextLabel(self._theme, line.text, TextStyle.BODY).wrapped(), 1)
        return frame
