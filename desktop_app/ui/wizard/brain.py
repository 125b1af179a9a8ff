"""What one page of a case knows: answers, checks, gaps, what Next does."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct

from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import CaseState, Phase, StepState
from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.core.ids import FactId
from desktop_app.core.services.assigned import Officer, planned_answers
from desktop_app.core.services.views import CaseView
from desktop_app.core.sop import flow
from desktop_app.core.sop.answers import Checked, Level, filled
from desktop_app.core.sop.model import Field, Procedure, Step
from desktop_app.core.sop.values.check import check, check_value
from desktop_app.core.sop.values.hints import hints
from desktop_app.core.sop.values.offers import completions
from desktop_app.core.sop.values.references import References
from desktop_app.core.sop.values.review import review
from desktop_app.ui.wizard.gaps import Gap, GapKind, missing
from desktop_app.ui.wizard.words import fields_of, in_words


class Press(StrEnum):
    """What pressing Next leads to; it is never a dead button."""

    FINISH = "selesai"
    SHOW_GAP = "tunjukkan"
    ASK_NOTE = "catatan"


class Said(Struct, frozen=True):
    """What stands under a field: understood, asked, or wrong."""

    level: Level
    message: str


_FINE = Said(Level.GOOD, "")


class PageBrain:
    """One step in one round; typed answers lie over those of the facts."""

    def __init__(
        self,
        view: CaseView,
        place: tuple[int, int],
        references: References,
        *,
        may_work: bool = True,
        staff: Iterable[Officer] = (),
    ) -> None:
        self.number, self.round = place
        self.references = references
        self.may_work = may_work
        """Whether this person's role works on this step."""
        self._view = view
        draft = view.draft(self.number) if self.editable else None
        self._stored = dict(view.state.answers(self.round))
        self._typed: dict[str, Value] = dict(draft.answers) if draft else {}
        self._offered: dict[str, Value] = {}
        self._offered = self._offers(staff) if self.editable else {}
        self.fields = fields_of(view.procedure)
        self.told: tuple[Gap, ...] = ()
        """Gaps that Next has shown last."""
        self.seen: tuple[FactId, ...] = draft.seen if draft else view.state.heads
        self.restored = draft.saved if draft and self.typed() else None

    def carry(self, older: "PageBrain") -> None:
        """Go on with what was typed on this page before the case was read again."""
        if (older.number, older.round) != (self.number, self.round) or not self.editable:
            return
        self._typed = dict(older.typed())
        self.told = older.told
        self.seen = older.seen
        self.restored = older.restored

    @property
    def step(self) -> Step:
        """Return the step as the procedure describes it."""
        return self._view.procedure.step(self.number)

    @property
    def procedure(self) -> Procedure:
        """Return the procedure the case runs under."""
        return self._view.procedure

    @property
    def state(self) -> CaseState:
        """Return the case as it was when the page was opened."""
        return self._view.state

    @property
    def step_state(self) -> StepState | None:
        """Return what is known of this step in this round, if it was begun."""
        round_ = landmarks(self.procedure).round_of(self.number, self.round)
        return self.state.step_state(self.number, round_)

    @property
    def is_here(self) -> bool:
        """Tell whether the case stands at this page."""
        return (self.state.step, self.state.round) == (self.number, self.round)

    @property
    def editable(self) -> bool:
        """Tell whether this is the page the case stands at, and open."""
        return self.is_here and self.may_work and self.state.phase is Phase.OPEN

    def value(self, key: str) -> Value:
        """Return an answer as it stands on the page."""
        return self.answers().get(key)

    def answers(self) -> Answers:
        """Return all answers as they stand on the page."""
        return {**self._offered, **self._stored, **self._typed}

    def field(self, key: str) -> Field:
        """Return the field that asks for an answer."""
        return self.fields[key]

    def shown(self, key: str) -> str:
        """Return an answer in words, empty where there is none."""
        field = self.fields.get(key)
        return in_words(field, self.value(key), self.references) if field else ""

    def checked(self, key: str) -> Checked:
        """Return what checking an answer gives as it stands."""
        return check_value(self.fields[key], self.value(key), self.references)

    def enter(self, key: str, typed: str) -> Checked:
        """Take in what was typed in a field, and what follows from it."""
        found = check(self.fields[key], typed, self.references)
        self.put(key, found.value)
        if found.level is not Level.ERROR:
            for neighbour, value in self._completions(key, found.value):
                self.put(neighbour, value)
        return found

    def put(self, key: str, value: Value) -> bool:
        """Take an answer in and tell whether the page changed by it."""
        if _same(self.value(key), value):
            return False
        if key not in self._offered and _same(self._stored.get(key), value):
            self._typed.pop(key, None)
        else:
            self._typed[key] = value
        return True

    def typed(self) -> Answers:
        """Return what a person typed and the facts do not hold yet."""
        return {
            key: value
            for key, value in self._typed.items()
            if key in self._offered or not _same(self._stored.get(key), value)
        }

    def changed(self) -> Answers:
        """Return what leaving the page records: typed, and offered without objection."""
        return {**self._offered, **self.typed()}

    def said(self) -> Mapping[str, Said]:
        """Return what checks and hints say of the answers on this page, by key."""
        answers = self.answers()
        told = {
            key: Said(checked.level, checked.message)
            for key, checked in review(self.step, answers, self.references).items()
            if checked.message or checked.level is not Level.GOOD
        }
        for hint in hints(answers, self.procedure.limits, self.references):
            if hint.key in self.fields and told.get(hint.key, _FINE).level is Level.GOOD:
                told[hint.key] = Said(hint.level, hint.message)
        return told

    def wrong(self) -> Mapping[str, str]:
        """Return by key which answers cannot be right, and why."""
        said = review(self.step, self.answers(), self.references).items()
        return {key: checked.message for key, checked in said if checked.level is Level.ERROR}

    def gaps(self, extra: tuple[Gap, ...] = ()) -> tuple[Gap, ...]:
        """Return what is missing and what is wrong; `extra` is what a page adds."""
        if not self.editable:
            return ()
        lacking = missing(self.step, self.answers(), self._files())
        wrong = tuple(Gap(key, why, GapKind.WRONG) for key, why in self.wrong().items())
        return _in_order(self.step, (*lacking, *wrong)) + extra

    def press(self, gaps: tuple[Gap, ...]) -> Press:
        """Decide what Next does: the first press shows the gap, the second asks a note."""
        if not gaps:
            return Press.FINISH
        if gaps == self.told:
            return Press.ASK_NOTE
        self.told = gaps
        return Press.SHOW_GAP

    def back(self) -> int | None:
        """Return the page that Alt Left goes to, read-only."""
        return flow.preceding(self.number)

    def _completions(self, key: str, value: Value) -> list[tuple[str, str]]:
        found = completions(self.fields[key], value, self.references)
        return [(near, text) for near, text in found.items() if near in self.fields]

    def _offers(self, staff: Iterable[Officer]) -> dict[str, Value]:
        """Return what earlier answers and the plan of the visit lend this page."""
        answers = self.answers()
        planned = planned_answers(self.state, staff)
        keys = {field.key for field in flow.fields(self.step, answers)} - set(answers)
        sent = {key: value for key, value in planned.items() if key in keys}
        return {**_offers(self.step, answers), **sent}

    def _files(self) -> frozenset[str]:
        files = self.state.files
        fresh = self.step.fresh
        return frozenset(
            file.document
            for file in files
            if file.step == self.number and (not fresh or file.round == self.round)
        )


def next_gap(gaps: tuple[Gap, ...], key: str) -> Gap | None:
    """Return the gap after the one under `key`, from the top again at the end."""
    keys = [gap.key for gap in gaps]
    at = keys.index(key) + 1 if key in keys else 0
    return gaps[at % len(gaps)] if gaps else None


def _offers(step: Step, answers: Answers) -> dict[str, Value]:
    offered = {}
    for field in flow.fields(step, answers):
        source = answers.get(field.suggest) if field.suggest else None
        if field.key not in answers and filled(source):
            offered[field.key] = source
    return offered


def _in_order(step: Step, gaps: tuple[Gap, ...]) -> tuple[Gap, ...]:
    names = [field.key for group in step.sections for field in group.fields]
    papers, ticks = -1, len(names)

    def place(gap: Gap) -> int:
        head = gap.key.partition(".")[0]
        if head == "doc":
            return papers
        return next((at for at, name in enumerate(names) if _belongs(gap.key, name)), ticks)

    return tuple(sorted(gaps, key=place))


def _belongs(key: str, name: str) -> bool:
    return key == name or key.startswith(f"{name}.")


def _same(one: Value, other: Value) -> bool:
    if _empty(one) and _empty(other):
        return True
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _empty(value: Value) -> bool:
    return value is None or value is False or value in ("", ())
