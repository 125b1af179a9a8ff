"""Every visible answer of a step, looked at once more."""

from desktop_app.core.sop import flow
from desktop_app.core.sop.answers import Answers, Checked, Level
from desktop_app.core.sop.model import Step
from desktop_app.core.sop.values.check import check_value
from desktop_app.core.sop.values.references import References


def review(step: Step, answers: Answers, references: References) -> dict[str, Checked]:
    """Return what the fields of a page say, by key, in page order; empty ones not."""
    found = {
        field.key: check_value(field, answers.get(field.key), references)
        for field in flow.fields(step, answers)
    }
    return {key: checked for key, checked in found.items() if answers.get(key) not in (None, "")}


def wrong(step: Step, answers: Answers, references: References) -> tuple[str, ...]:
    """Return the keys of answers that are errors, in page order."""
    checked = review(step, answers, references)
    return tuple(key for key, one in checked.items() if one.level is Level.ERROR)
