"""The month's register as a table, one row a case."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.ids import CaseId
from desktop_app.core.services.book import Recap, RecapLine, StepTime
from desktop_app.core.wording.dates import short_date

Index = QModelIndex | QPersistentModelIndex
Cell = Callable[[RecapLine], str]

NUMBER_WIDTH, STEP_WIDTH = 142, 118
_COLUMNS: tuple[tuple[str, int, Cell], ...] = (
    ("Nomor berkas", NUMBER_WIDTH, lambda line: line.number),
    ("Nama usaha", 220, lambda line: line.business),
    ("Pemohon", 150, lambda line: line.applicant),
    ("Desa, kecamatan", 170, lambda line: line.place),
    ("SOP", 56, lambda line: line.procedure),
    ("KBLI", 60, lambda line: line.kbli),
    ("Berkas lengkap", 106, lambda line: short_date(line.complete) if line.complete else ""),
    ("BAP: nomor, tanggal", 252, lambda line: line.bap),
    ("Hasil", 110, lambda line: line.result),
    ("SK: nomor, tanggal", 236, lambda line: line.sk),
    ("Hari kerja", 78, lambda line: "" if line.working_days is None else str(line.working_days)),
    ("Diserahkan, penerima", 210, lambda line: line.handed_over),
)
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class RecapModel(QAbstractTableModel):
    """Shows the book it was last given; times of the steps stand at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[RecapLine, ...] = ()
        self._heads: tuple[str, ...] = tuple(title for title, _, _ in _COLUMNS)
        self._steps: tuple[int, ...] = ()

    def show_recap(self, recap: Recap) -> None:
        """Take another month's book."""
        self.beginResetModel()
        self._lines = recap.lines
        self._steps = tuple(step.number for step in recap.steps)
        titles = tuple(f"L{step.number} ({step.standard})" for step in recap.steps)
        self._heads = (*(title for title, _, _ in _COLUMNS), *titles)
        self.endResetModel()

    def case_at(self, row: int) -> CaseId | None:
        """Give the case of a row, None past the end."""
        return self._lines[row].case if 0 <= row < len(self._lines) else None

    def step_at(self, index: Index) -> StepTime | None:
        """Give the time a cell shows, None where it shows something else."""
        place = index.column() - len(_COLUMNS)
        if not 0 <= index.row() < len(self._lines) or not 0 <= place < len(self._steps):
            return None
        steps = self._lines[index.row()].steps
        return next((time for time in steps if time.number == self._steps[place]), None)

    def widths(self) -> tuple[int, ...]:
        """Give the columns' widths in px."""
        return (*(width for _, width, _ in _COLUMNS), *(STEP_WIDTH for _ in self._steps))

    def is_figure(self, column: int) -> bool:
        """Tell whether a column holds figures, which stand under each other at the right."""
        return column >= len(_COLUMNS) or _COLUMNS[column][0] == "Hari kerja"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tell how many cases the month holds."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tell the columns."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Give a cell in words."""
        if role not in ROLES or not 0 <= index.row() < len(self._lines):
            return None
        if index.column() < len(_COLUMNS):
            return _COLUMNS[index.column()][2](self._lines[index.row()])
        time = self.step_at(index)
        if time is None:
            return ""
        return f"{time.text}, lewat baku" if time.late and role == ROLES[1] else time.text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """Name a column over its words or figures; anything else has no name."""
        across = orientation is Qt.Orientation.Horizontal
        if not across or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.is_figure(section):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None
