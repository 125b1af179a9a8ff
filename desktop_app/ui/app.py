"""The window's composition root: shown first, furnished afterwards."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.core import settings as machine
from desktop_app.core.errors import AppError, StoreInUse
from desktop_app.core.settings import Settings
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.window import MainWindow
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.qt_words import speak_indonesian
from desktop_app.ui.theme.theme import ARGUMENTS, Theme
from desktop_app.ui.wizard import copy_place

PORTER = "desktop_app.ui.main_window.porter"
DOORBELL = "desktop_app.ui.main_window.doorbell"
TOLD_EVERY = 100
ROOMS = "desktop_app.ui.main_window.rooms"
_LOOKS = {"terang": ThemeName.TERANG, "gelap": ThemeName.GELAP}


class OpenHouse(Protocol):
    """The open store, which this file only closes."""

    def close(self) -> None:
        """Let go of the store."""
        ...


class Sayer(Protocol):
    """Whoever says what went wrong."""

    def show_closed(self, error: Exception) -> None:
        """Say why the store cannot be opened."""
        ...

    def show_trouble(self, error: Exception) -> None:
        """Say a failure that no screen took."""
        ...

    def leave(self) -> None:
        """Say nothing more."""
        ...


class Bell(Protocol):
    """What a second start rings."""

    def close(self) -> None:
        """Be called no more."""
        ...


class Attendant(Protocol):
    """Whoever lets people in once the rooms are there."""

    def open(self) -> None:
        """Ask who is there."""
        ...

    def close(self) -> None:
        """Hand everything to the writer lane."""
        ...


Progress = Callable[[int, int], None]


class Premises(Struct, frozen=True):
    """Where things lie, what time it is, and how the store is opened."""

    resources: Path
    logs: Path
    settings: Path
    data: Path
    """By this folder a second start finds the window that is open already."""
    now: Callable[[], datetime]
    open_house: Callable[[ModuleType, Progress], OpenHouse]
    """Called on the writer lane with core.bootstrap and whoever hears of a long upkeep."""
    restore_key: Callable[[ModuleType, str], None]
    """Called likewise, with a recovery code that somebody typed."""


class Program(QObject):
    """Lives as long as the application."""

    _regrown = Signal(int, int)

    def __init__(self, app: QApplication, premises: Premises) -> None:
        super().__init__(app)
        self.app = app
        self._premises = premises
        self.settings, self._settings_fault = _settings(premises.settings)
        self._is_dark = _is_dark(app)
        speak_indonesian(app, premises.resources)
        self.theme = Theme(premises.resources, self, first_fonts=True)
        self.use_theme(self.settings.theme)
        self.jobs = Jobs(parent=self)
        self.window = MainWindow(self.theme)
        self.house: OpenHouse | None = None
        self.porter: Sayer | None = None
        self.attendant: Attendant | None = None
        self.bell: Bell | None = None
        self.window.closing.connect(self.close)
        self.window.entry.painted.connect(self._furnish)
        self._regrown.connect(self._on_regrown)

    def start(self) -> None:
        """Show the way in; everything slow begins when it has been painted."""
        self.window.entry.show_counter(self.settings.counter)
        self.window.take_place(self.settings.window)
        copy_place.take(self.window, self.settings.copy_panel)
        self.window.show()

    def use_theme(self, wish: str) -> None:
        """Put a look in force: terang, gelap, or what the system wants."""
        usual = ThemeName.GELAP if self._is_dark else ThemeName.TERANG
        self.theme.apply(self.app, _LOOKS.get(wish, usual))

    def use_settings(self, settings: Settings) -> None:
        """Put other settings of this computer in force at once."""
        if settings.theme != self.settings.theme:
            self.use_theme(settings.theme)
        self.settings = settings
        self.window.entry.show_counter(settings.counter)

    def open_house(self) -> None:
        """Open the store, and once more after a trouble."""
        self.window.entry.show_waiting("Menyiapkan data…")
        self.jobs.open_core(
            lambda core: self._premises.open_house(core, self._tell),
            self._on_house,
            self._on_closed,
        )

    def restore_key(self, typed: str, refused: Callable[[Exception], object]) -> None:
        """Try a recovery code, and open the store once it has fitted."""
        self.jobs.open_core(
            lambda core: self._premises.restore_key(core, typed),
            self._on_key,
            refused,
        )

    def close(self) -> None:
        """Wait for every write, let go of the store, then end; once more is harmless."""
        for one in (self.bell, self.attendant):
            if one is not None:
                one.close()
        self.jobs.close()
        house, self.house = self.house, None
        if house is not None:
            house.close()
        self._keep_place()
        self.window.close_now()
        porter, self.porter = self.porter, None
        if porter is not None:
            porter.leave()

    def _furnish(self) -> None:
        # Where no window manager hands the keyboard over, nobody else asks for it.
        self.window.activateWindow()
        self.window.take_icon(self.theme)
        self.theme.load_fonts()
        self.theme.heed_contrast(self.app)
        self.jobs.load_room(PORTER, self._on_porter)
        self.open_house()

    def _on_porter(self, room: ModuleType) -> None:
        self.porter = room.Porter(self, self._premises.logs, self._premises.now)

    def _tell(self, done: int, of: int) -> None:
        # On the writer lane; a signal for each case of a hundred thousand would be too many.
        if done % TOLD_EVERY == 0 or done == of:
            self._regrown.emit(done, of)

    def _on_regrown(self, done: int, of: int) -> None:
        rest = "merapikan pencarian…" if done == of else f"{_dots(done)} dari {_dots(of)} berkas"
        self.window.entry.show_waiting(f"Menyusun ulang daftar: {rest}")

    def _on_key(self, _none: None) -> None:
        self.open_house()

    def _on_house(self, house: OpenHouse) -> None:
        self.house = house
        self.jobs.load_room(ROOMS, self._on_rooms)

    def _on_closed(self, error: Exception) -> None:
        say = partial(self._say_closed, error)
        if isinstance(error, StoreInUse):
            self.jobs.load_room(DOORBELL, partial(self._ring, say), say)
        else:
            say()

    def _say_closed(self, error: Exception, _why: Exception | None = None) -> None:
        if self.porter is not None:
            self.porter.show_closed(error)

    def _ring(self, silent: Callable[[], None], room: ModuleType) -> None:
        ring = room.Ring(self._premises.data, self)
        ring.answered.connect(self.close)
        ring.silent.connect(silent)
        ring.call()

    def _on_rooms(self, rooms: ModuleType) -> None:
        attendant: Attendant = rooms.furnish(self, self.house, self._premises.now)
        self.attendant = attendant
        attendant.open()
        self.jobs.load_room(DOORBELL, self._on_doorbell, self._on_no_doorbell)
        if self._settings_fault is not None and self.porter is not None:
            self.porter.show_trouble(self._settings_fault)

    def _on_doorbell(self, room: ModuleType) -> None:
        self.bell = room.Doorbell(self.window, self._premises.data)

    def _on_no_doorbell(self, _error: Exception) -> None:
        # A window that cannot be called up is no reason not to work in it.
        self.bell = None

    def _keep_place(self) -> None:
        if self._settings_fault is None:
            kept, _ = _settings(self._premises.settings)
            panel = copy_place.told(self.window)
            places = replace(kept, window=self.window.place(), copy_panel=panel)
            _save(self._premises.settings, places)


def _dots(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _is_dark(app: QApplication) -> bool:
    """Tell by the system's own colours, before ours are put in their place."""
    palette = app.palette()
    return palette.windowText().color().lightness() > palette.window().color().lightness()


def _settings(file: Path) -> tuple[Settings, AppError | None]:
    try:
        return machine.load(file), None
    except AppError as fault:
        return Settings(), fault


def _save(file: Path, settings: Settings) -> None:
    try:
        machine.save(file, settings)
    except AppError:
        # A window that opens elsewhere next time is no reason not to close.
        return


def run(premises: Premises) -> int:
    """Run the program until its window is closed."""
    app = QApplication(["loket-industri", *ARGUMENTS])
    app.setApplicationName("Loket Industri")
    app.setDesktopFileName("loket-industri")
    program = Program(app, premises)
    program.start()
    return app.exec()
