"""What every part of a page can do."""

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from desktop_app.core.sop.values.references import References
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.probes import Probes
from desktop_app.ui.wizard.sights import Person


class Part(Protocol):
    """A panel or row of a page; several make the page."""

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> object:
        """Show the answers and what checks say of them, without a signal."""
        ...

    def focus_gap(self, key: str) -> bool:
        """Put the focus where a gap is closed; false where it is not held here."""
        ...


class Kit(Struct, frozen=True):
    """What pages are built with."""

    theme: Theme
    references: References
    staff: tuple[Person, ...]
    probes: Probes
