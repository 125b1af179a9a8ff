"""The BAP that later papers rest on."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from desktop_app.core.cases.state import Paper
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.errors import BadInput


class Report(Struct, frozen=True):
    """Fields `bap.…`."""

    nomor: str
    tanggal: str


def issued(material: Material, write: Callable[[date], str]) -> Report:
    """Return number and day as the issued BAP says them; refuses before there is one."""
    paper = standing(material, "bap")
    if paper is None:
        raise BadInput(
            "Naskah belum bisa dibuat: BAP belum diterbitkan.", "Terbitkan BAP lebih dulu."
        )
    return Report(paper.number, write(paper.day))


def standing(material: Material, kind: str) -> Paper | None:
    """Return the newest paper of a kind in this round that was not revoked."""
    found = [
        paper
        for paper in material.case.papers
        if paper.kind == kind and paper.round == material.round and not paper.revoked
    ]
    return found[-1] if found else None
