"""What is typed on the decision card, its gaps, and the command it makes."""

from datetime import date

from msgspec import Struct

from desktop_app.core.cases.commands import DecideVerification
from desktop_app.core.cases.state import Verdict
from desktop_app.core.cases.visit_state import Signing
from desktop_app.core.events.vocabulary import Answers, Repair, Value
from desktop_app.core.sop.answers import Level
from desktop_app.core.sop.values.moments import day
from desktop_app.core.wording.dates import short_date
from desktop_app.ui.wizard.findings import Point, to_repair
from desktop_app.ui.wizard.gaps import Gap, GapKind

PREFIX = "decision."
FULFILLED = "decision.fulfilled"
REPAIR_BY = "decision.repair_by"
REASON = "decision.reason"
OTHER = "decision.other"
YES, NO = "ya", "tidak"
PAST = "Batas perbaikan sudah lewat"


class Judging(Struct, frozen=True):
    """Ya or Tidak as it stands on the card; kept in the draft, not a fact yet."""

    fulfilled: bool | None
    skipped: frozenset[str]
    """Keys of points that came out Tidak but need no repair by the applicant."""
    other: str
    repair_by: str
    reason: str

    @property
    def day(self) -> date | None:
        """Return the repair date, None while it cannot be read."""
        read = day(self.repair_by) if self.repair_by.strip() else None
        good = read is not None and read.level is not Level.ERROR
        return date.fromisoformat(str(read.value)) if read and good else None

    def repairs(self, judged: tuple[Point, ...]) -> tuple[Repair, ...]:
        """Return what the applicant has to put right."""
        kept = [point.repair for point in to_repair(judged) if point.key not in self.skipped]
        other = [Repair(item="", matter=self.other.strip())] if self.other.strip() else []
        return (*kept, *other)


def skip_key(point: str) -> str:
    """Name the tick that leaves a point out of the repairs."""
    return f"decision.skip.{point}"


def read_judging(answers: Answers) -> Judging:
    """Read the card from the answers of a page."""
    start = skip_key("")
    ticked = [key for key, value in answers.items() if key.startswith(start) and value is True]
    chosen = answers.get(FULFILLED)
    return Judging(
        fulfilled={YES: True, NO: False}.get(str(chosen)) if chosen else None,
        skipped=frozenset(key.removeprefix(start) for key in ticked),
        other=_text(answers.get(OTHER)),
        repair_by=_text(answers.get(REPAIR_BY)),
        reason=_text(answers.get(REASON)),
    )


def judging_of(decided: Verdict | Signing, judged: tuple[Point, ...]) -> Judging:
    """Show a decision that was made as the card showed it."""
    named = {repair.matter for repair in decided.repairs}
    points = to_repair(judged)
    others = [one.matter for one in decided.repairs if not one.item]
    return Judging(
        fulfilled=decided.fulfilled,
        skipped=frozenset(point.key for point in points if point.repair.matter not in named),
        other="; ".join(others),
        repair_by=short_date(decided.repair_by) if decided.repair_by else "",
        reason=decided.note,
    )


def day_message(typed: str, today: date) -> tuple[bool, str]:
    """Return whether the day of repair can be right, and what is said under it."""
    read = day(typed)
    if read.level is Level.ERROR:
        return False, read.message
    if isinstance(read.value, str) and read.value < today.isoformat():
        return False, PAST
    return True, read.message


def judging_gaps(judging: Judging, judged: tuple[Point, ...], today: date) -> tuple[Gap, ...]:
    """Return what the card still lacks."""
    match judging.fulfilled:
        case None:
            return (Gap(FULFILLED, "Ya atau Tidak belum dipilih"),)
        case True:
            differing = len(to_repair(judged))
            if differing and not judging.reason.strip():
                sentence = f"Ada {differing} butir Tidak: tulis alasan tetap diteruskan"
                return (Gap(REASON, sentence),)
            return ()
        case False:
            return _refusal_gaps(judging, judged, today)


def to_command(
    judging: Judging, judged: tuple[Point, ...], answers: Answers, note: str
) -> DecideVerification:
    """Make the command; `note` says why the step goes on although something is missing."""
    yes = judging.fulfilled is True
    return DecideVerification(
        fulfilled=yes,
        answers=answers,
        repairs=() if yes else judging.repairs(judged),
        repair_by=None if yes else judging.day,
        note=judging.reason.strip(),
        missing_note=note,
    )


def _refusal_gaps(judging: Judging, judged: tuple[Point, ...], today: date) -> tuple[Gap, ...]:
    gaps = []
    if not judging.repairs(judged):
        gaps.append(Gap(OTHER, "Belum ada hal yang harus diperbaiki"))
    if judging.day is None:
        gaps.append(Gap(REPAIR_BY, "Batas perbaikan belum diisi"))
    elif judging.day < today:
        gaps.append(Gap(REPAIR_BY, PAST, GapKind.WRONG))
    return tuple(gaps)


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
