"""Whatever a person does to a case."""

import secrets
from collections.abc import Sequence

from desktop_app.core.cases import commands, promising
from desktop_app.core.cases.context import NewFile
from desktop_app.core.cases.decide import decide, open_case
from desktop_app.core.cases.remarks import attach_file
from desktop_app.core.changes import Changes
from desktop_app.core.errors import NotFound
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.ids import CaseId, FactId, StaffId, StreamId
from desktop_app.core.services import attachments, permissions
from desktop_app.core.services.attachments import Attachment
from desktop_app.core.services.casework import Casework, Loaded
from desktop_app.core.services.clockwork import Clockwork
from desktop_app.core.store.drafts import Drafts


class Cases:
    """Commands to facts: check, load, decide, record."""

    def __init__(self, casework: Casework, clockwork: Clockwork, drafts: Drafts) -> None:
        """Write through the journal of `casework`, on the writer lane."""
        self._casework = casework
        self._clockwork = clockwork
        self._drafts = drafts

    def open(self, command: commands.OpenCase, *, by: StaffId) -> Changes:
        """Begin a case; the number is taken in the same transaction."""
        work = self._casework
        procedure = work.catalog.newest(command.procedure)
        permissions.check(work.rules.role(by), permissions.act_of(command, procedure, 1))
        context = work.context(procedure)
        case = CaseId(secrets.token_hex(16))
        with work.journal.write(by) as page:
            stem = f"{procedure.code}-{context.today.year}-{work.rules.tag(context.device)}"
            number = f"{stem}-{page.next_case_number(stem):04d}"
            return page.record(StreamId(case), open_case(command, context, number), ())

    def do(
        self, case: CaseId, command: commands.Command, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        """Carry out a command; its `seconds` are filled in from this device's clock.

        A session over which the machine slept is paused first. Starting a step
        pauses whatever runs on another case.
        """
        slept = self._clockwork.settle() or Changes()
        loaded = self._casework.load(case, _with_own(seen, slept, case))
        self._check(command, loaded, by)
        context = self._casework.context(loaded.procedure)
        timed = self._clockwork.timed(case, command)
        facts = decide(timed, loaded.state, context)
        if isinstance(command, commands.StartWork):
            # A list that came with an update was imported by nobody.
            facts = (*facts, *promising.owed(loaded.state, context))
        return slept.joined(self._record(loaded, facts, by, command))

    def attach(
        self, case: CaseId, attachment: Attachment, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        """Store a file sealed and say that it counts; refuses what cannot be read later."""
        taken = attachments.take(attachment)
        loaded = self._casework.load(case, seen)
        permissions.check(self._casework.rules.role(by), None)
        context = self._casework.context(loaded.procedure)
        blob = self._casework.keep(case, taken.content)
        file = NewFile(
            step=attachment.step,
            document=attachment.document,
            blob=blob,
            media=taken.media,
            size=len(taken.content),
            name=taken.name,
        )
        return self._record(loaded, attach_file(loaded.state, context, file), by)

    def file_bytes(self, case: CaseId, file: FactId) -> bytes:
        """Return the plain bytes of an attached file."""
        state = self._casework.load(case).state
        found = next((each for each in state.files if each.id == file), None)
        if found is None:
            raise NotFound("Lampiran itu tidak ada pada berkas ini.", "Muat ulang berkasnya.")
        return self._casework.content(case, found.blob)

    def _check(self, command: commands.Command, loaded: Loaded, by: StaffId) -> None:
        act = permissions.act_of(command, loaded.procedure, loaded.state.step)
        permissions.check(self._casework.rules.role(by), act)

    def _record(
        self,
        loaded: Loaded,
        facts: Sequence[CaseFact],
        by: StaffId,
        command: commands.Command | None = None,
    ) -> Changes:
        """Keep facts, clock and the draft's end in one transaction: durable together."""
        if not facts:
            self._drop_draft(command, loaded)
            return Changes(heads=loaded.seen)
        room = self._clockwork.make_room(loaded.id, facts)
        with self._clockwork.together(), self._casework.journal.write(by) as page:
            self._clockwork.expect(loaded.id, facts, by)
            written = page.record(StreamId(loaded.id), facts, loaded.seen)
            self._clockwork.follow(loaded.id, facts, written.heads)
            self._drop_draft(command, loaded)
        return room.joined(written)

    def _drop_draft(self, command: commands.Command | None, loaded: Loaded) -> None:
        match command:
            case (
                commands.LeavePage(step=step)
                | commands.CompleteStep(step=step)
                | commands.WaiveStep(step=step)
            ):
                self._drafts.drop(loaded.id, step)
            case commands.DecideVerification() | commands.RecordValidation() | commands.HandOver():
                self._drafts.drop(loaded.id, loaded.state.step)
            case _:
                return


def _with_own(seen: tuple[FactId, ...], slept: Changes, case: CaseId) -> tuple[FactId, ...]:
    """Let the screen have seen the pause that was just recorded for it."""
    return (*seen, *slept.facts) if case in slept.cases else seen
