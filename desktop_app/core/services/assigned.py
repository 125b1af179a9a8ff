"""What the plan of a visit already answers on the page of the team."""

from collections.abc import Iterable
from typing import Protocol

from desktop_app.core.cases.state import CaseState
from desktop_app.core.events.vocabulary import Answers, Scalar, Value
from desktop_app.core.ids import StaffId
from desktop_app.core.sop.answers import filled


class Officer(Protocol):
    """A member of staff as the BAP names them."""

    @property
    def id(self) -> StaffId:
        """Tell who it is."""
        ...

    @property
    def name(self) -> str:
        """Give the name with titles."""
        ...

    @property
    def nip(self) -> str:
        """Give the NIP, empty for those who have none."""
        ...

    @property
    def rank(self) -> str:
        """Give pangkat and golongan."""
        ...

    @property
    def post(self) -> str:
        """Give the jabatan."""
        ...

    @property
    def agency(self) -> str:
        """Give the office the person comes from."""
        ...


def planned_answers(state: CaseState, staff: Iterable[Officer]) -> Answers:
    """Return surat tugas, day and officers of the running round where nothing stands yet."""
    visit = state.visit()
    if visit is None:
        return {}
    known = {person.id: person for person in staff}
    planned: dict[str, Value] = {
        "visit.letter": visit.letter,
        "visit.letter_date": visit.letter_day.isoformat(),
        "visit.date": visit.day.isoformat(),
        "officers": tuple([as_row(known[one]) for one in visit.members if one in known]),
    }
    given = state.answers()
    return {
        key: value for key, value in planned.items() if filled(value) and not filled(given.get(key))
    }


def as_row(person: Officer) -> dict[str, Scalar]:
    """Return a member of staff as the BAP names them."""
    return {
        "staff": person.id,
        "name": person.name,
        "nip": person.nip,
        "rank": person.rank,
        "post": person.post,
        "agency": person.agency,
    }
