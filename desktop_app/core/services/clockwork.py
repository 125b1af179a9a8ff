"""The running clock of this device, beating into the store."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.cases import commands as do
from desktop_app.core.cases.decide import decide
from desktop_app.core.cases.visit_commands import LockBap
from desktop_app.core.changes import Changes
from desktop_app.core.errors import NotFound, Refused
from desktop_app.core.events.facts import CaseFact, WorkStarted, WorkStopped
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.ids import CaseId, FactId, SessionId, StaffId, StreamId
from desktop_app.core.rows import Heartbeat
from desktop_app.core.services.casework import Casework
from desktop_app.core.store.drafts import Drafts

GAP = 60
"""Seconds without a beat after which nobody can have been working."""
SET_BACK = timedelta(seconds=60)


class RunningClock(Struct, frozen=True):
    """The one session that runs on this device."""

    case: CaseId
    step: int
    round: int
    session: SessionId
    by: StaffId
    started: datetime
    seconds: int
    """Active seconds of this session by the monotonic clock."""


class Beat(Struct, frozen=True):
    """What a heartbeat found; `changes` when a sleep was turned into a pause."""

    clock: RunningClock | None
    changes: Changes | None
    notice: str
    """A sentence when the machine's clock was set back, else empty."""


class _Ticking(Struct, frozen=True):
    last: Heartbeat
    since: float
    """Reading of the monotonic clock when the session began."""
    beaten: float
    heads: tuple[FactId, ...]
    """What this device knew of the case when it last wrote to it."""


class Clockwork:
    """Counts by the monotonic clock; never negative, never lost by more than a beat."""

    def __init__(self, casework: Casework, drafts: Drafts) -> None:
        """Begin without a clock; `recover` looks for one that a crash left."""
        self._casework = casework
        self._drafts = drafts
        self._ticking: _Ticking | None = None

    def running(self) -> RunningClock | None:
        """Return the clock that runs here, with its seconds so far; any thread may ask."""
        ticking = self._ticking
        if ticking is None:
            return None
        last = ticking.last
        return RunningClock(
            case=last.case,
            step=last.step,
            round=last.round,
            session=last.session,
            by=last.by,
            started=last.started,
            seconds=self._seconds(ticking),
        )

    def beat(self) -> Beat:
        """Write a heartbeat; call every five seconds on the writer lane."""
        ticking = self._ticking
        if ticking is None:
            return Beat(None, None, "")
        now = self._casework.clock.now()
        notice = set_back(ticking.last.beat, now)
        changes = self.settle()
        if changes is None:
            beat = replace(ticking.last, seconds=self._seconds(ticking), beat=now)
            self._drafts.beat(beat)
            mono = self._casework.clock.monotonic()
            self._ticking = replace(ticking, last=beat, beaten=mono)
        return Beat(self.running(), changes, notice)

    def settle(self) -> Changes | None:
        """Pause a session over which the machine slept, up to its last heartbeat."""
        ticking = self._ticking
        if ticking is None or not self._slept(ticking):
            return None
        return self._pause(ticking, ticking.last.seconds, PauseReason.SWITCHED_OFF)

    def recover(self) -> Changes | None:
        """Turn a clock left by a crash into a pause up to its last heartbeat."""
        last = self._drafts.heartbeat()
        if last is None or self._ticking is not None:
            return None
        return self._pause(_Ticking(last, 0, 0, ()), last.seconds, PauseReason.SWITCHED_OFF)

    def timed(self, case: CaseId, command: do.Command) -> do.Command:
        """Return the command with the seconds of the session that it ends."""
        clock = self.running()
        if clock is None or clock.case != case:
            return command
        match command:
            case (
                do.PauseWork()
                | do.CompleteStep()
                | do.WaiveStep()
                | do.ReopenStep()
                | do.ParkCase()
                | do.DecideVerification()
            ):
                return replace(command, seconds=clock.seconds)
            case (
                do.RecordValidation() | do.ReturnToTeam() | do.HandOver() | do.EndCase() | LockBap()
            ):
                return replace(command, seconds=clock.seconds)
            case _:
                return command

    def make_room(self, case: CaseId, facts: Sequence[CaseFact]) -> Changes:
        """Pause another case's clock before one starts: another applicant is served."""
        ticking = self._ticking
        starts = any(isinstance(fact, WorkStarted) for fact in facts)
        if ticking is None or ticking.last.case == case or not starts:
            return Changes()
        return self._pause(ticking, self._seconds(ticking), PauseReason.OTHER_APPLICANT)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let the clock be what it was when the transaction around it fails."""
        before = self._ticking
        try:
            yield
        except BaseException:
            self._ticking = before
            raise

    def expect(self, case: CaseId, facts: Sequence[CaseFact], by: StaffId) -> None:
        """Write the first heartbeat; in the transaction of its fact neither comes alone."""
        started = next((fact for fact in facts if isinstance(fact, WorkStarted)), None)
        if started is None:
            return
        now, mono = self._casework.clock.now(), self._casework.clock.monotonic()
        last = Heartbeat(
            session=started.session,
            case=case,
            step=started.step,
            round=started.round,
            by=by,
            started=now,
            seconds=0,
            beat=now,
        )
        self._drafts.beat(last)
        self._ticking = _Ticking(last, mono, mono, ())

    def follow(self, case: CaseId, facts: Sequence[CaseFact], heads: tuple[FactId, ...]) -> None:
        """Stop, or go on knowing more, after facts of a case were recorded."""
        ticking = self._ticking
        if ticking is None or ticking.last.case != case:
            return
        session = ticking.last.session
        if any(isinstance(fact, WorkStopped) and fact.session == session for fact in facts):
            self._forget()
        elif facts:
            self._ticking = replace(ticking, heads=heads)

    def _pause(self, ticking: _Ticking, seconds: int, reason: PauseReason) -> Changes:
        """Record the end of the session; one that is over already needs none."""
        last, changes = ticking.last, Changes()
        try:
            loaded = self._casework.load(last.case, ticking.heads)
            context = self._casework.context(loaded.procedure)
            facts = decide(do.PauseWork(seconds, reason), loaded.state, context)
        except (Refused, NotFound):
            pass
        else:
            journal = self._casework.journal
            with self.together(), journal.write(last.by) as page:
                changes = page.record(StreamId(last.case), facts, loaded.seen)
                self._forget()
            return changes
        self._forget()
        return changes

    def _seconds(self, ticking: _Ticking) -> int:
        mono = self._casework.clock.monotonic()
        if mono - ticking.beaten > GAP:
            return ticking.last.seconds
        return max(int(mono - ticking.since), ticking.last.seconds)

    def _slept(self, ticking: _Ticking) -> bool:
        # Where the monotonic clock stands still in sleep, only the wall clock tells.
        clock = self._casework.clock
        by_wall = (clock.now() - ticking.last.beat).total_seconds()
        return max(clock.monotonic() - ticking.beaten, by_wall) > GAP

    def _forget(self) -> None:
        self._drafts.still()
        self._ticking = None


def set_back(before: datetime, now: datetime) -> str:
    """Return a sentence when the machine's clock runs before what it showed already."""
    if before - now < SET_BACK:
        return ""
    return (
        "Jam komputer ini mundur. Lama kerja tetap benar karena tidak dihitung dari jam; "
        "betulkan tanggal dan jam komputer sebelum melayani lagi."
    )
