"""Rows of a table answer, walked from cell to cell."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.wizard.editors.cells import ROW, Cells
from desktop_app.ui.wizard.editors.rows_model import RowsModel

HEAD = 30
_MOST_ROWS = 8
_SHARES = {FieldKind.TEXT: 3, FieldKind.KBLI: 5}
_BESIDE = 2
_LETTERS_PER_SHARE = 5
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_END = QAbstractItemDelegate.EndEditHint
_PASTE = QKeySequence.StandardKey.Paste


class RowsView(QTableView):
    """Enter and Tab go on to the next cell, and add a row after the last one."""

    remove_wanted = Signal()
    paste_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme, model: RowsModel, cells: Cells) -> None:
        super().__init__()
        self._rows = model
        self._fixed = False
        self.is_tapped = False
        """Whether one tap opens a cell."""
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

    def open_on_tap(self) -> None:
        """Let one tap open a cell, for a finger."""
        if not self.is_tapped:
            self.is_tapped = True
            self.clicked.connect(self._on_tap)

    def open_figure(self, at: int) -> None:
        """Open the first cell of a row that is not a text."""
        kinds = [one.kind is FieldKind.TEXT for one in self._rows.columns]
        self._open(at, kinds.index(False) if False in kinds else 0)

    def add_row(self) -> None:
        """Add a row and open its first cell."""
        if self._fixed:
            return
        at = self._rows.add()
        self.fit()
        self._open(at, 0)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl V and Ctrl Z, although the screen has a use for them."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.matches(_PASTE) or event.matches(QKeySequence.StandardKey.Undo)
            event.setAccepted(mine)
            return mine or super().event(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, add, remove, undo, or move."""
        key, control = Qt.Key(event.key()), Qt.KeyboardModifier.ControlModifier
        held = event.modifiers() & control
        if held and key is Qt.Key.Key_Z:
            self.undo_wanted.emit()
        elif event.matches(_PASTE):
            self.paste_wanted.emit()
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
        """Share the width among the columns again."""
        super().resizeEvent(event)
        self.share()

    def share(self) -> None:
        """Share the width among the columns by what they hold."""
        columns = range(self._rows.columnCount())
        typed = [_share(one) for one in self._rows.columns]
        shares = typed + [_BESIDE] * (len(columns) - len(typed))
        for at in columns:
            self.setColumnWidth(at, self.viewport().width() * shares[at] // sum(shares))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on to the next cell after Enter or Tab, back after Shift Tab."""
        here = self.currentIndex()
        walks = hint in {_END.EditNextItem, _END.EditPreviousItem}
        super().closeEditor(editor, _END.NoHint if walks else hint)
        if not here.isValid():
            return
        if hint in {_END.SubmitModelCache, _END.EditNextItem}:
            self._open_next(here.row(), here.column())
        elif hint is _END.EditPreviousItem:
            self._open_before(here.row(), here.column())

    def _on_tap(self, index: QModelIndex) -> None:
        if not self._fixed and not self.is_typing and self._rows.is_answer(index.column()):
            self.edit(index)

    def _on_enter(self) -> None:
        here = self.currentIndex()
        if here.isValid() and not self._fixed:
            self.edit(here)
        elif self._rows.rowCount():
            self.go(0, 0)
        else:
            self.add_row()

    def _open_next(self, at: int, across: int) -> None:
        last = at + 1 == self._rows.rowCount()
        if last and not across and self._rows.is_empty(at):
            self._leave()
        elif self._rows.is_answer(across + 1):
            self._open(at, across + 1)
        elif not last:
            self._open(at + 1, 0)
        else:
            self.add_row()

    def _open_before(self, at: int, across: int) -> None:
        if across:
            self._open(at, across - 1)
        elif at:
            self._open(at - 1, len(self._rows.columns) - 1)

    def _leave(self) -> None:
        """Go past the table: a new row was added and nothing is typed in it."""
        self._rows.prune()
        self.fit()
        self.focusNextChild()

    def _open(self, at: int, across: int) -> None:
        self.go(at, across)
        self.setFocus()
        self.edit(self._rows.index(at, across))


def _share(column: Field) -> int:
    """Return a column's share of the width, by what it holds and by its heading."""
    return max(_SHARES.get(column.kind, 2), -(-len(column.label) // _LETTERS_PER_SHARE))
