"""What stands in every setting of the office, given or usual."""

from collections.abc import Sequence

from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.core.office import identity, rulebook
from desktop_app.core.office.state import OfficeState
from desktop_app.core.sop.model import Procedure

_TEXTS = ("office.place", "office.regent", "office.regency", "office.logo", "signatory.acting")


def settings_in_force(state: OfficeState, procedures: Sequence[Procedure]) -> Answers:
    """Return each setting under its key; several lines are one text with line ends."""
    found: dict[str, Value] = {key: identity.text(state, key) for key in _TEXTS}
    head, who = identity.letterhead(state), identity.signatory(state)
    found["office.government"] = head.government
    found["office.name"] = "\n".join(head.office)
    found["office.address"] = "\n".join(head.address)
    found["signatory.staff"] = state.setting(identity.SIGNATORY) or ""
    found["signatory.post"] = who.post
    found["signatory.electronic"] = who.signs_elsewhere
    found |= _counter(state)
    found["paper.size"] = identity.paper_size(state).value
    found[identity.ALIGNMENT] = identity.alignment(state).value
    for register in rulebook.REGISTERS:
        written = rulebook.number_format(state, register)
        found[f"number.{register}.pattern"] = written.pattern
        found[f"number.{register}.code"] = written.code
    for procedure in procedures:
        found.update(_licence(state, procedure))
    if procedures:
        found.update(_days(state, procedures[0]))
    return found


def papers_are_samples(state: OfficeState) -> bool:
    """Return whether papers have to carry CONTOH."""
    return identity.is_sample(state)


def _counter(state: OfficeState) -> Answers:
    counter = identity.counter(state)
    return {
        "counter.desk": counter.desk,
        "counter.phone": counter.phone,
        "counter.hours": counter.hours,
        "counter.free": counter.is_free,
        "letter.copies": "\n".join(identity.letter_copies(state)),
    }


def _licence(state: OfficeState, procedure: Procedure) -> Answers:
    terms, start = identity.terms(state, procedure), f"licence.{procedure.number}"
    return {
        f"{start}.authority": terms.authority.value,
        f"{start}.heading": terms.heading,
        f"{start}.obligations": "\n".join(terms.obligations),
        f"{start}.copies": "\n".join(terms.copies),
    }


def _days(state: OfficeState, procedure: Procedure) -> Answers:
    rules, counting = (
        rulebook.day_rules(state, procedure),
        rulebook.counting(state, procedure),
    )
    return {
        "days.working_days": rules.working_days,
        "days.first_day_next": rules.first_day_next,
        "days.on_return": rules.on_return,
        "days.collective_leave": counting.collective_leave,
        "days.week": "".join(str(day + 1) for day in sorted(counting.week)),
    }
