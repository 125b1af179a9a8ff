"""Cases are found by any part of a name or number, spelled as one likes."""

import pytest

from desktop_app.core.events.facts import AnswersChanged, CaseEnded
from desktop_app.core.events.vocabulary import Ending
from desktop_app.core.ids import CaseId, StreamId
from desktop_app.core.rows import Tab
from desktop_app.core.store import finding as finding_room
from desktop_app.core.store.finding import Finding
from desktop_app.core.store.projections.people import known_as
from desktop_app.core.store.projections.subject import squeezed, words
from tests.store import desk
from tests.store.desk import RINA, START
from tests.store.urgencies import moment

NIK = "3319000101900001"
NIB = "1200000000001"


@pytest.fixture
def finding(store: desk.SqlDesk) -> Finding:
    case(store, 1, business_name="CV Sumber Jati Contoh", applicant_name="Achmad Zaénuri")
    case(store, 2, business_name="UD Gebyok Ukir", applicant_name="Marsini", applicant_nik=NIK)
    case(
        store, 3, business_name="PT O'Brien & Anak", company_nib=NIB, business_village="Undaan Lor"
    )
    return Finding(store.database)


def case(store: desk.SqlDesk, number: int, **answers: str) -> CaseId:
    stream = StreamId(f"{number:032x}")
    opened = desk.opening(f"IUI-2026-A-{number:04}", **answers)
    store.journal.record(stream, [opened], (), RINA)
    return CaseId(stream)


def found(finding: Finding, typed: str, tab: Tab = Tab.ALL) -> list[int]:
    page = finding.search(typed, tab, moment(START))
    return sorted(int(row.number[-4:]) for row in page.rows)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("sumber", [1]),
        ("SUMBERJATI", [1]),
        ("sumber jati", [1]),
        ("jati sumber", [1]),
        ("umbe", [1]),
        ("zaenuri", [1]),
        ("achmad ukir", []),
        ("gebyok marsini", [2]),
        (NIK, [2]),
        (NIK[4:12], [2]),
        ("3319 0001 0190", [2]),
        (NIB, [3]),
        ("IUI-2026-A-0002", [2]),
        ("0002", [2]),
        ("undaan lor", [3]),
        ("undaanlor", [3]),
        ("obrien", [3]),
        ("o'brien", [3]),
        ("m", [2]),
        ("ma", [2]),
        ("ud", [2]),
        ("u", [2, 3]),
        ("u ukir", [2]),
        ("u zaenuri", []),
        ("a b", [3]),
        ("a m x", []),
        ("", []),
        ("  ", []),
        ("!?", []),
        ('"', []),
        ("AND", []),
        ("*", []),
    ],
)
def test_what_is_typed_finds(finding: Finding, typed: str, numbers: list[int]) -> None:
    assert found(finding, typed) == numbers


def test_a_changed_name_is_found_under_the_new_one_only(
    store: desk.SqlDesk, finding: Finding
) -> None:
    stream = StreamId(f"{2:032x}")
    changed = AnswersChanged(1, 1, {"business.name": "UD Pintu Lama"})
    store.journal.record(stream, [changed], store.journal.heads(stream), RINA)
    assert found(finding, "gebyok") == []
    assert found(finding, "pintu lama") == [2]
    assert found(finding, "pi") == [2]


def test_hits_are_counted_for_every_tab(store: desk.SqlDesk, finding: Finding) -> None:
    stream = StreamId(f"{1:032x}")
    ended = CaseEnded(Ending.ABANDONED, "")
    store.journal.record(stream, [ended], store.journal.heads(stream), RINA)
    page = finding.search("iui", Tab.ALL, moment(START))
    assert (page.tabs[Tab.ALL], page.tabs[Tab.APPLICANT], page.tabs[Tab.ARCHIVE]) == (2, 2, 1)
    assert not page.capped
    assert found(finding, "sumber") == []
    assert found(finding, "sumber", Tab.ARCHIVE) == [1]
    assert len(finding.search("iui", Tab.ALL, moment(START), (1, 1)).rows) == 1


def test_too_many_hits_show_the_newest(finding: Finding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding_room, "CAP", 2)
    page = finding.search("iui", Tab.ALL, moment(START))
    assert page.capped
    assert sorted(row.number[-1] for row in page.rows) == ["2", "3"]


def test_the_same_person_is_pointed_out(store: desk.SqlDesk, finding: Finding) -> None:
    again = case(store, 4, business_name="Gebyok-Ukir", applicant_name="MARSINI", applicant_nik=NIK)
    alike = finding.similar({"nik": NIK, "business": "U.D. gebyok ukir", "applicant": "Mar sini"})
    assert [(one.number[-1], one.same) for one in alike] == [
        ("4", ("nik", "business", "applicant")),
        ("2", ("nik", "business", "applicant")),
    ]
    others = finding.similar({"nik": NIK}, other_than=again)
    assert [one.number[-1] for one in others] == ["2"]
    assert finding.similar({"nik": "", "nib": "999"}) == ()


def test_names_are_compared_without_spaces_accents_and_case() -> None:
    assert squeezed("Sumber  JATI") == squeezed("sumberjati") == "sumberjati"
    assert squeezed("Zaénuri, S.E.") == "zaenurise"
    assert words("CV. Sumber-Jati") == ["cv", "sumber", "jati"]
    assert known_as("business", "PT. Sumber Jati Tbk") == known_as("business", "CV SumberJati")
    assert known_as("business", "PT") == "pt"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sumber jatti", "CV Sumber Jati Contoh"),
        ("gebiok ukir", "UD Gebyok Ukir"),
        ("zainuri achmad", ""),
        ("achmad zainuri", "Achmad Zaénuri"),
        ("marsinii", "Marsini"),
        ("xyzzyx", ""),
        ("33190001", ""),
        ("ma", ""),
        ('"; DROP', ""),
        ("a" * 200, ""),
    ],
)
def test_a_name_that_is_nowhere_asks_whether_another_was_meant(
    finding: Finding, typed: str, name: str
) -> None:
    assert finding.meant(typed) == name
