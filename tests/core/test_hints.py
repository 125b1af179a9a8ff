"""What shows only between answers, and the law's lines it draws."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.sop.answers import Answers, Level, Rows, Value
from desktop_app.core.sop.catalog import load_catalog
from desktop_app.core.sop.enterprise import (
    Growth,
    Scale,
    enterprise_name,
    growth,
    scale,
    total_growth,
    workers,
)
from desktop_app.core.sop.model import Limits
from desktop_app.core.sop.values.hints import hints
from desktop_app.core.sop.values.references import load_references
from desktop_app.core.sop.values.review import review, wrong

RESOURCES = Path(__file__).parents[2] / "resources"
REFERENCES = load_references(RESOURCES, date(2026, 11, 22))
LIMITS = Limits()


def told(answers: Answers) -> dict[str, tuple[Level, str]]:
    return {one.key: (one.level, one.message) for one in hints(answers, LIMITS, REFERENCES)}


@pytest.mark.parametrize(
    ("people", "investment", "found"),
    [
        (19, 999_999_999, Scale.SMALL),
        (19, 1_000_000_000, Scale.MEDIUM),
        (19, 90_000_000_000, Scale.MEDIUM),
        (20, 1, Scale.MEDIUM),
        (20, 15_000_000_000, Scale.MEDIUM),
        (20, 15_000_000_001, Scale.LARGE),
    ],
)
def test_scale_follows_workers_and_investment(people: int, investment: int, found: Scale) -> None:
    answers = {"business.workers_male": people, "business.investment": investment}
    assert scale(answers, LIMITS) is found


def test_scale_waits_for_both_figures() -> None:
    assert scale({"business.workers_male": 3}, LIMITS) is None
    assert scale({"business.investment": 3}, LIMITS) is None
    assert workers({"business.workers_male": 3, "business.foreign_female": 1}) == 4


def test_a_large_industry_is_not_the_kabupatens() -> None:
    answers = {"business.workers_male": 50, "business.investment": 20_000_000_000}
    level, message = told(answers)["business.investment"]
    assert level is Level.WARNING
    assert "bukan kewenangan kabupaten" in message


@pytest.mark.parametrize(
    ("answers", "key", "part"),
    [
        (
            {"applicant.nik": "3319031207859901", "applicant.birth_date": "1985-07-21"},
            "applicant.birth_date",
            "Tanggal lahir di NIK 12-07-85, di formulir 21-07-85. Mana yang benar?",
        ),
        (
            {
                "applicant.nik": "3319031207859901",
                "proxy.nik": "3319031207859901",
                "proxy.present": "kuasa",
            },
            "proxy.nik",
            "sama dengan NIK pemohon",
        ),
        (
            {"applicant.nik": "3319031207859901", "applicant.npwp": "3319085503889904"},
            "applicant.npwp",
            "biasanya sama dengan NIK",
        ),
        (
            {"business.investment": 145_000_000, "company.capital": 500_000_000},
            "business.investment",
            "Lebih kecil dari modal dasar. Kurang satu nol?",
        ),
        (
            {"business.land_area": 90, "business.building_area": 91},
            "business.building_area",
            "tingkat",
        ),
        (
            {"business.village": "Colo", "business.kecamatan": "Jati"},
            "business.kecamatan",
            "Kec. Dawe",
        ),
        ({"business.village": "Colo", "business.postcode": "59311"}, "business.postcode", "59353"),
        ({"market.domestic": 60, "market.export": 60}, "market.export", "120 persen"),
        ({"business.kbli": "31001", "products": ({"kbli": "13134"},)}, "products", "baris 1"),
        ({"officers": ({"name": "Nur Aini"},)}, "officers", "2 petugas"),
        ({"visit.date": "2027-11-24"}, "visit.date", "Periksa tahunnya"),
        (
            {"officers": ({"name": "Nur Aini", "nip": "1"}, {"name": "Dwi Hartanto"})},
            "officers",
            "Tanpa NIP: Dwi Hartanto.",
        ),
        (
            {"visit.letter_date": "2026-11-20", "visit.date": "2026-11-19"},
            "visit.date",
            "lebih awal dari surat tugas",
        ),
        (
            {"business.land_status": "sewa", "business.land_until": "2026-11-01"},
            "business.land_until",
            "sudah lewat",
        ),
    ],
)
def test_answers_that_do_not_fit_raise_a_question(answers: Answers, key: str, part: str) -> None:
    level, message = told(answers)[key]
    assert level is Level.WARNING
    assert part in message


def test_a_visit_planned_for_the_coming_days_raises_none() -> None:
    assert told({"visit.date": "2026-11-23"}) == {}


def test_answers_that_fit_raise_none() -> None:
    answers: Answers = {
        "applicant.nik": "3319031207859901",
        "applicant.birth_date": "1985-07-12",
        "applicant.npwp": "3319031207859901",
        "business.village": "Loram Wetan",
        "business.kecamatan": "Jati",
        "business.postcode": "59344",
        "market.domestic": 40,
        "market.export": 60,
        "business.kbli": "31001",
        "products": ({"kbli": "31001"},),
        "officers": ({}, {}),
        "visit.letter_date": "2026-11-19",
        "visit.date": "2026-11-20",
    }
    assert told(answers) == {}


@pytest.mark.parametrize(
    ("old", "new", "level", "part"),
    [
        (100, 131, Level.GOOD, "Perluasan 31,0 persen, lebih dari 30 persen"),
        (100, 130, Level.WARNING, "30,0 persen, tidak lebih dari 30 persen"),
        (100, 100, Level.WARNING, "tidak lebih besar"),
    ],
)
def test_an_expansion_is_set_against_thirty_percent(
    old: int, new: int, level: Level, part: str
) -> None:
    found = told({"capacity": ({"old": old, "new": new, "unit": "set"},)})["capacity"]
    assert found[0] is level
    assert part in found[1]


def test_growth_of_a_specimen_adds_up() -> None:
    rows: Rows = (
        {"old": 12_000, "new": 18_000, "unit": "unit"},
        {"old": 3_500, "new": 4_400, "unit": "unit"},
        {"old": 800, "new": 1_500, "unit": "Unit"},
    )
    assert [one.tenths for row in rows if (one := growth(row))] == [500, 257, 875]
    total = total_growth(rows)
    assert total == Growth(16_300, 23_900, "unit")
    assert total.tenths == 466


def test_growth_has_no_percent_from_nothing_and_no_total_of_mixed_units() -> None:
    assert Growth(0, 5, "kg").tenths is None
    assert (
        total_growth(({"old": 1, "new": 2, "unit": "kg"}, {"old": 1, "new": 2, "unit": "l"}))
        is None
    )
    assert total_growth(({"old": 1, "new": 2, "unit": "kg"}, {"old": 1})) is None
    assert total_growth(()) is None
    assert growth({"old": True, "new": 2}) is None


@given(st.integers(1, 10**9), st.integers(0, 10**9))
def test_tenths_are_the_rounded_share(old: int, new: int) -> None:
    found = Growth(old, new, "")
    assert found.tenths is not None
    assert abs(found.tenths * old - found.added * 1000) * 2 <= old


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        ({"business.name": "Konveksi Padurenan Jaya"}, "Konveksi Padurenan Jaya"),
        (
            {
                "business.name": "Sumber Jati",
                "company.type": "non_perseorangan",
                "company.form": "CV",
                "company.name": "Sumber Jati Makmur",
            },
            "CV Sumber Jati Makmur",
        ),
        (
            {
                "company.type": "non_perseorangan",
                "company.form": "CV",
                "company.name": "CV Sumber Jati Makmur",
            },
            "CV Sumber Jati Makmur",
        ),
        (
            {
                "company.type": "non_perseorangan",
                "company.form": "Lainnya",
                "company.name": "Perum X",
            },
            "Perum X",
        ),
        ({"company.type": "non_perseorangan", "business.name": "Sumber Jati"}, "Sumber Jati"),
        ({}, ""),
    ],
)
def test_papers_carry_the_deeds_name_where_there_is_one(answers: Answers, name: str) -> None:
    assert enterprise_name(answers) == name


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "applicant.nik",
                "applicant.birth_date",
                "applicant.npwp",
                "business.village",
                "business.investment",
                "business.kbli",
                "capacity",
                "products",
                "officers",
                "visit.date",
                "market.export",
                "market.domestic",
            ]
        ),
        st.none() | st.text(max_size=20) | st.integers() | st.just(({"old": "x", "kbli": 3},)),
    )
)
def test_hints_bear_whatever_was_kept(answers: dict[str, Value]) -> None:
    assert all(one.message for one in hints(answers, LIMITS, REFERENCES))


def test_a_page_is_looked_at_once_more_as_a_whole() -> None:
    step = load_catalog(RESOURCES / "sop").newest("D.V.1").step(1)
    answers: Answers = {
        "applicant.nik": "331908550388990",
        "applicant.name": "Sri Wahyuni",
        "applicant.email": "sri@gmail.con",
        "applicant.phone": "",
        "proxy.nik": "1",
    }
    found = review(step, answers, REFERENCES)
    assert list(found) == ["applicant.name", "applicant.nik", "applicant.email"]
    assert wrong(step, answers, REFERENCES) == ("applicant.nik",)
