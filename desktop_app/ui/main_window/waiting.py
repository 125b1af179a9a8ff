"""What stands at the right while the store opens, or cannot be opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop_app.ui.messages import Notice
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.icon_label import IconLabel, Spinner
from desktop_app.ui.widgets.panel import Panel, PanelKind
from desktop_app.ui.widgets.text_label import TextLabel

WIDTH = 560


class Waiting(QWidget):
    """A calm line with a spinner, or a panel with sentence and way out."""

    retry_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = TextLabel(theme, "Menyiapkan data…", TextStyle.BODY_LARGE, Token.INK_2)
        self.retry = Button(theme, "Coba lagi", ButtonKind.PRIMARY, key="F5")
        self.leave = Button(theme, "Tutup aplikasi")
        self._sentence = TextLabel(theme, "", TextStyle.BAR_TITLE).wrapped()
        self._way_out = TextLabel(theme, "", TextStyle.BODY, Token.INK).wrapped()
        self._code = TextLabel(theme, "", TextStyle.NUMBER, Token.INK_2)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._calm())
        self._pages.addWidget(self._trouble())
        self.retry.setShortcut("F5")
        self.retry.clicked.connect(self.retry_wanted)
        self.leave.clicked.connect(self.quit_wanted)

    @property
    def words(self) -> str:
        """Give what is said now."""
        if self._pages.currentIndex() == 0:
            return self._words.text()
        return f"{self._sentence.text()} {self._way_out.text()}".strip()

    def show_words(self, words: str) -> None:
        """Say what is under way."""
        self._words.show_text(words)
        self._pages.setCurrentIndex(0)

    def show_trouble(self, notice: Notice) -> None:
        """Say what happened, what to do, and a code where it is our fault."""
        self._sentence.show_text(notice.sentence)
        self._way_out.show_text(notice.way_out)
        self._way_out.setVisible(bool(notice.way_out))
        self._code.show_text(f"Kode {notice.code}" if notice.code else "")
        self._code.setVisible(bool(notice.code))
        self._pages.setCurrentIndex(1)
        self.retry.setFocus()

    def _calm(self) -> QWidget:
        page = QWidget()
        whole = column(page)
        whole.addStretch(1)
        line = row(gap=12)
        line.addStretch(1)
        line.addWidget(Spinner(self._theme, Token.PRIMARY, 20))
        line.addWidget(self._words)
        line.addStretch(1)
        whole.addLayout(line)
        whole.addStretch(1)
        return page

    def _trouble(self) -> QWidget:
        page = QWidget()
        panel = Panel(self._theme, "Data belum bisa dibuka", kind=PanelKind.BAD)
        panel.add_head_icon(Icon.OCTAGON_ALERT)
        panel.setMaximumWidth(WIDTH)
        inside = row(panel.body, 16, (20, 18, 20, 18))
        picture = IconLabel(self._theme, Icon.HARD_DRIVE, Token.BAD, 28)
        inside.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=8)
        for part in (self._sentence, self._way_out, self._code):
            words.addWidget(part)
        words.addSpacing(8)
        buttons = row(gap=8)
        buttons.addWidget(self.retry)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        words.addLayout(buttons)
        inside.addLayout(words, 1)
        whole = column(page, 0, (32, 32, 32, 32))
        whole.addStretch(1)
        middle = row()
        middle.addStretch(1)
        middle.addWidget(panel, 8)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(2)
        return page
