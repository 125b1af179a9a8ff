"""What really happened, kept beside the machines to judge them by."""

from collections import defaultdict

from msgspec import Struct

from desktop_app.core.ids import BlobId, DeviceId, Epoch, FactId, StreamId
from tests.simulation.places import Place


class Wrote(Struct, frozen=True):
    """One value written to one answer of a case."""

    fact: FactId
    value: str
    replaces: frozenset[FactId]
    """What its author had on the screen, or named when settling."""


class Truth:
    """Who wrote what on which screen, what was promised, where copies were not noticed."""

    def __init__(self) -> None:
        self.writes: dict[tuple[StreamId, str], list[Wrote]] = defaultdict(list)
        self.cases: list[StreamId] = []
        self.promised: dict[str, set[FactId]] = defaultdict(set)
        """Facts that a place was seen to hold, by the place's name."""
        self.readable: dict[str, set[StreamId]] = defaultdict(set)
        """Cases whose keys were left at a place together with them."""
        self.files: set[BlobId] = set()
        """Files that facts name."""
        self.rotten: set[BlobId] = set()
        """Files of which some copy was lost or damaged; all others must come everywhere."""
        self.copied: set[tuple[DeviceId, Epoch]] = set()
        """Chains of which a second writer could not know; only these may fork."""

    def standing(
        self, case: StreamId, key: str, here: frozenset[FactId] | set[FactId]
    ) -> list[Wrote]:
        """Return the values that nobody replaced who had seen them, among facts known here."""
        every = [write for write in self.writes[case, key] if write.fact in here]
        replaced = {name for write in every for name in write.replaces}
        return [write for write in every if write.fact not in replaced]

    def is_disputed(self, case: StreamId, key: str, here: frozenset[FactId] | set[FactId]) -> bool:
        return len({write.value for write in self.standing(case, key, here)}) > 1

    def keeps_only(self, place: Place) -> None:
        """Take back promises of a place that was set back itself."""
        self.promised[place.name] &= place.facts()
        self.readable[place.name] &= place.readable()
