"""Which device this is, and whether its data was copied or set back."""

import json
import secrets
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.ids import DeviceId, Epoch


class Identity(Struct, frozen=True):
    """The chain this device writes now."""

    device: DeviceId
    epoch: Epoch


class Mark(Struct, frozen=True):
    """What is kept outside the store: the chain and how far it had come."""

    device: DeviceId
    epoch: Epoch
    number: int


class Settled(Struct, frozen=True):
    """The chain to write from now on; `reason` is empty when nothing was noticed."""

    identity: Identity
    reason: str


def settle(
    stored: Mark | None, outside: Mark | None, fresh: Callable[[], Epoch] | None = None
) -> Settled:
    """Compare the store with the mark; whatever does not fit begins a new epoch.

    A store that is behind its mark was set back from a backup; a store without
    a mark came from another machine and gets a device id of its own.
    """
    begin = fresh or new_epoch
    if stored is None:
        device = outside.device if outside else new_device()
        return Settled(Identity(device, begin()), "")
    if outside is None:
        return Settled(Identity(new_device(), begin()), "salinan dari komputer lain")
    if (stored.device, stored.epoch) != (outside.device, outside.epoch):
        return Settled(Identity(outside.device, begin()), "salinan atau cadangan lain")
    if stored.number < outside.number:
        return Settled(Identity(stored.device, begin()), "dipulihkan dari cadangan")
    return Settled(Identity(stored.device, stored.epoch), "")


def new_device() -> DeviceId:
    """Return a random device id."""
    return DeviceId(secrets.token_hex(16))


def new_epoch() -> Epoch:
    """Return a random epoch; no two installations ever share one."""
    return Epoch(secrets.token_hex(16))


def read_mark(path: Path) -> Mark | None:
    """Return the mark; what is missing or unreadable counts as none."""
    try:
        read = json.loads(path.read_text(encoding="ascii"))
        return Mark(DeviceId(str(read["device"])), Epoch(str(read["epoch"])), int(read["number"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_mark(path: Path, mark: Mark) -> None:
    """Write the mark whole; called on opening and on closing a store."""
    new = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(asdict(mark)), encoding="ascii")
        new.replace(path)
    except OSError as trouble:
        raise StoreTrouble(
            "Tanda pemasangan tidak dapat disimpan.",
            f"Periksa apakah folder {path.parent} dapat ditulis.",
        ) from trouble
