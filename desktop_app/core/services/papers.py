"""Papers of a case: offered, issued once, exported."""

import hashlib
from datetime import date
from pathlib import Path

from msgspec import Struct

from desktop_app.core.cases.blocking import BAP
from desktop_app.core.cases.context import Context, NewPaper
from desktop_app.core.cases.licensing import check_paper, issue_paper
from desktop_app.core.cases.state import Paper
from desktop_app.core.changes import Changes
from desktop_app.core.documents import papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.papers import KINDS, LETTERS, SLIPS, Kind
from desktop_app.core.documents.render import Render
from desktop_app.core.errors import AppError, NotFound, Refused
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.ids import BlobId, CaseId, FactId, StaffId, StreamId
from desktop_app.core.security.roles import Act
from desktop_app.core.services import paper_files, paper_rounds, permissions
from desktop_app.core.services.casework import Casework, Loaded
from desktop_app.core.services.letters import Letters
from desktop_app.core.services.numbering import Number, Numbering
from desktop_app.core.store.journal import Page


class PaperOffer(Struct, frozen=True):
    """A kind of paper and whether it can be issued now."""

    kind: str
    title: str
    reason: str
    """Why it cannot be issued yet, and the way out; empty when ready."""
    round: int
    next_number: str
    """The number it would get; empty for a half page, and while it cannot be issued."""

    @property
    def ready(self) -> bool:
        """Return whether the paper can be issued now."""
        return not self.reason


class PaperView(Struct, frozen=True):
    """An issued paper."""

    kind: str
    title: str
    number: str
    day: date
    round: int
    blob: BlobId
    revoked: bool


class Printing(Struct, frozen=True):
    """A paper about to be rendered; may cross to another thread or process."""

    case: CaseId
    kind: str
    round: int
    number: Number | None
    day: date | None
    job: Job
    file_name: str
    seen: tuple[FactId, ...]


class Rendered(Struct, frozen=True):
    """A paper as bytes of a .docx, and the name it is saved under."""

    file_name: str
    content: bytes


class Papers(Struct, frozen=True):
    """From folded case to frozen bytes; an issued paper is never built again.

    `prepare` and `keep` belong to the writer lane, `render` to the pool.
    """

    casework: Casework
    letters: Letters
    numbering: Numbering
    press: Render

    def offered(self, case: CaseId) -> tuple[PaperOffer, ...]:
        """Return every kind, ready or with the reason why not."""
        loaded = self.casework.load(case)
        context = self.casework.context(loaded.procedure)
        return tuple(self._offer(loaded, context, kind) for kind in KINDS)

    def issued(self, case: CaseId) -> tuple[PaperView, ...]:
        """Return the issued papers, oldest first."""
        return tuple(_view(paper) for paper in self.casework.load(case).state.papers)

    def issue(self, case: CaseId, kind: str, *, seen: tuple[FactId, ...], by: StaffId) -> Changes:
        """Number, render and keep a paper; a template's mistake leaves the case untouched."""
        printing = self.prepare(case, kind, seen=seen, by=by)
        return self.keep(printing, self.render(printing), by=by)

    def prepare(
        self, case: CaseId, kind: str, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Printing:
        """Return the next paper of a kind with the number it will get; records nothing."""
        permissions.check(self.casework.rules.role(by), _act_of(kind))
        loaded = self.casework.load(case, seen)
        what = papers.kind(kind)
        context = self.casework.context(loaded.procedure)
        round_ = paper_rounds.next_round(loaded.state, kind)
        return self._printing(loaded, what, round_, self._given(loaded, context, what, round_))

    def preview(self, case: CaseId, kind: str) -> Rendered:
        """Render the paper as KONSEP; records nothing."""
        return self.render(self.concept(case, kind))

    def concept(self, case: CaseId, kind: str) -> Printing:
        """Return the paper as KONSEP, ready to be rendered elsewhere."""
        loaded = self.casework.load(case)
        return self._printing(
            loaded, papers.kind(kind), paper_rounds.next_round(loaded.state, kind), None
        )

    def slips(self, case: CaseId, *, by: StaffId) -> tuple[PaperOffer, ...]:
        """Return half pages and letters, ready or with the reason why not.

        One with a `next_number` is issued like a BAP; the others are made by `slip`.
        """
        loaded = self.casework.load(case)
        context = self.casework.context(loaded.procedure)
        letters = LETTERS if paper_rounds.is_returned(loaded.state) else ()
        return (
            *(self._slip_offer(loaded, kind, by) for kind in SLIPS),
            *(self._offer(loaded, context, kind) for kind in letters),
        )

    def slip(self, case: CaseId, kind: str, *, by: StaffId) -> Rendered:
        """Render a half page as the case stands; records nothing."""
        return self.render(self.sheet(case, kind, by=by))

    def sheet(self, case: CaseId, kind: str, *, by: StaffId) -> Printing:
        """Return a half page, ready to be rendered elsewhere."""
        permissions.check(self.casework.rules.role(by), None)
        loaded, what = self.casework.load(case), papers.kind(kind)
        if what not in SLIPS:
            raise Refused(f"{what.title} bernomor.", "Beri nomor dan terbitkan di langkahnya.")
        job, name = self.letters.slip(loaded, what, by)
        return Printing(case, kind, loaded.state.round, None, None, job, name, loaded.seen)

    def render(self, printing: Printing) -> Rendered:
        """Fill the template in a child process; needs no store."""
        return Rendered(printing.file_name, self.press(printing.job))

    def keep(self, printing: Printing, rendered: Rendered, *, by: StaffId) -> Changes:
        """Record number and paper together; refused when the case moved on meanwhile."""
        loaded = self.casework.load(printing.case, printing.seen)
        context = self.casework.context(loaded.procedure)
        shown = paper_files.photos(loaded, printing.job)
        blob = self.casework.keep(printing.case, rendered.content, shown)
        paper = NewPaper(
            kind=printing.kind,
            round=printing.round,
            number=printing.number.text if printing.number else "",
            day=printing.day,
            blob=blob,
            digest=hashlib.sha256(rendered.content).hexdigest(),
            template=printing.job.template.digest,
        )
        with self.casework.journal.write(by) as page:
            facts = self._facts(page, loaded, context, (printing, paper))
            return page.record(StreamId(printing.case), facts, loaded.seen)

    def content(self, case: CaseId, blob: BlobId) -> bytes:
        """Return the frozen bytes of an issued paper."""
        return self.casework.content(case, blob)

    def frozen(self, case: CaseId, blob: BlobId) -> Rendered:
        """Return an issued paper as it is, under the name it is saved by."""
        loaded = self.casework.load(case)
        paper = next((one for one in loaded.state.papers if one.blob == blob), None)
        if paper is None:
            raise NotFound("Naskah itu tidak ada di berkas ini.", "Buka lagi berkasnya.")
        return self._frozen(loaded, paper)

    def export(self, case: CaseId, folder: Path) -> tuple[Path, ...]:
        """Write BAP and SK as .docx: issued ones as they are, else a KONSEP.

        Refused with the reason when the case is not far enough for any paper.
        """
        loaded = self.casework.load(case)
        written: list[Path] = []
        reasons: list[AppError] = []
        for kind in KINDS:
            try:
                found = self._exported(loaded, kind)
            except AppError as reason:
                reasons.append(reason)
            else:
                written += [
                    paper_files.write(folder / each.file_name, each.content) for each in found
                ]
        if not written:
            raise Refused(reasons[0].sentence, reasons[0].way_out)
        return tuple(written)

    def _exported(self, loaded: Loaded, kind: Kind) -> list[Rendered]:
        standing = [p for p in loaded.state.papers if p.kind == kind.key and not p.revoked]
        found = [self._frozen(loaded, paper) for paper in standing]
        round_ = paper_rounds.next_round(loaded.state, kind.key)
        if not any(paper.round == round_ for paper in standing):
            found.append(self.render(self._printing(loaded, kind, round_, None)))
        return found

    def _frozen(self, loaded: Loaded, paper: Paper) -> Rendered:
        kind, given = papers.kind(paper.kind), (paper.number, paper.day)
        name = self.letters.file_name(loaded, kind, paper.round, given)
        return Rendered(name, self.casework.content(loaded.id, paper.blob))

    def _offer(self, loaded: Loaded, context: Context, kind: Kind) -> PaperOffer:
        round_ = paper_rounds.next_round(loaded.state, kind.key)
        try:
            given = self._given(loaded, context, kind, round_)
            self.letters.check(loaded, kind, round_)
        except AppError as fault:
            return PaperOffer(kind.key, kind.title, str(fault), round_, "")
        return PaperOffer(kind.key, kind.title, "", round_, given[0].text)

    def _slip_offer(self, loaded: Loaded, kind: Kind, by: StaffId) -> PaperOffer:
        reason = ""
        try:
            self.letters.slip(loaded, kind, by)
        except AppError as fault:
            reason = str(fault)
        return PaperOffer(kind.key, kind.title, reason, loaded.state.round, "")

    def _given(
        self, loaded: Loaded, context: Context, kind: Kind, round_: int
    ) -> tuple[Number, date]:
        """Return the number and the day a paper would get; refused before its time."""
        check_paper(loaded.state, context, NewPaper(kind.key, round_))
        if paper_rounds.is_issued(loaded.state, kind.key, round_):
            raise Refused(f"{kind.short} putaran {round_} sudah terbit.")
        day = self.letters.day(loaded, kind, round_, context.today)
        return self.numbering.next(loaded, kind.register, day), day

    def _printing(
        self, loaded: Loaded, kind: Kind, round_: int, given: tuple[Number, date] | None
    ) -> Printing:
        as_numbered = (given[0].text, given[1]) if given else None
        return Printing(
            case=loaded.id,
            kind=kind.key,
            round=round_,
            number=given[0] if given else None,
            day=given[1] if given else None,
            job=self.letters.job(loaded, kind, round_, as_numbered),
            file_name=self.letters.file_name(loaded, kind, round_, as_numbered),
            seen=loaded.seen,
        )

    def _facts(
        self, page: Page, loaded: Loaded, context: Context, work: tuple[Printing, NewPaper]
    ) -> tuple[CaseFact, ...]:
        printing, paper = work
        issued = issue_paper(loaded.state, context, paper)
        number = printing.number
        if number is None:
            return issued
        return (*self.numbering.take(page, loaded.state, number), *issued)


def _act_of(kind: str) -> Act:
    return Act.VERIFY if kind == BAP else Act.ISSUE


def _view(paper: Paper) -> PaperView:
    return PaperView(
        kind=paper.kind,
        title=papers.kind(paper.kind).title,
        number=paper.number,
        day=paper.day,
        round=paper.round,
        blob=paper.blob,
        revoked=paper.revoked,
    )
