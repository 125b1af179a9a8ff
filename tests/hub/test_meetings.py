"""What is true at a shelf is true at a hub, with real stores too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.ids import DeviceId
from desktop_app.core.sync.hub.remote import Hub
from tests.hub.offices import TestHub
from tests.hub.server import Server
from tests.store.desk import STREAM, SqlDesk, note
from tests.sync.devices import Device, facts_of, office
from tests.sync.meetings import MEETINGS, Story, meet


class Grounds:
    """Two hubs of one server; every device that meets there is enrolled on the way."""

    def __init__(self, server: Server, folder: Path, *, real: bool) -> None:
        self.places = (TestHub(server), TestHub(server))
        self._folder, self._real = folder, real
        self._hubs: dict[tuple[DeviceId, int], Hub] = {}
        self._desks: list[SqlDesk] = []

    def office(self, count: int) -> tuple[Device, ...]:
        return office(count, self.stranger)

    def stranger(self) -> Device:
        if not self._real:
            return Device()
        folder = self._folder / str(len(self._desks))
        folder.mkdir()
        self._desks.append(SqlDesk(folder / "loket.db"))
        return Device(desk=self._desks[-1])

    def remote(self, device: Device, place: int = 0) -> Hub:
        own = device.ledger.device
        if (own, place) not in self._hubs:
            self._hubs[own, place] = self.places[place].seat(own).hub
        return self._hubs[own, place]

    def close(self) -> None:
        for place in self.places:
            place.close()
        for desk in self._desks:
            desk.close()


@pytest.fixture(params=[False, True], ids=["memory", "sqlcipher"])
def ground(request: pytest.FixtureRequest, server: Server, tmp_path: Path) -> Iterator[Grounds]:
    made = Grounds(server, tmp_path, real=request.param)
    yield made
    made.close()


@pytest.mark.parametrize("told", MEETINGS, ids=lambda told: told.__name__)
def test_at_a_hub(ground: Grounds, told: Story) -> None:
    told(ground)


def test_a_copied_devices_facts_come_to_the_hub_as_others(ground: Grounds) -> None:
    """Its numbers are taken by the other copy: the hub keeps both, the device goes on anew."""
    desk, laptop = ground.office(2)
    meet(ground, desk)
    twin = Device(desk.journal.identity)
    twin.ledger.keys = desk.ledger.keys
    twin.ledger.take([parcel for batch in ground.remote(desk).pull({}) for parcel in batch])
    twin.journal.adopt(desk.journal.identity)
    for device, text in ((desk, "dari loket"), (twin, "dari salinan")):
        note(device.journal, STREAM, text)
    meet(ground, desk)
    assert meet(ground, twin).forks
    for device in (laptop, desk):
        meet(ground, device)
    assert len(facts_of([desk])[0]) == 6
    assert facts_of([desk]) == facts_of([laptop]) == facts_of([twin])
