"""Why the store cannot be opened, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.messages import Notice
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import centre, column, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.panel import Panel, PanelKind
from desktop_app.ui.widgets.text_label import TextLabel

WIDTH = 560


class Closed(QWidget):
    """A panel with sentence, way out and a second try."""

    retry_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, notice: Notice) -> None:
        super().__init__()
        self._theme = theme
        self._notice = notice
        self.retry = Button(theme, "Coba lagi", ButtonKind.PRIMARY, key="F5")
        self.leave = Button(theme, "Tutup aplikasi")
        self.retry.setShortcut("F5")
        self.retry.clicked.connect(self.retry_wanted)
        self.leave.clicked.connect(self.quit_wanted)
        self.setAccessibleName(notice.whole)
        self._build()

    def open(self) -> None:
        """Take the focus to the second try."""
        self.retry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        panel = Panel(self._theme, "Data belum bisa dibuka", kind=PanelKind.BAD)
        panel.add_head_icon(Icon.OCTAGON_ALERT)
        panel.setMaximumWidth(WIDTH)
        inside = row(panel.body, 16, (20, 18, 20, 18))
        picture = IconLabel(self._theme, Icon.HARD_DRIVE, Token.BAD, 28)
        inside.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=8)
        for text, style in self._lines():
            words.addWidget(TextLabel(self._theme, text, style).wrapped())
        words.addSpacing(8)
        buttons = row(gap=8)
        buttons.addWidget(self.retry)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        words.addLayout(buttons)
        inside.addLayout(words, 1)
        centre(self, panel, 8)

    def _lines(self) -> list[tuple[str, TextStyle]]:
        code = f"Kode {self._notice.code}" if self._notice.code else ""
        lines = [
            (self._notice.sentence, TextStyle.BAR_TITLE),
            (self._notice.way_out, TextStyle.BODY),
            (code, TextStyle.NUMBER),
        ]
        return [(text, style) for text, style in lines if text]
