"""A copy or an old backup begins a new epoch."""

from pathlib import Path

import pytest

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.ids import DeviceId, Epoch
from desktop_app.core.security import device
from desktop_app.core.security.device import Mark

HERE = Mark(DeviceId("d1"), Epoch("e1"), 10)


def test_a_first_start_has_a_device_and_an_epoch_of_its_own() -> None:
    one, other = device.settle(None, None), device.settle(None, None)
    assert one.reason == ""
    assert one.identity.device != other.identity.device
    assert len(one.identity.epoch) == 32


def test_the_same_machine_goes_on_with_its_chain() -> None:
    settled = device.settle(HERE, HERE)
    assert (settled.identity.device, settled.identity.epoch) == ("d1", "e1")
    assert settled.reason == ""


def test_a_store_ahead_of_its_mark_is_the_same_store() -> None:
    ahead = Mark(HERE.device, HERE.epoch, 12)
    assert device.settle(ahead, HERE).identity.epoch == "e1"


def test_a_store_behind_its_mark_was_set_back_and_begins_a_new_epoch() -> None:
    settled = device.settle(Mark(HERE.device, HERE.epoch, 9), HERE)
    assert settled.identity.device == "d1"
    assert settled.identity.epoch != "e1"
    assert "cadangan" in settled.reason


def test_a_store_without_a_mark_came_from_elsewhere_and_is_a_new_device() -> None:
    settled = device.settle(HERE, None)
    assert settled.identity.device != "d1"
    assert settled.identity.epoch != "e1"
    assert "komputer lain" in settled.reason


def test_a_store_with_anothers_mark_keeps_this_machines_device() -> None:
    settled = device.settle(HERE, Mark(DeviceId("d2"), Epoch("e2"), 3))
    assert settled.identity.device == "d2"
    assert settled.identity.epoch not in {"e1", "e2"}


def test_a_new_store_on_a_known_machine_keeps_the_device() -> None:
    assert device.settle(None, HERE).identity.device == "d1"


def test_a_mark_comes_back_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "config" / "install.json"
    device.write_mark(path, HERE)
    assert device.read_mark(path) == HERE


@pytest.mark.parametrize("damage", ["", "{}", "[]", '{"device": "a", "epoch": "b", "number": "x"}'])
def test_a_damaged_mark_counts_as_none(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "install.json"
    path.write_text(damage)
    assert device.read_mark(path) is None


def test_a_mark_that_cannot_be_kept_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    with pytest.raises(StoreTrouble, match="tidak dapat disimpan"):
        device.write_mark(tmp_path / "config" / "install.json", HERE)
