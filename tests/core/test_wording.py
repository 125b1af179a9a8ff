"""Numbers, money, dates and durations in the office's hand."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import BadInput
from desktop_app.core.wording import dates, numbers
from desktop_app.core.wording.numbers import LetterNumber

_UNITS = {word: value for value, word in enumerate(
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
)}  # fmt: skip
_SIZES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}


def read_back(words: str) -> int:
    """Read words by another way than they were written."""
    total = block = last = 0
    for word in words.replace("seribu", "satu ribu").replace("seratus", "satu ratus").split():
        if word in _UNITS:
            last = _UNITS[word]
            block += last
        elif word in {"sepuluh", "sebelas"}:
            block += 10 if word == "sepuluh" else 11
        elif word == "belas":
            block += 10
        elif word in {"puluh", "ratus"}:
            block += last * ((10 if word == "puluh" else 100) - 1)
        else:
            total, block = total + block * _SIZES[word], 0
    return total + block


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (15, "lima belas"),
        (100, "seratus"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2026, "dua ribu dua puluh enam"),
        (111_111, "seratus sebelas ribu seratus sebelas"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (2_750_000_000, "dua miliar tujuh ratus lima puluh juta"),
        (-5, "minus lima"),
    ],
)
def test_numbers_are_written_in_words(number: int, words: str) -> None:
    assert numbers.in_words(number) == words


@given(st.integers(0, 10**18 - 1))
def test_words_read_back_to_the_same_number(number: int) -> None:
    assert read_back(numbers.in_words(number)) == number


def test_a_number_beyond_words_is_refused() -> None:
    with pytest.raises(BadInput):
        numbers.in_words(10**18)


def test_money_is_written_with_dots_and_without_a_space() -> None:
    assert numbers.rupiah(1_250_000_000) == "Rp1.250.000.000"
    assert numbers.rupiah(0) == "Rp0"
    assert numbers.rupiah(-1500) == "-Rp1.500"
    assert numbers.rupiah_in_words(2_750_000_000) == "dua miliar tujuh ratus lima puluh juta rupiah"


def test_tenths_are_written_with_a_comma() -> None:
    assert [numbers.decimal(value) for value in (466, 500, 7, -257)] == [
        "46,6",
        "50,0",
        "0,7",
        "-25,7",
    ]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{kode}/{urut:03d}/{unit}/{bulan_romawi}/{tahun}", "503/007/DPMPTSP/XI/2026"),
        ("503/IUI/{urut:04d}/{tahun}", "503/IUI/0007/2026"),
        ("{urut}", "7"),
        ("{bulan:02d}-{urut}", "11-7"),
    ],
)
def test_a_number_pattern_is_filled(pattern: str, text: str) -> None:
    parts = LetterNumber("503", 7, "DPMPTSP", 11, 2026)
    assert numbers.letter_number(pattern, parts) == text


@pytest.mark.parametrize(
    "pattern",
    [
        "{kode}/{tahun}",
        "{urut}/{nama}",
        "{urut}/{",
        "{urut}}",
        "{urut.__class__}",
        "{urut!r}",
        "{urut:>999999999}",
        "{0}{urut}",
        "{urut}\n",
        "{urut}" + "x" * 100,
    ],
)
def test_an_unsafe_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(BadInput) as refused:
        numbers.letter_number(pattern, LetterNumber("503", 7, "DPMPTSP", 11, 2026))
    assert refused.value.way_out


def test_a_code_with_braces_stays_a_text() -> None:
    parts = LetterNumber("{urut}", 7, "U", 1, 2026)
    assert numbers.letter_number("{kode}/{urut}", parts) == "{urut}/7"


def test_dates_are_written_in_indonesian() -> None:
    day = date(2026, 11, 23)
    assert dates.long_date(day) == "23 November 2026"
    assert dates.full_date(day) == "Senin, 23 November 2026"
    assert dates.short_date(date(2026, 1, 2)) == "02/01/2026"
    assert dates.brief_date(date(2026, 8, 5)) == "5 Agu"
    assert dates.month_and_year(day) == "November 2026"


def test_a_bap_opens_with_the_date_in_words() -> None:
    told = dates.day_in_words(date(2026, 12, 3))
    assert told == dates.DayInWords(
        "Kamis", "tiga", "Desember", "dua ribu dua puluh enam", "03-12-2026"
    )


def test_times_are_written_with_a_dot() -> None:
    assert dates.clock(time(7, 5)) == "07.05"
    assert dates.clock_wib(datetime(2026, 11, 23, 10, 25)) == "10.25 WIB"  # noqa: DTZ001 - wall clock


@pytest.mark.parametrize(
    ("seconds", "watch", "told"),
    [
        (0, "00:00", "0 dtk"),
        (500, "08:20", "8 mnt 20 dtk"),
        (400, "06:40", "6 mnt 40 dtk"),
        (60, "01:00", "1 mnt"),
        (4320, "1:12:00", "1 j 12 mnt"),
        (3605, "1:00:05", "1 j"),
        (183_600, "51:00:00", "2 hari 3 j"),
        (-3, "00:00", "0 dtk"),
    ],
)
def test_durations_are_told_in_two_units(seconds: int, watch: str, told: str) -> None:
    assert (dates.stopwatch(seconds), dates.duration(seconds)) == (watch, told)


def test_days_are_told_against_their_limit() -> None:
    assert dates.days_of(12, 15) == "12 dari 15 hari"
    assert [dates.days_left(left) for left in (3, 0, -2)] == [
        "sisa 3 hari",
        "batas hari ini",
        "lewat 2 hari",
    ]
