"""Planned visits, one row for each member who is sent."""

import sqlalchemy as sa

from desktop_app.core.cases.state import CaseState, Phase
from desktop_app.core.cases.visit_state import Visit
from desktop_app.core.store.projections.sheet import Projection, Rows, Sheet
from desktop_app.core.store.projections.subject import Subject

metadata = sa.MetaData()

visits = sa.Table(
    "visits",
    metadata,
    sa.Column("case", sa.Integer, primary_key=True),
    sa.Column("round", sa.Integer, primary_key=True),
    sa.Column("member", sa.Text, primary_key=True),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("hour", sa.Text, nullable=False),
    sa.Column("letter", sa.Text, nullable=False),
    sa.Column("packed", sa.Integer, nullable=False),
    sa.Column("done", sa.Integer, nullable=False),
)
sa.Index("visits_by_day", visits.c.day)
OPEN = visits.c.done == sa.literal_column("0")
sa.Index("visits_open", visits.c.day, sqlite_where=OPEN)


def rows(subject: Subject) -> tuple[Rows, ...]:
    """Return a row for each member of each planned visit."""
    state = subject.state
    found = [
        (
            visit.round,
            str(member),
            visit.day.isoformat(),
            visit.hour,
            visit.letter,
            int(visit.packed is not None),
            int(_is_done(state, visit)),
        )
        for visit in state.visits
        for member in visit.members
    ]
    return (tuple(sorted(found)),)


def _is_done(state: CaseState, visit: Visit) -> bool:
    over = state.phase in {Phase.CLOSED, Phase.ENDED}
    return over or any(verdict.round == visit.round for verdict in state.verdicts)


PROJECTION = Projection("visits", 1, (Sheet.of(visits),), of_case=rows)
