"""One case as every projection is given it."""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from desktop_app.core.cases.fold import fold
from desktop_app.core.cases.state import CaseState
from desktop_app.core.events.authority import Authority, everybody
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import CaseOpened
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import CaseId, StreamId
from desktop_app.core.sop.model import Procedure

FindProcedure: TypeAlias = Callable[[str, str], Procedure | None]
"""Number and version to the procedure, None where this machine lacks it."""


_ASCII_WORD = re.compile("[a-z0-9]+")


class Subject(NamedTuple):
    """A case folded; `procedure` is a bare one where this machine lacks the SOP."""

    state: CaseState
    procedure: Procedure
    answers: Answers
    events: tuple[Event, ...]


def subject(
    stream: StreamId,
    events: tuple[Event, ...],
    find: FindProcedure,
    authority: Authority = everybody,
) -> Subject:
    """Fold a case under the procedure it was opened with."""
    opened = next((e.fact for e in events if isinstance(e.fact, CaseOpened)), None)
    number, version = (opened.procedure, opened.version) if opened else ("", "")
    procedure = find(number, version) or unknown(number, version)
    state = fold(CaseId(stream), procedure, events, authority)
    return Subject(state, procedure, state.answers(), events)


def unknown(number: str, version: str) -> Procedure:
    """Return a procedure without steps, in the place of one that is not here."""
    return Procedure(
        number=number,
        version=version,
        code="",
        name="SOP tidak ada di komputer ini",
        source="",
        legal_basis=(),
        qualifications=(),
        related=(),
        equipment=(),
        warning="",
        record_keeping="",
        steps=(),
    )


def answer(answers: Answers, *keys: str) -> str:
    """Return the first of these answers that says something, on one line."""
    for key in keys:
        value = answers.get(key)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return ""


def squeezed(text: str) -> str:
    """Return letters and digits only, without accents and case: how names are compared."""
    if text.isascii():
        return "".join(_ASCII_WORD.findall(text.lower()))
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join([sign for sign in apart if sign.isalnum()])


def words(text: str) -> list[str]:
    """Return the squeezed words of a text."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    spaced = "".join([sign if sign.isalnum() else " " for sign in _plain(text)])
    return spaced.split()


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join([sign for sign in apart if not unicodedata.combining(sign)])
