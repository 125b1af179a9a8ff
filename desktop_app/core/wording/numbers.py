"""Numbers as the office writes them, in figures, words and letter numbers."""

import re

from msgspec import Struct

from desktop_app.core.errors import BadInput

_ONES = (
    "nol", "satu", "dua", "tiga", "empat", "lima",
    "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_SCALES = (
    (10**15, "kuadriliun"),
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
)
_MOST = 10**18
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_TOKEN = re.compile(r"\{(\w*)(?::0(\d)d)?\}")
_WORDS = ("kode", "urut", "unit", "bulan", "bulan_romawi", "tahun")
_LONGEST_PATTERN = 100


class LetterNumber(Struct, frozen=True):
    """What a number pattern is filled with."""

    code: str
    value: int
    unit: str
    month: int
    year: int


def in_words(number: int) -> str:
    """Write a whole number in words: dua ribu dua puluh enam."""
    if not -_MOST < number < _MOST:
        raise BadInput("Angkanya terlalu besar untuk ditulis dengan huruf.", "Periksa angkanya.")
    if number < 0:
        return f"minus {in_words(-number)}"
    for size, name in _SCALES:
        if number >= size:
            return _with_rest(f"{in_words(number // size)} {name}", number % size)
    return _thousands_in_words(number)


def rupiah(amount: int) -> str:
    """Write money: Rp1.250.000.000."""
    return f"-Rp{grouped(-amount)}" if amount < 0 else f"Rp{grouped(amount)}"


def rupiah_in_words(amount: int) -> str:
    """Write money in words: satu juta rupiah."""
    return f"{in_words(amount)} rupiah"


def grouped(number: int) -> str:
    """Write a whole number with dots between thousands: 1.250."""
    return f"{number:,}".replace(",", ".")


def decimal(tenths: int) -> str:
    """Write a number of tenths with a comma: 466 gives 46,6."""
    sign = "-" if tenths < 0 else ""
    return f"{sign}{grouped(abs(tenths) // 10)},{abs(tenths) % 10}"


def roman_month(month: int) -> str:
    """Write a month as letter numbers do: 11 gives XI."""
    return _ROMAN[month - 1]


def check_pattern(pattern: str) -> None:
    """Refuse a number pattern with an unknown token or without the running number."""
    found = list(_TOKEN.finditer(pattern))
    names = [token[1] for token in found]
    unknown = [token[0] for token in found if not _is_known(token[1], token[2])]
    rest = _TOKEN.sub("", pattern)
    if unknown or "{" in rest or "}" in rest:
        allowed = ", ".join(f"{{{word}}}" for word in _WORDS)
        bad = unknown[0] if unknown else "kurung kurawal yang tidak dikenal"
        raise BadInput(f"Pola nomor berisi {bad}.", f"Yang dikenal: {allowed}, {{urut:03d}}.")
    if "urut" not in names:
        raise BadInput("Pola nomor belum berisi {urut}.", "Tambahkan {urut} atau {urut:03d}.")
    if any(sign < " " for sign in rest) or len(pattern) > _LONGEST_PATTERN:
        raise BadInput("Pola nomor terlalu panjang atau berisi baris baru.", "Pendekkan polanya.")


def letter_number(pattern: str, parts: LetterNumber) -> str:
    """Fill a pattern such as {kode}/{urut:03d}/{unit}/{bulan_romawi}/{tahun}."""
    check_pattern(pattern)
    values: dict[str, str | int] = {
        "kode": parts.code,
        "urut": parts.value,
        "unit": parts.unit,
        "bulan": parts.month,
        "bulan_romawi": roman_month(parts.month),
        "tahun": parts.year,
    }
    return _TOKEN.sub(lambda found: str(values[found[1]]).zfill(int(found[2] or 0)), pattern)


def _is_known(word: str, width: str | None) -> bool:
    return word in (_WORDS if width is None else ("urut", "bulan"))


def _thousands_in_words(number: int) -> str:
    if number >= 2000:  # noqa: PLR2004 - below it, the word is seribu
        return _with_rest(f"{_thousands_in_words(number // 1000)} ribu", number % 1000)
    if number >= 1000:  # noqa: PLR2004
        return _with_rest("seribu", number - 1000)
    return _hundreds_in_words(number)


def _hundreds_in_words(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if hundreds:
        word = "seratus" if hundreds == 1 else f"{_ONES[hundreds]} ratus"
        return _with_rest(word, rest)
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    if tens == 1:
        return f"{_ONES[ones]} belas"
    return _with_rest(f"{_ONES[tens]} puluh", ones)


def _with_rest(words: str, rest: int) -> str:
    return f"{words} {in_words(rest)}" if rest else words
