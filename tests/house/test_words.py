"""What no file may say: places of one machine, hosts, foreign words."""

import re

import pytest

from tests.house.sources import listing, texts

# Each pattern is written so that it does not find itself.
FORBIDDEN = {
    "A path of one machine does not work on another.": (
        r"(?<![\w.~*/-])/(?:hom[e]|roo[t]|tm[p]|wor[k]|opt/[p]ypi|User[s])/",
        "/roo" + "t/.cache",
    ),
    "Where packages come from is each machine's own affair.": (
        r"py[p]i\.org|python[h]osted|npm[j]s|deb\.debi[a]n|--(?:extra-)?inde[x]-url|(?<!emit-)find-link[s]",
        "https://py" + "pi.org/simple",
    ),
    "Files speak of the office and the program, of nothing else.": (
        r"(?i:\b(?:assistan[t]|chat ?bo[t]|language mode[l]|agen[t])s?\b)|\bA[I]\b|\bLL[M]s?\b",
        "written by an A" + "I",
    ),
    "What is left to do stands in an issue, not in a file.": (
        r"\b(?:TO[D]O|FIX[M]E|XX[X])\b|NotImplemente[d]Error",
        "TO" + "DO: later",
    ),
}
BY_SENTENCE = pytest.mark.parametrize("sentence", FORBIDDEN)


@BY_SENTENCE
def test_no_file_says_it(sentence: str) -> None:
    pattern = re.compile(FORBIDDEN[sentence][0])
    offences = [
        f"{path}:{number} {line.strip()[:90]}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]
    assert not offences, listing(sentence, offences)


@BY_SENTENCE
def test_the_pattern_finds_what_is_planted(sentence: str) -> None:
    pattern, planted = FORBIDDEN[sentence]
    assert re.search(pattern, planted)
