"""The Qt binding itself, where a fault of it would end the program."""

import sys

from PySide6.QtCore import QObject


def test_a_call_that_returns_nothing_takes_no_reference_of_none() -> None:
    thing = QObject()
    thing.setObjectName("awal")
    before = sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("berkas")
    assert abs(sys.getrefcount(None) - before) < 50
