"""Until when a limit counts as near, as lists and searches ask it."""

from desktop_app.core.rows import Moment
from desktop_app.core.store.cells import NEVER, ms


def until(left: tuple[int, ...]) -> str:
    """Return until when a row's limit counts as near; always, where no days are counted."""
    days = " ".join(f"WHEN near_days = {one:d} THEN :soon_{one:d}" for one in left)
    return f"CASE WHEN near_days IS NULL THEN {NEVER} {days} ELSE 0 END"


def values(moment: Moment) -> dict[str, int]:
    """Return what the marks of a moment stand for."""
    soon = {f"soon_{left}": ms(until) for left, until in moment.soon.items()}
    return {"now": ms(moment.now)} | soon
