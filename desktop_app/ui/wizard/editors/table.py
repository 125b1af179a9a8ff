"""A table answer: rows are typed, pasted, taken over, removed, undone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.events.vocabulary import Scalar, Value
from desktop_app.core.sop.answers import Rows
from desktop_app.core.sop.model import Field
from desktop_app.core.sop.values.comparison import started, unfound
from desktop_app.core.sop.values.references import References
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import SMALL, Button
from desktop_app.ui.wizard.editors.cells import Cells
from desktop_app.ui.wizard.editors.pasted import from_clipboard, without_heads
from desktop_app.ui.wizard.editors.rows_model import RowsModel
from desktop_app.ui.wizard.editors.rows_view import RowsView


class TableEditor(QWidget):
    """Rows that hold nothing are no answer."""

    edited = Signal()

    def __init__(self, theme: Theme, field: Field, references: References) -> None:
        super().__init__()
        self._field = field
        self._applied: Rows = ()
        self._model = RowsModel(field.columns, references)
        self._cells = Cells(theme, self._model, references)
        self.view = RowsView(theme, self._model, self._cells)
        self.take = Button(theme, "Ambil dari permohonan", icon=Icon.DOWNLOAD).sized(SMALL)
        self._add = Button(theme, "Tambah baris", icon=Icon.PLUS, key="Ins").sized(SMALL)
        self._remove = Button(theme, "Hapus baris", icon=Icon.TRASH_2, key="Del").sized(SMALL)
        self.clip = Button(theme, "Tempel", icon=Icon.CLIPBOARD_COPY, key="Ctrl V").sized(SMALL)
        self._told = Banner(theme)
        self._back: Callable[[], None] | None = None
        self._frail = False
        self._build()
        self._connect()

    def value(self) -> Value:
        """Return the rows."""
        return self._model.rows()

    def put(self, value: Value) -> None:
        """Show rows without a signal; an open cell is left alone."""
        if not self.view.is_typing:
            self._model.show_rows(value)
            self.view.fit()
        self._offer()

    def show_applied(self, applied: Rows) -> None:
        """Set what was applied for beside what is found; an open cell is left alone."""
        if not self.view.is_typing:
            self._applied = applied
            self._model.show_applied(applied)
            self.view.share()

    def set_read_only(self, fixed: bool) -> None:
        """Let nothing be written."""
        self.view.set_read_only(fixed)
        for button in (self._add, self._remove, self.clip):
            button.setVisible(not fixed)
        self._offer()

    def take_focus(self) -> None:
        """Put the focus into the table."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_cell(self, number: int, key: str) -> None:
        """Go to a cell, rows counted from 1."""
        names = [one.key for one in self._field.columns]
        if key in names:
            self.view.go(number - 1, names.index(key))
        self.take_focus()

    def remove_row(self) -> None:
        """Take the current row out; it can come back."""
        at = self.view.currentIndex().row()
        if at < 0 or self.view.is_read_only:
            return
        line = self._model.remove(at)
        self._tell(f"Baris {at + 1} dihapus.", partial(self._put_back, at, line), all_rows=False)
        self.view.go(min(at, self._model.rowCount() - 1), 0)
        self.view.fit()

    def paste(self) -> None:
        """Spread a table from the clipboard over the cells from the current one on."""
        cells = without_heads(from_clipboard(), self._field.columns)
        if self.view.is_read_only or not cells:
            return
        # Moving the focus hands in the cell that is open, before it is written over.
        self.view.setFocus()
        here, before = self.view.currentIndex(), self._model.rows()
        at = here.row() if here.isValid() else self._model.rowCount()
        across = here.column() if self._model.is_answer(max(here.column(), 0)) else 0
        self._model.paste(at, max(across, 0), cells)
        self._tell(f"{len(cells)} baris ditempel.", partial(self._show_again, before))
        self.view.fit()

    def take_over(self) -> None:
        """Add rows for what was applied for and is not in the table yet, without figures."""
        rows, before = self._rows(), self._model.rows()
        lacking = started(self._field, unfound(rows, self._applied))
        if self.view.is_read_only or not lacking:
            return
        self._model.extend(lacking)
        self._tell(f"{len(lacking)} baris diambil.", partial(self._show_again, before))
        self.view.fit()
        self.view.open_figure(len(rows))

    def undo(self) -> None:
        """Take the last removal, paste or take-over back."""
        back, self._back = self._back, None
        self._told.clear()
        if back is not None:
            back()
            self.view.fit()

    def _rows(self) -> Rows:
        rows = self._model.rows()
        return rows if isinstance(rows, tuple) else ()

    def _put_back(self, at: int, line: dict[str, Scalar]) -> None:
        self._model.put_back(at, line)
        self.view.go(at, 0)

    def _show_again(self, rows: Value) -> None:
        self._model.show_rows(rows)
        self._offer()
        self.edited.emit()

    def _tell(self, cause: str, back: Callable[[], None], *, all_rows: bool = True) -> None:
        self._back, self._frail = back, all_rows
        self._told.show_banner(BannerText(Tone.IDLE, cause, action="Urungkan", key="Ctrl Z"))
        if self.view.is_tapped and self._told.action is not None:
            self._told.action.sized(TOUCH)

    def _on_edited(self) -> None:
        """Let no way back undo what was typed after a paste."""
        if self._frail and self._back is not None:
            self._back = None
            self._told.clear()
        self._offer()

    def _offer(self) -> None:
        wanted = not self.view.is_read_only and bool(unfound(self._rows(), self._applied))
        self.take.setVisible(wanted)

    def _build(self) -> None:
        self.view.setAccessibleName(self._field.label)
        whole = column(self)
        whole.addWidget(self.view)
        whole.addWidget(self._told)
        foot = row(gap=8, margins=(12, 8, 12, 10))
        for button in (self.take, self._add, self._remove, self.clip):
            foot.addWidget(button)
        foot.addStretch()
        whole.addLayout(foot)
        self.take.hide()

    def _connect(self) -> None:
        self._model.edited.connect(self.edited)
        self._model.edited.connect(self._on_edited)
        self._add.clicked.connect(self.view.add_row)
        self._remove.clicked.connect(self.remove_row)
        self.clip.clicked.connect(self.paste)
        self.take.clicked.connect(self.take_over)
        self._told.acted.connect(self.undo)
        self._cells.paste_wanted.connect(self.paste)
        self.view.paste_wanted.connect(self.paste)
        self.view.remove_wanted.connect(self.remove_row)
        self.view.undo_wanted.connect(self.undo)
