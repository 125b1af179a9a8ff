"""How this computer shows field mode, kept with its settings."""

from collections.abc import Callable
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from desktop_app.core.services.office import Office
from desktop_app.core.settings import Settings
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme

LARGEST = 2


class Dresser(Protocol):
    """Who puts looks in force."""

    app: QApplication
    theme: Theme
    jobs: Jobs
    settings: Settings

    def use_theme(self, wish: str) -> None:
        """Put a look in force by its wish."""
        ...


class MachineSight:
    """The look for sunlight belongs to field mode; everything else keeps the usual one."""

    def __init__(
        self, dresser: Dresser, office: Office, changed: Callable[[Settings], object]
    ) -> None:
        self._dresser = dresser
        self._office = office
        self._changed = changed

    @property
    def is_outdoor(self) -> bool:
        """Tell whether the look for sunlight is wanted."""
        return self._dresser.settings.outdoor

    @property
    def text_step(self) -> int:
        """Tell how large the type is."""
        return min(max(self._dresser.settings.field_text, 0), LARGEST)

    def show_outdoor(self, *, on: bool) -> None:
        """Put the look for sunlight in force, or the usual one, and remember it."""
        if on:
            self._dresser.theme.apply(self._dresser.app, ThemeName.LUAR)
        else:
            self.use_usual()
        self._keep(replace(self._dresser.settings, outdoor=on))

    def use_usual(self) -> None:
        """Put the usual look in force."""
        self._dresser.use_theme(self._dresser.settings.theme)

    def keep_text_step(self, step: int) -> None:
        """Remember the size of the type."""
        self._keep(replace(self._dresser.settings, field_text=step))

    def _keep(self, settings: Settings) -> None:
        if settings != self._dresser.settings:
            office = self._office
            self._dresser.jobs.submit_write(lambda: office.change_machine(settings))
            self._changed(settings)
