"""Which sealed files the facts name: what has to travel behind them."""

import re

import sqlalchemy as sa

from desktop_app.core.events.envelope import Event, Unread
from desktop_app.core.events.facts import FileAttached, PaperIssued
from desktop_app.core.events.office_facts import SettingsChanged
from desktop_app.core.events.visit_facts import PhotoTaken
from desktop_app.core.store.projections.sheet import Projection, Rows, Sheet
from desktop_app.core.store.projections.subject import Subject

metadata = sa.MetaData()

attached = sa.Table(
    "attached",
    metadata,
    sa.Column("case", sa.Integer, primary_key=True),
    sa.Column("blob", sa.Text, primary_key=True),
)

_LOGO = "office.logo"
_NAME = re.compile(r"[0-9a-f]{64}")


def of_case(subject: Subject) -> tuple[Rows, ...]:
    """Return every file that was ever named, of cases whose key is not here too."""
    return (_rows({_named(event) for event in subject.events}),)


def of_office(events: tuple[Event, ...]) -> tuple[Rows, ...]:
    """Return the pictures of the office's kop."""
    changed = (e.fact.values for e in events if isinstance(e.fact, SettingsChanged))
    return (_rows({str(values.get(_LOGO) or "") for values in changed}),)


def _named(event: Event) -> str:
    match event.fact:
        case FileAttached(blob=blob) | PhotoTaken(blob=blob) | PaperIssued(blob=blob):
            return blob
        case Unread(open=given):
            # Of a newer kind too: whoever names a file calls it so.
            return str(given.get("blob") or "")
        case _:
            return ""


def _rows(names: set[str]) -> Rows:
    # A name becomes a place on disk: nothing else may stand there.
    return tuple([(name,) for name in sorted(names) if _NAME.fullmatch(name)])


PROJECTION = Projection("attached", 1, (Sheet.of(attached),), of_case=of_case, of_office=of_office)
