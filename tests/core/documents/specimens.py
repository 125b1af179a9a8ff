"""Sample cases as on the specimens; every person and firm is invented."""

from datetime import UTC, date, datetime
from pathlib import Path

from msgspec.structs import replace

from desktop_app.core.cases.state import (
    CaseState,
    HandedOver,
    Paper,
    Parked,
    Phase,
    Status,
    StepState,
    Verdict,
)
from desktop_app.core.cases.visit_state import Visit
from desktop_app.core.documents.kinds.material import Material, Office, Tables
from desktop_app.core.events.vocabulary import Answers, ParkReason, Repair
from desktop_app.core.ids import BlobId, CaseId, StaffId
from desktop_app.core.office.identity import (
    Authority,
    Counter,
    Letterhead,
    Signatory,
    Terms,
)
from desktop_app.core.office.state import Staff
from desktop_app.core.sop.catalog import load_catalog
from desktop_app.core.sop.model import Procedure
from desktop_app.core.sop.values.references import load_references
from tests.core.documents.answered import AGENCY

RESOURCES = Path(__file__).parents[3] / "resources"

_WHEN = datetime(2026, 12, 3, 3, 0, tzinfo=UTC)
_STAFF = StaffId("contoh")
_CATALOG = load_catalog(RESOURCES / "sop")
_TABLES = load_references(RESOURCES, date(2026, 11, 22))

OFFICE = Office(
    letterhead=Letterhead(
        government="PEMERINTAH KABUPATEN KUDUS",
        office=("DINAS PENANAMAN MODAL DAN", "PELAYANAN TERPADU SATU PINTU"),
        address=(
            "Jalan Contoh Nomor 1, Kudus 59300, Telepon (0291) 000000",
            "Laman dpmptsp.contoh.go.id, Surel surat@dpmptsp.contoh.go.id",
        ),
        logo="",
        sample=True,
    ),
    signatory=Signatory(
        post="Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Kudus",
        name="Ir. WAHYU KARTIKASARI, M.Si.",
        rank="Pembina Utama Muda",
        nip="197001011996012001",
        place="Kudus",
        regent="Bupati Kudus",
        acting="",
        signs_elsewhere=False,
    ),
    terms=Terms(
        authority=Authority.MANDATE,
        heading="",
        obligations=(
            "melaksanakan kegiatan usaha sesuai dengan izin yang diberikan",
            "menjaga keselamatan alat, proses, hasil produksi, penyimpanan, dan pengangkutan",
            "mengelola lingkungan sesuai dengan dokumen lingkungan yang dimiliki",
            "menyampaikan data industri secara berkala melalui SIINas",
            "melaporkan setiap perubahan data, lokasi, kegiatan usaha, atau kapasitas",
        ),
        copies=(
            "Bupati Kudus, sebagai laporan",
            f"Kepala {AGENCY} Kabupaten Kudus",
            "Camat {kecamatan}, Kabupaten Kudus",
            "Arsip",
        ),
    ),
    regency="Kabupaten Kudus",
    tables=Tables(_TABLES.kbli, _TABLES.regions),
    counter=Counter("Loket 2", "(0291) 000000", "08.00 sampai 14.00", is_free=True),
    letter_copies=(f"Kepala {AGENCY} Kabupaten Kudus", "Arsip"),
)


def procedure(number: str) -> Procedure:
    """Return the shipped procedure."""
    return _CATALOG.newest(number)


def material(
    number: str, answers: Answers, verdict: Verdict, papers: tuple[Paper, ...] = ()
) -> Material:
    """Return a case of one round, its file complete on 23 November 2026."""
    about = procedure(number)
    case = CaseState(
        id=CaseId("0" * 32), number=f"{about.code}-2026-0145", procedure=number,
        version=about.version, opened=_WHEN, opened_by=_STAFF, heads=(), phase=Phase.OPEN,
        step=8, round=verdict.round, answers_by_round={0: answers}, own_round=frozenset(),
        steps=(), files=(), promises=(), verdicts=(verdict,),
        validated=None, returned_to_team=(), parked=None,
        papers=papers, numbers=(), handed_over=None, ending=None, ending_reason="", notes=(),
        visits=(),
        photos=(),
        signings=(),
        addenda=(),
        conflicts=(), set_aside=(), flagged=(), facts=1,
    )  # fmt: skip
    return Material(case, about, OFFICE, verdict.round, complete=date(2026, 11, 23))


def yes(round_: int = 1, note: str = "") -> Verdict:
    """Return the verdict Ya."""
    return Verdict(round_, True, (), None, note, _WHEN, _STAFF)


def no(*repairs: Repair) -> Verdict:
    """Return the verdict Tidak, to be mended by 4 December 2026."""
    return Verdict(1, False, repairs, date(2026, 12, 4), "", _WHEN, _STAFF)


CLERK = Staff(_STAFF, "Rina Wulandari", "199204042019032004", "help_desk", "", "", "")


def licence(number: str, round_: int = 1) -> Paper:
    """Return an SK that was issued."""
    return replace(report(number, round_), kind="sk", day=date(2026, 12, 7))


def at_counter(made: Material, at: datetime) -> Material:
    """Return the same with a clerk and a moment on the office's clock."""
    return replace(made, clerk=CLERK, at=at)


def report(number: str, round_: int = 1, day: date = date(2026, 12, 3)) -> Paper:
    """Return a BAP that was issued, dated by its visit."""
    blob = BlobId("0" * 64)
    return Paper("bap", round_, number, day, blob, "", _WHEN, _STAFF, False)


def numbered(made: Material, number: str, day: date) -> Material:
    """Return the same with number and date."""
    return replace(made, number=number, day=day)


def finished_step(number: int) -> StepState:
    """Return a step that was finished with nothing missing."""
    return StepState(
        number=number, round=1, status=Status.DONE, started=_WHEN, finished=_WHEN, by=_STAFF,
        seconds=60, sessions=(), pauses=(), missing=(), note="", overlapping=False,
        late_arrival=False,
    )  # fmt: skip


def parked_for(reason: ParkReason, follow_up: date | None, note: str = "") -> Parked:
    """Return why a case rests."""
    return Parked(reason, note, follow_up, _WHEN, _STAFF)


def taken_by(receiver: str, capacity: str, letter: date | None = None) -> HandedOver:
    """Return who took the SK."""
    return HandedOver(receiver, capacity, letter, _WHEN, _STAFF)


def sent(letter: str, letter_day: date, day: date) -> Visit:
    """Return the plan of the first visit."""
    return Visit(1, (_STAFF,), letter, letter_day, day, "09.00", None, ())
