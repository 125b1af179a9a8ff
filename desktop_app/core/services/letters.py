"""The office and a case joined into what a template is filled with."""

from dataclasses import dataclass
from datetime import date

from desktop_app.core.documents import papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.kinds.material import (
    Authority,
    Letterhead,
    Material,
    Office,
    Signatory,
    Tables,
    Terms,
)
from desktop_app.core.documents.papers import Kind
from desktop_app.core.documents.shelf import PaperSize, Shelf
from desktop_app.core.ids import OFFICE, BlobId, CaseId
from desktop_app.core.office import identity
from desktop_app.core.office.state import OfficeState
from desktop_app.core.services.casework import Casework, Loaded
from desktop_app.core.sop.model import Procedure

Numbered = tuple[str, date]
"""Number and day of an issued paper."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Knows the templates in force and the tables that papers look up."""

    casework: Casework
    shelf: Shelf
    tables: Tables

    def job(self, loaded: Loaded, kind: Kind, round_: int, given: Numbered | None) -> Job:
        """Return the work of rendering; refused with the name of what is missing."""
        state = self.casework.rules.state()
        material = self._material(loaded, round_, given)
        size = PaperSize(identity.paper_size(state).value)
        return Job(
            template=self.shelf.template(kind.key, size),
            context=papers.context(kind.build(material)),
            title=f"{kind.title} {material.number or loaded.state.number}",
            day=material.day,
            logo=self._logo(state),
        )

    def file_name(self, loaded: Loaded, kind: Kind, round_: int, given: Numbered | None) -> str:
        """Return the name a paper is saved under."""
        return papers.file_name(kind, self._material(loaded, round_, given))

    def _material(self, loaded: Loaded, round_: int, given: Numbered | None) -> Material:
        number, day = given or ("", None)
        return Material(
            case=loaded.state,
            procedure=loaded.procedure,
            office=office_of(self.casework.rules.state(), loaded.procedure, self.tables),
            round=round_,
            number=number,
            day=day,
            complete=papers.complete_day(loaded.state, round_),
        )

    def _logo(self, state: OfficeState) -> bytes | None:
        blob = identity.letterhead(state).logo
        return self.casework.content(CaseId(OFFICE), BlobId(blob)) if blob else None


def office_of(state: OfficeState, procedure: Procedure, tables: Tables) -> Office:
    """Return the office as its papers show it."""
    head, who, terms = (
        identity.letterhead(state),
        identity.signatory(state),
        identity.terms(state, procedure),
    )
    return Office(
        letterhead=Letterhead(head.government, head.office, head.address, head.sample),
        signatory=Signatory(
            post=who.post,
            name=who.name,
            rank=who.rank,
            nip=who.nip,
            place=who.place,
            regent=who.regent,
            acting=who.acting,
            signs_elsewhere=who.signs_elsewhere,
        ),
        terms=Terms(
            authority=Authority(terms.authority.value),
            heading=terms.heading,
            obligations=terms.obligations,
            copies=terms.copies,
        ),
        tables=tables,
    )
