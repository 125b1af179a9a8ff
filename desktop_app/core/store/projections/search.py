"""What finds a case: parts of names and numbers, first letters of words."""

from desktop_app.core.store.projections.sheet import Projection, Rows, Sheet
from desktop_app.core.store.projections.subject import Subject, answer, squeezed, words
from desktop_app.core.store.statements import Statement

_KEYS = (
    "business.name",
    "company.name",
    "applicant.name",
    "person.name",
    "proxy.name",
    "applicant.nik",
    "person.nik",
    "company.nib",
    "business.village",
    "business.kecamatan",
)
_APART = "\n"
_CREATE_WORDS = (
    "CREATE VIRTUAL TABLE words USING fts5("
    "text, tokenize = 'unicode61', prefix = '1 2', detail = 'none')"
)

_SEARCH = Sheet(
    "search",
    ("text",),
    ("CREATE VIRTUAL TABLE search USING fts5(text, tokenize = 'trigram')",),
    single=True,
)
_WORDS = Sheet(
    "words",
    ("text",),
    (_CREATE_WORDS,),
    single=True,
)


def rows(subject: Subject) -> tuple[Rows, ...]:
    """Return the squeezed texts, one line each, and their words."""
    if not subject.state.number:
        return (), ()
    given = [subject.state.number, *[answer(subject.answers, key) for key in _KEYS]]
    texts = list(dict.fromkeys(text for text in given if text))
    every = dict.fromkeys(word for text in texts for word in words(text))
    return ((_APART.join([squeezed(text) for text in texts]),),), ((" ".join(every),),)


MERGE = (
    Statement("INSERT INTO search(search) VALUES ('optimize')"),
    Statement("INSERT INTO words(words) VALUES ('optimize')"),
)

PROJECTION = Projection("search", 1, (_SEARCH, _WORDS), of_case=rows)
