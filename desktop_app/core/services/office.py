"""The office's own matters: identity, settings, holidays, templates."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.changes import Changes
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import StaffId
from desktop_app.core.office.state import OfficeState


@dataclass(frozen=True, slots=True)
class HolidayList:
    """A year's list as Atur shows it."""

    year: int
    version: str
    days: int
    imported: bool
    """False for the lists that came with the program."""


@dataclass(frozen=True, slots=True)
class TemplateView:
    """A Word template: the program's or the office's own."""

    kind: str
    title: str
    path: Path
    own: bool
    mistake: str
    """What is wrong with it in an officer's words, empty when it works."""


class Office:
    """Settings are facts of the stream 'office'; folders belong to this machine."""

    def state(self) -> OfficeState:
        """Return settings, staff and lists as they stand."""
        raise NotImplementedError

    def change(self, values: Answers, *, by: StaffId) -> Changes:
        """Change settings; only the given keys."""
        raise NotImplementedError

    def holiday_lists(self) -> tuple[HolidayList, ...]:
        """Return the years that can be counted, oldest first."""
        raise NotImplementedError

    def import_holidays(self, file: Path, *, by: StaffId) -> Changes:
        """Take a year's list from a CSV; refuses with line and reason."""
        raise NotImplementedError

    def set_logo(self, file: Path, *, by: StaffId) -> Changes:
        """Keep the picture for the kop: PNG or JPEG up to 2 MB."""
        raise NotImplementedError

    def template_folder(self) -> Path:
        """Return where the office's own templates lie on this machine."""
        raise NotImplementedError

    def set_template_folder(self, folder: Path) -> None:
        """Use another folder for the office's own templates."""
        raise NotImplementedError

    def copy_templates(self) -> tuple[Path, ...]:
        """Copy the program's templates there for editing; keeps what is there."""
        raise NotImplementedError

    def templates(self) -> tuple[TemplateView, ...]:
        """Return each kind's template in force, checked."""
        raise NotImplementedError
