"""Where a searched text is found in a shown text."""

import unicodedata

from msgspec import Struct

SHORT = 2
"""Words of so many letters are looked for only where a word begins."""


class Span(Struct, frozen=True):
    """A stretch of a text that is marked as found."""

    start: int
    end: int


def found_in(text: str, query: str) -> tuple[Span, ...]:
    """Return the stretches that a word of the query hits, in reading order."""
    letters, places = _plain(text)
    words = {_plain(word)[0] for word in query.split()} | {_plain(query)[0]}
    spans = {
        span
        for word in words - {""}
        for span in _hits(letters, places, word)
        if len(word) > SHORT or _begins_a_word(text, span.start)
    }
    return _joined(sorted(spans, key=lambda span: (span.start, -span.end)))


def _begins_a_word(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


def _plain(text: str) -> tuple[str, list[int]]:
    letters: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        for part in unicodedata.normalize("NFKD", sign).casefold():
            if part.isalnum():
                letters.append(part)
                places.append(at)
    return "".join(letters), places


def _hits(letters: str, places: list[int], word: str) -> list[Span]:
    hits: list[Span] = []
    at = letters.find(word)
    while at >= 0:
        hits.append(Span(places[at], places[at + len(word) - 1] + 1))
        at = letters.find(word, at + 1)
    return hits


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
