"""Whose facts count while a store is only being opened."""

from desktop_app.core import paths
from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import StreamId
from desktop_app.core.services.rules import Rules
from desktop_app.core.services.subjects import Subjects
from desktop_app.core.sop.catalog import load_catalog


def test_a_store_that_is_being_opened_is_asked_for_its_office_once() -> None:
    asked: list[int] = []

    def rules() -> Rules:
        asked.append(1)
        return Rules(lambda: (), {})

    subjects = Subjects(load_catalog(paths.resources() / "sop"), rules)
    assert not asked
    subjects(StreamId("1" * 32), ())
    subjects(StreamId("2" * 32), ())
    assert len(asked) == 1


def test_an_open_store_is_asked_by_its_own_rules() -> None:
    subjects = Subjects(load_catalog(paths.resources() / "sop"), lambda: Rules(lambda: (), {}))
    subjects(StreamId("1" * 32), ())
    read: list[int] = []

    def events() -> tuple[Event, ...]:
        read.append(1)
        return ()

    subjects.follow(Rules(events, {}))
    subjects(StreamId("1" * 32), ())
    assert read
