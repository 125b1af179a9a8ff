"""How the process that renders papers is started, frozen or from source."""

import runpy
import sys
from collections.abc import Sequence
from pathlib import Path

FLAG = "--render-paper"
"""The first word by which any door of the program leads to the child instead."""

_CHILD = "desktop_app.core.documents.child"
_HOUSE = Path(__file__).parents[3]


def command(module: str) -> tuple[str, ...]:
    """Return what starts the child: the frozen program once more, else its module."""
    if is_frozen():
        return sys.executable, FLAG
    return sys.executable, "-m", module


def folder() -> Path | None:
    """Return where the child is started: from source, where its module is found."""
    return None if is_frozen() else _HOUSE


def is_child(typed: Sequence[str]) -> bool:
    """Tell whether a door was opened for the child."""
    return tuple(typed[:1]) == (FLAG,)


def become_child() -> None:
    """Render papers until the program goes away; does not come back.

    Loaded here and not before: a window must not wait for what knows Word.
    """
    # The console has loaded it on its way; as the child it begins anew.
    sys.modules.pop(_CHILD, None)
    runpy.run_module(_CHILD, run_name="__main__")


def is_frozen() -> bool:
    """Tell whether the program was made into one that needs no Python."""
    return bool(getattr(sys, "frozen", False))
