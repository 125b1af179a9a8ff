"""A program that works on one step until somebody pulls the plug."""

import sys
from pathlib import Path
from random import Random

from desktop_app.core import bootstrap
from desktop_app.core.bootstrap import House
from desktop_app.core.cases import commands
from desktop_app.core.documents import job
from desktop_app.core.ids import CaseId, FactId, StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.security.vault import FileVault
from desktop_app.core.services.sample import answers, office
from desktop_app.core.services.sample.people import firm
from desktop_app.core.services.views import CaseView, WorklistQuery

FIRM = firm(Random(11), 11)  # noqa: S311 - an invented business, not a secret


def main(folder: Path, step: int) -> None:
    """Finish the step before, begin this one, type, and wait for the end."""
    house = bootstrap.open_house(
        folder / "data", vault=FileVault(folder / "store.key"), press=job.render
    )
    if step == 1:
        office.set_up(house.samples.work)
        opening = answers.opening(FIRM, None, house.reading.today())
        house.cases.open(commands.OpenCase("D.V.1", opening), by=office.STAFF[Role.HELP_DESK])
    else:
        _finish(house, step - 1)
    view = the_case(house)
    started = house.cases.do(
        view.state.id, commands.StartWork(step), seen=view.state.heads, by=who(step)
    )
    house.drafts.save(
        view.state.id, step, {"account.resend": f"langkah {step}"}, seen=started.heads
    )
    house.clockwork.beat()
    print("siap", flush=True)  # noqa: T201 - the test reads it
    sys.stdin.read()


def the_case(house: House) -> CaseView:
    """Return the only case of the store."""
    (row,) = house.reading.worklist(WorklistQuery()).rows
    return house.reading.case(row.case)


def who(step: int) -> StaffId:
    """Return whose turn a step is."""
    role = {6: Role.TEAM, 7: Role.HEAD, 8: Role.BUREAU}.get(step, Role.HELP_DESK)
    return office.STAFF[role]


def _finish(house: House, step: int) -> None:
    view = the_case(house)
    case, heads = view.state.id, view.state.heads
    page = view.procedure.step(step)
    match step:
        case 6:
            visit = answers.Visit(house.reading.today(), office.OFFICERS)
            found = answers.inspection(page, FIRM, visit)
            decided = commands.DecideVerification(True, found)
            heads = _do(house, case, decided, heads)
            house.papers.issue(case, "bap", seen=heads, by=who(6))
        case 7:
            _do(house, case, commands.RecordValidation(), heads)
        case _:
            given = answers.page(page, FIRM, view.state.answers(), day=house.reading.today())
            _do(house, case, commands.CompleteStep(step, given, 0), heads)


def _do(
    house: House, case: CaseId, command: commands.Command, heads: tuple[FactId, ...]
) -> tuple[FactId, ...]:
    by = who(house.reading.case(case).state.step)
    return house.cases.do(case, command, seen=heads, by=by).heads


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
