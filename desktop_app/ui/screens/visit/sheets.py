"""Which papers of a visit can be looked at, and where each comes from."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from msgspec import Struct

from desktop_app.core.cases.state import Paper
from desktop_app.core.cases.visit_commands import LayBap
from desktop_app.core.cases.visit_state import Signing
from desktop_app.core.services.papers import Printing, Rendered
from desktop_app.ui.screens.visit.standing import laying, open_gaps
from desktop_app.ui.screens.visit.work import VisitWork


class Sheet(StrEnum):
    """A paper of the visit, by its kind."""

    BAP = "bap"
    LETTER = "surat-pengembalian"
    ADDENDUM = "bap-adendum"


WORDS = {Sheet.BAP: "BAP", Sheet.LETTER: "Surat pengembalian", Sheet.ADDENDUM: "Adendum"}


class Source(Struct, frozen=True):
    """Where the pages come from; on the writer lane."""

    name: object
    """The same as long as the pages are the same."""
    concept: Callable[[], Printing] | None = None
    frozen: Callable[[], Rendered] | None = None


def sheets(work: VisitWork) -> tuple[Sheet, ...]:
    """Return what there is to look at now; a letter only after or for a Tidak."""
    signing, hand = work.signing, work.at_hand
    command = _about_to(work)
    if signing is None and command is None:
        return ()
    fulfilled = command.fulfilled if command is not None else bool(signing and signing.fulfilled)
    found = [Sheet.BAP]
    if not fulfilled:
        found.append(Sheet.LETTER)
    if hand is not None and hand.part:
        found.append(Sheet.ADDENDUM)
    return tuple(found)


def source(work: VisitWork, sheet: Sheet) -> Source | None:
    """Return where the pages of a paper come from; None where it cannot be made yet."""
    desk, case, by = work.desk.signing, work.case, work.desk.desk.who.staff
    about = work.at_hand if sheet is Sheet.ADDENDUM else work.signing
    command = None if sheet is Sheet.ADDENDUM else _about_to(work)
    issued = _issued(work, sheet)
    if issued is not None:
        frozen = partial(work.desk.desk.papers.frozen, case, issued.blob)
        return Source((sheet, issued.blob), frozen=frozen)
    if command is not None:
        make = desk.letter if sheet is Sheet.LETTER else desk.proposed
        name = sheet, str(command), work.view.state.heads
        return Source(name, concept=partial(make, case, command, by=by))
    if about is None:
        return None
    make_laid = desk.letter if sheet is Sheet.LETTER else desk.laid
    return Source((sheet, *_stand(about)), concept=partial(make_laid, case, about.id, by=by))


def _about_to(work: VisitWork) -> LayBap | None:
    """Return the BAP as it would be laid now; None where it lies there or something lacks."""
    if work.is_frozen or not work.brain.editable or open_gaps(work):
        return None
    return laying(work)


def _issued(work: VisitWork, sheet: Sheet) -> Paper | None:
    papers = work.view.state.papers
    found = [
        one
        for one in papers
        if (one.kind, one.round, one.revoked) == (sheet.value, work.round, False)
    ]
    hand = work.at_hand
    waits = sheet is Sheet.ADDENDUM and (hand is None or hand.locked is None)
    return found[-1] if found and not waits else None


def _stand(signing: Signing) -> tuple[object, ...]:
    return signing.id, len(signing.marks), signing.locked
