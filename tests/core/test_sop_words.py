"""The SOP data against the decree's own text, word by word."""

import re
from itertools import zip_longest
from pathlib import Path

import pytest

from desktop_app.core.sop.catalog import load_catalog
from desktop_app.core.sop.model import Procedure, Sheet, Step

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden/lampiran-v.txt"
CATALOG = load_catalog(ROOT / "resources/sop")

# Slips of the pen, corrected in the data: (as printed, as kept).
SLIPS = (
    ("usernme", "username"),
    ("userme", "username"),
    ("pasword", "password"),
    ("ketentuan kan ", "ketentuan akan "),
    ("Plat form", "Platform"),
    ("n on perseorangan", "non perseorangan"),
    ("me notifikasi", "menotifikasi"),
    ("m enotifikasi", "menotifikasi"),
    ("Perizi nan", "Perizinan"),
    ("Pemo hon", "Pemohon"),
)
# Marks that are no words: list markup, bullets, the signature's place.
MARKS = re.compile(r"</?ul[^>]*>|•|\[Handwritten signature\]")


def _printed() -> list[str]:
    text = MARKS.sub(" ", GOLDEN.read_text(encoding="utf-8"))
    text = " ".join(text.split())
    for slip, kept in SLIPS:
        assert slip in text, slip
        text = text.replace(slip, kept)
    return text.split()


def _sheet(procedure: Procedure) -> Sheet:
    assert procedure.sheet is not None
    return procedure.sheet


def _numbered(texts: tuple[str, ...]) -> str:
    return " ".join(f"{number}. {text}" for number, text in enumerate(texts, 1))


def _decree(sheet: Sheet) -> str:
    return (
        f"{sheet.annex} : {sheet.decree} Tanggal : {sheet.decree_date} "
        f"Nomor : {sheet.decree_number} {sheet.subject}"
    )


def _head(procedure: Procedure) -> str:
    sheet = _sheet(procedure)
    given = (procedure.number, "", "", "", sheet.approved_by, procedure.name)
    identity = " ".join(
        f"{label} : {value}" for label, value in zip(sheet.identity, given, strict=True)
    )
    basis, skills, related, tools, warning, records = sheet.parts
    return (
        f"{sheet.chapter} {sheet.government} {identity} {basis} : {skills} "
        f"{_numbered(procedure.legal_basis)} {_numbered(procedure.qualifications)} "
        f"{related} {tools} {_numbered(procedure.related)} {_numbered(procedure.equipment)} "
        f"{warning} {records} {procedure.warning} {procedure.record_keeping}"
    )


def _columns(sheet: Sheet) -> str:
    number, activity, actors, quality, remark = sheet.columns
    words = (number, activity, actors, quality, remark, *sheet.lanes, *sheet.quality)
    return " ".join(words)


def _row(step: Step, branch: str) -> str:
    time = step.standard_time
    needs, gives = " ".join(step.requirements), " ".join(step.outputs)
    return f"{step.number}. {step.activity} {branch} {needs} {time.value} {time.unit} {gives}"


def _kept() -> list[str]:
    procedures = [CATALOG.newest(number) for number in CATALOG.numbers()]
    parts = [_decree(_sheet(procedures[0]))]
    for procedure in procedures:
        branches = dict(zip((5, 6), _sheet(procedure).branches, strict=True))
        parts += [_head(procedure), _columns(_sheet(procedure))]
        parts += [_row(step, branches.get(step.number, "")) for step in procedure.steps]
    return " ".join(parts).split()


def test_every_printed_word_is_in_the_data_in_the_same_order() -> None:
    pairs = list(zip_longest(_kept(), _printed()))
    different = [(place, *pair) for place, pair in enumerate(pairs) if pair[0] != pair[1]]
    assert different[:5] == []


@pytest.mark.parametrize(
    ("number", "name"), [("D.V.1", "Izin Usaha Industri"), ("D.V.2", "Izin Perluasan Industri")]
)
def test_each_procedure_adds_up_to_ninety_two_minutes_and_fifteen_days(
    number: str, name: str
) -> None:
    procedure = CATALOG.newest(number)
    times = [step.standard_time for step in procedure.steps]
    assert procedure.name == name
    assert sum(time.value for time in times if time.unit == "menit") == 92
    assert [(time.value, time.unit) for time in times if time.unit == "hari"] == [(15, "hari")]


def test_the_ktp_and_npwp_bullet_stays_one_requirement() -> None:
    assert CATALOG.newest("D.V.1").step(1).requirements == ("KTP, NPWP", "Internet", "Gawai")


def test_actors_are_column_words_only_where_the_activity_names_them() -> None:
    for number in CATALOG.numbers():
        actors = {step.number: step.actors for step in CATALOG.newest(number).steps}
        assert {step: names for step, names in actors.items() if names} == {
            4: ("Pemohon",),
            6: ("Bidang Perizinan/ Tim Teknis",),
            7: ("Kepala Dinas",),
        }


def test_the_decision_of_step_six_is_marked_as_a_reading_of_the_drawing() -> None:
    for number in CATALOG.numbers():
        procedure = CATALOG.newest(number)
        decisions = {step.number: step.decision for step in procedure.steps if step.decision}
        assert list(decisions) == [6]
        assert (decisions[6].yes, decisions[6].no, decisions[6].interpretation) == (7, 5, True)
        assert all(step.interpretation for step in procedure.steps)
