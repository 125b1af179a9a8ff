"""Half-typed pages and the running clock: durable, but not facts."""

import sqlalchemy as sa

from desktop_app.core.ids import CaseId, FactId, SessionId, StaffId
from desktop_app.core.rows import Draft, Heartbeat
from desktop_app.core.store import schema
from desktop_app.core.store.cells import instant, ms, text, whole
from desktop_app.core.store.engine import Database, Row
from desktop_app.core.store.statements import Statement, replace

_D, _H = schema.drafts.c, schema.heartbeat.c

_PUT = replace(schema.drafts)
_GET = Statement(
    sa.select(schema.drafts)
    .where(_D.case == sa.bindparam("case"), _D.step == sa.bindparam("step"))
    .order_by(_D.saved.desc(), _D.round.desc())
)
_OF_CASE = Statement(
    sa.select(schema.drafts).where(_D.case == sa.bindparam("case")).order_by(_D.step, _D.round)
)
_ALL = Statement(sa.select(schema.drafts).order_by(_D.saved.desc(), _D.case, _D.step, _D.round))
_DROP = Statement(
    sa.delete(schema.drafts).where(_D.case == sa.bindparam("case"), _D.step == sa.bindparam("step"))
)
_DROP_CASE = Statement(sa.delete(schema.drafts).where(_D.case == sa.bindparam("case")))
_BEAT = replace(schema.heartbeat)
_RUNNING = Statement(
    sa.select(
        _H.session, _H.case, _H.step, _H.round, _H.by, _H.started, _H.seconds, _H.beat
    )
)  # fmt: skip
_STILL = Statement(sa.delete(schema.heartbeat))


class Drafts:
    """Written on the writer lane, each call a transaction of its own."""

    def __init__(self, database: Database) -> None:
        """Use a database whose migrations have run."""
        self._database = database

    def put(self, draft: Draft) -> None:
        """Keep a page as it stands; durable on return."""
        seen = " ".join(draft.seen)
        row = (draft.case, draft.step, draft.round, draft.answers, seen, ms(draft.saved))
        with self._database.writing():
            self._database.run(_PUT, row)

    def get(self, case: CaseId, step: int) -> Draft | None:
        """Return the newest half-typed page of a step."""
        row = self._database.row(_GET, (case, step))
        return None if row is None else _draft(row)

    def of_case(self, case: CaseId) -> tuple[Draft, ...]:
        """Return the half-typed pages of a case by step."""
        return tuple([_draft(row) for row in self._database.rows(_OF_CASE, (case,))])

    def all(self) -> tuple[Draft, ...]:
        """Return every half-typed page of this machine, newest first."""
        return tuple([_draft(row) for row in self._database.rows(_ALL)])

    def drop(self, case: CaseId, step: int | None = None) -> None:
        """Forget a page, or all pages of a case; harmless when there is none."""
        with self._database.writing():
            if step is None:
                self._database.run(_DROP_CASE, (case,))
            else:
                self._database.run(_DROP, (case, step))

    def beat(self, heartbeat: Heartbeat) -> None:
        """Write down how far the running clock is."""
        h = heartbeat
        with self._database.writing():
            self._database.run(
                _BEAT,
                (1, h.session, h.case, h.step, h.round, h.by, ms(h.started), h.seconds, ms(h.beat)),
            )

    def heartbeat(self) -> Heartbeat | None:
        """Return the clock that runs here, or that ran when the power went."""
        row = self._database.row(_RUNNING)
        if row is None:
            return None
        session, case, step, round_, by, started, seconds, beat = row
        return Heartbeat(
            session=SessionId(text(session)),
            case=CaseId(text(case)),
            step=whole(step),
            round=whole(round_),
            by=StaffId(text(by)),
            started=instant(started),
            seconds=whole(seconds),
            beat=instant(beat),
        )

    def still(self) -> None:
        """Say that no clock runs."""
        with self._database.writing():
            self._database.run(_STILL)


def _draft(row: Row) -> Draft:
    case, step, round_, answers, seen, saved = row
    return Draft(
        case=CaseId(text(case)),
        step=whole(step),
        round=whole(round_),
        answers=text(answers),
        seen=tuple([FactId(name) for name in text(seen).split()]),
        saved=instant(saved),
    )
