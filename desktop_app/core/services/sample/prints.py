"""Numbers and papers of sample cases."""

import hashlib
import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from xml.sax.saxutils import escape

from desktop_app.core.cases.context import NewPaper
from desktop_app.core.cases.licensing import issue_paper, take_number
from desktop_app.core.clock import KUDUS, office_day
from desktop_app.core.documents import papers
from desktop_app.core.documents.render import Render
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.ids import OFFICE, CaseId
from desktop_app.core.office import rulebook
from desktop_app.core.office.commands import GrantNumbers
from desktop_app.core.office.decide import decide_office
from desktop_app.core.security.roles import Role
from desktop_app.core.services.casework import Casework, Loaded
from desktop_app.core.services.letters import Letters
from desktop_app.core.services.sample import office
from desktop_app.core.services.sample.acts import Act, Print
from desktop_app.core.wording.numbers import LetterNumber, letter_number

RENDERED = 24
"""The newest papers are rendered whole; older ones say that they are stand-ins."""

Planned = tuple[datetime, int, Print]
"""When a paper is printed, for which case (by its place), and which."""

_STAND_IN = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    "word/document.xml": (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>"
    ),
}


@dataclass
class Prints:
    """Gives numbers in the order of the days on which papers were printed."""

    work: Casework
    letters: Letters
    press: Render
    values: dict[tuple[int, Print], int] = field(default_factory=dict)
    whole: set[tuple[int, Print]] = field(default_factory=set)

    def plan(self, printed: Iterable[Planned]) -> None:
        """Number all papers by their day, and grant this computer the numbers."""
        last: dict[tuple[str, int], int] = defaultdict(int)
        ordered = sorted(printed, key=lambda each: each[:2])
        for at, place, paper in ordered:
            book = papers.kind(paper.kind).register, office_day(at, KUDUS).year
            last[book] += 1
            self.values[place, paper] = last[book]
        self.whole = {(place, paper) for _, place, paper in ordered[-RENDERED:]}
        for (register, year), highest in last.items():
            self._grant(register, year, highest)

    def facts(self, case: CaseId, place: int, act: Act) -> tuple[CaseFact, ...]:
        """Return number and paper of a case; the bytes are kept before."""
        if not isinstance(act.doing, Print):
            return ()
        paper, state = act.doing, self.work.journal.state(case)
        procedure = self.work.catalog.get(state.procedure, state.version)
        context = self.work.context(procedure, act.at)
        kind = papers.kind(paper.kind)
        day, value = context.today, self.values[place, paper]
        number = self._text(kind.register, procedure.code, value, day)
        loaded = Loaded(case, (), procedure, state, state.heads)
        content = self._stand_in(number)
        template = hashlib.sha256(content).hexdigest()
        if (place, paper) in self.whole:
            work = self.letters.job(loaded, kind, paper.round, (number, day))
            content, template = self.press(work), work.template.digest
        issued = NewPaper(
            kind=paper.kind,
            round=paper.round,
            number=number,
            day=day,
            blob=self.work.keep(case, content),
            digest=hashlib.sha256(content).hexdigest(),
            template=template,
        )
        taken = take_number(state, kind.register, day.year, value, number)
        return (*taken, *issue_paper(state, context, issued))

    def _text(self, register: str, unit: str, value: int, day: date) -> str:
        form = rulebook.number_format(self.work.rules.state(), register)
        parts = LetterNumber(form.code, value, unit, day.month, day.year)
        return letter_number(form.pattern, parts)

    def _grant(self, register: str, year: int, highest: int) -> None:
        journal = self.work.journal
        first = journal.projecting().granted(register, year) + 1
        if first > highest:
            return
        identity = journal.identity
        command = GrantNumbers(register, year, identity.device, identity.epoch, first, highest)
        facts = decide_office(command, self.work.rules.state())
        journal.record(OFFICE, facts, journal.heads(OFFICE), office.STAFF[Role.ADMIN])

    def _stand_in(self, number: str) -> bytes:
        words = escape(f"CONTOH. Naskah {number} hanya pengganti dalam riwayat contoh.")
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as target:
            for name, part in _STAND_IN.items():
                target.writestr(zipfile.ZipInfo(name), part.replace("{words}", words))
        return stream.getvalue()
