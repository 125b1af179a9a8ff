"""Where the work is done: the rail, one page at a time, the status bar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.main_window.compact import set_compact
from desktop_app.ui.main_window.notice_bars import NoticeBars
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.nav_rail import NavItem, NavRail
from desktop_app.ui.widgets.status_bar import StatusBar, StatusText

CASES, VISITS, RECAP, SETTINGS, LOCK = "berkas", "kunjungan", "rekap", "atur", "kunci"
CONFLICTS, SYNC = "benturan", "sinkron"
_TOP = (
    NavItem(CASES, "Berkas", Icon.INBOX, "1"),
    NavItem(VISITS, "Kunjungan", Icon.MAP_PIN, "2"),
    NavItem(RECAP, "Rekap", Icon.CHART_COLUMN, "5"),
    NavItem(CONFLICTS, "Benturan", Icon.GIT_COMPARE, "6"),
    NavItem(SYNC, "Sinkron", Icon.REFRESH_CW, "7"),
)
_BOTTOM = (NavItem(SETTINGS, "Atur", Icon.SETTINGS, "0"), NavItem(LOCK, "Kunci", Icon.LOCK, "L"))
HERE = StatusText("Data hanya di komputer ini", icon=Icon.HARD_DRIVE)
NOT_NOTED = StatusText("Kode pemulihan belum dicatat", icon=Icon.KEY_ROUND, ink=Token.WARN)


class WorkFrame(QWidget):
    """Shows in the rail only the places whose pages exist."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, places: frozenset[str]) -> None:
        super().__init__()
        self._is_compact = False
        self._place = CASES
        shown = places | {LOCK}
        self.rail = NavRail(
            theme,
            tuple(item for item in _TOP if item.key in shown),
            tuple(item for item in _BOTTOM if item.key in shown),
        )
        self.status = StatusBar(theme)
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        across = row(self, 0)
        across.addWidget(self.rail)
        right = column()
        self.notices = NoticeBars(theme)
        right.addWidget(self.notices)
        right.addWidget(self._pages, 1)
        right.addWidget(self.status)
        across.addLayout(right, 1)
        self.rail.chosen.connect(self.chosen)
        self.status.show_cell("place", HERE)

    def stay(self) -> None:
        """Mark the place that is open again, after what is no place was pressed."""
        self.rail.show_active(self._place)

    @property
    def page(self) -> QWidget | None:
        """Give the page that is open."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget, place: str) -> None:
        """Open a page and mark its place in the rail."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
            set_compact(page, compact=self._is_compact)
        self._pages.setCurrentWidget(page)
        self._place = place
        self.rail.show_active(place)

    def remove_page(self, page: QWidget) -> None:
        """Let a page go that is not needed any more."""
        self._pages.removeWidget(page)
        page.deleteLater()

    def show_light(self, words: str, icon: Icon, ink: Token) -> None:
        """Write whether anything lies only on this computer."""
        self.status.show_cell("place", StatusText(words, icon=icon, ink=ink))

    def show_printer(self, words: str, *, is_there: bool) -> None:
        """Write what the operating system says of the printer."""
        icon = Icon.PRINTER_CHECK if is_there else Icon.PRINTER_X
        ink = Token.INK_2 if is_there else Token.WARN
        self.status.show_cell("printer", StatusText(words, icon=icon, ink=ink))

    def show_reminder(self, *, shown: bool, may_note: bool) -> None:
        """Remind everybody in the status bar, and over the pages those who can do it."""
        self.notices.show_reminder(shown=shown and may_note)
        if shown:
            self.status.show_cell("code", NOT_NOTED)
        else:
            self.status.remove_cell("code")

    def set_compact(self, compact: bool) -> None:
        """Give way on every page."""
        self._is_compact = compact
        self.rail.set_compact(compact)
        for at in range(self._pages.count()):
            set_compact(self._pages.widget(at), compact=compact)
