"""Signatures on a BAP: laid out, signed, locked with number and paper."""

import hashlib
from datetime import date

from msgspec import Struct

from desktop_app.core.cases import locking
from desktop_app.core.cases.blocking import BAP
from desktop_app.core.cases.context import NewPaper
from desktop_app.core.cases.decide import decide
from desktop_app.core.cases.licensing import ADDENDUM, RETURN_LETTER, issue_paper
from desktop_app.core.cases.state import CaseState
from desktop_app.core.cases.visit_commands import (
    LayAddendum,
    LayBap,
    LockBap,
    RefuseToSign,
    SignBap,
    VoidSignatures,
    WriteAddendum,
)
from desktop_app.core.cases.visit_state import Signing
from desktop_app.core.changes import Changes
from desktop_app.core.documents import papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.kinds.material import DRAFT_NUMBER
from desktop_app.core.documents.render import Render
from desktop_app.core.errors import NotFound, Refused
from desktop_app.core.ids import CaseId, FactId, StaffId, StreamId
from desktop_app.core.security.roles import Act
from desktop_app.core.services import paper_files, permissions
from desktop_app.core.services.cases import Cases
from desktop_app.core.services.casework import Casework, Loaded
from desktop_app.core.services.clockwork import Clockwork
from desktop_app.core.services.letters import Letters
from desktop_app.core.services.numbering import Number, Numbering
from desktop_app.core.services.papers import Printing, Rendered
from desktop_app.core.store.drafts import Drafts

Seen = tuple[FactId, ...]


class Laid(Struct, frozen=True):
    """What lies before the signers now, and what the screen has seen with it."""

    signing: Signing
    changes: Changes


class Closing(Struct, frozen=True):
    """A BAP or addendum about to be locked; may cross to another thread or process."""

    case: CaseId
    signing: Signing
    number: Number | None
    """None for an addendum, which carries the number of its BAP."""
    day: date
    job: Job
    file_name: str
    seen: Seen


class Desk(Struct, frozen=True):
    """What signing works with, put together once."""

    casework: Casework
    cases: Cases
    clockwork: Clockwork
    drafts: Drafts
    letters: Letters
    numbering: Numbering
    press: Render


class Signatures:
    """From a laid out BAP to its locked bytes.

    Everything belongs to the writer lane but `render`, which needs no store. The window
    gives `prepare`, then `render` on the paper lane, then `keep`; `lock` is all three.
    """

    def __init__(self, desk: Desk) -> None:
        """Sign on this desk."""
        self._desk = desk
        self._work = desk.casework

    def lay(self, case: CaseId, command: LayBap | LayAddendum, *, seen: Seen, by: StaffId) -> Laid:
        """Lay a BAP or an addendum before its signers and return what was laid."""
        changes = self._desk.cases.do(case, command, seen=seen, by=by)
        state = self._work.load(case, changes.heads).state
        part = command.part if isinstance(command, LayAddendum) else 0
        round_ = command.round if isinstance(command, LayAddendum) else state.round
        found = state.signing(round_, part)
        if found is None:
            raise Refused("BAP itu tidak jadi disusun.", "Muat ulang berkasnya, lalu susun lagi.")
        return Laid(found, changes)

    def mark(
        self,
        case: CaseId,
        command: SignBap | RefuseToSign | VoidSignatures | WriteAddendum,
        *,
        seen: Seen,
        by: StaffId,
    ) -> Changes:
        """Record a signature, a refusal, the end of all signatures or a correction."""
        return self._desk.cases.do(case, command, seen=seen, by=by)

    def proposed(self, case: CaseId, command: LayBap, *, by: StaffId) -> Printing:
        """Return the BAP as it would be laid out, a KONSEP to be rendered elsewhere."""
        loaded = self._work.load(case)
        context = self._work.context(loaded.procedure)
        now = self._work.clock.now()
        state = locking.once_proposed(loaded.state, command, context, now, by)
        return self._concept(loaded, _with(loaded, state), state.round)

    def laid(self, case: CaseId, laid: FactId, *, by: StaffId) -> Printing:
        """Return what was laid out with the signatures so far, to be rendered elsewhere."""
        loaded = self._work.load(case)
        signing = _found(loaded, laid)
        if signing.part:
            today = self._work.context(loaded.procedure).today
            job, name = self._desk.letters.addendum(loaded, signing.round, signing.part, today)
            return Printing(case, ADDENDUM, signing.round, None, None, job, name, loaded.seen)
        state = locking.once_laid(loaded.state, signing, self._work.clock.now(), by)
        return self._concept(loaded, _with(loaded, state), signing.round)

    def letter(self, case: CaseId, about: LayBap | FactId, *, by: StaffId) -> Printing:
        """Return the letter of return that a Tidak leads to, a KONSEP to be rendered elsewhere.

        Until the BAP has its number, the letter names it as a KONSEP too.
        """
        loaded, now = self._work.load(case), self._work.clock.now()
        if isinstance(about, LayBap):
            context = self._work.context(loaded.procedure)
            round_ = loaded.state.round
            state = locking.once_proposed(loaded.state, about, context, now, by)
        else:
            signing = _found(loaded, about)
            round_ = signing.round
            state = locking.once_laid(loaded.state, signing, now, by)
        shown = _with(loaded, state)
        today = self._work.context(loaded.procedure).today
        day = self._desk.letters.day(shown, papers.kind(BAP), round_, today)
        told = _with(loaded, locking.once_reported(state, round_, DRAFT_NUMBER, day))
        return self._concept(loaded, told, round_, RETURN_LETTER)

    def lock(self, case: CaseId, laid: FactId, *, seen: Seen, by: StaffId) -> Changes:
        """Lock, number and keep at once; for those who may wait for the paper."""
        closing = self.prepare(case, laid, seen=seen, by=by)
        return self.keep(closing, self.render(closing), by=by)

    def prepare(self, case: CaseId, laid: FactId, *, seen: Seen, by: StaffId) -> Closing:
        """Return the paper that the lock will issue; refused where the lock would be."""
        permissions.check(self._work.rules.role(by), Act.VERIFY)
        loaded, slept = self._unmoved(case, seen)
        signing = _found(loaded, laid)
        context = self._work.context(loaded.procedure)
        decide(LockBap(laid), loaded.state, context)
        now = self._work.clock.now()
        after = _with(loaded, locking.once_locked(loaded.state, signing, now, by))
        if signing.part:
            day, letters = context.today, self._desk.letters
            job, name = letters.addendum(after, signing.round, signing.part, day)
            return Closing(case, signing, None, day, job, name, (*seen, *slept.facts))
        kind = papers.kind(BAP)
        day = self._desk.letters.day(after, kind, signing.round, context.today)
        number = self._desk.numbering.next(loaded, kind.register, day)
        given = number.text, day
        return Closing(
            case=case,
            signing=signing,
            number=number,
            day=day,
            job=self._desk.letters.job(after, kind, signing.round, given),
            file_name=self._desk.letters.file_name(after, kind, signing.round, given),
            seen=(*seen, *slept.facts),
        )

    def render(self, paper: Closing | Printing) -> Rendered:
        """Fill the template in a child process; needs no store."""
        return Rendered(paper.file_name, self._desk.press(paper.job))

    def keep(self, closing: Closing, rendered: Rendered, *, by: StaffId) -> Changes:
        """Record lock, result, number and paper in one transaction, or nothing.

        Refused when anything of the case moved on since `prepare`: the paper would tell
        what nobody signed.
        """
        work, signing = self._work, closing.signing
        permissions.check(work.rules.role(by), Act.VERIFY)
        loaded, _ = self._unmoved(closing.case, closing.seen)
        context = work.context(loaded.procedure)
        command = self._desk.clockwork.timed(closing.case, LockBap(signing.id))
        locked = decide(command, loaded.state, context)
        after = locking.once_locked(loaded.state, signing, work.clock.now(), by)
        issued = issue_paper(after, context, self._paper(loaded, closing, rendered))
        number = closing.number
        with self._desk.clockwork.together(), work.journal.write(by) as page:
            taken = self._desk.numbering.take(page, loaded.state, number) if number else ()
            facts = (*locked, *taken, *issued)
            changes = page.record(StreamId(closing.case), facts, loaded.seen)
            self._desk.clockwork.follow(closing.case, locked, changes.heads)
            if not signing.part:
                self._desk.drafts.drop(closing.case, loaded.state.step)
        return changes

    def _paper(self, loaded: Loaded, closing: Closing, rendered: Rendered) -> NewPaper:
        shown = paper_files.photos(loaded, closing.job)
        return NewPaper(
            kind=ADDENDUM if closing.signing.part else BAP,
            round=closing.signing.round,
            number=closing.number.text if closing.number else "",
            day=closing.day,
            blob=self._work.keep(closing.case, rendered.content, shown),
            digest=hashlib.sha256(rendered.content).hexdigest(),
            template=closing.job.template.digest,
        )

    def _concept(self, loaded: Loaded, shown: Loaded, round_: int, paper: str = BAP) -> Printing:
        kind, letters = papers.kind(paper), self._desk.letters
        job = letters.job(shown, kind, round_, None)
        name = letters.file_name(shown, kind, round_, None)
        return Printing(loaded.id, paper, round_, None, None, job, name, loaded.seen)

    def _unmoved(self, case: CaseId, seen: Seen) -> tuple[Loaded, Changes]:
        """Return the case as it is; refused when somebody wrote what `seen` has not."""
        slept = self._desk.clockwork.settle() or Changes()
        loaded = self._work.load(case)
        if set(loaded.seen) - {*seen, *slept.facts}:
            raise Refused(
                "Berkas ini berubah sejak BAP dibuka di layar.",
                "Muat ulang, periksa perubahannya, lalu kunci sekali lagi.",
            )
        return loaded, slept


def _with(loaded: Loaded, state: CaseState) -> Loaded:
    return Loaded(loaded.id, loaded.events, loaded.procedure, state, loaded.seen)


def _found(loaded: Loaded, laid: FactId) -> Signing:
    found = next((each for each in loaded.state.signings if each.id == laid), None)
    if found is None:
        raise NotFound("BAP itu sudah tidak berlaku.", "Susun BAP sekali lagi.")
    return found
