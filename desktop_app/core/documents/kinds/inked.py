"""Who signs a BAP or its addendum, and what stands over each name."""

from msgspec import Struct

from desktop_app.core.cases.signers import APPLICANT
from desktop_app.core.cases.visit_state import Mark, Signing
from desktop_app.core.documents.kinds import typography
from desktop_app.core.documents.kinds.asked import Asked, Row, cell
from desktop_app.core.documents.kinds.company import Company

INK = "ttd-"
"""How the name of a picture of a signature begins."""
_IN_A_ROW = 3
_PAIR = 2


class Signer(Struct, frozen=True):
    """One of the team: role, name, NIP, and the ink or the refusal between them."""

    peran: str
    nama: str
    nip: str
    gambar: str
    menolak: str


class Applicant(Struct, frozen=True):
    """Fields `pemohon.…`: who signs for the business."""

    pembuka: str
    nama: str
    sebagai: str
    gambar: str
    menolak: str


def sign_rows(asked: Asked, signing: Signing | None) -> tuple[tuple[Signer, ...], ...]:
    """Set two or three beside each other; four stand two and two."""
    signers = tuple(
        _signer(row, _mark(signing, f"petugas-{place}"))
        for place, row in enumerate(asked.rows("officers"), 1)
    )
    wide = _PAIR if len(signers) == _PAIR * 2 else _IN_A_ROW
    return tuple(signers[start : start + wide] for start in range(0, len(signers), wide))


def applicant(about: Company, signing: Signing | None) -> Applicant:
    """Return who signed for the business; before anybody did, who answers for it."""
    mark = _mark(signing, APPLICANT)
    stands_in = mark is not None and mark.name.strip().casefold() != about.pj.strip().casefold()
    who = "yang mewakili perusahaan" if stands_in else "penanggung jawab perusahaan"
    post = "Yang mewakili" if stands_in else about.jabatan_pj
    refused = refusal(mark)
    return Applicant(
        pembuka=f"{who.capitalize()}," if refused else f"Disetujui oleh {who},",
        nama=mark.name if mark is not None and stands_in else about.pj,
        sebagai=f"{post} {about.nama}",
        gambar=_drawn(mark),
        menolak=refused,
    )


def refusal(mark: Mark | None) -> str:
    """Return the sentence that stands where a signature would; nothing where one does."""
    if mark is None or mark.strokes:
        return ""
    return f"menolak menandatangani: {mark.reason.rstrip(' .')} (saksi {mark.witness})"


def _mark(signing: Signing | None, key: str) -> Mark | None:
    return signing.mark_of(key) if signing is not None else None


def _drawn(mark: Mark | None) -> str:
    return f"{INK}{mark.signer}" if mark is not None and mark.strokes else ""


def _signer(row: Row, mark: Mark | None) -> Signer:
    post, nip = cell(row, "post"), typography.nip(cell(row, "nip"))
    return Signer(
        peran=f"{post}," if post else "",
        nama=cell(row, "name"),
        nip=f"NIP{typography.GLUE}{nip}" if nip else "",
        gambar=_drawn(mark),
        menolak=refusal(mark),
    )
