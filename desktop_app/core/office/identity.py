"""The office on its papers: kop, signatory, what stands in its licences."""

from enum import StrEnum

from msgspec import Struct

from desktop_app.core.events.vocabulary import Value
from desktop_app.core.ids import StaffId
from desktop_app.core.office.state import OfficeState, Staff
from desktop_app.core.security.roles import Role
from desktop_app.core.sop.model import Procedure

NAME = "office.name"
REGENCY = "office.regency"
REGENT = "office.regent"
ADDRESS = "office.address"
SIGNATORY = "signatory.staff"
ALIGNMENT = "paper.alignment"

_USUAL_REGENCY = "Kabupaten Kudus"

# Proposals; what the office has not set is not invented, but printed as CONTOH.
_USUAL_TEXTS = {
    "office.government": "PEMERINTAH {REGENCY}",
    NAME: "DINAS PENANAMAN MODAL DAN\nPELAYANAN TERPADU SATU PINTU",
    ADDRESS: "",
    "office.place": "Kudus",
    REGENT: "Bupati Kudus",
    REGENCY: _USUAL_REGENCY,
    "office.logo": "",
    "signatory.post": "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu {regency}",
    "signatory.acting": "",
    "paper.size": "F4",
}
_USUAL_OBLIGATIONS = (
    "melaksanakan kegiatan usaha sesuai dengan izin yang diberikan",
    "menjaga keselamatan alat, proses, hasil produksi, penyimpanan, dan pengangkutan",
    "mengelola lingkungan sesuai dengan dokumen lingkungan yang dimiliki",
    "menyampaikan data industri secara berkala melalui SIINas",
    "melaporkan setiap perubahan data, lokasi, kegiatan usaha, atau kapasitas",
)
_INDUSTRY = "Kepala Dinas Tenaga Kerja, Perindustrian, Koperasi, Usaha Kecil dan Menengah {regency}"
_USUAL_COPIES = (
    "{regent}, sebagai laporan",
    _INDUSTRY,
    "Camat {kecamatan}, {regency}",
    "Arsip",
)
_USUAL_LETTER_COPIES = (_INDUSTRY, "Arsip")


class Authority(StrEnum):
    """By what right Kepala Dinas signs a licence."""

    MANDATE = "MANDAT"
    DELEGATION = "DELEGASI"


class PaperSize(StrEnum):
    """Which of the two papers the office prints on."""

    F4 = "F4"
    A4 = "A4"


class Alignment(StrEnum):
    """How long texts end on the right: stretched to the margin, or as they fall."""

    FULL = "penuh"
    LEFT = "kiri"


class Letterhead(Struct, frozen=True):
    """The kop, line by line; `logo` is the blob of a picture, empty for none."""

    government: str
    office: tuple[str, ...]
    address: tuple[str, ...]
    logo: str
    sample: bool
    """True until the office has given its own identity: papers carry CONTOH."""


class Signatory(Struct, frozen=True):
    """Who signs; name, rank and NIP are empty until somebody was chosen."""

    post: str
    name: str
    rank: str
    nip: str
    place: str
    regent: str
    acting: str
    """Plt. or Plh., else empty."""
    signs_elsewhere: bool
    """The signature comes electronically, from outside: its room stays empty."""


class Terms(Struct, frozen=True):
    """What the office decided for one licence."""

    authority: Authority
    heading: str
    """Words after KEPUTUSAN in the title; empty: the signatory's own post."""
    obligations: tuple[str, ...]
    copies: tuple[str, ...]
    """A place written {kecamatan} is filled for each case."""


class Counter(Struct, frozen=True):
    """The counter as its slips name it; what the office did not say is empty."""

    desk: str = ""
    """Loket 2."""
    phone: str = ""
    hours: str = ""
    """08.00 sampai 14.00."""
    is_free: bool = False
    """True when the office confirmed that nothing is charged."""


def letterhead(state: OfficeState) -> Letterhead:
    """Return the kop; a sample until name, address and signatory are given."""
    return Letterhead(
        government=text(state, "office.government"),
        office=lines(text(state, NAME)),
        address=lines(text(state, ADDRESS)),
        logo=text(state, "office.logo"),
        sample=is_sample(state),
    )


def is_sample(state: OfficeState) -> bool:
    """Return whether papers have to carry CONTOH."""
    given = [state.setting(key) for key in (NAME, ADDRESS)]
    return not all(isinstance(value, str) and value.strip() for value in given) or (
        _chosen(state) is None
    )


def signatory(state: OfficeState) -> Signatory:
    """Return who signs: the chosen person, else the office's Kepala Dinas."""
    person = _chosen(state)
    post = state.setting("signatory.post") or (person.post if person else "")
    return Signatory(
        post=_said(post) or _usual(state, "signatory.post"),
        name=person.name if person else "",
        rank=person.rank if person else "",
        nip=person.nip if person else "",
        place=text(state, "office.place"),
        regent=text(state, REGENT),
        acting=text(state, "signatory.acting"),
        signs_elsewhere=state.setting("signatory.electronic") is True,
    )


def terms(state: OfficeState, procedure: Procedure) -> Terms:
    """Return what stands in the licences of a procedure; mandate unless told otherwise."""
    start = f"licence.{procedure.number}"
    delegated = state.setting(f"{start}.authority") == Authority.DELEGATION.value
    return Terms(
        authority=Authority.DELEGATION if delegated else Authority.MANDATE,
        heading=text(state, f"{start}.heading"),
        obligations=_lines_or(state, f"{start}.obligations", _USUAL_OBLIGATIONS),
        copies=_lines_or(state, f"{start}.copies", _USUAL_COPIES),
    )


def counter(state: OfficeState) -> Counter:
    """Return the counter; nothing of it is proposed."""
    return Counter(
        desk=text(state, "counter.desk"),
        phone=text(state, "counter.phone"),
        hours=text(state, "counter.hours"),
        is_free=state.setting("counter.free") is True,
    )


def letter_copies(state: OfficeState) -> tuple[str, ...]:
    """Return who gets a copy of a surat pengembalian."""
    return _lines_or(state, "letter.copies", _USUAL_LETTER_COPIES)


def paper_size(state: OfficeState) -> PaperSize:
    """Return the paper of the office."""
    return PaperSize.A4 if text(state, "paper.size") == PaperSize.A4.value else PaperSize.F4


def alignment(state: OfficeState) -> Alignment:
    """Return how the office wants its long texts; stretched unless told otherwise."""
    is_left = text(state, ALIGNMENT) == Alignment.LEFT.value
    return Alignment.LEFT if is_left else Alignment.FULL


def text(state: OfficeState, key: str) -> str:
    """Return a setting as text, what is usual where the office gave none."""
    return _said(state.setting(key)) or _usual(state, key)


def lines(text_: str) -> tuple[str, ...]:
    """Return the lines that say something."""
    return tuple([line.strip() for line in text_.splitlines() if line.strip()])


def _said(value: Value) -> str:
    return value.strip() if isinstance(value, str) else ""


def _usual(state: OfficeState, key: str) -> str:
    return _filled(state, _USUAL_TEXTS.get(key, ""))


def _filled(state: OfficeState, proposal: str) -> str:
    regency = _said(state.setting(REGENCY)) or _USUAL_REGENCY
    regent = _said(state.setting(REGENT)) or _USUAL_TEXTS[REGENT]
    names = {"{regency}": regency, "{REGENCY}": regency.upper(), "{regent}": regent}
    for mark, name in names.items():
        proposal = proposal.replace(mark, name)
    return proposal


def _lines_or(state: OfficeState, key: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    value = state.setting(key)
    # An empty text is an answer here: no copies, no block of copies.
    if isinstance(value, str):
        return lines(value)
    return tuple([_filled(state, line) for line in usual])


def _chosen(state: OfficeState) -> Staff | None:
    value = state.setting(SIGNATORY)
    person = state.person(StaffId(value)) if isinstance(value, str) and value else None
    if person is None:
        person = next((p for p in state.acting() if p.role == Role.HEAD.value), None)
    return person if person is not None and not person.revoked else None
