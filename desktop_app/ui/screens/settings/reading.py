"""Everything Atur shows, read in one go."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from desktop_app.core.calendar.holidays import HolidayLists
from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.core.ids import StaffId
from desktop_app.core.office.state import OfficeState
from desktop_app.core.security import roles
from desktop_app.core.security.roles import LABELS, Act, Role
from desktop_app.core.services.office import ListView
from desktop_app.core.services.people import StaffView
from desktop_app.core.services.settings_in_force import papers_are_samples, settings_in_force
from desktop_app.core.settings import Settings
from desktop_app.core.sop.model import Procedure
from desktop_app.ui.screens.settings.doors import Doors


class Rights(Struct, frozen=True):
    """Who works here, and so what they may change."""

    by: StaffId
    role: Role

    def may(self, act: Act) -> bool:
        """Tell whether this person is allowed to do it."""
        return roles.may(self.role, act)

    def refusal(self, act: Act) -> str:
        """Say who may instead, empty for whoever may."""
        if self.may(act):
            return ""
        names = " atau ".join(LABELS[role] for role in roles.who_may(act))
        return f"Hanya {names} yang boleh {act.value}. Anda bisa melihatnya."


class OfficeReading(Struct, frozen=True):
    """The office and this computer as they stood when they were read."""

    state: OfficeState
    values: Answers
    """Every setting in force, given or usual."""
    staff: Mapping[StaffId, StaffView]
    years: tuple[ListView, ...]
    lists: HolidayLists
    procedures: tuple[Procedure, ...]
    template_folder: Path
    machine: Settings
    folder: Path
    noted: datetime | None
    """When the recovery code was written down."""
    is_sample: bool
    """Papers carry CONTOH until name, address and signatory are given."""

    def text(self, key: str) -> str:
        """Return a setting as text."""
        value: Value = self.values.get(key)
        return value if isinstance(value, str) else ""


def read_office(doors: Doors) -> OfficeReading:
    """Ask all doors; for the writer lane, to which they belong."""
    state, procedures = doors.office.state(), doors.reading.procedures()
    return OfficeReading(
        state=state,
        values=settings_in_force(state, procedures),
        staff={person.id: person for person in doors.people.staff()},
        years=doors.office.holiday_lists(),
        lists=doors.office.lists(),
        procedures=procedures,
        template_folder=doors.office.template_folder(),
        machine=doors.office.settings(),
        folder=doors.folder,
        noted=doors.recovery.noted_at(),
        is_sample=papers_are_samples(state),
    )
