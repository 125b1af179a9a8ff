"""Everything a case at the counter is served with, handed in once."""

from msgspec import Struct

from desktop_app.core.clock import Clock
from desktop_app.core.sop.values.references import References
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.doors import CasesDoor, DraftsDoor, PapersDoor, ReadingDoor
from desktop_app.ui.wizard.sights import Person, Worker


class Desk(Struct, frozen=True):
    """The house's doors, who sits here, and the look."""

    cases: CasesDoor
    drafts: DraftsDoor
    reading: ReadingDoor
    papers: PapersDoor
    jobs: Jobs
    theme: Theme
    references: References
    clock: Clock
    staff: tuple[Person, ...]
    """Who may be named as an officer on a BAP."""
    who: Worker
