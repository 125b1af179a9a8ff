"""The work of one person: pages, shortcuts, what the status bar says."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.ids import CaseId
from desktop_app.core.security.roles import Act, may
from desktop_app.core.services.light import Light
from desktop_app.core.sop.model import Probe
from desktop_app.ui.main_window.pages import Keeps, Opens, Pages, Searches, ShowsCode, Ways
from desktop_app.ui.main_window.shortcuts import ShortcutsDialog
from desktop_app.ui.main_window.window import MainWindow
from desktop_app.ui.main_window.work import (
    CASES,
    CONFLICTS,
    LOCK,
    RECAP,
    SETTINGS,
    SYNC,
    VISITS,
    WorkFrame,
)
from desktop_app.ui.models import light_words
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.status_bar import StatusText
from desktop_app.ui.wizard.probes import Probes
from desktop_app.ui.wizard.sights import Worker

_PLACES = {"1": CASES, "2": VISITS, "5": RECAP, "6": CONFLICTS, "7": SYNC, "0": SETTINGS}


class Shift(QObject):
    """Pages are made when they are first wanted and kept; a case's page goes when it is left."""

    lock_wanted = Signal()
    machine_changed = Signal(object)

    def __init__(self, theme: Theme, window: MainWindow, pages: Pages, who: Worker) -> None:
        super().__init__(window)
        self.who = who
        self._theme = theme
        self._window = window
        self._pages = pages
        self._ways = Ways(
            self._go_back,
            self.open_case,
            self.open_new,
            partial(self.open_place, RECAP),
            self.machine_changed.emit,
            self.open_visit,
            self.close_visit,
            partial(self.show_reminder, shown=False),
        )
        self._kept: dict[str, QWidget] = {}
        self._passing: QWidget | None = None
        self._field: QWidget | None = None
        self._case = ""
        self._keys: list[QShortcut] = []
        self.frame = WorkFrame(theme, frozenset({CASES, *pages.places}))
        self.frame.chosen.connect(self.open_place)
        self.frame.notices.code_wanted.connect(self.show_code)
        self.frame.status.help_wanted.connect(self.show_shortcuts)
        self._probes = Probes(self)
        self._add_keys()

    def start(self) -> None:
        """Fill the window with the worklist."""
        self._window.show_frame(self.frame)
        self.open_place(CASES)
        self._probes.changed.connect(self._look_for_printer)
        QTimer.singleShot(0, self._look_for_printer)

    def end(self) -> None:
        """Let everything of this person go."""
        self.keep()
        if self._field is not None:
            self._window.remove_frame(self._field)
        self._window.remove_frame(self.frame)
        self.deleteLater()

    def resume(self) -> None:
        """Show the page that was left by a lock, as it was."""
        if self._field is not None:
            self._window.show_frame(self._field)
            _give_back(self._field)
            return
        self._window.show_frame(self.frame)
        page = self.frame.page
        if isinstance(page, Searches):
            page.focus_search()
        elif page is not None:
            _give_back(page)

    def keep(self) -> None:
        """Hand whatever is half-typed to the writer lane."""
        for page in (self._passing, self._field):
            if isinstance(page, Keeps):
                page.keep()

    def open_place(self, key: str) -> None:
        """Open a place of the rail; the lock is one of them."""
        if key == LOCK:
            self.frame.stay()
            self.lock_wanted.emit()
            return
        if key not in self._kept:
            make = self._pages.worklist if key == CASES else self._pages.places.get(key)
            if make is None:
                return
            self._kept[key] = make(self.who, self._ways)
        self._show(self._kept[key], key)

    def open_case(self, case: str) -> None:
        """Open a case over the worklist."""
        self._case = case
        self._pass_to(self._pages.case(self.who, self._ways, CaseId(case)))

    def open_visit(self, case: str) -> None:
        """Fill the window with field mode; a window under a keyboard may get very low."""
        page = self._pages.visit(self.who, self._ways, CaseId(case))
        self._field = page
        lock = QShortcut(QKeySequence("Ctrl+L"), page)
        lock.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        lock.activated.connect(self.lock_wanted)
        self._window.show_frame(page, low=True)
        page.windowTitleChanged.connect(self._window.show_subject)
        if isinstance(page, Opens):
            page.open()

    def close_visit(self) -> None:
        """Go back to the case or list that field mode was opened from."""
        field, self._field = self._field, None
        if field is None:
            return
        self._window.show_frame(self.frame)
        self._window.remove_frame(field)
        if self._passing is not None:
            self.open_case(self._case)
        elif isinstance(self.frame.page, Opens):
            self.frame.page.open()

    def open_new(self) -> None:
        """Ask who the new applicant is."""
        if may(self.who.role, Act.SERVE):
            dialog = self._pages.new_applicant(self.who, self._ways, self.frame)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def show_clock_notice(self, words: str) -> None:
        """Say that the machine's clock was set back, or that it is well again."""
        if words:
            text = StatusText(words, icon=Icon.TRIANGLE_ALERT, ink=Token.WARN)
            self.frame.status.show_cell("clock", text)
        else:
            self.frame.status.remove_cell("clock")

    def show_disputes(self, count: int) -> None:
        """Say how many disagreements wait for a choice."""
        if CONFLICTS not in self._pages.places:
            return
        self.frame.rail.show_badge(CONFLICTS, count)
        if count:
            strong = f"{count} benturan data"
            text = StatusText("· perlu dipilih", strong, Icon.GIT_COMPARE, Token.BAD)
            self.frame.status.show_cell("disputes", text)
        else:
            self.frame.status.remove_cell("disputes")

    def show_light(self, light: Light) -> None:
        """Say whether anything lies only on this computer."""
        look = light_words.look(light)
        self.frame.show_light(look.words, look.icon, look.tone.ink)

    def show_reminder(self, *, shown: bool) -> None:
        """Remind of the recovery code until it stands on paper."""
        self.frame.show_reminder(shown=shown, may_note=may(self.who.role, Act.STAFF))

    def show_code(self) -> None:
        """Open the page where the recovery code is shown."""
        self.open_place(SETTINGS)
        page = self.frame.page
        if isinstance(page, ShowsCode):
            page.show_code()

    def show_shortcuts(self) -> None:
        """Show all shortcuts."""
        dialog = ShortcutsDialog(self._theme, self.frame)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _look_for_printer(self) -> None:
        printer = self._probes.ask(Probe.PRINTER)
        if printer is not None:
            is_there = printer.tone is Tone.OK
            self.frame.show_printer(
                printer.words if is_there else "Tidak ada pencetak", is_there=is_there
            )

    def _pass_to(self, page: QWidget) -> None:
        self._drop_passing()
        self._passing = page
        self._show(page, CASES)

    def _go_back(self) -> None:
        self.open_place(CASES)

    def _show(self, page: QWidget, place: str) -> None:
        self.frame.show_page(page, place)
        if page is not self._passing:
            self._drop_passing()
        self._window.show_subject(page.windowTitle())
        page.windowTitleChanged.connect(
            self._window.show_subject, Qt.ConnectionType.UniqueConnection
        )
        if isinstance(page, Opens):
            page.open()

    def _drop_passing(self) -> None:
        if self._passing is not None:
            self.keep()
            self.frame.remove_page(self._passing)
            self._passing = None

    def _add_keys(self) -> None:
        for number, key in _PLACES.items():
            self._add_key(f"Ctrl+{number}", partial(self.open_place, key))
        self._add_key("Ctrl+N", self.open_new)
        self._add_key("Ctrl+K", self._search)
        self._add_key("Ctrl+L", self.lock_wanted.emit)
        self._add_key("F1", self.show_shortcuts)

    def _add_key(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self.frame)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        self._keys.append(shortcut)

    def _search(self) -> None:
        if not isinstance(self.frame.page, Searches):
            self.open_place(CASES)
        if isinstance(self.frame.page, Searches):
            self.frame.page.focus_search()


def _give_back(page: QWidget) -> None:
    """Put the focus on what had it when the page was left."""
    held: QWidget | None = page.focusWidget()
    (held or page).setFocus(Qt.FocusReason.OtherFocusReason)
