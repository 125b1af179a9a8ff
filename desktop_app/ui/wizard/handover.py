"""What is typed of the hand-over, its gaps, and what is matched before."""

from datetime import date

from msgspec import Struct

from desktop_app.core.cases.commands import HandOver
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.sop.answers import Level
from desktop_app.core.sop.values.moments import day
from desktop_app.core.wording.dates import long_date
from desktop_app.ui.wizard.brain import PageBrain
from desktop_app.ui.wizard.gaps import Gap, GapKind

PREFIX = "handover."
RECEIVER = "handover.receiver"
CAPACITY = "handover.capacity"
LETTER = "handover.letter_day"
MATCH = "handover.match."
PROXY = "Kuasa"
CAPACITIES = ("Pemohon", "Penanggung jawab", PROXY)
BAP = "bap"
SK = "sk"


class Match(Struct, frozen=True):
    """One thing to compare with the paper before it is issued."""

    key: str
    label: str
    value: str
    is_official: bool
    done: bool


class Handing(Struct, frozen=True):
    """Receiver and capacity as they stand on the page."""

    receiver: str
    capacity: str
    letter_day: str

    @property
    def day(self) -> date | None:
        """Return the day of the power of attorney, None while it cannot be read."""
        read = day(self.letter_day) if self.letter_day.strip() else None
        good = read is not None and read.level is not Level.ERROR
        return date.fromisoformat(str(read.value)) if read and good else None

    @property
    def needs_letter(self) -> bool:
        """Tell whether the receiver holds a power of attorney."""
        return self.capacity == PROXY


def read_handing(answers: Answers) -> Handing:
    """Read the hand-over; it starts from who came to the counter."""
    by_proxy = answers.get("proxy.present") == "kuasa"
    name = answers.get("proxy.name" if by_proxy else "applicant.name")
    letter = answers.get("proxy.letter_date") if by_proxy else ""
    return Handing(
        receiver=str(answers.get(RECEIVER, name or "") or ""),
        capacity=str(answers.get(CAPACITY, PROXY if by_proxy else CAPACITIES[0]) or ""),
        letter_day=str(answers.get(LETTER, letter or "") or ""),
    )


def handing_gaps(handing: Handing, *, sk_issued: bool) -> tuple[Gap, ...]:
    """Return what the hand-over still lacks."""
    gaps = []
    if not sk_issued:
        gaps.append(Gap(SK, "SK belum bernomor dan belum terbit"))
    if not handing.receiver.strip():
        gaps.append(Gap(RECEIVER, "Nama penerima SK belum diisi"))
    if not handing.capacity.strip():
        gaps.append(Gap(CAPACITY, "Kedudukan penerima belum dipilih"))
    if handing.needs_letter and handing.day is None:
        gaps.append(Gap(LETTER, "Tanggal surat kuasa belum diisi", GapKind.MISSING))
    return tuple(gaps)


def to_command(handing: Handing, answers: Answers) -> HandOver:
    """Make the command that closes the case."""
    letter = handing.day if handing.needs_letter else None
    return HandOver(handing.receiver.strip(), handing.capacity, letter, answers=answers)


def matches(brain: PageBrain) -> tuple[Match, ...]:
    """Return what has to be compared before the SK is issued."""
    issued = [paper for paper in brain.state.papers if paper.kind == BAP and not paper.revoked]
    bap = f"{issued[-1].number}, {long_date(issued[-1].day)}" if issued else ""
    rows = (
        ("name", "Nama", brain.shown("business.name"), False),
        ("nib", "NIB", brain.shown("company.nib"), True),
        ("kbli", "KBLI", brain.shown("business.kbli"), False),
        ("address", "Alamat", _place(brain), False),
        ("bap", "BAP", bap, False),
    )
    return tuple(
        Match(key, label, value, official, brain.value(f"{MATCH}{key}") is True)
        for key, label, value, official in rows
    )


def _place(brain: PageBrain) -> str:
    keys = ("business.address", "business.village", "business.kecamatan")
    return ", ".join(text for text in (brain.shown(key) for key in keys) if text)
