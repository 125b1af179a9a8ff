"""Devices that meet at a file, as they meet at a shelf."""

from pathlib import Path

from desktop_app.core.ids import OFFICE
from desktop_app.core.office.fold import fold_office
from desktop_app.core.sync import trust
from desktop_app.core.sync.bundle import Bundle
from desktop_app.core.sync.exchange import Exchange, Meeting
from desktop_app.core.sync.trust import Keyring
from tests.sync.devices import Device


class Stick:
    """A file that is opened for each meeting and written at its end."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def meet(self, device: Device) -> Meeting:
        """Let a device take and leave."""
        bundle = self.opened(device)
        met = Exchange(device.ledger, bundle).meet()
        bundle.save(keyring(device).recipients.values())
        return met

    def opened(self, device: Device) -> Bundle:
        """Return the file as a device reads it."""
        return Bundle(
            self.path, device.ledger.keys, device.journal.identity.device, keyring(device)
        )


def keyring(device: Device) -> Keyring:
    return trust.keyring(device.ledger.keys.office, fold_office(device.journal.events(OFFICE)))
