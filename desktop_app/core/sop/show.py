"""A procedure as other programs read it."""

from typing import TypeAlias

from desktop_app.core.sop.model import Procedure, Step

Json: TypeAlias = str | int | bool | list["Json"] | dict[str, "Json"] | None


def as_json(procedure: Procedure) -> dict[str, Json]:
    """Return the SOP's own words in the shape that others may rely on."""
    return {
        "number": procedure.number,
        "name": procedure.name,
        "legal_basis": list(procedure.legal_basis),
        "qualifications": list(procedure.qualifications),
        "related": list(procedure.related),
        "equipment": list(procedure.equipment),
        "warning": procedure.warning,
        "record_keeping": procedure.record_keeping,
        "steps": [_step(step) for step in procedure.steps],
    }


def _step(step: Step) -> dict[str, Json]:
    time, decision = step.standard_time, step.decision
    return {
        "number": step.number,
        "activity": step.activity,
        "actors": list(step.actors),
        "requirements": list(step.requirements),
        "standard_time": {"value": time.value, "unit": time.unit.value},
        "outputs": list(step.outputs),
        "decision": None
        if decision is None
        else {
            "question": decision.question,
            "yes": decision.yes,
            "no": decision.no,
            "interpretation": decision.interpretation,
        },
    }
