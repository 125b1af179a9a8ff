"""Which role may give which command."""

from collections.abc import Mapping
from typing import get_args

from desktop_app.core.cases import commands as do
from desktop_app.core.cases import visit_commands as visit
from desktop_app.core.errors import Refused
from desktop_app.core.security import roles
from desktop_app.core.security.roles import LABELS, Act, Role
from desktop_app.core.sop.model import Procedure, Turn

_OF_TURN = {
    Turn.APPLICANT: Act.SERVE,
    Turn.TEAM: Act.VERIFY,
    Turn.HEAD: Act.VALIDATE,
    Turn.BUREAU: Act.ISSUE,
}


_ACTS: Mapping[type, Act | None] = {
    do.OpenCase: Act.SERVE,
    do.DecideVerification: Act.VERIFY,
    do.RecordValidation: Act.VALIDATE,
    do.ReturnToTeam: Act.VALIDATE,
    do.HandOver: Act.ISSUE,
    do.RevokeLicence: Act.ISSUE,
    do.EndCase: Act.END,
    do.ReopenCase: Act.END,
    do.SettleConflict: Act.SETTLE,
    **dict.fromkeys((do.AddNote, do.PauseWork, do.ParkCase, do.ResumeCase, do.RemoveFile)),
    **dict.fromkeys(get_args(visit.VisitCommand), Act.VERIFY),
    visit.PlanVisit: Act.ASSIGN,
    visit.CancelVisit: Act.ASSIGN,
}
"""What a command takes by itself; None: anybody. The others take what their step takes."""


def act_of(command: do.Command | do.OpenCase, procedure: Procedure, step: int) -> Act | None:
    """Return what a command takes; `step` is where the case stands; None: anybody."""
    kind = type(command)
    if kind in _ACTS:
        return _ACTS[kind]
    return of_step(procedure, getattr(command, "step", step))


def of_step(procedure: Procedure, step: int) -> Act:
    """Return what working on a step takes: the part of whose turn it is."""
    known = 1 <= step <= len(procedure.steps)
    return _OF_TURN[procedure.step(step).turn] if known else Act.SERVE


def check(role: Role | None, act: Act | None) -> None:
    """Refuse with the names of the roles that may."""
    if act is None and role is not None:
        return
    if role is None:
        raise Refused("Petugas ini tidak terdaftar atau sudah dicabut.", "Masuk lagi.")
    if act is not None and not roles.may(role, act):
        names = " atau ".join(LABELS[each] for each in roles.who_may(act))
        raise Refused(
            f"{LABELS[role]} tidak bertugas {act.value}.", f"Minta {names} yang mengerjakannya."
        )
