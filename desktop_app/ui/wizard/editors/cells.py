"""Cells of a table answer: how they look and what they are typed in."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.core.sop.answers import Level
from desktop_app.core.sop.values.references import References
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.strokes import block, outline
from desktop_app.ui.wizard.editors.build import framed_editor
from desktop_app.ui.wizard.editors.choice import ChoiceEditor
from desktop_app.ui.wizard.editors.line import LineEditor
from desktop_app.ui.wizard.editors.pasted import from_clipboard
from desktop_app.ui.wizard.editors.rows_model import LEVEL, Index, RowsModel
from desktop_app.ui.wizard.editors.suggest import SuggestEditor

ROW = 34
_PADDING = 8


class Cells(QStyledItemDelegate):
    """A ring goes round the current cell, a line under what has to be looked at."""

    paste_wanted = Signal()
    """Ctrl V in an open cell while the clipboard holds a table."""

    def __init__(self, theme: Theme, model: RowsModel, references: References) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._references = references

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let a copied table spread over cells instead of landing in one."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste):
            table = bool(from_clipboard())
            if table and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            if table and event.type() == QEvent.Type.KeyPress:
                self.paste_wanted.emit()
            if table:
                return True
        return super().eventFilter(editor, event)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the same editor that a form has."""
        editor = framed_editor(self._model.column(index.column()), self._references)
        editor.setParent(parent)
        editor.setProperty("framed", True)
        editor.setAutoFillBackground(True)
        if isinstance(editor, LineEditor | SuggestEditor):
            editor.goes_on = False
        kept = QPersistentModelIndex(index)
        # A half-typed cell is part of the draft, so it is written as it is typed.
        editor.edited.connect(lambda: self._model.type(kept, editor.value()))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the cell's text into the editor, all of it selected."""
        match editor:
            case ChoiceEditor():
                editor.put(self._model.value(index))
            case LineEditor() | SuggestEditor():
                editor.put(str(self._model.data(index) or ""))
                editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was typed or chosen."""
        match editor:
            case SuggestEditor():
                editor.settle()
                self._model.setData(index, editor.value())
            case ChoiceEditor() | LineEditor():
                self._model.setData(index, editor.value())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -2))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of a row."""
        return QSize(60, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, text, hairline and mark of a cell."""
        rect = QRectF(option.rect)
        state = option.state
        here = bool(state & QStyle.StateFlag.State_Selected)
        answer = self._model.is_answer(index.column())
        face = Token.SELECT if here else Token.SURFACE if answer else Token.SURFACE_ALT
        painter.fillRect(rect, self._theme.color(face))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        block(painter, line, self._theme.color(Token.LINE))
        self._paint_mark(painter, rect, self._model.data(index, LEVEL))
        self._paint_text(painter, rect, index)
        if state & QStyle.StateFlag.State_HasFocus:
            outline(painter, rect.adjusted(0, 0, 0, -1), self._theme.color(Token.FOCUS), 2)

    def _paint_text(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        at = index.column()
        beside = not self._model.is_answer(at)
        numeric = self._model.is_figure(at)
        side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
        area = rect.adjusted(_PADDING, 0, -_PADDING, -1)
        painter.setFont(self._theme.font(TextStyle.BODY))
        painter.setPen(self._theme.color(Token.INK_2 if beside else Token.INK))
        text = painter.fontMetrics().elidedText(
            str(self._model.data(index) or ""), Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_mark(self, painter: QPainter, rect: QRectF, level: object) -> None:
        fills = {Level.ERROR: Token.BAD_FILL, Level.WARNING: Token.WARN_FILL}
        if isinstance(level, Level) and level in fills:
            mark = QRectF(rect.left() + 4, rect.bottom() - 4, rect.width() - 8, 2)
            block(painter, mark, self._theme.color(fills[level]))


def is_typing(editor: QWidget | None) -> bool:
    """Tell whether a cell is open for typing."""
    return isinstance(editor, QLineEdit | QComboBox)
