"""A desk in the field: plans, photos and signatures in a word."""

from datetime import date

from desktop_app.core.cases import strokes, visiting
from desktop_app.core.cases.commands import LeavePage
from desktop_app.core.cases.context import NewPhoto
from desktop_app.core.cases.signers import signers
from desktop_app.core.cases.state import CaseState
from desktop_app.core.cases.visit_commands import LayBap, LockBap, PlanVisit, SignBap
from desktop_app.core.cases.visit_state import Signing
from desktop_app.core.ids import BlobId, StaffId
from tests.core.cases.desk import Desk

PEN = strokes.write([((10, 10), (9_000, 4_000)), ((500, 500),)])
DAY = date(2026, 11, 24)
PLAN = PlanVisit((StaffId("bayu"),), "090/12", date(2026, 11, 23), DAY, "09.00")


def inspected() -> Desk:
    """Return a desk on which nothing is left to do in step 6 but to decide."""
    desk = Desk().at_step_6()
    desk.do(PLAN)
    desk.do(LeavePage(6, desk.page(6)))
    return desk


def laid(desk: Desk, command: LayBap | None = None) -> Signing:
    """Lay the BAP of the running round out and return it."""
    desk.do(command or LayBap(fulfilled=True))
    return standing(desk.state())


def standing(state: CaseState) -> Signing:
    found = state.signing(state.round)
    assert found is not None
    return found


def sign(desk: Desk, *keys: str) -> None:
    """Let signers sign what stands, all of them where none is named."""
    signing = standing(desk.state())
    for key in keys or [signer.key for signer in signers(desk.state(), signing.round)]:
        desk.do(SignBap(signing.id, key, PEN))


def locked(desk: Desk, command: LayBap | None = None) -> Signing:
    """Lay out, let everybody sign, lock; return what was locked."""
    found = laid(desk, command)
    sign(desk)
    desk.do(LockBap(found.id))
    return found


def snap(desk: Desk, item: str = "", name: str = "depan.jpg") -> None:
    """Keep a photo for a point."""
    photo = NewPhoto(item, BlobId(f"b-{item}-{name}"), "image/jpeg", 9, f"o-{name}", name)
    desk.replica.tell(*visiting.take_photo(desk.state(), desk.context(), photo))
