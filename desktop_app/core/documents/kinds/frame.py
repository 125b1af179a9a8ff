"""What every paper carries around its text: kop, signatory, copies."""

from msgspec import Struct

from desktop_app.core.documents.kinds import typography
from desktop_app.core.documents.kinds.asked import lacking
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.office.identity import Authority, Letterhead, Signatory

SAMPLE = "CONTOH: identitas kantor belum diatur"


class Kop(Struct, frozen=True):
    """Fields `kop.…`."""

    pemerintah: str
    dinas: tuple[str, ...]
    alamat: tuple[str, ...]


class Line(Struct, frozen=True):
    """One line over the signature: a.n. or Plt. hangs before the text."""

    tanda: str
    teks: str


class Signature(Struct, frozen=True):
    """Fields `ttd.…`; an open date is empty."""

    tempat: str
    tanggal: str
    jabatan: tuple[Line, ...]
    nama: str
    pangkat: str
    nip: str
    tte: bool


class Listed(Struct, frozen=True):
    """A numbered line: legal basis, copies."""

    no: int
    teks: str


def kop(letterhead: Letterhead) -> Kop:
    """Return the head of a paper."""
    return Kop(letterhead.government, letterhead.office, letterhead.address)


def sample_line(letterhead: Letterhead) -> str:
    """Return the grey line of papers whose office has not been set yet."""
    return SAMPLE if letterhead.sample else ""


def signature(material: Material, *, in_own_name: bool = False) -> Signature:
    """Return the block of the signatory; refuses while name, NIP or rank lack."""
    who, day = material.office.signatory, material.day
    _check_known(who)
    return Signature(
        tempat=who.place,
        tanggal=typography.loose_date(day) if day else "",
        jabatan=_lines(who, by_mandate=not in_own_name and _is_mandate(material)),
        nama=who.name,
        pangkat=who.rank,
        nip=typography.nip(who.nip),
        tte=who.signs_elsewhere,
    )


def copies(lines: tuple[str, ...], kecamatan: str) -> tuple[Listed, ...]:
    """Return the Tembusan as one sentence over its lines: ';', 'dan', '.'."""
    kept = [line.replace("{kecamatan}", kecamatan) for line in lines if line.strip()]
    last = len(kept)
    ends = {last: ".", last - 1: "; dan" if last > 2 else ";"}  # noqa: PLR2004 - a pair needs no dan
    return tuple(
        Listed(number, line.rstrip(" ;.") + ends.get(number, ";"))
        for number, line in enumerate(kept, 1)
    )


def _check_known(who: Signatory) -> None:
    if not who.name or not who.post:
        raise lacking("nama dan jabatan pejabat penanda tangan", part="Penanda tangan")
    found = (("NIP", who.nip), ("pangkat", who.rank))
    missing = [name for name, value in found if not value.strip()]
    if missing:
        named = f"{' dan '.join(missing)} pejabat penanda tangan ({who.name})"
        raise lacking(named, part="Petugas")


def _is_mandate(material: Material) -> bool:
    return material.office.terms.authority is Authority.MANDATE


def _lines(who: Signatory, *, by_mandate: bool) -> tuple[Line, ...]:
    own = Line(who.acting, f"{who.post.upper()},")
    return (Line("a.n.", who.regent.upper()), own) if by_mandate else (own,)
