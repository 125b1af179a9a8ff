"""What facts told one after the other mean, without any merging."""

from dataclasses import dataclass, field

from desktop_app.core.cases.state import Phase
from desktop_app.core.events.envelope import Fact, Unread
from desktop_app.core.events.facts import (
    AnswersChanged,
    CaseEnded,
    CaseOpened,
    CaseParked,
    CaseReopened,
    CaseResumed,
    LicenceHandedOver,
    LicenceRevoked,
    ReturnedToTeam,
    StepCompleted,
    StepReopened,
    StepWaived,
    TimeCorrected,
    VerificationDecided,
    WorkStarted,
    WorkStopped,
)
from desktop_app.core.events.vocabulary import Answers, Value


@dataclass
class Naive:
    """The last word counts."""

    answers: dict[int, dict[str, Value]] = field(default_factory=dict)
    done: set[tuple[int, int]] = field(default_factory=set)
    seconds: dict[tuple[int, int], int] = field(default_factory=dict)
    sessions: dict[str, tuple[int, int]] = field(default_factory=dict)
    phase: Phase = Phase.OPEN
    round: int = 1
    closed: bool = False

    def hear(self, fact: Fact | Unread) -> None:
        self._hear_answers(fact)
        self._hear_steps(fact)
        self._hear_time(fact)
        self._hear_phase(fact)

    def _hear_answers(self, fact: Fact | Unread) -> None:
        match fact:
            case CaseOpened(answers=answers):
                self._write(0, answers)
            case AnswersChanged(round=round_, answers=answers):
                self._write(round_, answers)
            case _:
                return

    def _write(self, round_: int, answers: Answers) -> None:
        if answers:
            self.answers.setdefault(round_, {}).update(answers)

    def _hear_steps(self, fact: Fact | Unread) -> None:
        match fact:
            case StepCompleted(step=step, round=round_) | StepWaived(step=step, round=round_):
                self.done.add((step, round_))
            case StepReopened(step=step, round=round_):
                self.done.discard((step, round_))
                if step in {6, 7}:
                    self.done.discard((7, round_))
            case ReturnedToTeam(round=round_):
                self.done -= {(6, round_), (7, round_)}
            case VerificationDecided(fulfilled=False, round=round_):
                self.round = round_ + 1
            case LicenceRevoked(replaced=True):
                self.done.discard((8, self.round))
            case CaseReopened() if self.closed:
                self.done.discard((8, self.round))
            case _:
                return

    def _hear_time(self, fact: Fact | Unread) -> None:
        match fact:
            case WorkStarted(session=session, step=step, round=round_):
                self.sessions[session] = step, round_
            case WorkStopped(session=session, seconds=seconds):
                key = self.sessions[session]
                self.seconds[key] = self.seconds.get(key, 0) + seconds
            case TimeCorrected(step=step, round=round_, seconds=seconds):
                self.seconds[step, round_] = seconds
            case _:
                return

    def _hear_phase(self, fact: Fact | Unread) -> None:
        match fact:
            case CaseParked():
                self.phase = Phase.PARKED
            case CaseEnded():
                self.phase = Phase.ENDED
            case LicenceHandedOver():
                self.phase, self.closed = Phase.CLOSED, True
            case CaseResumed() | CaseReopened() | LicenceRevoked(replaced=True):
                self.phase = Phase.OPEN
            case _:
                return
