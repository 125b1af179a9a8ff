"""The hub says that something came; who does not listen loses nothing."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from desktop_app.core.sync.hub import door
from tests.hub.offices import OTHERS, TestHub
from tests.store.desk import RINA, STREAM, opening
from tests.sync.devices import Device, office

LONG = 30.0


def test_whoever_listens_hears_that_something_came(hub: TestHub, tmp_path: Path) -> None:
    desk, laptop = office(2)
    here, there = (hub.seat(each.ledger.device) for each in (desk, laptop))
    hints = door.open_hints(there.access, tmp_path)
    assert hints.wait(LONG)
    desk.journal.record(STREAM, [opening()], (), RINA)
    desk.ledger.sign()
    with ThreadPoolExecutor(1) as pool:
        heard = pool.submit(hints.wait, LONG)
        here.hub.push(desk.ledger.lacking((), 20))
        assert heard.result()
    assert not hints.wait(0.0)
    hints.close()


def test_another_office_hears_nothing(hub: TestHub, tmp_path: Path) -> None:
    (desk,) = office(1)
    here = hub.seat(desk.ledger.device)
    stranger = door.open_hints(hub.seat(Device().ledger.device, "Lain", OTHERS).access, tmp_path)
    assert stranger.wait(LONG)
    desk.ledger.sign()
    here.hub.push(desk.ledger.lacking((), 20))
    assert not stranger.wait(0.2)
    stranger.close()
