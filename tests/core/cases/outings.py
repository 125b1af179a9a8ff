"""Random visits: plans, photos and signatures on what was laid out."""

from collections.abc import Iterator
from datetime import date

from hypothesis import strategies as st

from desktop_app.core.cases import strokes
from desktop_app.core.cases.commands import Command, LeavePage
from desktop_app.core.cases.signers import waiting
from desktop_app.core.cases.visit_commands import (
    LayBap,
    LockBap,
    PlanVisit,
    SignBap,
    VoidSignatures,
)
from desktop_app.core.events.envelope import Fact
from desktop_app.core.events.visit_facts import (
    BapLaid,
    BapLocked,
    BapSigned,
    PhotoDescribed,
    PhotoRemoved,
    PhotoTaken,
    SignaturesVoided,
    SigningRefused,
    VisitCancelled,
    VisitPacked,
    VisitPlanned,
)
from desktop_app.core.events.vocabulary import Repair
from desktop_app.core.ids import BlobId, FactId, StaffId
from tests.core.cases.desk import Desk

DAY = date(2026, 11, 24)
LATER = date(2027, 1, 4)
REPAIRS = (Repair("waste", "perbaiki"),)
PEN = strokes.write([((1, 1), (9, 9))])
rounds = st.integers(1, 3)
words = st.sampled_from(["a", "b"])
staff = st.sampled_from([(StaffId("bayu"),), (StaffId("wati"),)])

plans: st.SearchStrategy[Fact] = st.one_of(
    st.builds(VisitPlanned, rounds, staff, words, st.just(DAY), st.just(DAY), st.just("09.00")),
    st.builds(VisitCancelled, rounds, words),
    st.builds(VisitPacked, rounds, st.just(())),
    st.builds(
        PhotoTaken, rounds, words, words.map(BlobId), words, st.just(1), words, words, words,
        st.just(""), st.none(),
    ),
    st.builds(BapLaid, rounds, st.integers(0, 1), words, st.booleans(), st.none(), st.just(()),
              words),
)  # fmt: skip
"""Facts of a visit that build on no other fact."""

plan_commands: st.SearchStrategy[Command] = st.builds(
    PlanVisit, staff, words, st.just(DAY), st.just(DAY), st.just("13.30")
)


def about(names: list[FactId]) -> st.SearchStrategy[Fact]:
    """Return facts about photos and laid out BAPs that may or may not be among these."""
    named = st.sampled_from(names)
    return st.one_of(
        st.builds(PhotoDescribed, named, words, words, st.none()),
        st.builds(PhotoRemoved, named, words),
        st.builds(BapSigned, named, words, words, st.just(PEN)),
        st.builds(SigningRefused, named, words, words, words, words),
        st.builds(SignaturesVoided, named, words),
        st.builds(BapLocked, named),
    )


def signing_on(desk: Desk, text: str) -> Iterator[Command]:
    """Yield what leads to a locked BAP: laid out, then signed by all, then locked or voided."""
    signing = desk.state().signing(desk.state().round)
    if signing is None or signing.locked is not None:
        yield LeavePage(desk.state().step, desk.page(desk.state().step))
        yield LayBap(fulfilled=text == "a", repairs=REPAIRS, repair_by=LATER, note="diteruskan")
        return
    left = waiting(desk.state(), signing)
    for signer in left:
        yield SignBap(signing.id, signer.key, PEN)
    if not left:
        yield LockBap(signing.id) if text == "a" else VoidSignatures(signing.id, text)
