"""Every key of the shapes other programs rely on, with its kind of value."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

import pytest

from tests.cli.console import Console

Shape = object
"""A type, a pattern, a list of one shape, a mapping of shapes, or a tuple of choices."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
NUMBER = re.compile(r"(IUI|IPI)-\d{4}-A-\d{4}")
TURN = re.compile("pemohon|tim_teknis|kepala_dinas|bidang_perizinan")
SOP = {
    "number": re.compile(r"D\.V\.[12]"),
    "name": re.compile("Izin (Usaha|Perluasan) Industri"),
    "legal_basis": [str],
    "qualifications": [str],
    "related": [str],
    "equipment": [str],
    "warning": str,
    "record_keeping": str,
    "steps": [
        {
            "number": int,
            "activity": str,
            "actors": [str],
            "requirements": [str],
            "standard_time": {"value": int, "unit": re.compile("menit|hari")},
            "outputs": [str],
            "decision": (
                None,
                {"question": str, "yes": int, "no": int, "interpretation": bool},
            ),
        }
    ],
}
DUE = {"due": DAY, "calendar_days": int, "holiday_list": str}
ROW = {
    "id": str,
    "number": NUMBER,
    "procedure": re.compile(r"D\.V\.[12]"),
    "business": str,
    "step": int,
    "turn": TURN,
    "due": (None, DAY),
}
CASE = {
    "number": NUMBER,
    "procedure": re.compile(r"D\.V\.[12]"),
    "applicant": str,
    "business": str,
    "step": int,
    "turn": TURN,
    "rounds": int,
    "steps": [
        {
            "number": int,
            "started": (None, INSTANT),
            "finished": (None, INSTANT),
            "active_seconds": int,
            "pauses": [
                {"since": INSTANT, "until": (None, INSTANT), "reason": str, "note": str},
            ],
        }
    ],
    "facts": [{"id": str, "kind": str, "at": INSTANT, "by": str, "text": str}],
}
RECAP = {
    "month": re.compile(r"\d{4}-\d\d"),
    "nil": bool,
    "totals": dict.fromkeys(
        ("carried_over", "came_in", "issued", "returned", "in_progress", "late"), int
    ),
    "steps": [
        {"number": int, "title": str, "standard": str, "cases": int, "median": str,
         "longest": str, "late": int, "mean_pause": str}
    ],
    "reasons": [{"reason": str, "count": int}],
    "cases": [
        {"id": str, "number": NUMBER, "procedure": str, "business": str, "applicant": str,
         "place": str, "kbli": str, "complete": (None, DAY), "bap": str, "result": str, "sk": str,
         "working_days": (None, int), "handed_over": str,
         "steps": [{"number": int, "minutes": (None, float, int), "days": (None, int),
                    "text": str, "late": bool}]}
    ],
}  # fmt: skip


def faults(value: object, shape: Shape, at: str = "") -> list[str]:
    """Return where a value is not of a shape; keys stand in the shape's order."""
    match shape:
        case re.Pattern():
            return [] if isinstance(value, str) and shape.fullmatch(value) else [f"{at}: {value!r}"]
        case type():
            return [] if type(value) is shape else [f"{at}: {value!r} is no {shape.__name__}"]
        case None:
            return [] if value is None else [f"{at}: {value!r}"]
        case tuple():
            return [] if any(not faults(value, one) for one in shape) else [f"{at}: {value!r}"]
        case list():
            return _faults_of_list(value, shape[0], at)
        case dict():
            return _faults_of_keys(value, shape, at)
    raise AssertionError(shape)


def _faults_of_list(value: object, shape: Shape, at: str) -> list[str]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return [f"{at}: {value!r} is no list"]
    return [
        fault for place, one in enumerate(value) for fault in faults(one, shape, f"{at}[{place}]")
    ]


def _faults_of_keys(value: object, shape: Mapping[str, Shape], at: str) -> list[str]:
    if not isinstance(value, Mapping) or list(value) != list(shape):
        return [f"{at}: {value!r} has other keys"]
    return [fault for key in shape for fault in faults(value[key], shape[key], f"{at}.{key}")]


def test_a_wrong_value_would_be_found() -> None:
    right = {"due": "2026-12-14", "calendar_days": 21, "holiday_list": "2026.1"}
    assert faults(right, DUE) == []
    wrongs = ({"due": "14/12/2026"}, {"calendar_days": "21"}, {"holiday_list": None}, {"more": 1})
    for wrong in wrongs:
        assert faults(right | wrong, DUE)
    assert faults([{**right}], [ROW])


@pytest.mark.parametrize("number", ["D.V.1", "D.V.2"])
def test_sop_show(empty: Console, number: str) -> None:
    sop = empty.here("sop", "show", number, "--json").json
    assert faults(sop, SOP) == []
    assert isinstance(sop, dict)
    steps = sop["steps"]
    assert [step["decision"] is None for step in steps] == [True] * 5 + [False] + [True] * 2
    assert [step["actors"] for step in steps] == [
        [], [], [], ["Pemohon"], [], ["Bidang Perizinan/ Tim Teknis"], ["Kepala Dinas"], [],
    ]  # fmt: skip
    times = [tuple(step["standard_time"].values()) for step in steps]
    minutes = [(15, "menit"), (5, "menit"), (5, "menit"), (30, "menit"), (30, "menit")]
    assert times == [*minutes, (15, "hari"), (5, "menit"), (2, "menit")]


def test_due(empty: Console) -> None:
    typed = ("due", "--from", "2026-12-18", "--days", "15", "--json")
    found = empty.here(*typed).json
    assert faults(found, DUE) == []
    assert found == {"due": "2027-01-14", "calendar_days": 27, "holiday_list": "2026.1 + 2027.1"}


def test_case_list_and_case_show_of_every_case(sampled: Console) -> None:
    listed = sampled.run("case", "list", "--json").json
    assert faults(listed, [ROW]) == []
    assert isinstance(listed, list)
    assert {row["procedure"] for row in listed} == {"D.V.1", "D.V.2"}
    for row in listed:
        case = sampled.run("case", "show", row["number"], "--json").json
        assert faults(case, CASE) == []
        assert isinstance(case, dict)
        assert {key: case[key] for key in ROW if key in case} == {
            key: row[key] for key in ROW if key in case
        }
        instants = [fact["at"] for fact in case["facts"]]
        assert instants == sorted(instants)


def test_recap_of_every_month(sampled: Console) -> None:
    seen = 0
    for month in ("2026-08", "2026-09", "2026-10", "2026-11"):
        book = sampled.run("recap", "--month", month, "--json").json
        assert faults(book, RECAP) == []
        assert isinstance(book, dict)
        seen += len(book["cases"])
        for line in book["cases"]:
            complete = line["complete"] or "2026-01-01"
            assert date.fromisoformat(complete).year == 2026
    assert seen


def test_the_small_shapes(sampled: Console) -> None:
    verified = sampled.run("verify", "--json").json
    assert verified == []
    known = sampled.run("sop", "list", "--json").json
    assert faults(known, [{"number": str, "version": DAY, "name": str}]) == []
    assert faults(sampled.run("key", "show", "--json").json, {"code": str}) == []


def test_instants_are_utc_and_days_the_offices(sampled: Console) -> None:
    listed = sampled.run("case", "list", "--json").json
    assert isinstance(listed, list)
    case = sampled.run("case", "show", listed[0]["id"], "--json").json
    assert isinstance(case, dict)
    for fact in case["facts"]:
        hour = datetime.fromisoformat(fact["at"]).hour
        assert hour < 12, "samples work in office hours, which lie before noon in UTC"
