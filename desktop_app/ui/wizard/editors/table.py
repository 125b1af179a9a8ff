"""A table answer: Enter goes on, Del removes, Ctrl Z undoes."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop_app.core.events.vocabulary import Scalar, Value
from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.core.sop.values.references import References
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import SMALL, Button
from desktop_app.ui.wizard.editors.cells import ROW, Cells
from desktop_app.ui.wizard.editors.rows_model import RowsModel

HEAD = 30
_MOST_ROWS = 8
_SHARES = {FieldKind.TEXT: 3, FieldKind.KBLI: 5}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TableEditor(QWidget):
    """Rows that hold nothing are no answer."""

    edited = Signal()

    def __init__(self, theme: Theme, field: Field, references: References) -> None:
        super().__init__()
        self._field = field
        self._model = RowsModel(field.columns, references)
        self._cells = Cells(theme, self._model, references)
        self.view = RowsView(theme, self._model, self._cells)
        self._add = Button(theme, "Tambah baris", icon=Icon.PLUS, key="Ins").sized(SMALL)
        self._remove = Button(theme, "Hapus baris", icon=Icon.TRASH_2, key="Del").sized(SMALL)
        self._undo = Banner(theme)
        self._removed: tuple[int, dict[str, Scalar]] | None = None
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

    def set_read_only(self, fixed: bool) -> None:
        """Let nothing be written."""
        self.view.set_read_only(fixed)
        self._add.setVisible(not fixed)
        self._remove.setVisible(not fixed)

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
        self._removed = at, self._model.remove(at)
        cause = f"Baris {at + 1} dihapus."
        self._undo.show_banner(BannerText(Tone.IDLE, cause, action="Urungkan", key="Ctrl Z"))
        self.view.go(min(at, self._model.rowCount() - 1), 0)
        self.view.fit()

    def undo(self) -> None:
        """Put the removed row back."""
        if self._removed is None:
            return
        at, line = self._removed
        self._removed = None
        self._undo.clear()
        self._model.put_back(at, line)
        self.view.go(at, 0)
        self.view.fit()

    def _build(self) -> None:
        self.view.setAccessibleName(self._field.label)
        whole = column(self)
        whole.addWidget(self.view)
        foot = row(gap=8, margins=(12, 8, 12, 10))
        foot.addWidget(self._add)
        foot.addWidget(self._remove)
        foot.addWidget(self._undo, 1)
        foot.addStretch()
        whole.addLayout(foot)

    def _connect(self) -> None:
        self._model.edited.connect(self.edited)
        self._add.clicked.connect(self.view.add_row)
        self._remove.clicked.connect(self.remove_row)
        self._undo.acted.connect(self.undo)
        self.view.remove_wanted.connect(self.remove_row)
        self.view.undo_wanted.connect(self.undo)


class RowsView(QTableView):
    """Enter opens a cell, goes on to the next one, and adds a row after the last."""

    remove_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme, model: RowsModel, cells: Cells) -> None:
        super().__init__()
        self._rows = model
        self._fixed = False
        self.setModel(model)
        self.setItemDelegate(cells)
        self.setProperty("ring", "own")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_read_only(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFixedHeight(HEAD)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        across.setFont(theme.font(TextStyle.SECOND_STRONG))
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setVisible(False)
        down.setDefaultSectionSize(ROW)
        self.fit()

    @property
    def is_typing(self) -> bool:
        """Tell whether a cell is open."""
        return self.state() is QAbstractItemView.State.EditingState

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing can be written."""
        return self._fixed

    def set_read_only(self, fixed: bool) -> None:
        """Let cells be written or only be read."""
        self._fixed = fixed
        trigger = QAbstractItemView.EditTrigger
        free = trigger.DoubleClicked | trigger.AnyKeyPressed | trigger.EditKeyPressed
        self.setEditTriggers(trigger.NoEditTriggers if fixed else free)

    def fit(self) -> None:
        """Take the height of the rows, as far as they are not too many."""
        rows = min(max(self._rows.rowCount(), 1), _MOST_ROWS)
        self.setFixedHeight(HEAD + rows * self.verticalHeader().defaultSectionSize() + 2)

    def go(self, at: int, across: int) -> None:
        """Make a cell the current one."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self._rows.index(at, across)
        self.selectionModel().setCurrentIndex(index, flag)

    def add_row(self) -> None:
        """Add a row and open its first cell."""
        if self._fixed:
            return
        at = self._rows.add()
        self.fit()
        self._open(at, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, add, remove, undo, or move."""
        key, control = Qt.Key(event.key()), Qt.KeyboardModifier.ControlModifier
        held = event.modifiers() & control
        if held and key is Qt.Key.Key_Z:
            self.undo_wanted.emit()
        elif held:
            event.ignore()
        elif key in _ENTER:
            self._on_enter()
        elif key is Qt.Key.Key_Insert:
            self.add_row()
        elif key is Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Drop what was added and never filled."""
        super().focusOutEvent(event)
        if not self.is_typing:
            self._rows.prune()
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns by what they hold."""
        super().resizeEvent(event)
        columns = range(self._rows.columnCount())
        shares = [_share(self._rows.column(at)) for at in columns]
        for at in columns:
            self.setColumnWidth(at, self.viewport().width() * shares[at] // sum(shares))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on to the next cell after Enter."""
        here = self.currentIndex()
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache and here.isValid():
            self._open_next(here.row(), here.column())

    def _on_enter(self) -> None:
        here = self.currentIndex()
        if here.isValid() and not self._fixed:
            self.edit(here)
        elif self._rows.rowCount():
            self.go(0, 0)
        else:
            self.add_row()

    def _open_next(self, at: int, across: int) -> None:
        if across + 1 < self._rows.columnCount():
            self._open(at, across + 1)
        elif at + 1 < self._rows.rowCount():
            self._open(at + 1, 0)
        else:
            self.add_row()

    def _open(self, at: int, across: int) -> None:
        self.go(at, across)
        self.setFocus()
        self.edit(self._rows.index(at, across))


def _share(column: Field) -> int:
    """Return a column's share of the width, by what it holds and by its heading."""
    return max(_SHARES.get(column.kind, 2), len(column.label) // _LETTERS_PER_SHARE)


_LETTERS_PER_SHARE = 5
