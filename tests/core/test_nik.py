"""What sixteen digits tell of a person, and what they leave in doubt."""

from datetime import date
from pathlib import Path

from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.core.sop.values.check import check
from desktop_app.core.sop.values.identity import masked, read_nik
from desktop_app.core.sop.values.references import load_references

REFERENCES = load_references(Path(__file__).parents[2] / "resources", date(2026, 11, 22))
NIK = Field("business.x", "X", FieldKind.NIK)


def test_what_a_nik_leaves_in_doubt_is_said_first() -> None:
    found = check(NIK, "3319031207850000", REFERENCES)
    assert found.message == (
        "Cocokkan dengan KTP: nomor urut 0000. Laki-laki, lahir 12 Juli 1985, Kec. Jati"
    )


def test_a_nik_tells_sex_birth_and_kecamatan() -> None:
    man = check(NIK, "3319 0312 0785 9901", REFERENCES)
    woman = check(NIK, "3319 0855 0388 9904", REFERENCES)
    assert man.message == "Laki-laki, lahir 12 Juli 1985, Kec. Jati"
    assert woman.message == "Perempuan, lahir 15 Maret 1988, Kec. Gebog"


def test_the_century_of_a_nik_is_the_later_one_that_has_begun() -> None:
    told = [
        read_nik(f"331903{day}9901", date(2026, 11, 22)) for day in ("221126", "231126", "290200")
    ]
    assert [one.born if one else None for one in told] == [
        date(2026, 11, 22),
        date(1926, 11, 23),
        date(2000, 2, 29),
    ]


def test_a_nik_is_masked_where_it_need_not_be_read() -> None:
    assert masked("3319085503889904") == "3319 08•• •••• 9904"
    assert masked("") == ""
