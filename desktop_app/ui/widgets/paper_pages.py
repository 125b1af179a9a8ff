"""A paper to look at before it is printed: pages, or its text and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QStackedLayout, QWidget

from desktop_app.core.services.preview import Sight
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.page_wait import PageWait
from desktop_app.ui.widgets.paper_canvas import STEP, PaperCanvas
from desktop_app.ui.widgets.text_label import TextLabel

WAITING = "Halaman sedang dibuat…"


TARGET = 44
"""Pixels that a finger needs."""


class PaperPages(QWidget):
    """What is saved is the PDF that is shown; the text alone has nothing to save."""

    save_wanted = Signal()
    print_wanted = Signal()
    stop_wanted = Signal()
    """Whoever waits gives up."""
    again_wanted = Signal()

    def __init__(self, theme: Theme, jobs: Jobs) -> None:
        super().__init__()
        self._sight: Sight | None = None
        self.banner = Banner(theme)
        self.canvas = PaperCanvas(theme, jobs)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Isi naskah sebagai teks")
        self.text.setFont(theme.font(TextStyle.BODY))
        self.where = TextLabel(theme, "", TextStyle.BODY_MEDIUM, Token.INK_2)
        self.smaller = _short(theme, "−", "Perkecil (Ctrl −)")
        self.larger = _short(theme, "+", "Perbesar (Ctrl +)")
        self.fit = _short(theme, "Selebar layar", "Selebar layar (Ctrl 0)")
        self.save = Button(theme, "Simpan PDF", icon=Icon.SAVE).sized(TOUCH)
        self.print = Button(theme, "Cetak", icon=Icon.PRINTER).sized(TOUCH)
        self.wait = PageWait(theme)
        self.again = Button(theme, "Buat halaman", icon=Icon.REFRESH_CW).sized(TOUCH)
        self._below = QStackedLayout()
        self._arrange()
        # Not before the layout has its widget: what is alone would be a window.
        self._below.addWidget(self.canvas)
        self._below.addWidget(self.text)
        self._connect()
        self.show_waiting()

    @property
    def sight(self) -> Sight | None:
        """Give what is shown, None while it is being made."""
        return self._sight

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return self.smaller, self.larger, self.fit, self.save, self.print

    def show_waiting(self) -> None:
        """Say that the pages are being made."""
        self._sight = None
        self.banner.clear()
        self.canvas.show_sight(None)
        self._below.setCurrentWidget(self.canvas)
        self._enable(pages=False)
        self.again.hide()
        self.where.show_text(WAITING)
        self.wait.begin()

    def show_sight(self, sight: Sight) -> None:
        """Show the pages, or the text with what to install."""
        self._sight = sight
        pages = bool(sight.sizes)
        self.wait.end()
        self.again.setHidden(pages)
        self._enable(pages=pages)
        self.text.setPlainText(sight.text)
        self._below.setCurrentWidget(self.canvas if pages else self.text)
        if pages:
            self.banner.clear()
        else:
            self.banner.show_banner(BannerText(Tone.WARN, "Hanya teks.", sight.notice))
            self.where.show_text("")
        self.canvas.show_sight(sight if pages else None)

    def take_focus(self) -> None:
        """Let the keyboard leaf through it."""
        (self.canvas if self.text.isHidden() else self.text).setFocus()

    def _arrange(self) -> None:
        bar = row(gap=8, margins=(12, 8, 12, 8))
        bar.addWidget(self.where)
        bar.addStretch(1)
        for button in (*self._buttons, self.again):
            bar.addWidget(button)
        stack = column(self)
        stack.addLayout(bar)
        stack.addWidget(self.wait)
        said = row(margins=(12, 0, 12, 8))
        said.addWidget(self.banner)
        stack.addLayout(said)
        stack.addLayout(self._below, 1)

    def _connect(self) -> None:
        self.canvas.moved.connect(self._on_moved)
        self.smaller.clicked.connect(lambda: self.canvas.enlarge(1 / STEP))
        self.larger.clicked.connect(lambda: self.canvas.enlarge(STEP))
        self.fit.clicked.connect(self.canvas.fit_width)
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.wait.stop.clicked.connect(self.stop_wanted)
        self.again.clicked.connect(self.again_wanted)

    def _enable(self, *, pages: bool) -> None:
        for button in self._buttons:
            button.setVisible(pages)
            button.setEnabled(pages)

    def _on_moved(self, page: int, of: int) -> None:
        if of:
            self.where.show_text(f"Halaman {page} dari {of}")


def _short(theme: Theme, sign: str, words: str) -> Button:
    """Make a button that takes little room and says more to who asks."""
    button = Button(theme, sign).sized(TOUCH)
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setMinimumWidth(TARGET)
    return button
