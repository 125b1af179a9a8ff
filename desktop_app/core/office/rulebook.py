"""How the office counts days and writes numbers."""

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.calendar.workdays import MONDAY_TO_FRIDAY, Counting
from desktop_app.core.office.state import OfficeState
from desktop_app.core.sop.model import DayRules, Procedure

ON_RETURN = ("ULANG", "JEDA", "JALAN")
REGISTERS = ("BAP", "SK", "SURAT")
_USUAL_CODE = "503"
_USUAL_PATTERNS = {
    "BAP": "{kode}/BAP-{unit}/{urut:04d}/{tahun}",
    "SURAT": "{kode}/K-{unit}/{urut:04d}/{tahun}",
}
_USUAL_PATTERN = "{kode}/{unit}/{urut:04d}/{tahun}"


class NumberFormat(Struct, frozen=True):
    """How numbers of a register are written; {unit} is the licence's short name."""

    pattern: str
    code: str
    """Classification code of the archive, {kode}."""


def number_format(state: OfficeState, register: str) -> NumberFormat:
    """Return how a register's numbers are written."""
    usual = _USUAL_PATTERNS.get(register, _USUAL_PATTERN)
    pattern = state.setting(f"number.{register}.pattern")
    code = state.setting(f"number.{register}.code")
    return NumberFormat(
        pattern=pattern if isinstance(pattern, str) and pattern else usual,
        code=code if isinstance(code, str) and code else _USUAL_CODE,
    )


def day_rules(state: OfficeState, procedure: Procedure) -> DayRules:
    """Return the procedure's rules with what the office decided otherwise."""
    rules = procedure.days
    working, following = state.setting("days.working_days"), state.setting("days.first_day_next")
    on_return = state.setting("days.on_return")
    return replace(
        rules,
        working_days=working if isinstance(working, bool) else rules.working_days,
        first_day_next=following if isinstance(following, bool) else rules.first_day_next,
        on_return=str(on_return) if on_return in ON_RETURN else rules.on_return,
    )


def counting(state: OfficeState, procedure: Procedure) -> Counting:
    """Return how days of a procedure are counted in this office."""
    rules = day_rules(state, procedure)
    leave = state.setting("days.collective_leave")
    return Counting(
        working_days=rules.working_days,
        first_day_next=rules.first_day_next,
        week=_week(state),
        collective_leave=leave if isinstance(leave, bool) else True,
    )


def _week(state: OfficeState) -> frozenset[int]:
    """Read the weekdays of service: "12345" is Monday to Friday."""
    value = state.setting("days.week")
    days = {int(day) - 1 for day in value if day in "1234567"} if isinstance(value, str) else set()
    return frozenset(days) or MONDAY_TO_FRIDAY
