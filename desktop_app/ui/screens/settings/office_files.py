"""Files that Atur takes in or hands out: logo, holiday lists, templates."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.core.changes import Changes
from desktop_app.core.ids import StaffId
from desktop_app.core.services.templates import TemplateView
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.settings.doors import OfficeDoor
from desktop_app.ui.screens.settings.pages import Pages
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.widgets.banner import BannerText


class OfficeFiles(QObject):
    """Runs them beside the window and says on the page what came of it."""

    stale = Signal()

    def __init__(self, jobs: Jobs, office: OfficeDoor, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._office = office
        self._pages = pages
        self._by = StaffId("")
        templates = pages.papers.templates
        pages.holidays.file_chosen.connect(self.take_holidays)
        pages.identity.logo_wanted.connect(self.take_logo)
        pages.identity.kept_logo_wanted.connect(self.read_logo)
        templates.copy_wanted.connect(self.copy_templates)
        templates.check_wanted.connect(partial(self.check_templates, say=True))
        templates.put_away_wanted.connect(self.put_template_away)
        templates.folder_chosen.connect(self.use_folder)

    def act_for(self, by: StaffId) -> None:
        """Write in the name of another person from now on."""
        self._by = by

    def take_holidays(self, file: Path) -> None:
        """Take a holiday list in."""
        self._jobs.submit_write(
            partial(self._office.import_holidays, file, by=self._by),
            partial(self._on_holidays, file),
            self._on_bad_holidays,
        )

    def take_logo(self, file: Path) -> None:
        """Keep a picture for the kop."""
        self._jobs.submit_write(
            partial(self._office.set_logo, file, by=self._by), None, self._on_bad_logo
        )

    def read_logo(self) -> None:
        """Read the picture that is kept, as after a start."""
        identity = self._pages.identity
        self._jobs.submit_write(self._office.logo, identity.show_logo, self._on_bad_logo)

    def copy_templates(self) -> None:
        """Copy the program's templates for editing."""
        self._jobs.submit_write(self._office.copy_templates, self._on_copied, self._on_bad_template)

    def put_template_away(self, name: str) -> None:
        """Go back to the program's template; the office's own is kept beside."""
        self._jobs.submit_write(
            partial(self._office.put_template_away, name, by=self._by),
            partial(self._on_put_away, name),
            self._on_bad_template,
        )

    def check_templates(self, *, say: bool = False) -> None:
        """Look through every template in force, in its own time."""
        self._jobs.submit_write(
            self._office.templates,
            self._on_templates,
            self._on_bad_template,
        )
        if say:
            words = BannerText(Tone.INFO, "Templat diperiksa.", "Hasilnya di samping namanya.")
            self._pages.papers.templates.show_words(words)

    def use_folder(self, folder: Path) -> None:
        """Use another folder for the office's templates."""
        self._jobs.submit_write(
            partial(self._office.set_template_folder, folder),
            partial(self._on_folder, folder),
            self._on_bad_template,
        )

    def _on_holidays(self, file: Path, _changes: Changes) -> None:
        self._pages.holidays.show_taken(file)
        self.stale.emit()

    def _on_bad_holidays(self, error: Exception) -> None:
        notice = notice_for(error)
        self._pages.holidays.show_trouble(notice.sentence, notice.way_out)

    def _on_bad_logo(self, error: Exception) -> None:
        notice = notice_for(error)
        self._pages.identity.show_logo_trouble(notice.sentence, notice.way_out)

    def _on_templates(self, templates: tuple[TemplateView, ...]) -> None:
        panel = self._pages.papers.templates
        panel.show_templates(templates)
        for each in templates:
            self._jobs.submit_paper(
                partial(self._office.checked, each), panel.show_checked, self._on_bad_template
            )

    def _on_copied(self, copies: tuple[Path, ...]) -> None:
        self._pages.papers.templates.show_copied(copies)
        self.check_templates()

    def _on_put_away(self, name: str, kept: Path) -> None:
        words = BannerText(
            Tone.OK, f"Templat bawaan {name} dipakai lagi.", f"Milik kantor disimpan: {kept.name}."
        )
        self._pages.papers.templates.show_words(words)
        self.check_templates()

    def _on_folder(self, folder: Path, _result: None) -> None:
        words = BannerText(
            Tone.OK, f"Folder {folder.name} dipakai.", "Berlaku sejak aplikasi dibuka lagi."
        )
        self._pages.papers.templates.show_words(words)
        self.stale.emit()

    def _on_bad_template(self, error: Exception) -> None:
        notice = notice_for(error)
        words = BannerText(Tone.BAD, notice.sentence, notice.way_out)
        self._pages.papers.templates.show_words(words)
