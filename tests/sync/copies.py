"""A device once more, as a copied disk would have it."""

from desktop_app.core.ids import OFFICE
from desktop_app.core.sync.ledger import Ledger
from tests.store.desk import STREAM, keys
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
    twin.moves_to(device.journal.identity)
    return twin
