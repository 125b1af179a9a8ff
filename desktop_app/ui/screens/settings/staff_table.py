"""The office's people as a table: who, which part, whether with a PIN."""

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from desktop_app.core.ids import StaffId
from desktop_app.core.office.state import Staff
from desktop_app.core.security.roles import LABELS, Role
from desktop_app.core.services.people import StaffView
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.chip import ChipText, chip_width, paint_chip
from desktop_app.ui.widgets.table import PADDING, Table, TableCells, paint_cell_ground

Index = QModelIndex | QPersistentModelIndex
NAME, ROLE, POST, STATE = range(4)
HEADS = ("Nama, NIP", "Peran", "Jabatan, instansi", "Keadaan")
WIDTHS = {ROLE: 140, POST: 250, STATE: 150}
_ENTER: set[int] = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class StaffLine(Struct, frozen=True):
    """A person as a row: the facts, and what this computer knows of the PIN."""

    person: Staff
    has_pin: bool
    is_locked: bool

    def chip(self) -> ChipText:
        """Say how the person stands."""
        if self.person.revoked:
            return ChipText("Dicabut", Icon.X, Tone.IDLE)
        if self.is_locked:
            return ChipText("Terkunci", Icon.LOCK_KEYHOLE, Tone.BAD)
        if not self.has_pin:
            return ChipText("Belum ada PIN", Icon.KEY_ROUND, Tone.WARN)
        return ChipText("Bisa masuk", Icon.CIRCLE_CHECK, Tone.OK)

    def cells(self) -> tuple[tuple[str, str], ...]:
        """Give each column's two lines."""
        who = self.person
        role = LABELS[Role(who.role)] if who.role in set(Role) else who.role
        nip = f"NIP {spaced_nip(who.nip)}" if who.nip else "tanpa NIP"
        second = f"Dicabut: {who.revoked}" if who.revoked else nip
        return (
            (who.name, second),
            (role, ""),
            (who.post or "–", ", ".join(part for part in (who.rank, who.agency) if part)),
            (self.chip().word, ""),
        )


def lines_of(
    people: tuple[Staff, ...], views: Mapping[StaffId, StaffView]
) -> tuple[StaffLine, ...]:
    """Join facts and PINs, those who may act first."""
    found = [
        StaffLine(
            person,
            has_pin=person.id in views and views[person.id].has_pin,
            is_locked=person.id in views and views[person.id].locked_until is not None,
        )
        for person in people
    ]
    return tuple(sorted(found, key=lambda line: bool(line.person.revoked)))


def spaced_nip(nip: str) -> str:
    """Write a NIP in its groups, 8-6-1-3."""
    groups = (nip[:8], nip[8:14], nip[14:15], nip[15:])
    return " ".join(group for group in groups if group)


class StaffModel(QAbstractTableModel):
    """Everybody who was ever registered."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[StaffLine, ...] = ()

    def show_lines(self, lines: tuple[StaffLine, ...]) -> None:
        """Take other people."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line_at(self, row: int) -> StaffLine | None:
        """Give a person by row, None past the end."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, staff: StaffId) -> int:
        """Give the row of a person, -1 when not there."""
        ids = [line.person.id for line in self._lines]
        return ids.index(staff) if staff in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tell how many people there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tell the columns."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Give a cell in words."""
        line = self.line_at(index.row())
        if line is None or not 0 <= index.column() < len(HEADS):
            return None
        first, second = line.cells()[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return first
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ", ".join(words for words in (first, second) if words)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Name a column."""
        across = orientation is Qt.Orientation.Horizontal
        if not across or role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(HEADS):
            return None
        return HEADS[section]


class StaffTable(Table):
    """Enter opens the person under the ring, and nothing else does."""

    opened = Signal()
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Petugas")
        self.people = StaffModel(self)
        self.setModel(self.people)
        self._staff_cells = StaffCells(theme, self)
        self.setItemDelegate(self._staff_cells)
        head = self.horizontalHeader()
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for section, width in WIDTHS.items():
            self.setColumnWidth(section, width)
        self.selectionModel().currentRowChanged.connect(self.moved)
        self.doubleClicked.connect(self.opened)

    @property
    def current(self) -> StaffLine | None:
        """Give the person under the ring."""
        return self.people.line_at(self.currentIndex().row())

    def show_lines(self, lines: tuple[StaffLine, ...]) -> None:
        """Show other people; the ring stays with its person."""
        kept = self.current
        self.people.show_lines(lines)
        row = self.people.row_of(kept.person.id) if kept else 0
        self.selectRow(max(row, 0))
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.opened.emit()
            return
        super().keyPressEvent(event)


class StaffCells(TableCells):
    """Two lines in a cell; the last column is a chip."""

    def __init__(self, theme: Theme, table: StaffTable) -> None:
        super().__init__(theme, table)
        self._look = theme
        self._list = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        paint_cell_ground(painter, option, index, self._list, self._look)
        line = self._list.people.line_at(index.row())
        if line is None:
            return
        rect = option.rect.toRectF().adjusted(PADDING, 0, -PADDING, -1)
        if index.column() == STATE:
            chip = line.chip()
            top = rect.top() + (rect.height() - 20) / 2
            area = QRectF(rect.left(), top, chip_width(self._look, chip), 20)
            paint_chip(painter, area, self._look, chip)
            return
        first, second = line.cells()[index.column()]
        strong = index.column() == NAME and not line.person.revoked
        ink = Token.INK_2 if line.person.revoked else Token.INK
        above = QRectF(rect.left(), rect.top() + 3, rect.width(), 18)
        style = TextStyle.BODY_STRONG if strong else TextStyle.BODY
        self._write(painter, above if second else rect, first, style, ink)
        if second:
            below = QRectF(rect.left(), rect.top() + 21, rect.width(), 16)
            self._write(painter, below, second, TextStyle.SECOND, Token.INK_2)

    def _write(
        self, painter: QPainter, area: QRectF, text: str, style: TextStyle, ink: Token
    ) -> None:
        painter.setFont(self._look.font(style))
        painter.setPen(self._look.color(ink))
        words = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
