"""The office's own matters: identity, settings, holidays, templates."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.calendar import holidayfiles
from desktop_app.core.calendar.holidays import HolidayLists
from desktop_app.core.cases.commands import SettleConflict
from desktop_app.core.changes import Changes
from desktop_app.core.documents import logo
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.errors import BadInput
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import OFFICE, BlobId, CaseId, StaffId
from desktop_app.core.office import identity
from desktop_app.core.office.commands import (
    ChangeSettings,
    ImportHolidays,
    OfficeCommand,
    SettleOffice,
)
from desktop_app.core.office.decide import decide_office
from desktop_app.core.office.state import OfficeState
from desktop_app.core.paths import Folders
from desktop_app.core.security.roles import Act
from desktop_app.core.services import permissions, templates
from desktop_app.core.services.casework import Casework
from desktop_app.core.services.promises import Promises
from desktop_app.core.services.templates import TemplateView
from desktop_app.core.settings import Settings, load, save

LARGEST_LOGO = 2 * 1024 * 1024


class ListView(Struct, frozen=True):
    """A year's list as Atur shows it."""

    year: int
    version: str
    days: int
    imported: bool
    """False for the lists that came with the program."""


class Office(Struct, frozen=True):
    """Settings are facts of the stream 'office'; folders belong to this machine."""

    casework: Casework
    promises: Promises
    shelf: Shelf
    folders: Folders

    def state(self) -> OfficeState:
        """Return settings, staff and lists as they stand."""
        return self.casework.rules.state()

    def change(self, values: Answers, *, by: StaffId) -> Changes:
        """Change settings; only the given keys."""
        return self._do((ChangeSettings(values),), by)

    def settle(self, command: SettleConflict, *, by: StaffId) -> Changes:
        """Choose what counts where two computers of the office disagree."""
        settling = SettleOffice(
            command.subject, command.settles, command.chosen, command.value, command.reason
        )
        return self._do((settling,), by)

    def lists(self) -> HolidayLists:
        """Return the list in force of each year."""
        return self.casework.rules.lists()

    def holiday_lists(self) -> tuple[ListView, ...]:
        """Return the years that can be counted, oldest first."""
        own = self.state().lists
        return tuple(
            ListView(year, found.version, len(found.days), year in own)
            for year, found in sorted(self.lists().items())
        )

    def import_holidays(self, file: Path, *, by: StaffId) -> Changes:
        """Take the lists of a CSV or TOML file, and promise what waited for them.

        Refuses with line and reason; the lists that were there stay.
        """
        found = holidayfiles.import_file(file)
        if not found:
            raise BadInput(f"{file.name} tidak berisi hari libur.", "Pilih berkas lain.")
        commands = [ImportHolidays(one.year, one.version, one.rows()) for one in found]
        changes = self._do(commands, by)
        return changes.joined(self.promises.record_owed(by=by)) if changes else changes

    def set_logo(self, file: Path, *, by: StaffId) -> Changes:
        """Keep the picture for the kop: PNG or JPEG up to 2 MB."""
        permissions.check(self.casework.rules.role(by), Act.SETTINGS)
        picture = _picture(file)
        blob = self.casework.keep(CaseId(OFFICE), picture)
        return self.change({"office.logo": blob}, by=by)

    def logo(self) -> bytes | None:
        """Return the picture of the kop, None where none was given."""
        blob = identity.letterhead(self.state()).logo
        return self.casework.content(CaseId(OFFICE), BlobId(blob)) if blob else None

    def settings(self) -> Settings:
        """Return the settings of this machine."""
        return load(self.folders.settings)

    def change_machine(self, settings: Settings) -> None:
        """Keep other settings of this machine; folders count from the next start."""
        save(self.folders.settings, settings)

    def template_folder(self) -> Path:
        """Return where the office's own templates lie on this machine."""
        return self.shelf.office

    def set_template_folder(self, folder: Path) -> None:
        """Use another folder for the office's own templates from the next start on."""
        save(self.folders.settings, replace(self.settings(), template_folder=str(folder)))

    def copy_templates(self) -> tuple[Path, ...]:
        """Copy the program's templates there for editing; keeps what is there."""
        return self.shelf.copy_for_editing()

    def put_template_away(self, name: str, *, by: StaffId) -> Path:
        """Give the office's file another name, so that the program's is used again."""
        permissions.check(self.casework.rules.role(by), Act.SETTINGS)
        return self.shelf.put_away(name)

    def templates(self) -> tuple[TemplateView, ...]:
        """Return each kind's template in force, not looked into yet."""
        return templates.listed(self.shelf, identity.paper_size(self.state()))

    def checked(self, template: TemplateView) -> TemplateView:
        """Look through one template; for any thread."""
        return templates.checked(template)

    def _do(
        self, commands: "tuple[OfficeCommand, ...] | list[ImportHolidays]", by: StaffId
    ) -> Changes:
        permissions.check(self.casework.rules.role(by), Act.SETTINGS)
        journal = self.casework.journal
        state = self.state()
        facts = [fact for command in commands for fact in decide_office(command, state)]
        return journal.record(OFFICE, facts, state.heads, by) if facts else Changes()


def _picture(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_LOGO:
            raise BadInput("Gambar lambang lebih besar dari 2 MB.", "Perkecil gambarnya.")
        picture = file.read_bytes()
    except OSError as trouble:
        raise BadInput(
            f"{file.name} tidak bisa dibaca.", "Periksa letak berkasnya, lalu pilih lagi."
        ) from trouble
    logo.read(picture)
    return picture
