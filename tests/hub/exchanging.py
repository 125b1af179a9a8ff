"""A computer that writes and meets its hub until somebody kills it."""

import sys
from pathlib import Path

import msgspec
from msgspec import Struct

from desktop_app.core.errors import RemoteAway
from desktop_app.core.ids import DeviceId, Epoch
from desktop_app.core.security.device import Identity
from desktop_app.core.sync.exchange import Exchange
from desktop_app.core.sync.hub import door
from desktop_app.core.sync.invitation import HubAccess
from tests.store.desk import RINA, STREAM, SqlDesk, note, opening
from tests.sync.devices import Device


class Life(Struct, frozen=True):
    """What a computer is after it was switched on again."""

    device: DeviceId
    epoch: Epoch
    secret: bytes
    identity: str
    access: HubAccess


def awake(folder: Path, life: Life) -> Device:
    """Open the store of a computer as it was left, or anew."""
    device = Device(desk=SqlDesk(folder / "loket.db"))
    device.secret, device.identity = life.secret, life.identity
    device.moves_to(Identity(life.device, life.epoch))
    return device


def say(*words: str) -> None:
    """Tell whoever listens, at once: there may be no later."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def work(folder: Path) -> None:
    """Write three notes, meet, say what the hub has confirmed; for ever."""
    life = msgspec.json.decode((folder / "life.json").read_bytes(), type=Life)
    device = awake(folder, life)
    hub = door.open_hub(life.access, folder)
    if not device.journal.events(STREAM):
        device.journal.record(STREAM, [opening()], (), RINA)
    while True:
        written = [note(device.journal, STREAM, word) for word in ("satu", "dua", "tiga")]
        say("meets")
        try:
            met = Exchange(device.ledger, hub).meet()
        except RemoteAway:
            say("away")
            continue
        if not met.here_only:
            say("acknowledged", *written)


if __name__ == "__main__":
    work(Path(sys.argv[1]))
