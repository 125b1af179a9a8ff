"""A house that only answers, for tests of the worklist."""

from collections.abc import Mapping, Sequence
from datetime import date

from desktop_app.core.calendar.workdays import Counting
from desktop_app.core.errors import StoreTrouble
from desktop_app.core.ids import StaffId
from desktop_app.core.rows import Moment, Tab, WorklistRow
from desktop_app.core.services.row_timing import DayCounter
from desktop_app.core.services.views import DueRow, Kpis, Worklist, WorklistQuery
from tests.store.urgencies import urgency
from tests.ui.worklist.sample_rows import DESIGN, NOW

KPIS = Kpis(7, 4, 3, 4, 1, 176, 191)
EMPTY_KPIS = Kpis(0, 0, 0, 0, 0, 0, 0)
NAMES = {StaffId("dwi"): "Dwi Hartanto", StaffId("rina"): "Rina Wulandari"}


class FakeWorklist:
    """Holds rows in the order they are given, searches by plain containment."""

    def __init__(self, rows: Sequence[WorklistRow] = DESIGN, kpis: Kpis = KPIS) -> None:
        self.rows = tuple(rows)
        self.figures = kpis
        self.archived: tuple[WorklistRow, ...] = ()
        self.asked: list[WorklistQuery] = []
        self.broken = False
        self.meant = ""

    def worklist(self, query: WorklistQuery) -> Worklist:
        self.asked.append(query)
        if self.broken:
            raise StoreTrouble("Data di disk tidak terbaca.", "Periksa kabel disk, lalu coba lagi.")
        tabs = {tab: tuple(row for row in self._of(tab)) for tab in Tab}
        hits = {tab: tuple(row for row in rows if _fits(row, query)) for tab, rows in tabs.items()}
        found = hits[query.tab]
        if query.urgency is not None:
            found = tuple(row for row in found if urgency(row, Moment(NOW, {})) is query.urgency)
        page = found[query.offset : query.offset + query.limit]
        cases = {tab: len(rows) for tab, rows in tabs.items()}
        counts = {tab: len(rows) for tab, rows in hits.items()}
        return Worklist(page, len(found), cases, counts, capped=False, meant=self.meant)

    def kpis(self) -> Kpis:
        return self.figures

    def due_soon(self, days: int = 7) -> tuple[DueRow, ...]:
        if not self.rows:
            return ()
        late, near, back = self.rows[0], self.rows[1], self.rows[-3]
        return (
            _due(late, date(2026, 11, 23), "Batas 15 hari", late=True),
            _due(back, date(2026, 11, 26), "Pemohon kembali", late=False),
            _due(near, date(2026, 11, 27), "Batas 15 hari", late=False),
        )

    def day_counter(self) -> DayCounter:
        return DayCounter(Counting(working_days=False), {})

    def staff_names(self) -> Mapping[StaffId, str]:
        return NAMES

    def _of(self, tab: Tab) -> tuple[WorklistRow, ...]:
        match tab:
            case Tab.ALL:
                return self.rows
            case Tab.ARCHIVE:
                return self.archived
            case Tab.RETURNED:
                return tuple(row for row in self.rows if row.returned)
            case Tab.PARKED:
                return tuple(row for row in self.rows if row.phase == "diparkir")
            case _:
                return tuple(row for row in self.rows if row.turn == tab.value)


def _fits(row: WorklistRow, query: WorklistQuery) -> bool:
    shown = f"{row.number} {row.business} {row.applicant} {row.village} {row.kecamatan}".lower()
    plain = shown.replace(" ", "")
    return all(word in shown or word in plain for word in query.text.lower().split())


def _due(row: WorklistRow, day: date, matter: str, *, late: bool) -> DueRow:
    return DueRow(row.case, row.number, row.business, day, matter, late)
