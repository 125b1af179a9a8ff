"""A computer copied whole and then lost: its last work lives on."""

import shutil
from copy import copy
from pathlib import Path

from tests.journeys.counter import Counter
from tests.journeys.two import Laptop, invited, meets


def test_what_a_lost_computer_never_sent_travels_from_its_copy(tmp_path: Path) -> None:
    counter = Counter(tmp_path / "meja")
    laptop = Laptop(tmp_path / "laptop", counter.clock)
    stick = tmp_path / "kantor.loket-stik"
    laptop.joins(counter, tmp_path)
    for house in (counter.house, laptop.house):
        meets(house, stick, counter.admin)
    seat = copy(counter)
    seat.house = laptop.house
    seat.receives("D.V.1")
    laptop.house.close()
    shutil.copytree(laptop.folder, tmp_path / "salinan")
    third = Laptop(tmp_path / "salinan", counter.clock, laptop.vault)
    assert not third.house.enrolment.is_joined()
    file, found = invited(counter, tmp_path, "Laptop pengganti")
    third.house.enrolment.join(file, found.code)
    for house in (counter.house, third.house, counter.house):
        meets(house, stick, counter.admin)
    assert counter.house.reading.case(seat.case).state.number == "IUI-2026-B-0001"
    for house in (counter.house, third.house):
        assert house.sync.light().is_clear
        house.close()
