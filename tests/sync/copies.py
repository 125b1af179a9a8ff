"""A device once more, as a copied disk would have it."""

from desktop_app.core.ids import OFFICE
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.memory import MemoryProjector
from desktop_app.core.sync.ledger import Ledger
from tests.store.desk import (
    STREAM,
    StepClock,
    keys,
    make,
)
from tests.sync.devices import Device, Shelf


def copied(device: Device) -> Device:
    """Return the same device once more, as a copied disk would."""
    shelf = Shelf()
    device.meet(shelf)
    twin = Device()
    twin.secret, twin.identity = device.secret, device.identity
    twin.ledger = Ledger(twin.journal, twin.log, device.ledger.keys)
    twin.ledger.take([parcel for batch in shelf.pull({}) for parcel in batch])
    twin.journal.record_foreign((), keys(device.journal, (OFFICE, STREAM)))
    projector = MemoryProjector(twin.log, make)
    twin.journal = Journal(twin.log, projector, device.journal.identity, StepClock())
    twin.ledger = Ledger(twin.journal, twin.log, device.ledger.keys)
    return twin
