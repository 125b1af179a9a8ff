"""How disagreements ended, so that a choice can be made anew."""

from desktop_app.core.cases.state import Settlement
from desktop_app.core.cases.story import Story


def read_settlements(story: Story) -> tuple[Settlement, ...]:
    """Return the last settlement of each subject, in the order they were first settled."""
    found: list[Settlement] = []
    for subject, box in story.told.settled.items():
        told = [each for each in box if each.place not in story.told.aside]
        if told:
            sides = frozenset(name for each in told for name in each.fact.settles)
            found.append(Settlement(told[-1].event.id, subject, sides))
    return tuple(found)
