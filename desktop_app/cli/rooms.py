"""The house as the console enters it: beside a window, or alone."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.core import bootstrap
from desktop_app.core.bootstrap import House


@contextmanager
def beside(typed: Namespace) -> Iterator[House]:
    """Open the store read-only; a window may be writing meanwhile."""
    house = bootstrap.open_house(typed.data, writable=False)
    try:
        yield house
    finally:
        house.close()


@contextmanager
def alone(typed: Namespace) -> Iterator[House]:
    """Open the store for writing; refused while a window holds it."""
    house = bootstrap.open_house(typed.data)
    try:
        yield house
    finally:
        house.close()
