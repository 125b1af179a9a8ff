"""The shapes other programs rely on, taken from the running console."""

import json
import re
from typing import cast

import pytest

from tests.cli.console import Console

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


def listed(console: Console) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", console.run("case", "list", "--json").json)


def shown(console: Console, case: str) -> dict[str, object]:
    return cast("dict[str, object]", console.run("case", "show", case, "--json").json)


@pytest.mark.parametrize("number", ["D.V.1", "D.V.2"])
def test_sop_show_prints_everything_in_the_sources_words(empty: Console, number: str) -> None:
    sop = cast("dict[str, object]", empty.here("sop", "show", number, "--json").json)
    assert list(sop) == [
        "number", "name", "legal_basis", "qualifications", "related", "equipment", "warning",
        "record_keeping", "steps",
    ]  # fmt: skip
    steps = cast("list[dict[str, object]]", sop["steps"])
    assert [step["number"] for step in steps] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert set(steps[0]) == {
        "number", "activity", "actors", "requirements", "standard_time", "outputs", "decision",
    }  # fmt: skip
    assert steps[0]["requirements"] == ["KTP, NPWP", "Internet", "Gawai"]
    assert steps[5]["standard_time"] == {"value": 15, "unit": "hari"}
    assert [step["number"] for step in steps if step["decision"] is not None] == [6]


def test_due_counts_working_days(empty: Console) -> None:
    said = empty.bare("due", "--from", "2026-11-23", "--days", "15", "--json")
    assert said.json == {"due": "2026-12-14", "calendar_days": 21, "holiday_list": "2026.1"}


def test_case_list_is_a_list_of_cases_in_one_shape(sampled: Console) -> None:
    cases = listed(sampled)
    assert len(cases) == 14
    keys = {"id", "number", "procedure", "business", "step", "turn", "due"}
    assert all(set(case) == keys for case in cases)
    assert {case["procedure"] for case in cases} == {"D.V.1", "D.V.2"}
    assert all(re.fullmatch(r"(IUI|IPI)-\d{4}-A-\d{4}", str(case["number"])) for case in cases)
    assert all("(contoh)" in str(case["business"]) for case in cases)
    assert any(case["due"] for case in cases)


def test_case_show_tells_one_case_whole(sampled: Console) -> None:
    newest = max(listed(sampled), key=lambda case: cast("int", case["step"]))
    case = shown(sampled, str(newest["number"]))
    assert list(case) == [
        "number", "procedure", "applicant", "business", "step", "turn", "rounds", "steps", "facts",
    ]  # fmt: skip
    assert shown(sampled, str(newest["id"])) == case
    steps = cast("list[dict[str, object]]", case["steps"])
    assert {step["number"] for step in steps} == {1, 2, 3, 4, 5, 6, 7, 8}
    keys = ["number", "started", "finished", "active_seconds", "pauses"]
    assert all(list(step) == keys for step in steps)
    assert INSTANT.fullmatch(str(steps[0]["started"]))
    facts = cast("list[dict[str, object]]", case["facts"])
    assert [fact["kind"] for fact in facts][:1] == ["CaseOpened"]


def test_a_case_that_was_sent_back_shows_both_rounds(sampled: Console) -> None:
    cases = [shown(sampled, str(case["id"])) for case in listed(sampled)]
    twice = next(case for case in cases if case["rounds"] == 3)
    numbers = [step["number"] for step in cast("list[dict[str, object]]", twice["steps"])]
    assert (numbers.count(5), numbers.count(6)) == (3, 3)


def test_pauses_carry_a_reason(sampled: Console) -> None:
    cases = [shown(sampled, str(case["id"])) for case in listed(sampled)]
    steps = [step for case in cases for step in cast("list[dict[str, object]]", case["steps"])]
    pauses = [pause for step in steps for pause in cast("list[dict[str, object]]", step["pauses"])]
    assert pauses
    assert all(list(pause) == ["since", "until", "reason", "note"] for pause in pauses)
    assert "berkas diparkir" in {pause["reason"] for pause in pauses}


def test_recap_balances_and_is_written_to_files(sampled: Console) -> None:
    opened = [str(case["number"]) for case in listed(sampled)]
    xlsx, csv = sampled.home / "rekap.xlsx", sampled.home / "rekap.csv"
    said = sampled.run(
        "recap", "--month", "2026-10", "--xlsx", str(xlsx), "--csv", str(csv), "--json"
    )
    book = cast("dict[str, object]", said.json)
    totals = cast("dict[str, int]", book["totals"])
    came = totals["carried_over"] + totals["came_in"]
    assert came == totals["issued"] + totals["returned"] + totals["in_progress"]
    assert came == len(cast("list[object]", book["cases"])) <= len(opened)
    assert xlsx.read_bytes().startswith(b"PK")
    assert csv.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_month_in_which_nothing_was_open_is_nihil(sampled: Console) -> None:
    said = sampled.run("recap", "--month", "2019-01")
    assert said.code == 0
    assert "Nihil" in said.out


def test_verify_finds_nothing_and_rebuild_changes_nothing(sampled: Console) -> None:
    before = listed(sampled)
    assert sampled.run("rebuild").code == 0
    assert sampled.run("verify", "--json").json == []
    assert listed(sampled) == before


def test_case_papers_writes_bap_and_sk(sampled: Console) -> None:
    closed = [
        case
        for case in listed(sampled)
        if "LicenceHandedOver" in json.dumps(shown(sampled, str(case["id"])))
    ]
    out = sampled.home / "naskah"
    said = sampled.run("case", "papers", str(closed[0]["number"]), "--out", str(out), "--json")
    names = [path.name for path in sorted(out.iterdir())]
    assert sorted(cast("list[str]", said.json)) == sorted(str(out / name) for name in names)
    assert [name.split()[0] for name in names] == ["BAP", "SK"]
    assert all(path.read_bytes().startswith(b"PK") for path in out.iterdir())


def test_the_self_test_serves_an_applicant(empty: Console) -> None:
    said = empty.bare("self-test")
    assert said.code == 0, said.err
    assert "Setiap bita cocok" in said.out
    assert not list((empty.home / "config").rglob("store.key"))
