"""Endings, reopening, and an SK that is revoked."""

from datetime import date

import pytest

from desktop_app.core.cases.commands import (
    EndCase,
    HandOver,
    ReopenCase,
    RevokeLicence,
)
from desktop_app.core.cases.state import Phase
from desktop_app.core.events.facts import (
    LicenceRevoked,
    NumberVoided,
)
from desktop_app.core.events.vocabulary import Ending
from tests.core.cases.desk import Desk


@pytest.mark.parametrize("ending", list(Ending))
def test_an_ended_case_keeps_everything_and_can_be_opened_again(ending: Ending) -> None:
    desk = Desk().open().complete(1, 2)
    desk.do(EndCase(ending, "pemohon pindah"))
    state = desk.state()
    assert (state.phase, state.ending, state.ending_reason) == (
        Phase.ENDED, ending, "pemohon pindah",
    )  # fmt: skip
    assert len(state.steps) == 2
    desk.do(ReopenCase("pemohon kembali"))
    assert (desk.state().phase, desk.state().step, desk.state().ending) == (Phase.OPEN, 3, None)


def test_a_replaced_sk_is_done_again_with_a_new_number() -> None:
    desk = Desk().closed()
    facts = desk.do(RevokeLicence(True, "nama salah cetak"))
    assert facts == (
        LicenceRevoked("503/IUI/0001/2026", True, "nama salah cetak"),
        NumberVoided("sk", 2026, 2, "nama salah cetak"),
    )
    state = desk.state()
    assert (state.phase, state.step, state.handed_over) == (Phase.OPEN, 8, None)
    desk.issue("sk", "503/IUI/0002/2026")
    desk.do(HandOver("Sri Wahyuni", "pemohon"))
    state = desk.state()
    assert state.phase is Phase.CLOSED
    assert [(p.number, p.revoked) for p in state.papers if p.kind == "sk"] == [
        ("503/IUI/0001/2026", True),
        ("503/IUI/0002/2026", False),
    ]
    assert [n.voided for n in state.numbers if n.register == "sk"] == ["nama salah cetak", ""]


def test_a_cancelled_sk_leaves_the_case_closed() -> None:
    desk = Desk().closed()
    desk.do(RevokeLicence(False, "usaha tutup"))
    state = desk.state()
    assert state.phase is Phase.CLOSED
    assert [p.revoked for p in state.papers if p.kind == "sk"] == [True]


def test_a_closed_case_that_is_opened_again_stands_at_step_8() -> None:
    desk = Desk().closed()
    desk.do(ReopenCase("penerima salah dicatat"))
    assert (desk.state().phase, desk.state().step) == (Phase.OPEN, 8)
    desk.do(HandOver("Bayu", "kuasa", date(2026, 11, 20)))
    handed = desk.state().handed_over
    assert handed is not None
    assert (handed.receiver, handed.letter_day) == ("Bayu", date(2026, 11, 20))
