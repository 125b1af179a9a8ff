"""A fact as it is chained and stored, and as it is folded."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeAlias

from msgspec import Struct, field

from desktop_app.core.events.facts import CaseFact
from desktop_app.core.events.office_facts import OfficeFact
from desktop_app.core.ids import DeviceId, Epoch, FactId, StaffId, StreamId

Fact: TypeAlias = CaseFact | OfficeFact
Json: TypeAlias = str | int | bool | list["Json"] | dict[str, "Json"] | None


class Position(Struct, frozen=True):
    """Where a fact stands in its device's dense chain; numbers start at 1."""

    device: DeviceId
    epoch: Epoch
    number: int
    previous: str
    """Id of the fact before it in the chain, empty for the first."""


class Envelope(Struct, frozen=True):
    """Everything the hash covers; the id is SHA-256 of its canonical bytes."""

    stream: StreamId
    position: Position
    parents: tuple[FactId, ...]
    """Heads of the stream that were on the screen, sorted."""
    office: tuple[FactId, ...]
    """Heads of the office stream that the fact relied on, sorted."""
    at: datetime
    by: StaffId
    kind: str
    version: int
    open: Mapping[str, Json]
    sealed: str
    """Base64 of nonce and AES-GCM ciphertext, empty where nothing is sealed."""


class Unread(Struct, frozen=True):
    """A fact this program does not know or whose key is gone; carried on."""

    kind: str
    reason: str
    open: Mapping[str, Json] = field(default_factory=dict[str, Json])
    """What can still be read: the part that tells nobody's name."""


class Event(Struct, frozen=True):
    """A fact ready to be folded."""

    id: FactId
    parents: tuple[FactId, ...]
    at: datetime
    by: StaffId
    device: DeviceId
    fact: Fact | Unread
    office: tuple[FactId, ...] = ()
    """Heads of the office stream that the fact relied on."""
