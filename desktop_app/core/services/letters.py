"""The office and a case joined into what a template is filled with."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.cases.licensing import ADDENDUM
from desktop_app.core.clock import office_time
from desktop_app.core.documents import papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.kinds.drawings import Drawing
from desktop_app.core.documents.kinds.material import Material, Office, Tables
from desktop_app.core.documents.kinds.slip import Occasion
from desktop_app.core.documents.papers import Kind
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.documents.template import Template
from desktop_app.core.ids import OFFICE, BlobId, CaseId, StaffId
from desktop_app.core.office import identity
from desktop_app.core.office.identity import Alignment
from desktop_app.core.office.state import OfficeState
from desktop_app.core.photos import ink
from desktop_app.core.services.casework import Casework, Loaded
from desktop_app.core.sop.model import Procedure

Numbered = tuple[str, date]
"""Number and day of an issued paper."""


class Letters(Struct, frozen=True):
    """Knows the templates in force and the tables that papers look up."""

    casework: Casework
    shelf: Shelf
    tables: Tables

    def job(self, loaded: Loaded, kind: Kind, round_: int, given: Numbered | None) -> Job:
        """Return the work of rendering; refused with the name of what is missing."""
        return self._job(kind, self._material(loaded, round_, given))

    def file_name(self, loaded: Loaded, kind: Kind, round_: int, given: Numbered | None) -> str:
        """Return the name a paper is saved under."""
        return papers.file_name(kind, self._material(loaded, round_, given))

    def day(self, loaded: Loaded, kind: Kind, round_: int, today: date) -> date:
        """Return the date a paper issued today would carry."""
        return kind.day(self._material(loaded, round_, None)) if kind.day else today

    def slip(self, loaded: Loaded, kind: Kind, by: StaffId) -> tuple[Job, str]:
        """Return a half page's work and file name; made anew it tells the same moment.

        What has not happened yet is told of now and of whoever prints it.
        """
        case = loaded.state
        happened = kind.occasion(case, case.round) if kind.occasion else None
        told = happened or Occasion(self.casework.clock.now(), by)
        material = replace(
            self._material(loaded, case.round, None),
            at=office_time(told.at),
            clerk=self.casework.rules.state().person(told.by),
        )
        return self._job(kind, material), papers.file_name(kind, material)

    def check(self, loaded: Loaded, kind: Kind, round_: int) -> None:
        """Refuse where the work would be, without fetching a picture."""
        kind.build(self._material(loaded, round_, None))
        self._template(kind)

    def addendum(self, loaded: Loaded, round_: int, part: int, day: date) -> tuple[Job, str]:
        """Return the work and the file name of a correction of a locked BAP."""
        kind = papers.kind(ADDENDUM)
        material = replace(self._material(loaded, round_, ("", day)), part=part)
        return self._job(kind, material), papers.file_name(kind, material)

    def _job(self, kind: Kind, material: Material) -> Job:
        state = self.casework.rules.state()
        return Job(
            template=self._template(kind),
            context=papers.context(kind.build(material)),
            title=f"{kind.title} {material.number or material.case.number}",
            day=material.day,
            logo=self._logo(state),
            ragged=identity.alignment(state) is Alignment.LEFT,
            pictures={
                drawing.name: self._picture(material.case.id, drawing)
                for drawing in (kind.shows(material) if kind.shows else ())
            },
        )

    def _template(self, kind: Kind) -> Template:
        return self.shelf.template(kind.key, identity.paper_size(self.casework.rules.state()))

    def _picture(self, case: CaseId, drawing: Drawing) -> bytes:
        if drawing.photo is None:
            return ink.picture(drawing.strokes)
        return self.casework.content(case, drawing.photo.blob)

    def _material(self, loaded: Loaded, round_: int, given: Numbered | None) -> Material:
        number, day = given or ("", None)
        rules = self.casework.rules
        return Material(
            case=loaded.state,
            procedure=replace(loaded.procedure, days=rules.days(loaded.procedure)),
            office=office_of(rules.state(), loaded.procedure, self.tables),
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
    return Office(
        letterhead=identity.letterhead(state),
        signatory=identity.signatory(state),
        terms=identity.terms(state, procedure),
        regency=identity.text(state, identity.REGENCY),
        tables=tables,
        counter=identity.counter(state),
        letter_copies=identity.letter_copies(state),
    )
