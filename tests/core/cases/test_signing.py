"""A BAP laid out, signed, refused, voided and locked."""

from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.core.cases import strokes
from desktop_app.core.cases.commands import (
    DecideVerification,
    LeavePage,
    ReopenStep,
    SettleConflict,
)
from desktop_app.core.cases.signers import signers, waiting
from desktop_app.core.cases.visit_commands import (
    LayAddendum,
    LayBap,
    LockBap,
    RefuseToSign,
    SignBap,
    VoidSignatures,
    WriteAddendum,
)
from desktop_app.core.errors import BadInput, Incomplete, Refused
from desktop_app.core.events.visit_facts import (
    BapLocked,
    BapSigned,
    SignaturesVoided,
    SigningRefused,
)
from desktop_app.core.events.vocabulary import Repair
from tests.core.cases.desk import Desk
from tests.core.cases.meeting import change, met, subjects
from tests.core.cases.visitors import PEN, inspected, laid, locked, sign, snap, standing

NO = LayBap(
    fulfilled=False,
    repairs=(Repair("waste", "pasang bak pengendap"),),
    repair_by=date(2026, 12, 4),
)


def test_every_officer_and_the_applicant_have_to_sign() -> None:
    desk = inspected()
    assert [s.key for s in signers(desk.state(), 1)] == ["petugas-1", "petugas-2", "pemohon"]
    laid(desk)
    sign(desk, "petugas-1")
    left = [signer.key for signer in waiting(desk.state(), standing(desk.state()))]
    assert left == ["petugas-2", "pemohon"]


def test_a_bap_that_lacks_a_finding_is_not_laid_out() -> None:
    desk = Desk().at_step_6()
    with pytest.raises(Incomplete):
        desk.do(LayBap(fulfilled=True))


def test_the_last_signature_lets_the_bap_be_locked_and_ya_goes_on_to_step_7() -> None:
    desk = inspected()
    signing = laid(desk)
    sign(desk, "petugas-1", "petugas-2")
    with pytest.raises(Refused, match="Belum menandatangani: Sri Wahyuni"):
        desk.do(LockBap(signing.id))
    sign(desk, "pemohon")
    desk.do(LockBap(signing.id, seconds=60))
    state = desk.state()
    assert state.step == 7
    assert state.verdicts[0].fulfilled
    assert standing(state).locked is not None


def test_a_locked_tidak_opens_the_next_round_with_its_reasons() -> None:
    desk = inspected()
    locked(desk, NO)
    state = desk.state()
    assert (state.round, state.step) == (2, 5)
    assert state.verdicts[0].repairs == NO.repairs
    signing = state.signing(1)
    assert signing is not None
    assert len(signing.marks) == 3


def test_ya_with_an_open_finding_needs_a_reason_before_anybody_signs() -> None:
    desk = inspected()
    desk.do(
        LeavePage(6, {"finding.waste.result": "tidak_sesuai", "finding.waste.note": "belum ada"})
    )
    with pytest.raises(Refused, match="tidak sesuai"):
        desk.do(LayBap(fulfilled=True))
    desk.do(LayBap(fulfilled=True, note="sudah dipesan"))
    assert standing(desk.state()).note == "sudah dipesan"


@pytest.mark.parametrize("kind", ["page", "photo", "decision", "reopen", "lay"])
def test_what_was_signed_is_not_changed_before_the_signatures_are_voided(kind: str) -> None:
    desk = inspected()
    signing = laid(desk)
    sign(desk, "petugas-1")
    changes: dict[str, Callable[[], object]] = {
        "page": lambda: desk.do(LeavePage(6, {"finding.waste.note": "bocor"})),
        "photo": lambda: snap(desk, "waste"),
        "decision": lambda: desk.do(DecideVerification(True, desk.page(6))),
        "reopen": lambda: desk.do(ReopenStep(5, "salah unggah")),
        "lay": lambda: desk.do(NO),
    }
    with pytest.raises(Refused, match="sudah ditandatangani 1 orang"):
        changes[kind]()
    desk.do(VoidSignatures(signing.id, "ada yang dibetulkan"))
    assert desk.state().signing(1) is None
    changes[kind]()


def test_voided_signatures_do_not_come_back_when_the_content_does() -> None:
    desk = inspected()
    signing = laid(desk)
    sign(desk, "petugas-1")
    desk.do(VoidSignatures(signing.id, "dibetulkan"))
    again = laid(desk)
    assert again.content == signing.content
    assert again.marks == ()


def test_a_change_that_came_from_elsewhere_stops_the_next_signature() -> None:
    desk = inspected()
    away = desk.replica.copy("loket-2", "rina")
    signing = laid(desk)
    sign(desk, "petugas-1")
    away.tell(change(6, {"finding.waste.note": "bocor"}))
    desk.replica.learn(away)
    with pytest.raises(Refused, match="Isi BAP berubah"):
        desk.do(SignBap(signing.id, "petugas-2", PEN))


def test_a_ticked_tool_does_not_touch_what_was_signed() -> None:
    desk = inspected()
    signing = laid(desk)
    sign(desk, "petugas-1")
    desk.do(LeavePage(6, {"tool.laptop": True}), SignBap(signing.id, "petugas-2", PEN))
    assert len(standing(desk.state()).marks) == 2


def test_a_refusal_needs_reason_and_witness_and_counts_for_the_lock() -> None:
    desk = inspected()
    signing = laid(desk)
    sign(desk, "petugas-1", "petugas-2")
    with pytest.raises(Refused, match="Nama saksi"):
        desk.do(RefuseToSign(signing.id, "pemohon", "tidak setuju", " "))
    desk.do(RefuseToSign(signing.id, "pemohon", "tidak setuju", "Pak RT"))
    desk.do(LockBap(signing.id))
    mark = standing(desk.state()).mark_of("pemohon")
    assert mark is not None
    assert (mark.reason, mark.witness, mark.strokes) == ("tidak setuju", "Pak RT", "")


def test_a_bap_that_everybody_refused_is_not_locked() -> None:
    desk = inspected()
    signing = laid(desk)
    for signer in signers(desk.state(), 1):
        desk.do(RefuseToSign(signing.id, signer.key, "tidak setuju", "Pak RT"))
    with pytest.raises(Refused, match="Tidak seorang pun"):
        desk.do(LockBap(signing.id))


def test_nobody_signs_twice_and_nobody_signs_with_nothing() -> None:
    desk = inspected()
    signing = laid(desk)
    with pytest.raises(Refused, match="Belum ada tanda tangan"):
        desk.do(SignBap(signing.id, "petugas-1", ""))
    sign(desk, "petugas-1")
    with pytest.raises(Refused, match="sudah dicatat"):
        sign(desk, "petugas-1")


def test_a_locked_bap_is_corrected_by_an_addendum_with_signatures_of_its_own() -> None:
    desk = inspected()
    first = locked(desk)
    with pytest.raises(Refused, match="terkunci"):
        desk.do(VoidSignatures(first.id, "salah ketik"))
    desk.do(WriteAddendum(1, "Nama jalan seharusnya Jalan Sunan Muria."))
    desk.do(LayAddendum(1, 1))
    part = desk.state().signing(1, 1)
    assert part is not None
    for signer in signers(desk.state(), 1):
        desk.do(SignBap(part.id, signer.key, PEN))
    desk.do(LockBap(part.id))
    state = desk.state()
    held, kept = state.signing(1, 1), state.signing(1)
    assert held is not None
    assert held.locked is not None
    assert kept is not None
    assert (kept.id, kept.content) == (first.id, first.content)
    desk.do(WriteAddendum(1, "Luas tanah 310 meter persegi."))
    assert [addendum.part for addendum in desk.state().addenda] == [1, 2]


def test_a_void_that_did_not_see_the_lock_is_a_conflict_and_the_lock_holds_meanwhile() -> None:
    desk = inspected()
    signing = laid(desk)
    sign(desk)
    away = desk.replica.copy("loket-2", "rina")
    desk.replica.tell(BapLocked(signing.id))
    void = away.tell(SignaturesVoided(signing.id, "salah"))
    state = met(desk.replica, away)
    assert subjects(state) == [f"lock:{signing.id}"]
    assert standing(state).locked is not None
    desk.replica.learn(away)
    sides = tuple(claim.fact for claim in state.conflicts[0].claims)
    desk.do(SettleConflict(f"lock:{signing.id}", sides, void, None, "memang salah"))
    assert desk.state().signing(1) is None


def test_one_signer_signing_on_two_laptops_signed_once() -> None:
    desk = inspected()
    signing = laid(desk)
    away = desk.replica.copy("laptop-2", "wati")
    desk.replica.tell(BapSigned(signing.id, "petugas-1", "Bayu", PEN))
    away.tell(BapSigned(signing.id, "petugas-1", "Bayu", PEN))
    state = met(desk.replica, away)
    assert len(standing(state).marks) == 1
    assert (state.set_aside, state.conflicts) == ((), ())


def test_a_signature_against_a_refusal_is_a_conflict_that_holds_the_lock_up() -> None:
    desk = inspected()
    signing = laid(desk)
    sign(desk, "petugas-1", "petugas-2")
    away = desk.replica.copy("laptop-2", "wati")
    sign(desk, "pemohon")
    away.tell(SigningRefused(signing.id, "pemohon", "Sri Wahyuni", "tidak setuju", "Pak RT"))
    desk.replica.learn(away)
    assert subjects(desk.state()) == [f"mark:{signing.id}:pemohon"]
    with pytest.raises(Refused, match="tanda tangan atau penolakan"):
        desk.do(LockBap(signing.id))


def test_two_baps_signed_unseen_with_different_results_conflict() -> None:
    desk = inspected()
    other = Desk(replica=desk.replica.copy("laptop-2", "wati"))
    laid(desk)
    sign(desk, "petugas-1")
    laid(other, NO)
    sign(other, "petugas-2")
    desk.replica.learn(other.replica)
    assert subjects(desk.state()) == ["bap:1:0"]


def test_signatures_on_equal_baps_laid_out_unseen_unite() -> None:
    desk = inspected()
    other = Desk(replica=desk.replica.copy("laptop-2", "wati"))
    laid(desk)
    sign(desk, "petugas-1")
    laid(other)
    sign(other, "petugas-2")
    state = met(desk.replica, other.replica)
    assert {mark.signer for mark in standing(state).marks} == {"petugas-1", "petugas-2"}
    assert state.conflicts == ()


def test_strokes_are_read_back_as_they_were_written() -> None:
    drawn = (((0, 0), (10_000, 10_000)), ((5, 7),))
    assert strokes.read(strokes.write(drawn)) == drawn


@pytest.mark.parametrize("drawn", [[], [()], [((0, 10_001),)], [((-1, 0),)]])
def test_strokes_outside_the_pad_or_none_at_all_are_refused(
    drawn: list[tuple[tuple[int, int], ...]],
) -> None:
    with pytest.raises(BadInput):
        strokes.write(drawn)


def test_a_text_that_is_no_line_reads_as_nothing() -> None:
    assert strokes.read("a,b 1") == ()
