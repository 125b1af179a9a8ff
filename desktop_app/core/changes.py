"""What a write touched, so that screens know what to read again."""

from msgspec import Struct

from desktop_app.core.ids import CaseId, FactId


class Changes(Struct, frozen=True):
    """Result of one write, or of several joined; false when nothing was recorded."""

    facts: tuple[FactId, ...] = ()
    """Ids of the recorded facts in the order they were recorded."""
    cases: frozenset[CaseId] = frozenset()
    office: bool = False
    heads: tuple[FactId, ...] = ()
    """Heads of the stream last written to: what the next page has seen."""

    def __bool__(self) -> bool:
        """Return whether anything was recorded."""
        return bool(self.facts)

    def joined(self, other: "Changes") -> "Changes":
        """Return both as one, the other being the later."""
        return Changes(
            self.facts + other.facts,
            self.cases | other.cases,
            self.office or other.office,
            other.heads or self.heads,
        )
