"""Texts as they are kept, and as they are compared."""

import unicodedata

from desktop_app.core.sop.answers import Checked, Level

LONGEST_LINE = 300
LONGEST_TEXT = 4000


def spelled(text: str) -> str:
    """Return a text without case, accents, spaces and signs, for comparing."""
    flat = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in flat if letter.isalnum())


def line(typed: str) -> Checked:
    """Keep one line of text."""
    tidy = " ".join(typed.split())
    return _kept(tidy, LONGEST_LINE)


def lines(typed: str) -> Checked:
    """Keep a text of several lines."""
    rows = [" ".join(row.split()) for row in typed.replace("\r\n", "\n").split("\n")]
    return _kept("\n".join(rows).strip("\n"), LONGEST_TEXT)


def figures(typed: str) -> str:
    """Return the text without what people set between digits."""
    return "".join(
        sign for sign in unicodedata.normalize("NFKC", typed) if sign not in " .-–\t\n\r"
    )


def are_digits(text: str) -> bool:
    """Tell whether there are only the digits 0 to 9."""
    return text.isascii() and text.isdigit()


def error(typed: str, message: str) -> Checked:
    """Keep what was typed as it stands, with what is wrong."""
    return Checked(_clean(typed)[:LONGEST_TEXT], typed, Level.ERROR, message)


def _kept(text: str, longest: int) -> Checked:
    kept = _clean(text)
    if len(kept) > longest:
        told = f"Terlalu panjang: {len(kept)} huruf, paling banyak {longest}. Pendekkan."
        return Checked(kept[:LONGEST_TEXT], text, Level.ERROR, told)
    if kept != unicodedata.normalize("NFC", text):
        told = "Ada tanda yang tidak bisa dicetak, sudah dibuang. Periksa tulisannya."
        return Checked(kept, kept, Level.WARNING, told)
    return Checked(kept, kept)


def _clean(text: str) -> str:
    normal = unicodedata.normalize("NFC", "".join(sign for sign in text if _can_be_kept(sign)))
    return normal.strip()


def _can_be_kept(sign: str) -> bool:
    return sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs", "Co", "Cn"}
