"""A counter whose team lays a BAP out and lets everybody sign it."""

from datetime import date

from desktop_app.core.cases import commands, strokes
from desktop_app.core.cases.signers import signers
from desktop_app.core.cases.visit_commands import LayBap, RefuseToSign, SignBap
from desktop_app.core.cases.visit_state import Signing
from desktop_app.core.events.vocabulary import Repair
from desktop_app.core.services.sample import answers
from tests.journeys.counter import OFFICERS, Counter

PEN = strokes.write([((500, 6000), (2500, 1500), (4200, 7800), (9000, 3000)), ((2000, 8500),)])
TIDAK = LayBap(
    fulfilled=False,
    repairs=(Repair("waste", "pasang bak pengendap", "foto bak"),),
    repair_by=date(2026, 12, 14),
)


def inspected(counter: Counter, *faults: str) -> None:
    """Bring a case to where nothing is left to do in step 6 but to decide."""
    if not counter.case:
        counter.receives("D.V.1")
        counter.reaches_the_team()
    counter.does(commands.StartWork(6), counter.team)
    counter.passes(90)
    page = answers.inspection(
        counter.procedure.step(6), counter.firm, answers.Visit(counter.today, OFFICERS, faults)
    )
    counter.does(commands.LeavePage(6, page), counter.team)


def laid(counter: Counter, command: LayBap | None = None) -> Signing:
    """Lay the BAP out through its service and return it."""
    done = counter.house.signing.lay(
        counter.case,
        command or LayBap(fulfilled=True),
        seen=counter.heads,
        by=counter.team,
    )
    counter.heads = done.changes.heads
    return done.signing


def sign(counter: Counter, signing: Signing, *refusing: str) -> None:
    """Let everybody sign, but those who would not."""
    for signer in signers(counter.state, signing.round):
        refusal = RefuseToSign(signing.id, signer.key, "tidak setuju", "Karsono (contoh)")
        signed = SignBap(signing.id, signer.key, PEN)
        changes = counter.house.signing.mark(
            counter.case,
            refusal if signer.key in refusing else signed,
            seen=counter.heads,
            by=counter.team,
        )
        counter.heads = changes.heads


def locked(counter: Counter, signing: Signing) -> None:
    """Lock what was laid out."""
    changes = counter.house.signing.lock(
        counter.case, signing.id, seen=counter.heads, by=counter.team
    )
    counter.heads = changes.heads
