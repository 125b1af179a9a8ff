"""The visits as a table: headings of days, then one line a visit."""

from itertools import groupby
from typing import TypeAlias

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.ids import CaseId
from desktop_app.core.services.visits import Itinerary, Outing
from desktop_app.ui.models import visit_words

Index = QModelIndex | QPersistentModelIndex

HEADS = ("Waktu", "Usaha · lokasi", "Berkas", "Petugas", "Batas", "Persiapan")
TIME, PLACE, CASE, MEMBERS, DUE, PACKED = range(len(HEADS))
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
WAITING, DONE = "Menunggu rencana", "Selesai, dua minggu terakhir"


class Heading(Struct, frozen=True):
    """What stands over a group of visits."""

    title: str
    count: int
    late: bool = False


Line: TypeAlias = Heading | Outing


class VisitsModel(QAbstractTableModel):
    """Headings cannot be chosen: arrows pass over them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give headings and visits in order."""
        return self._lines

    def line(self, at: int) -> Line | None:
        """Give a line, None past the end."""
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def outing(self, at: int) -> Outing | None:
        """Give a visit, None past the end and on a heading."""
        found = self.line(at)
        return found if isinstance(found, Outing) else None

    def place_of(self, case: CaseId, round_: int) -> int:
        """Give where a visit stands, -1 when it is not shown."""
        return next(
            (
                at
                for at, line in enumerate(self._lines)
                if isinstance(line, Outing) and (line.row.case, line.row.round) == (case, round_)
            ),
            -1,
        )

    def first(self) -> int:
        """Give where the first visit stands, -1 when there is none."""
        return next((at for at, one in enumerate(self._lines) if isinstance(one, Outing)), -1)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Take another list."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tell how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tell the columns."""
        return 0 if parent.isValid() else len(HEADS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only visits be chosen."""
        if self.outing(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Give a cell in words, for screen readers and plain views."""
        line = self.line(index.row())
        if line is None or role not in _ROLES:
            return None
        if isinstance(line, Heading):
            return f"{line.title}, {line.count}" if index.column() == TIME else ""
        return _words(line, index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Name a column; anything else has no name."""
        across = orientation is Qt.Orientation.Horizontal
        if not across or role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(HEADS):
            return None
        return HEADS[section]


def gathered(itinerary: Itinerary, member: str) -> tuple[Line, ...]:
    """Return the visits of a member by day, late first; an empty name takes everybody's."""
    today = itinerary.today
    planned = [outing for outing in itinerary.planned if _is_of(outing, member)]
    late = [outing for outing in planned if outing.row.day is not None and outing.row.day < today]
    lines = _group(visit_words.LATE, late, late=True)
    coming = [outing for outing in planned if outing not in late]
    for day, same in groupby(coming, key=lambda outing: outing.row.day):
        lines += _group(visit_words.day_title(day, today), list(same))
    lines += _group(WAITING, list(itinerary.waiting))
    done = [outing for outing in itinerary.done if _is_of(outing, member)]
    return (*lines, *_group(DONE, list(reversed(done))))


def _group(title: str, outings: list[Outing], *, late: bool = False) -> tuple[Line, ...]:
    return (Heading(title, len(outings), late), *outings) if outings else ()


def _is_of(outing: Outing, member: str) -> bool:
    return not member or member in outing.row.members


def _words(outing: Outing, column: int) -> str:
    row = outing.row
    match column:
        case _ if column == TIME:
            return ", ".join(visit_words.time(outing))
        case _ if column == PLACE:
            return f"{visit_words.business(outing)}, {visit_words.place(outing)}"
        case _ if column == CASE:
            return f"{row.number}, {visit_words.procedure(outing)}"
        case _ if column == MEMBERS:
            return visit_words.members(outing)
        case _ if column == DUE:
            return ", ".join(part for part in visit_words.due(outing) if part)
        case _:
            return visit_words.packed(outing).words
