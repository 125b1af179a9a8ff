"""Every fact has words, and none shows a raw key."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from desktop_app.core.events import facts
from desktop_app.core.events.envelope import Event, Unread
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.events.vocabulary import Ending, Erasure, ParkReason, PauseReason, Repair
from desktop_app.core.ids import BlobId, DeviceId, FactId, StaffId
from desktop_app.core.paths import resources
from desktop_app.core.services import history
from desktop_app.core.sop.catalog import load_catalog

SOP = load_catalog(resources() / "sop").newest("D.V.1")
RINA = StaffId("rina")
GIVEN: dict[str, object] = {
    "number": "IUI-2026-A-0001", "procedure": "D.V.1", "version": "1", "step": 5, "round": 1,
    "answers": {"business.kbli": "10710"}, "document": "ktp", "blob": BlobId("b"), "media": "x",
    "size": 1, "name": "KTP.pdf", "file": FactId("f"), "reason": "sebab contoh", "session": "s",
    "seconds": 90, "note": "catatan contoh", "missing": ("doc.land.verified",),
    "follow_up": date(2026, 11, 25), "start": date(2026, 11, 23), "due": date(2026, 12, 14),
    "calendar_days": 21, "holiday_list": "2026.1", "fulfilled": False,
    "repair_by": date(2026, 12, 4), "repairs": (Repair("waste", "TPS"),), "register": "SK",
    "year": 2026, "value": 7, "text": "503/IUI/0007/2026", "paper": "sk",
    "day": date(2026, 12, 1), "digest": "d", "template": "t", "receiver": "Sri (contoh)",
    "capacity": "Pemohon sendiri", "letter_day": None, "ending": Ending.WITHDRAWN,
    "replaced": False, "subject": "answer:0:applicant.name", "settles": (), "chosen": None,
    "members": (StaffId("bayu"),), "letter": "090/12", "hour": "09.00", "lacking": ("baterai",),
    "item": "waste", "original": "o", "caption": "gerbang", "moment": "", "place": None,
    "photo": FactId("p"), "part": 1, "content": "c", "laid": FactId("l"), "signer": "pemohon",
    "strokes": "1,1", "witness": "Pak RT (contoh)",
}  # fmt: skip
OWN: dict[str, dict[str, object]] = {"VisitPlanned": {"letter_day": date(2026, 11, 23)}}
SPECIAL: dict[str, object] = {
    "CaseParked": ParkReason.EMAIL,
    "WorkStopped": PauseReason.BREAK,
    "PersonalDataErased": Erasure.ASKED,
}


def event(fact: object) -> Event:
    return Event(
        id=FactId("0"),
        parents=(),
        at=datetime(2026, 11, 23, 1, tzinfo=UTC),
        by=RINA,
        device=DeviceId("d"),
        fact=fact,  # type: ignore[arg-type]
    )


def made(kind: type[CaseFact]) -> CaseFact:
    given = {name: GIVEN[name] for name in kind.__struct_fields__}
    given |= OWN.get(kind.__name__, {})
    if kind.__name__ in SPECIAL:
        given["reason"] = SPECIAL[kind.__name__]
    return kind(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", get_args(CaseFact), ids=lambda kind: kind.__name__)
def test_every_kind_of_fact_is_told_in_words(kind: type[CaseFact]) -> None:
    (line,) = history.lines([event(made(kind))], SOP, {RINA: "Rina (contoh)"})
    assert line.kind == kind.__name__
    assert line.name == "Rina (contoh)"
    assert not line.text.startswith("Peristiwa")
    assert "doc." not in line.text
    assert "None" not in line.text


def test_a_fact_whose_key_is_gone_is_still_told() -> None:
    lost = Unread("AnswersChanged", "data pribadi dimusnahkan", {})
    (line,) = history.lines([event(lost)], SOP, {})
    assert (line.kind, line.text) == ("Unread", "Tidak terbaca (data pribadi dimusnahkan)")
    assert line.name == "rina"


def test_many_answers_are_told_by_the_first_few_in_page_order() -> None:
    keys = ("business.postcode", "applicant.nik", "business.village", "applicant.name",
            "business.kbli", "doc.ktp.shown", "doc.ktp.verified")  # fmt: skip
    changed = facts.AnswersChanged(5, 1, dict.fromkeys(keys, "x"))
    (line,) = history.lines([event(changed)], SOP, {})
    assert line.text == "Mengisi KTP, Nama sesuai KTP, NIK, KBLI 2020, dan 2 lainnya"
