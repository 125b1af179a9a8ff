"""A page of Atur: title, sentence, a column of panels and one beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.text_label import TextLabel

SIDE = 348
GAP = 16


class PageFrame(QScrollArea):
    """Scrolls only where the window is too low for its page."""

    def __init__(self, theme: Theme, title: str, sentence: str, *, side: int = SIDE) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        self._notice = Banner(theme)
        self._over = QWidget()
        self._over.setVisible(False)
        self.main = column(gap=12)
        self.side = column(gap=12)
        self._side = QWidget()
        self._side.setFixedWidth(side)
        self._build(theme, title, sentence)

    def show_refusal(self, sentence: str) -> None:
        """Say over the page who may change it; an empty sentence says nothing."""
        self._over.setVisible(bool(sentence))
        if sentence:
            self._notice.show_banner(BannerText(Tone.INFO, "", sentence, icon=Icon.LOCK_KEYHOLE))
        else:
            self._notice.clear()

    @property
    def refusal(self) -> str:
        """Give what is said over the page."""
        return self._notice.accessibleName() if self._over.isVisibleTo(self) else ""

    def show_side(self, *, shown: bool) -> None:
        """Use or leave the column beside."""
        self._side.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what has the caret in sight when the page gets lower."""
        super().resizeEvent(event)
        caret = QApplication.focusWidget()
        if caret is not None and self.isAncestorOf(caret):
            self.ensureWidgetVisible(caret, 0, GAP)

    def _build(self, theme: Theme, title: str, sentence: str) -> None:
        page = QWidget()
        page.setProperty("scrolled", True)
        whole: QVBoxLayout = column(page, 0, (24, 14, 20, 16))
        whole.addWidget(TextLabel(theme, title, TextStyle.PAGE_TITLE))
        whole.addWidget(TextLabel(theme, sentence, TextStyle.BODY, Token.INK_2).elided())
        whole.addSpacing(12)
        column(self._over, 0, (0, 0, 0, 12)).addWidget(self._notice)
        whole.addWidget(self._over)
        across = row(gap=GAP)
        across.addLayout(self.main, 1)
        self.side.setParent(None)
        self._side.setLayout(self.side)
        across.addWidget(self._side)
        whole.addLayout(across, 1)
        self.setWidget(page)
        self.viewport().setAutoFillBackground(False)
