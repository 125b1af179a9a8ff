"""A counter for tests: commands in, decided facts on a replica, state out."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from desktop_app.core.calendar.holidayfiles import load_folder
from desktop_app.core.calendar.workdays import Counting
from desktop_app.core.cases import licensing, promising, remarks
from desktop_app.core.cases.commands import (
    Command,
    CompleteStep,
    DecideVerification,
    HandOver,
    OpenCase,
    RecordValidation,
)
from desktop_app.core.cases.context import Context, NewFile, NewPaper
from desktop_app.core.cases.decide import decide, open_case
from desktop_app.core.cases.state import CaseState
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.core.ids import BlobId, DeviceId, SessionId, StaffId
from desktop_app.core.sop import flow
from desktop_app.core.sop.model import FieldKind, Procedure
from tests.core.cases.replica import IUI, Replica

KUDUS = ZoneInfo("Asia/Jakarta")
LISTS = load_folder(Path(__file__).parents[3] / "resources" / "calendar")


@dataclass
class Desk:
    """One computer at work on one case."""

    procedure: Procedure = IUI
    replica: Replica = field(default_factory=lambda: Replica(DeviceId("loket"), StaffId("rina")))
    lists_until: int = 9999
    on_return: str = "ULANG"
    sessions: int = 0

    def open(self, answers: Answers | None = None) -> "Desk":
        command = OpenCase(self.procedure.number, answers or {"applicant.name": "Sri Wahyuni"})
        self.replica.tell(*open_case(command, self.context(), "IUI-2026-A-0001"))
        return self

    def do(self, *commands: Command) -> tuple[CaseFact, ...]:
        """Decide and record each; return the facts of the last."""
        facts: tuple[CaseFact, ...] = ()
        for command in commands:
            facts = decide(command, self.state(), self.context())
            self.replica.tell(*facts)
        return facts

    def state(self) -> CaseState:
        return self.replica.state(self.procedure)

    def today(self) -> date:
        return self.replica.clock.astimezone(KUDUS).date()

    def context(self) -> Context:
        self.sessions += 1
        days = replace(self.procedure.days, on_return=self.on_return)
        return Context(
            procedure=self.procedure,
            today=self.today(),
            zone=KUDUS,
            device=self.replica.device,
            session=SessionId(f"{self.replica.device}-{self.sessions}"),
            days=days,
            counting=Counting(days.working_days, days.first_day_next),
            lists={year: found for year, found in LISTS.items() if year <= self.lists_until},
        )

    def page(self, step: int) -> Answers:
        """Return answers that leave nothing of a page open."""
        return filled_page(self.procedure, step, self.state().answers())

    def complete(self, *steps: int) -> "Desk":
        for step in steps:
            self.do(CompleteStep(step, self.page(step), 0))
        return self

    def at_step_6(self) -> "Desk":
        return self.open().complete(1, 2, 3, 4, 5)

    def at_step_7(self) -> "Desk":
        desk = self.at_step_6()
        desk.do(DecideVerification(True, desk.page(6)))
        return desk

    def at_step_8(self) -> "Desk":
        desk = self.at_step_7()
        desk.issue("bap", "BAP/1")
        desk.do(RecordValidation())
        return desk

    def issue(self, kind: str, number: str, round_: int | None = None) -> None:
        state = self.state()
        value = len(state.numbers) + 1
        self.replica.tell(*licensing.take_number(state, kind, 2026, value, number))
        paper = NewPaper(kind, round_ or state.round, number, blob=BlobId(number), digest="d")
        self.replica.tell(*licensing.issue_paper(self.state(), self.context(), paper))

    def attach(self, step: int, document: str, name: str = "scan.png") -> None:
        file = NewFile(step, document, BlobId(f"{document}{name}"), "image/png", 9, name)
        self.replica.tell(*remarks.attach_file(self.state(), self.context(), file))

    def closed(self) -> "Desk":
        desk = self.at_step_8()
        desk.issue("sk", "503/IUI/0001/2026")
        desk.do(HandOver("Sri Wahyuni", "pemohon"))
        return desk

    def promise_what_is_owed(self) -> tuple[CaseFact, ...]:
        facts = promising.owed(self.state(), self.context())
        self.replica.tell(*facts)
        return facts


def filled_page(procedure: Procedure, step: int, before: Answers) -> Answers:
    """Fill until nothing is missing, because one answer may ask for others."""
    page = procedure.step(step)
    answers: dict[str, Value] = {}
    while missing := flow.missing(page, {**before, **answers}):
        for key in missing:
            answers[key] = _sample(procedure, step, key)
    return answers


def _sample(procedure: Procedure, step: int, key: str) -> Value:
    if key.startswith("finding."):
        return "sesuai"
    if key.startswith(("doc.", "output.", "tool.")):
        return True
    fields = [f for part in procedure.step(step).sections for f in part.fields]
    found = next(field for field in fields if field.key == key)
    match found.kind:
        case FieldKind.TABLE:
            row = {
                column.key: column.options[0].value if column.options else "isi"
                for column in found.columns
            }
            return (row,)
        case FieldKind.OFFICERS:
            return ({"name": "Bayu"}, {"name": "Wati"})
        case FieldKind.CHOICE:
            return found.options[0].value
        case FieldKind.MONEY | FieldKind.AREA | FieldKind.COUNT:
            return 12
        case FieldKind.DATE:
            return "2026-11-20"
        case _:
            return "isi"
