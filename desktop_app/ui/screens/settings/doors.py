"""What Atur asks of the house."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from desktop_app.core.calendar.holidays import HolidayLists
from desktop_app.core.changes import Changes
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import StaffId
from desktop_app.core.office.state import OfficeState
from desktop_app.core.services.office import ListView
from desktop_app.core.services.people import NewStaff, StaffView
from desktop_app.core.services.templates import TemplateView
from desktop_app.core.settings import Settings
from desktop_app.core.sop.model import Procedure


class OfficeDoor(Protocol):
    """The office's own matters."""

    def state(self) -> OfficeState:
        """Return settings, staff and lists as they stand."""
        ...

    def change(self, values: Answers, *, by: StaffId) -> Changes:
        """Change settings; only the given keys."""
        ...

    def lists(self) -> HolidayLists:
        """Return the list in force of each year."""
        ...

    def holiday_lists(self) -> tuple[ListView, ...]:
        """Return the years that can be counted, oldest first."""
        ...

    def import_holidays(self, file: Path, *, by: StaffId) -> Changes:
        """Take a year's list; refuses with line and reason."""
        ...

    def set_logo(self, file: Path, *, by: StaffId) -> Changes:
        """Keep the picture for the kop."""
        ...

    def logo(self) -> bytes | None:
        """Return the picture that is kept, None where there is none."""
        ...

    def settings(self) -> Settings:
        """Return the settings of this computer."""
        ...

    def change_machine(self, settings: Settings) -> None:
        """Keep other settings of this computer."""
        ...

    def template_folder(self) -> Path:
        """Return where the office's own templates lie on this machine."""
        ...

    def set_template_folder(self, folder: Path) -> None:
        """Use another folder for the office's own templates."""
        ...

    def copy_templates(self) -> tuple[Path, ...]:
        """Copy the program's templates there; keeps what is there."""
        ...

    def put_template_away(self, name: str, *, by: StaffId) -> Path:
        """Keep the office's file under another name; the program's is used again."""
        ...

    def templates(self) -> tuple[TemplateView, ...]:
        """Return each kind's template in force, not looked into yet."""
        ...

    def checked(self, template: TemplateView) -> TemplateView:
        """Look through one template; for any thread."""
        ...


class PeopleDoor(Protocol):
    """Staff and their PINs."""

    def staff(self) -> tuple[StaffView, ...]:
        """Return those who may sign in."""
        ...

    def set_pin(self, staff: StaffId, pin: str, *, by: StaffId) -> None:
        """Give a person a six-digit PIN."""
        ...

    def unlock(self, staff: StaffId, *, by: StaffId) -> None:
        """Let a locked person try again."""
        ...

    def register(self, person: NewStaff, *, by: StaffId) -> Changes:
        """Add a member of staff."""
        ...

    def correct(self, staff: StaffId, person: NewStaff, *, by: StaffId) -> Changes:
        """Put a member of staff's particulars right."""
        ...

    def revoke(self, staff: StaffId, reason: str, *, by: StaffId) -> Changes:
        """Let a person no longer act."""
        ...

    def reinstate(self, staff: StaffId, reason: str, *, by: StaffId) -> Changes:
        """Let somebody who was revoked act again."""
        ...


class ProceduresDoor(Protocol):
    """What is served here."""

    def procedures(self) -> tuple[Procedure, ...]:
        """Return the procedures a new case may be opened under."""
        ...


class RecoveryDoor(Protocol):
    """The code that opens the data on another computer."""

    def noted_at(self) -> datetime | None:
        """Return when it was written down, None while nobody did."""
        ...

    def code(self, pin: str, *, by: StaffId) -> str:
        """Return it to an admin who types their PIN."""
        ...

    def note(self, group: str) -> None:
        """Keep that it was written down; its last group proves it."""
        ...


class Doors(Struct, frozen=True):
    """All of them, and where the data lie on this computer."""

    office: OfficeDoor
    people: PeopleDoor
    reading: ProceduresDoor
    recovery: RecoveryDoor
    folder: Path
