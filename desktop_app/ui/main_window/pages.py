"""How pages are made and what they may ask of the window."""

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from msgspec import Struct
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.core.ids import CaseId
from desktop_app.core.settings import Settings
from desktop_app.ui.wizard.sights import Worker


class Ways(Struct, frozen=True):
    """Where a page may lead."""

    back: Callable[[], object]
    """To the worklist; the page that asks is let go."""
    open_case: Callable[[str], object]
    open_new: Callable[[], object]
    open_recap: Callable[[], object]
    machine_changed: Callable[[Settings], object]
    """Theme and lock of this computer are put in force at once."""
    open_visit: Callable[[str], object]
    """Field mode over the whole window."""
    close_visit: Callable[[], object]
    """Back to what was open before field mode."""
    code_noted: Callable[[], object]
    """The recovery code stands on paper; nobody needs to be reminded."""


class Pages(Struct, frozen=True):
    """One maker for each page; places without a maker do not stand in the rail."""

    worklist: Callable[[Worker, Ways], QWidget]
    places: Mapping[str, Callable[[Worker, Ways], QWidget]]
    case: Callable[[Worker, Ways, CaseId], QWidget]
    new_applicant: Callable[[Worker, Ways, QWidget], QDialog]
    visit: Callable[[Worker, Ways, CaseId], QWidget]


@runtime_checkable
class Opens(Protocol):
    """A page that reads anew whenever it is come to."""

    def open(self) -> None:
        """Read and take the focus."""
        ...


@runtime_checkable
class Searches(Protocol):
    """A page with a search of its own."""

    def focus_search(self) -> None:
        """Take the focus into the search."""
        ...


@runtime_checkable
class ShowsCode(Protocol):
    """A page that shows the recovery code to those who may see it."""

    def show_code(self) -> None:
        """Ask for the PIN, then show the code."""
        ...


@runtime_checkable
class Keeps(Protocol):
    """A page with something half-typed."""

    def keep(self) -> None:
        """Hand what is typed to the writer lane now."""
        ...
