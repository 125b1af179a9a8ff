"""The form of 'Pemohon baru': service, person, who seems the same."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.rows import EarlierCase
from desktop_app.core.sop.answers import Checked, Level
from desktop_app.core.sop.model import Field as FieldModel
from desktop_app.core.sop.model import Procedure
from desktop_app.ui.screens.new_applicant.brain import (
    BUSINESS,
    FIELDS,
    NAME,
    NIK,
    PHONE,
    PROCEDURE,
    earlier,
    earlier_banner,
    running,
    running_banner,
)
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.option_card import Option, OptionCards
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.editors.line import LineEditor

_STATES = {
    Level.GOOD: FieldState.OK,
    Level.WARNING: FieldState.WARN,
    Level.ERROR: FieldState.BAD,
}
_NIK_DIGITS = 16


class NewApplicantForm(QWidget):
    """Shows and tells; what it means the dialog knows."""

    service_chosen = Signal(str)
    edited = Signal(object, str)
    """A Field and what is typed in it."""
    left = Signal(object)
    running_wanted = Signal()
    earlier_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._numbers: tuple[str, ...] = ()
        self.services = OptionCards(theme, (), "Layanan", across=True)
        self.editors = {field.key: LineEditor(field.kind) for field in FIELDS}
        self._frames = {field.key: self._frame(field) for field in FIELDS}
        self.running = Banner(theme)
        self.earlier = Banner(theme)
        self._fill()
        self.services.chosen.connect(self.service_chosen)
        self.running.acted.connect(self.running_wanted)
        self.earlier.acted.connect(self.earlier_wanted)

    def show_services(self, procedures: tuple[Procedure, ...], chosen: str) -> None:
        """Offer a card for each procedure."""
        self._numbers = tuple(one.number for one in procedures)
        self.services.show_options(
            tuple(
                Option(one.number, one.name, f"SOP {one.number}", f"Alt {at}")
                for at, one in enumerate(procedures, 1)
            )
        )
        self.services.show_current(chosen)

    def pick(self, at: int) -> None:
        """Choose a service by its place, as Alt 1 and Alt 2 do."""
        if at < len(self._numbers):
            self.services.show_current(self._numbers[at])
            self.service_chosen.emit(self._numbers[at])

    def show_field(self, field: FieldModel, checked: Checked) -> None:
        """Show a field as it was understood."""
        self.editors[field.key].put(checked.shown)
        silent = checked.level is Level.GOOD and not checked.message
        state = FieldState.NORMAL if silent else _STATES[checked.level]
        self._frames[field.key].show_state(state, checked.message)
        self._show_count()

    def show_found(self, found: tuple[EarlierCase, ...]) -> None:
        """Point out a running case and offer an earlier one."""
        case, lender = running(found), earlier(found)
        _show(self.running, running_banner(case) if case else None)
        _show(self.earlier, earlier_banner(lender) if lender else None)

    def show_lent(self, text: BannerText) -> None:
        """Say whose data stand here now."""
        self.earlier.show_banner(text)

    def focus_on(self, key: str) -> None:
        """Put the focus where something is missing."""
        if key == PROCEDURE:
            self.services.focus_current()
        else:
            self.editors[key].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fill(self) -> None:
        whole = column(self, 12)
        words = TextLabel(self._theme, "Layanan", TextStyle.SECOND_MEDIUM, Token.INK_2)
        service = column(gap=6)
        service.addWidget(words)
        service.addWidget(self.services)
        whole.addLayout(service)
        whole.addWidget(self._frames[NIK.key])
        whole.addWidget(self.running)
        whole.addWidget(self.earlier)
        line = row(gap=12)
        line.addWidget(self._frames[NAME.key], 2)
        line.addWidget(self._frames[PHONE.key], 1)
        whole.addLayout(line)
        whole.addWidget(self._frames[BUSINESS.key])
        for field in FIELDS:
            self._hear(field)

    def _frame(self, field: FieldModel) -> Field:
        look = FieldLook(
            field.label,
            optional=not field.required,
            message_line=field is NIK,
            height=38 if field is NIK else 32,
        )
        editor = self.editors[field.key]
        editor.setProperty("large", field is NIK)
        return Field(self._theme, editor, look)

    def _hear(self, field: FieldModel) -> None:
        editor = self.editors[field.key]
        editor.edited.connect(lambda: self._on_edited(field, editor))
        editor.left.connect(lambda: self.left.emit(field))

    def _on_edited(self, field: FieldModel, editor: LineEditor) -> None:
        self._show_count()
        self.edited.emit(field, str(editor.value() or ""))

    def _show_count(self) -> None:
        text = str(self.editors[NIK.key].value() or "")
        digits = sum(mark.isdigit() for mark in text)
        self._frames[NIK.key].show_unit(f"{digits} dari {_NIK_DIGITS} digit" if digits else "")


def _show(banner: Banner, text: BannerText | None) -> None:
    if text is None:
        banner.clear()
    else:
        banner.show_banner(text)
