"""The one file that knows every part and puts the house together."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.clock import Clock
from desktop_app.core.security.vault import Vault
from desktop_app.core.services.cases import Cases
from desktop_app.core.services.clockwork import Clockwork
from desktop_app.core.services.drafts import Drafts
from desktop_app.core.services.office import Office
from desktop_app.core.services.papers import Papers
from desktop_app.core.services.people import People
from desktop_app.core.services.reading import Reading
from desktop_app.core.services.recap import Recaps


@dataclass(frozen=True, slots=True)
class House:
    """The services of one open store; close it when the program ends."""

    cases: Cases
    clockwork: Clockwork
    drafts: Drafts
    reading: Reading
    papers: Papers
    people: People
    office: Office
    recaps: Recaps
    notices: tuple[str, ...]
    """Sentences to show at the start: clock set back, key in a plain file."""

    def close(self) -> None:
        """Let go of the store; what runs is kept by its last heartbeat."""
        raise NotImplementedError


def open_house(data_folder: Path, *, clock: Clock, vault: Vault, writable: bool = True) -> House:
    """Open or create the store in a folder and wire every service to it."""
    raise NotImplementedError
