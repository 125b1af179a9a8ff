"""Facts of a case as sentences in the office's words."""

from collections.abc import Iterable, Mapping
from functools import singledispatch

from msgspec import Struct

from desktop_app.core.documents import papers
from desktop_app.core.events import facts
from desktop_app.core.events.envelope import Event, Unread
from desktop_app.core.events.visit_facts import VisitFact
from desktop_app.core.ids import StaffId
from desktop_app.core.services.views import HistoryLine
from desktop_app.core.services.visit_words import told_visit
from desktop_app.core.sop.model import Procedure
from desktop_app.core.wording import dates

SHOWN_LABELS = 4


def lines(
    events: Iterable[Event], procedure: Procedure, names: Mapping[StaffId, str]
) -> tuple[HistoryLine, ...]:
    """Return one line for each fact in the given order."""
    words = Words(procedure, labels(procedure))
    return tuple(
        HistoryLine(
            id=event.id,
            at=event.at,
            by=event.by,
            name=names.get(event.by, str(event.by)),
            kind=type(event.fact).__name__,
            step=getattr(event.fact, "step", None),
            round=getattr(event.fact, "round", None),
            text=told(event.fact, words),
        )
        for event in events
    )


class Words(Struct, frozen=True):
    """What a sentence needs of the procedure."""

    procedure: Procedure
    labels: Mapping[str, str]

    def step(self, number: int) -> str:
        """Return 'langkah 4 · Isi data perusahaan'."""
        if 1 <= number <= len(self.procedure.steps):
            return f"langkah {number} · {self.procedure.step(number).title}"
        return f"langkah {number}"

    def listed(self, keys: Iterable[str]) -> str:
        """Return the labels of some answers, the first few by name."""
        known = {key: place for place, key in enumerate(self.labels)}
        ordered = sorted(keys, key=lambda key: known.get(key, known.get(_owner(key), len(known))))
        found = list(dict.fromkeys(self.label(key) for key in ordered))
        shown, rest = found[:SHOWN_LABELS], len(found) - SHOWN_LABELS
        return ", ".join(shown) + (f", dan {rest} lainnya" if rest > 0 else "")

    def label(self, key: str) -> str:
        """Return what the page calls an answer."""
        return self.labels.get(key) or self.labels.get(_owner(key), key)


def _owner(key: str) -> str:
    """Return doc.ktp of doc.ktp.shown, finding.waste of finding.waste.note."""
    return key.rpartition(".")[0]


def labels(procedure: Procedure) -> dict[str, str]:
    """Return what each answer key is called on its page."""
    named: dict[str, str] = {}
    for step in procedure.steps:
        named |= {f"doc.{d.key}": d.label for d in step.documents}
        named |= {f"tool.{e.key}": e.label for e in step.equipment}
        named |= {f"output.{o.key}": o.label for o in step.ticks}
        named |= {field.key: field.label for section in step.sections for field in section.fields}
        for group in step.findings:
            named |= {f"finding.{item.key}": item.label for item in group.items}
    return named


@singledispatch
def told(fact: object, _words: Words) -> str:
    """Return the fact as a sentence without a full stop."""
    return f"Peristiwa {type(fact).__name__}"


@told.register
def _(fact: Unread, _words: Words) -> str:
    return f"Tidak terbaca ({fact.reason})"


@told.register
def _(fact: facts.CaseOpened, words: Words) -> str:
    return f"Berkas {fact.number} dibuka, {words.procedure.name} ({fact.procedure})"


@told.register
def _(fact: facts.AnswersChanged, words: Words) -> str:
    return f"Mengisi {words.listed(fact.answers)}"


@told.register
def _(fact: facts.FileAttached, words: Words) -> str:
    return f"Melampirkan {words.label(f'doc.{fact.document}')}: {fact.name}"


@told.register
def _(fact: facts.FileRemoved, _words: Words) -> str:
    return f"Lampiran tidak dipakai lagi: {fact.reason}"


@told.register
def _(fact: facts.WorkStarted, words: Words) -> str:
    return f"Mulai {words.step(fact.step)}"


@told.register
def _(fact: facts.WorkStopped, _words: Words) -> str:
    note = f" · {fact.note}" if fact.note else ""
    return f"Jam berhenti setelah {dates.duration(fact.seconds)}: {fact.reason.value}{note}"


@told.register
def _(fact: facts.TimeCorrected, words: Words) -> str:
    return (
        f"Waktu {words.step(fact.step)} dibetulkan: {dates.duration(fact.seconds)}, {fact.reason}"
    )


@told.register
def _(fact: facts.StepCompleted, words: Words) -> str:
    done = f"Selesai {words.step(fact.step)}"
    if not fact.missing:
        return done
    return f"{done}, lanjut dengan catatan: {fact.note} (belum: {words.listed(fact.missing)})"


@told.register
def _(fact: facts.StepWaived, words: Words) -> str:
    return f"Tidak diperlukan: {words.step(fact.step)}, {fact.reason}"


@told.register
def _(fact: facts.StepReopened, words: Words) -> str:
    return f"Dibuka lagi: {words.step(fact.step)}, {fact.reason}"


@told.register
def _(fact: facts.CaseParked, _words: Words) -> str:
    back = f", kembali {dates.long_date(fact.follow_up)}" if fact.follow_up else ""
    note = f" · {fact.note}" if fact.note else ""
    return f"Diparkir: {fact.reason.value}{back}{note}"


@told.register
def _(_fact: facts.CaseResumed, _words: Words) -> str:
    return "Pemohon kembali, berkas dilanjutkan"


@told.register
def _(fact: facts.DeadlinePromised, _words: Words) -> str:
    return (
        f"Janji hasil {dates.long_date(fact.due)}, dihitung dengan daftar libur {fact.holiday_list}"
    )


@told.register
def _(fact: facts.VerificationDecided, _words: Words) -> str:
    if fact.fulfilled:
        return "Komitmen terpenuhi: Ya" + (f", {fact.note}" if fact.note else "")
    limit = f", paling lambat {dates.long_date(fact.repair_by)}" if fact.repair_by else ""
    return f"Komitmen belum terpenuhi: Tidak, {len(fact.repairs)} perbaikan{limit}"


@told.register
def _(_fact: facts.ValidationRecorded, _words: Words) -> str:
    return "Kepala Dinas memvalidasi di OSS, waktunya dicatat"


@told.register
def _(fact: facts.ReturnedToTeam, _words: Words) -> str:
    return f"Kepala Dinas mengembalikan ke Tim Teknis: {fact.note}"


@told.register
def _(fact: facts.NumberTaken, _words: Words) -> str:
    return f"Nomor {fact.text} diambil dari buku {fact.register}"


@told.register
def _(fact: facts.NumberVoided, _words: Words) -> str:
    return f"Nomor urut {fact.value} buku {fact.register} dibatalkan: {fact.reason}"


@told.register
def _(fact: facts.PaperIssued, _words: Words) -> str:
    return f"{_short(fact.paper)} terbit, nomor {fact.number}, {dates.long_date(fact.day)}"


@told.register
def _(fact: facts.LicenceHandedOver, _words: Words) -> str:
    return f"SK diserahkan kepada {fact.receiver} ({fact.capacity})"


@told.register
def _(fact: facts.CaseEnded, _words: Words) -> str:
    return f"Berkas dihentikan, {fact.ending.value}: {fact.reason}"


@told.register
def _(fact: facts.CaseReopened, _words: Words) -> str:
    return f"Berkas dibuka lagi: {fact.reason}"


@told.register
def _(fact: facts.PersonalDataErased, _words: Words) -> str:
    return f"Data pribadi dimusnahkan: {fact.reason.value}"


@told.register
def _(fact: facts.LicenceRevoked, _words: Words) -> str:
    act = "diganti" if fact.replaced else "dibatalkan"
    return f"SK {fact.number} {act}: {fact.reason}"


@told.register
def _(fact: facts.NoteAdded, _words: Words) -> str:
    return f"Catatan: {fact.text}"


@told.register
def _(fact: facts.ConflictSettled, _words: Words) -> str:
    return f"Benturan diselesaikan: {fact.reason}"


@told.register
def _(fact: VisitFact, words: Words) -> str:
    return told_visit(fact, words.labels)


def _short(key: str) -> str:
    return next((kind.short for kind in papers.EVERY if kind.key == key), key)
