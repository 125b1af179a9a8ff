"""Stored bytes to events that can be folded."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from desktop_app.core.errors import Tampered
from desktop_app.core.events import canonical, codec, seal
from desktop_app.core.events.codec import Body
from desktop_app.core.events.envelope import Envelope, Event, Fact, Unread
from desktop_app.core.ids import FactId
from desktop_app.core.store.logbook import Key

Unseal: TypeAlias = Callable[[bytes, str, bytes], bytes | None]


class Stored(NamedTuple):
    """An event with the envelope it came in."""

    event: Event
    envelope: Envelope


def stored(body: bytes, key: Key | None, unseal: Unseal = seal.unseal) -> Stored:
    """Read one fact; without its key it is carried unread, damaged it is Tampered."""
    name = canonical.fact_id(body)
    try:
        envelope = canonical.read(body)
    except ValueError as damage:
        raise Tampered(f"fakta {name[:12]} tidak terbaca") from damage
    return Stored(event(name, envelope, key, unseal), envelope)


def event(
    fact_id: FactId, envelope: Envelope, key: Key | None, unseal: Unseal = seal.unseal
) -> Event:
    """Return the event of an envelope; never an error."""
    return Event(
        id=fact_id,
        parents=envelope.parents,
        at=envelope.at,
        by=envelope.by,
        device=envelope.position.device,
        fact=_fact(envelope, key, unseal),
        office=envelope.office,
    )


def _fact(envelope: Envelope, key: Key | None, unseal: Unseal) -> Fact | Unread:
    plain: bytes | None = None
    if envelope.sealed:
        if key is None or key.secret is None:
            reason = "kunci berkas ini belum ada" if key is None else "data pribadi dimusnahkan"
            return Unread(envelope.kind, reason, envelope.open)
        place = seal.place(envelope.stream, envelope.kind, envelope.version, envelope.position)
        plain = unseal(key.secret, envelope.sealed, place)
        if plain is None:
            return Unread(envelope.kind, "segel tidak cocok", envelope.open)
    return codec.decode(Body(envelope.kind, envelope.version, dict(envelope.open), plain))
