"""What a screen reader says of a window: every control by its name."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QTableView, QWidget

from tests.gallery.inspection import seen_widgets, who

_MOST_ROWS = 3


def unspoken(window: QWidget) -> list[str]:
    """Return every control that takes the focus and has no name, and cells without words."""
    found: list[str] = []
    for widget in seen_widgets(window):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or widget.isWindow():
            continue
        if not _name(widget) and not _is_bare(widget):
            found.append(f"{who(widget)}: says nothing")
        if isinstance(widget, QTableView):
            found += [f"{who(widget)}: {told}" for told in _cells(widget)]
    return list(dict.fromkeys(found))


def _name(widget: QWidget) -> str:
    spoken: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name).strip() if spoken is not None else ""


def _is_bare(widget: QWidget) -> bool:
    """Tell whether Tab never comes here and nothing can be done here."""
    is_frame = isinstance(widget, QScrollArea) or type(widget) is QWidget
    return is_frame and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def _cells(view: QAbstractItemView) -> Iterable[str]:
    model = view.model()
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        words = [_words(model.index(row, column)) for column in range(model.columnCount())]
        if not any(words):
            yield f"row {row + 1} says nothing"


def _words(index: QModelIndex) -> str:
    said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
    return str(said or "").strip()
