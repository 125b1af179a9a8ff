"""From what was typed to the act that answers it."""

import importlib
from argparse import Namespace
from collections.abc import Callable, Mapping

from desktop_app.cli import places
from desktop_app.core.errors import NotFound

ACTS: Mapping[str, tuple[str, str]] = {
    "key.show": ("keys", "key_show"),
    "key.restore": ("keys", "key_restore"),
    "sop.list": ("procedures", "sop_list"),
    "sop.show": ("procedures", "sop_show"),
    "sop.check": ("procedures", "sop_check"),
    "due": ("dates", "due"),
    "due.there": ("lookups", "due"),
    "case.list": ("lookups", "case_list"),
    "case.show": ("lookups", "case_show"),
    "recap": ("lookups", "recap"),
    "case.papers": ("works", "case_papers"),
    "verify": ("works", "verify"),
    "rebuild": ("works", "rebuild"),
    "sample": ("works", "sample"),
    "key.office": ("keys", "key_office"),
    "key.take_over": ("keys", "key_take_over"),
    "revoke": ("meetings", "revoke"),
    "skip_numbers": ("meetings", "skip_numbers"),
    "enroll": ("meetings", "enroll"),
    "join": ("meetings", "join"),
    "stick": ("meetings", "stick"),
    "sync": ("meetings", "sync"),
    "hub.init": ("hubs", "init"),
    "hub.enroll": ("hubs", "enroll"),
    "hub.revoke": ("hubs", "revoke"),
    "hub.check": ("hubs", "check"),
    "hub.skip": ("hubs", "skip"),
    "self_test": ("works", "self_test"),
}
"""The room and the function of each act; a room is loaded when one of its acts is wanted."""

TRIALS: Mapping[str, tuple[str, str]] = {"simulate": ("tests.simulation.console", "simulate")}
"""Acts that come with the project's tests and are no part of an installed program."""


def run(typed: Namespace) -> int:
    """Answer, and return the exit code."""
    wanted = _wanted(typed)
    answered: int = (_trial if wanted in TRIALS else _act)(wanted)(typed)
    return answered


def _act(wanted: str) -> Callable[[Namespace], int]:
    room, act = ACTS[wanted]
    found: Callable[[Namespace], int] = getattr(
        importlib.import_module(f"desktop_app.cli.{room}"), act
    )
    return found


def _trial(wanted: str) -> Callable[[Namespace], int]:
    room, act = TRIALS[wanted]
    try:
        found: Callable[[Namespace], int] = getattr(importlib.import_module(room), act)
    except ModuleNotFoundError as missing:
        raise NotFound(
            "Simulasi tidak ikut dalam program yang dipasang.",
            "Jalankan dari folder sumber, dengan folder tests di dalamnya.",
        ) from missing
    return found


def _wanted(typed: Namespace) -> str:
    """Return the act; dates are counted by the office's lists where there is a store."""
    act = str(typed.act)
    return "due.there" if act == "due" and places.is_there(typed) else act
