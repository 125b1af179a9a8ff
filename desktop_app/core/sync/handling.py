"""What a meeting rests on, given to a ledger as one value."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from desktop_app.core.events import signed
from desktop_app.core.events.signatures import ED25519, Signing
from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.sync import wrapping
from desktop_app.core.sync.cursor import Cursor, Vector
from desktop_app.core.sync.remote import Remote


def seen_again(remote: Remote, before: Sequence[End], pushed: Sequence[Parcel]) -> Sequence[End]:
    """Return what lies there after a push, asked for anew: no thanks are believed."""
    del before, pushed
    return remote.ends()


class Handling(Struct, frozen=True):
    """The parts a meeting is made of; a simulation takes one away to see it missed."""

    signing: Signing = ED25519
    is_whole: Callable[[Parcel], bool] = signed.is_whole
    wrap: Callable[[bytes, tuple[str, ...]], bytes] = wrapping.wrap
    unwrap: Callable[[bytes, str], bytes | None] = wrapping.unwrap
    cursor: Cursor = Vector()
    read_back: Callable[[Remote, Sequence[End], Sequence[Parcel]], Sequence[End]] = seen_again


TRUE = Handling()
