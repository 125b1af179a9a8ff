"""The office's Word templates: folder, copies for editing, checks."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from desktop_app.core.services.templates import TemplateView
from desktop_app.ui.screens.settings.template_row import TemplateRow
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, discard, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel

_EDIT = "Salin templat, sunting di Word, lalu periksa di sini. Templat kantor menang atas bawaan."


class TemplatesPanel(QWidget):
    """Asks; the screen does and tells."""

    copy_wanted = Signal()
    check_wanted = Signal()
    put_away_wanted = Signal(str)
    """File name of an office template that shall not be used any more."""
    folder_chosen = Signal(object)
    """Path of another folder."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._folder = QLineEdit()
        self._where = Path()
        self._may = False
        self.copy = Button(theme, "Salin templat bawaan", icon=Icon.COPY)
        self.check = Button(theme, "Periksa templat", icon=Icon.LIST_CHECKS)
        self.change = Button(theme, "Ganti folder")
        self.show_folder_button = Button(theme, "Buka", icon=Icon.FOLDER_OPEN)
        self.told = Banner(theme)
        self._rows: QVBoxLayout = column()
        self._build()
        self.copy.clicked.connect(self.copy_wanted)
        self.check.clicked.connect(self.check_wanted)
        self.change.clicked.connect(self._choose)
        self.show_folder_button.clicked.connect(self._open)

    @property
    def rows(self) -> tuple[TemplateRow, ...]:
        """Give the lines of the templates."""
        return tuple(self.findChildren(TemplateRow))

    def show_folder(self, folder: Path) -> None:
        """Write where the office's templates lie."""
        self._where = folder
        self._folder.setText(str(folder))
        self._folder.setCursorPosition(0)

    def show_templates(self, templates: tuple[TemplateView, ...]) -> None:
        """Show each template in force with what was found."""
        for old in self.rows:
            self._rows.removeWidget(old)
            old.setParent(None)
            discard(old)
        for template in templates:
            self._rows.addWidget(self._row(template))

    def show_checked(self, template: TemplateView) -> None:
        """Show what was found in one of them, if it is still in the list."""
        for old in self.rows:
            if old.path == template.path:
                self._rows.replaceWidget(old, self._row(template))
                old.setParent(None)
                discard(old)

    def show_copied(self, copies: tuple[Path, ...]) -> None:
        """Say what was copied."""
        if copies:
            names = ", ".join(path.name for path in copies)
            words = BannerText(Tone.OK, f"{len(copies)} templat disalin.", names)
        else:
            words = BannerText(Tone.INFO, "Semua templat sudah ada di folder kantor.")
        self.told.show_banner(words)

    def show_words(self, words: BannerText) -> None:
        """Say something else over the list."""
        self.told.show_banner(words)

    def show_may(self, *, may: bool) -> None:
        """Leave looking and checking to those who may not change."""
        self._may = may
        self.copy.setVisible(may)
        self.change.setVisible(may)
        for one in self.rows:
            one.show_may(may=may)

    def _build(self) -> None:
        panel = Panel(self._theme, "Templat Word")
        column(self).addWidget(panel)
        whole = column(panel.body)
        inside = column(gap=10, margins=(12, 12, 12, 12))
        field = Field(self._theme, self._folder, FieldLook("Folder templat kantor"))
        field.show_state(FieldState.READ_ONLY)
        place = row(gap=8)
        place.addWidget(field, 1)
        for button in (self.change, self.show_folder_button):
            place.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        inside.addLayout(place)
        inside.addWidget(TextLabel(self._theme, _EDIT, TextStyle.SECOND, Token.INK_2).wrapped())
        buttons = row(gap=8)
        for button in (self.copy, self.check):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        inside.addWidget(self.told)
        whole.addLayout(inside)
        whole.addLayout(self._rows)

    def _row(self, template: TemplateView) -> TemplateRow:
        made = TemplateRow(self._theme, template)
        made.put_away_wanted.connect(self.put_away_wanted)
        made.show_may(may=self._may)
        return made

    def _choose(self) -> None:
        title = "Pilih folder templat kantor"
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._where))
        if chosen:
            self.folder_chosen.emit(Path(chosen))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._where)))
