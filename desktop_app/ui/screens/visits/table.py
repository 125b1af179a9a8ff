"""The table of visits: Enter opens, arrows pass over the days."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from desktop_app.core.services.visits import Itinerary, Outing
from desktop_app.ui.models.visits import (
    CASE,
    DUE,
    HEADS,
    MEMBERS,
    PACKED,
    PLACE,
    TIME,
    Heading,
    VisitsModel,
    gathered,
)
from desktop_app.ui.screens.visits.cells import VisitCells
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.table import Table

WIDTHS = {TIME: 112, CASE: 150, MEMBERS: 232, DUE: 168, PACKED: 168}
NARROW_WIDTHS = {TIME: 96, CASE: 142, MEMBERS: 158, DUE: 150, PACKED: 158}
NARROW = 1080
_ENTER: set[int] = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class VisitsTable(Table):
    """Tells which visit is chosen and which is wanted."""

    wanted = Signal(object)
    """An Outing."""
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Daftar kunjungan")
        self._rows = VisitsModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(VisitCells(theme, self, self._rows))
        self._share_width()
        self.horizontalHeader().setSectionResizeMode(PLACE, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(90)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda _now, _old: self.moved.emit())

    @property
    def chosen(self) -> Outing | None:
        """Give the visit that is chosen."""
        return self._rows.outing(self.currentIndex().row())

    def show_itinerary(self, itinerary: Itinerary, member: str) -> bool:
        """Show whose visits there are; the chosen one stays chosen. Tell if there is any."""
        before = self.chosen
        self._rows.show_lines(gathered(itinerary, member))
        self.clearSpans()
        for at, line in enumerate(self._rows.lines):
            if isinstance(line, Heading):
                self.setSpan(at, 0, 1, len(HEADS))
        kept = self._rows.place_of(before.row.case, before.row.round) if before else -1
        at = kept if kept >= 0 else self._rows.first()
        self.setCurrentIndex(self._rows.index(at, 0) if at >= 0 else QModelIndex())
        if at == self._rows.first():
            self.scrollToTop()
        self.moved.emit()
        return at >= 0

    def open_chosen(self) -> None:
        """Ask for the chosen visit."""
        self._open(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, move by arrows."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_chosen()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name more of a narrow table."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        widths = NARROW_WIDTHS if self.viewport().width() < NARROW else WIDTHS
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _open(self, at: int) -> None:
        outing = self._rows.outing(at)
        if outing is not None:
            self.wanted.emit(outing)
