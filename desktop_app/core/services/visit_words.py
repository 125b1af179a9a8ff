"""Facts of a visit as sentences in the office's words."""

from collections.abc import Mapping

from desktop_app.core.events.visit_facts import (
    AddendumWritten,
    BapLaid,
    BapLocked,
    BapSigned,
    PhotoDescribed,
    PhotoRemoved,
    PhotoTaken,
    SignaturesVoided,
    SigningRefused,
    VisitCancelled,
    VisitFact,
    VisitPacked,
    VisitPlanned,
)
from desktop_app.core.wording.dates import long_date


def told_visit(fact: VisitFact, labels: Mapping[str, str]) -> str:
    """Return the fact as a sentence without a full stop."""
    match fact:
        case VisitPlanned(day=day, hour=hour, letter=letter):
            return f"Kunjungan direncanakan {long_date(day)} pukul {hour}, surat tugas {letter}"
        case VisitCancelled(reason=reason):
            return f"Kunjungan tidak jadi: {reason}"
        case VisitPacked(lacking=lacking):
            return f"Disiapkan untuk kunjungan, {len(lacking) or 'tidak ada'} yang kurang"
        case PhotoTaken() | PhotoDescribed() | PhotoRemoved():
            return _photo(fact, labels)
        case _:
            return _signing(fact)


def _photo(fact: PhotoTaken | PhotoDescribed | PhotoRemoved, labels: Mapping[str, str]) -> str:
    match fact:
        case PhotoTaken(item=item, name=name):
            return f"Foto {name} untuk {_point(item, labels)}"
        case PhotoDescribed(item=item, caption=caption):
            return f"Keterangan foto {_point(item, labels)}: {caption or 'dikosongkan'}"
        case PhotoRemoved(reason=reason):
            return f"Foto tidak dipakai lagi: {reason}"


def _signing(
    fact: BapLaid | BapSigned | SigningRefused | SignaturesVoided | BapLocked | AddendumWritten,
) -> str:
    match fact:
        case BapLaid(part=part, fulfilled=fulfilled):
            what = (
                f"Adendum {part}" if part else f"BAP dengan hasil {'Ya' if fulfilled else 'Tidak'}"
            )
            return f"{what} disusun untuk ditandatangani"
        case BapSigned(name=name):
            return f"{name} menandatangani"
        case SigningRefused(name=name, reason=reason, witness=witness):
            return f"{name} menolak menandatangani: {reason} (saksi {witness})"
        case SignaturesVoided(reason=reason):
            return f"Tanda tangan dibatalkan: {reason}"
        case BapLocked():
            return "BAP terkunci"
        case AddendumWritten(part=part, text=text):
            return f"Adendum {part}: {text}"


def _point(item: str, labels: Mapping[str, str]) -> str:
    return f"butir {labels.get(f'finding.{item}', item)}" if item else "kunjungan"
