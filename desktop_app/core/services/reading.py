"""Whatever a person can look up: lists, one case, who is due."""

from datetime import date, timedelta

from msgspec import Struct

from desktop_app.core.calendar import workdays
from desktop_app.core.calendar.workdays import Due
from desktop_app.core.cases import deadlines
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.fold import fold
from desktop_app.core.cases.state import CaseState, Phase
from desktop_app.core.clock import KUDUS, Clock, office_day
from desktop_app.core.errors import NotFound
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import CaseOpened
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import CaseId, DeviceId, SessionId, StreamId
from desktop_app.core.rows import EarlierCase, Tab, WorklistRow
from desktop_app.core.services import drafts, history
from desktop_app.core.services.horizon import Horizon
from desktop_app.core.services.row_timing import DayCounter
from desktop_app.core.services.rules import Rules
from desktop_app.core.services.views import (
    CaseView,
    DueRow,
    Kpis,
    Likeness,
    PageDraft,
    StepReading,
    Worklist,
    WorklistQuery,
)
from desktop_app.core.sop.catalog import Catalog
from desktop_app.core.sop.model import Procedure
from desktop_app.core.store.drafts import Drafts as DraftShelf
from desktop_app.core.store.opening import Reader

LENT = ("applicant.", "company.", "person.", "business.", "products", "materials", "capacity")
"""Beginnings of the answers that an earlier case may lend a new one."""


class Reading(Struct, frozen=True):
    """Answers questions; never writes, for the reader lane."""

    reader: Reader
    catalog: Catalog
    rules: Rules
    horizon: Horizon
    clock: Clock

    def today(self) -> date:
        """Return the office's day."""
        return office_day(self.clock.now(), KUDUS)

    def procedures(self) -> tuple[Procedure, ...]:
        """Return the procedures a new case may be opened under."""
        return tuple(self.catalog.newest(number) for number in self.catalog.numbers())

    def worklist(self, query: WorklistQuery) -> Worklist:
        """Return a page of cases, late first, with counts per tab."""
        moment = self.horizon.moment(self.clock.now())
        page = query.limit, query.offset
        counts = self.reader.queries.tabs()
        if query.text.strip():
            found = self.reader.finding.search(query.text, query.tab, moment, page)
            total = found.tabs.get(query.tab, 0)
            meant = "" if any(found.tabs.values()) else self.reader.finding.meant(query.text)
            return Worklist(found.rows, total, counts, found.tabs, found.capped, meant)
        listed = self.reader.queries.worklist(query.tab, moment, urgency=query.urgency, page=page)
        return Worklist(listed.rows, listed.total, counts, counts, capped=False)

    def kpis(self) -> Kpis:
        """Return the figures above the worklist."""
        now = self.clock.now()
        counts = self.reader.queries.counts(self.horizon.moment(now))
        first = office_day(now, KUDUS).replace(day=1)
        after = (first + timedelta(days=32)).replace(day=1)
        on_time, measured = self.reader.books.on_time(first, after)
        at_counter = counts.tabs[Tab.APPLICANT] - counts.tabs[Tab.PARKED] + counts.tabs[Tab.BUREAU]
        return Kpis(
            served_today=counts.opened_today,
            finished_today=counts.finished_today,
            waiting=max(at_counter, 0),
            near=counts.near,
            late=counts.late,
            on_time=on_time,
            measured=measured,
        )

    def due_soon(self, days: int = 7) -> tuple[DueRow, ...]:
        """Return promises, follow-ups and repair dates of the next days, late ones first."""
        today = self.today()
        rows = self.reader.queries.dues(today + timedelta(days=days))
        return tuple(_due_row(row, today) for row in rows)

    def due(self, start: date, days: int) -> Due:
        """Count days with the office's lists; NoHolidayList for a year without one."""
        counting = self.rules.counting(self.procedures()[0])
        return workdays.due(start, days, counting, self.rules.lists())

    def day_counter(self) -> DayCounter:
        """Return what rows of the worklist need to tell their days."""
        return DayCounter(self.rules.counting(self.procedures()[0]), self.rules.lists())

    def find(self, name: str) -> CaseId:
        """Return the case with this number or id."""
        found = self.reader.queries.find(name)
        if found is None:
            raise NotFound(f"Berkas {name} tidak ada.", "Periksa nomornya di daftar berkas.")
        return found

    def row(self, case: CaseId) -> WorklistRow | None:
        """Return the worklist's row of one case."""
        return self.reader.queries.row(case)

    def case(self, case: CaseId) -> CaseView:
        """Return everything the case screen shows."""
        events = self.reader.queries.events(StreamId(case))
        procedure, state = self.folded(case, events)
        now, context = self.clock.now(), self._context(procedure)
        return CaseView(
            state=state,
            procedure=procedure,
            turn=deadlines.turn(state, context),
            readings=tuple(
                StepReading(
                    step.number,
                    step.round,
                    deadlines.read_step(state, context, (step.number, step.round), now),
                )
                for step in state.steps
            ),
            time=deadlines.read_time(state, context, state.step, now),
            drafts=self._drafts(case),
            history=history.lines(events, procedure, self.rules.names()),
        )

    def folded(self, case: CaseId, events: tuple[Event, ...]) -> tuple[Procedure, CaseState]:
        """Return the version of the SOP a case runs under, and the case."""
        opened = next((e.fact for e in events if isinstance(e.fact, CaseOpened)), None)
        if opened is None:
            raise NotFound(
                "Berkas itu tidak ada, atau data pribadinya sudah dimusnahkan.",
                "Periksa nomornya di daftar berkas.",
            )
        procedure = self.catalog.get(opened.procedure, opened.version)
        return procedure, fold(case, procedure, events, self.rules.authority())

    def similar(self, likeness: Likeness) -> tuple[EarlierCase, ...]:
        """Return running and earlier cases of what seems the same applicant."""
        known = {
            "nik": likeness.nik,
            "nib": likeness.nib,
            "business": likeness.business,
            "applicant": likeness.name,
        }
        return self.reader.finding.similar(known, likeness.other_than)

    def earlier_answers(self, case: CaseId) -> Answers:
        """Return what an earlier case can lend a new one: applicant, company, business."""
        _, state = self.folded(case, self.reader.queries.events(StreamId(case)))
        return {key: value for key, value in state.answers().items() if key.startswith(LENT)}

    def _drafts(self, case: CaseId) -> tuple[PageDraft, ...]:
        rows = DraftShelf(self.reader.database).of_case(case)
        return tuple(drafts.from_row(row) for row in rows)

    def _context(self, procedure: Procedure) -> Context:
        return Context(
            procedure=procedure,
            today=self.today(),
            zone=KUDUS,
            device=DeviceId(""),
            session=SessionId(""),
            days=self.rules.days(procedure),
            counting=self.rules.counting(procedure),
            lists=self.rules.lists(),
        )


def _due_row(row: WorklistRow, today: date) -> DueRow:
    day, matter = _matter(row)
    return DueRow(row.case, row.number, row.business, day or today, matter, (day or today) < today)


def _matter(row: WorklistRow) -> tuple[date | None, str]:
    """Return the earliest date that somebody waits for, with its reason."""
    dates = [
        (row.due, f"Batas {row.standard_value} hari"),
        (row.follow_up if row.phase == Phase.PARKED else None, "Pemohon kembali"),
        (row.repair_by if row.returned else None, "Batas perbaikan"),
    ]
    found = [(day, matter) for day, matter in dates if day is not None]
    return min(found, default=(None, ""))
