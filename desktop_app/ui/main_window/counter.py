"""The counter: who comes in, who works, who locked the screen."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.core.cases.commands import PauseWork
from desktop_app.core.changes import Changes
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.services.light import Light
from desktop_app.core.settings import Settings
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.doors import House
from desktop_app.ui.main_window.heart import Heart
from desktop_app.ui.main_window.idle import IdleWatch
from desktop_app.ui.main_window.pages import Pages
from desktop_app.ui.main_window.shift import Shift
from desktop_app.ui.main_window.watch import Watch
from desktop_app.ui.main_window.window import MainWindow
from desktop_app.ui.screens.first_start.doors import FirstDoors
from desktop_app.ui.screens.first_start.screen import FirstStartScreen
from desktop_app.ui.screens.sign_in.screen import SignInScreen
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.sights import Worker


class Outfit(Struct, frozen=True):
    """What the counter is built with."""

    app: QApplication
    theme: Theme
    jobs: Jobs
    window: MainWindow
    house: House
    pages: Pages
    lock_minutes: int
    now: Callable[[], datetime]


class Counter(QObject):
    """Lets one person work at a time; the work of a locked screen stays as it is."""

    machine_changed = Signal(object)
    shift_began = Signal(object)
    """A Shift, when somebody sits down."""

    def __init__(self, outfit: Outfit) -> None:
        super().__init__(outfit.window)
        self._theme, self._jobs = outfit.theme, outfit.jobs
        self._window, self._house, self._pages = outfit.window, outfit.house, outfit.pages
        self._shift: Shift | None = None
        self._now = outfit.now
        self._is_locked = False
        self._read: set[str] = set()
        self._heart = Heart(outfit.jobs, outfit.house.clockwork, self)
        self._idle = IdleWatch(outfit.app, outfit.lock_minutes, self)
        self._idle.idled.connect(self._lock_by_itself)
        self._heart.noticed.connect(self._on_clock_notice)
        self._watch = Watch(outfit.jobs, outfit.house, self)
        self._watch.counted.connect(self._on_disputes)
        self._watch.lit.connect(self._on_light)

    @property
    def shift(self) -> Shift | None:
        """Give the work of whoever sits here, behind the lock too."""
        return self._shift

    @property
    def is_locked(self) -> bool:
        """Tell whether the screen is locked."""
        return self._is_locked

    def open(self) -> None:
        """Let the clock beat and ask who is there."""
        self._heart.start()
        self._jobs.submit_write(
            self._house.people.is_first_start, self._on_first_start, self._on_failed
        )

    def close(self) -> None:
        """Hand everything to the writer lane; nothing is lost after this."""
        self._idle.stop()
        self._watch.stop()
        if self._shift is not None:
            self._shift.keep()
        self._heart.stop()

    def lock(self) -> None:
        """Lock by hand: the running clock is paused, 'layar dikunci'."""
        if self._shift is not None and not self._is_locked:
            self._jobs.submit_write(self._pause)
            self._lock()

    def _lock_by_itself(self) -> None:
        # Whoever types at oss.go.id is at work although nothing is typed here.
        if self._shift is not None and not self._is_locked:
            self._lock()

    def _lock(self) -> None:
        if self._shift is None:
            return
        self._is_locked = True
        self._idle.stop()
        self._shift.keep()
        self._window.show_subject("")
        for dialog in self._window.findChildren(QDialog):
            # Nothing of an applicant may stay in sight; Esc never loses anything.
            dialog.reject()
        self._ask(self._shift.who.staff)

    def _ask(self, locked: str = "") -> None:
        screen = SignInScreen(self._theme, self._jobs, self._house.people, locked)
        screen.signed_in.connect(self._on_signed_in)
        screen.others_wanted.connect(self._ask_anybody)
        self._window.entry.show_page(screen)
        self._window.show_entry()
        screen.open(self._now())

    def _ask_anybody(self) -> None:
        self._ask()

    def _on_first_start(self, is_first: bool) -> None:
        if not is_first:
            self._ask()
            return
        house = self._house
        doors = FirstDoors(house.people, house.recovery, house.joining)
        screen = FirstStartScreen(self._theme, self._jobs, doors)
        screen.signed_in.connect(self._on_signed_in)
        screen.joined.connect(self._ask_anybody)
        self._window.entry.show_page(screen)
        self._window.show_entry()
        screen.open()

    def _on_signed_in(self, who: Worker) -> None:
        self._is_locked = False
        self._idle.start(self._window.windowHandle())
        if self._shift is not None and self._shift.who.staff == who.staff:
            self._shift.resume()
            return
        if self._shift is not None:
            self._jobs.submit_write(self._pause)
            self._shift.end()
        self._shift = Shift(self._theme, self._window, self._pages, who)
        self._shift.lock_wanted.connect(self.lock)
        self._shift.machine_changed.connect(self._on_machine)
        self._shift.start()
        self._shift.frame.notices.put_away.connect(self._put_away)
        said = partial(self._house.notices.said, who.staff)
        self._jobs.submit_write(said, self._on_notices)
        self._jobs.submit_write(self._house.recovery.noted_at, self._on_noted)
        self._watch.start()
        self.shift_began.emit(self._shift)

    def _on_notices(self, sentences: tuple[str, ...]) -> None:
        if self._shift is not None:
            new = [each for each in sentences if each not in self._read]
            self._shift.frame.notices.show_sentences(new)

    def _on_noted(self, at: datetime | None) -> None:
        if self._shift is not None:
            self._shift.show_reminder(shown=at is None)

    def _on_disputes(self, count: int) -> None:
        if self._shift is not None:
            self._shift.show_disputes(count)

    def _on_light(self, light: Light) -> None:
        if self._shift is not None:
            self._shift.show_light(light)

    def _put_away(self, sentence: str) -> None:
        self._read.add(sentence)
        self._jobs.submit_write(partial(self._house.notices.put_away, sentence))

    def _on_machine(self, settings: Settings) -> None:
        self._idle.set_minutes(settings.lock_minutes)
        self.machine_changed.emit(settings)

    def _on_clock_notice(self, words: str) -> None:
        if self._shift is not None:
            self._shift.show_clock_notice(words)

    def _on_failed(self, error: Exception) -> None:
        self._jobs.refused.emit(error)

    def _pause(self) -> Changes:
        running = self._house.clockwork.running()
        if running is None:
            return Changes()
        command = PauseWork(running.seconds, PauseReason.SCREEN_LOCKED)
        return self._house.cases.do(running.case, command, seen=(), by=running.by)
