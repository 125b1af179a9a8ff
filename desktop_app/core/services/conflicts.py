"""What people disagree on, in cases and office, to be chosen from."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct

from desktop_app.core.cases.state import CaseState
from desktop_app.core.errors import NotFound
from desktop_app.core.events.causality import History, arrange
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import AnswersChanged, CaseOpened
from desktop_app.core.events.registers import Claim, Conflict
from desktop_app.core.events.visit_facts import VisitFact
from desktop_app.core.events.vocabulary import Value
from desktop_app.core.ids import CaseId, DeviceId, FactId, StaffId, StreamId
from desktop_app.core.office.state import OfficeState
from desktop_app.core.rows import DoubledNumber
from desktop_app.core.security.roles import LABELS, Role
from desktop_app.core.services import conflict_words, history
from desktop_app.core.services.history import Words
from desktop_app.core.services.reading import Reading
from desktop_app.core.sop.model import Field, FieldKind, Procedure, Turn
from desktop_app.core.sop.values.references import References

_ORIGINS = {Turn.TEAM: "Dari lapangan", Turn.HEAD: "Dari Kepala Dinas"}
_WIDE = {FieldKind.TABLE, FieldKind.OFFICERS, FieldKind.FINDINGS}


class Side(Struct, frozen=True):
    """One value with who wrote it, when and where."""

    fact: FactId
    words: str
    value: Value
    at: datetime
    name: str
    duty: str
    """The person's role; empty when nobody knows it."""
    device: str
    origin: str
    """'Dari loket', 'Dari lapangan', 'Dari Kepala Dinas' or 'Dari kantor'."""


class Before(Struct, frozen=True):
    """What stood there before anybody disagreed."""

    words: str
    at: datetime


class Dispute(Struct, frozen=True):
    """One disagreement; `seen` are the heads it was read with."""

    case: CaseId | None
    """None for the office's own matters."""
    number: str
    business: str
    step: int
    subject: str
    title: str
    sides: tuple[Side, ...]
    waits: tuple[str, ...]
    """What cannot be done before somebody has chosen."""
    before: Before | None
    field: Field | None
    """How another value is typed; None where one of the sides has to be chosen."""
    seen: tuple[FactId, ...]
    settles: tuple[FactId, ...]
    """What a settlement has to name: the sides, or the settlement that is chosen anew."""


class Disputes(Struct, frozen=True):
    """Lists disagreements; for the reader lane."""

    reading: Reading
    references: References

    def all(self) -> tuple[Dispute, ...]:
        """Return those of the office first, then those of cases, closed ones last."""
        found = list(self._of_office())
        for case in self.reading.reader.queries.disputed():
            found += self._of_case(case)
        return tuple(found)

    def count(self) -> int:
        """Return how many there are, without folding any case."""
        return self.reading.reader.queries.disputes() + len(self.reading.rules.state().conflicts)

    def doubled(self) -> tuple[DoubledNumber, ...]:
        """Return the numbers that stand on more than one case."""
        return self.reading.reader.doubles.all()

    def _of_case(self, case: CaseId) -> Iterable[Dispute]:
        events = self.reading.reader.queries.events(StreamId(case))
        try:
            procedure, state = self.reading.folded(case, events)
        except NotFound:
            # Its personal part was destroyed: nobody can choose between unreadable values.
            return ()
        told = _Told(procedure, self.reading.rules.state(), self.references, arrange(events))
        return [told.dispute(state, conflict) for conflict in state.conflicts]

    def _of_office(self) -> Iterable[Dispute]:
        state = self.reading.rules.state()
        return [
            Dispute(
                case=None,
                number="",
                business="Pengaturan kantor",
                step=0,
                subject=conflict.subject,
                title=conflict_words.office_title(conflict.subject),
                sides=_in_order(_office_side(state, claim) for claim in conflict.claims),
                waits=("Mengubah pengaturan ini",),
                before=None,
                field=_setting(conflict),
                seen=state.heads,
                settles=tuple(claim.fact for claim in conflict.claims),
            )
            for conflict in state.conflicts
        ]


class _Told(Struct, frozen=True):
    procedure: Procedure
    office: OfficeState
    references: References
    history: History

    def dispute(self, state: CaseState, conflict: Conflict) -> Dispute:
        words = Words(self.procedure, history.labels(self.procedure))
        key = conflict_words.answer_key(conflict.subject)
        field = conflict_words.field_of(self.procedure, key) if key else None
        answers = state.answers()
        business = answers.get("business.name") or answers.get("company.name") or ""
        typed = field is not None and field.kind not in _WIDE
        return Dispute(
            case=state.id,
            number=state.number,
            business=str(business),
            step=conflict.step,
            subject=conflict.subject,
            title=conflict_words.title(conflict, words),
            sides=_in_order(self._side(claim, words, field, key) for claim in conflict.claims),
            waits=conflict_words.waits(state, conflict),
            before=self._before(conflict, field, key) if key else None,
            field=field if typed else None,
            seen=state.heads,
            settles=tuple(claim.fact for claim in conflict.claims),
        )

    def _side(self, claim: Claim, words: Words, field: Field | None, key: str) -> Side:
        event = self.history.events[self.history.places[claim.fact]]
        if key:
            said = conflict_words.value(field, claim.value, self.references)
        else:
            said = history.told(event.fact, words)
        return _side(self.office, claim, said, self._origin(event))

    def _origin(self, event: Event) -> str:
        if isinstance(event.fact, VisitFact):
            return _ORIGINS[Turn.TEAM]
        step: int = getattr(event.fact, "step", 0)
        if not 1 <= step <= len(self.procedure.steps):
            return "Dari loket"
        return _ORIGINS.get(self.procedure.step(step).turn, "Dari loket")

    def _before(self, conflict: Conflict, field: Field | None, key: str) -> Before | None:
        """Return the last value of the answer that every side had seen."""
        seen = ~0
        for claim in conflict.claims:
            seen &= self.history.seen[self.history.places[claim.fact]]
        found: Before | None = None
        for place, event in enumerate(self.history.events):
            written = event.fact
            if not isinstance(written, CaseOpened | AnswersChanged) or not seen >> place & 1:
                continue
            if key in written.answers:
                said = conflict_words.value(field, written.answers[key], self.references)
                found = Before(said, event.at)
        return found


def _in_order(sides: Iterable[Side]) -> tuple[Side, ...]:
    return tuple(sorted(sides, key=lambda side: (side.at, side.fact)))


def _office_side(state: OfficeState, claim: Claim) -> Side:
    said = _spoken(state, claim.value)
    return _side(state, claim, said, "Dari kantor")


def _spoken(state: OfficeState, found: Value) -> str:
    """Write a setting; a person is written by name."""
    person = state.person(StaffId(str(found)))
    return person.name if person is not None else conflict_words.plain(found)


def _side(state: OfficeState, claim: Claim, words: str, origin: str) -> Side:
    name, duty = _who(state, claim.by)
    return Side(
        fact=claim.fact,
        words=words,
        value=claim.value,
        at=claim.at,
        name=name,
        duty=duty,
        device=_computer(state, claim.device),
        origin=origin,
    )


def _who(state: OfficeState, by: StaffId) -> tuple[str, str]:
    person = state.person(by)
    if person is None:
        return str(by), ""
    return person.name, _ROLES.get(person.role, "")


def _computer(state: OfficeState, device: DeviceId) -> str:
    known = state.device(device)
    return known.name if known is not None else "Komputer yang belum terdaftar"


def _setting(conflict: Conflict) -> Field | None:
    kind, _, key = conflict.subject.partition(":")
    texts = all(isinstance(claim.value, str) for claim in conflict.claims)
    if kind != "setting" or not texts:
        return None
    return Field(key, conflict_words.office_title(conflict.subject), FieldKind.LINES)


_ROLES: Mapping[str, str] = {role.value: LABELS[role] for role in Role}
