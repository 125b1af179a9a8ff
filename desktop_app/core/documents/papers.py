"""The kinds of papers: how each is called, made and saved."""

import re
from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import asdict

from desktop_app.core.cases.state import CaseState
from desktop_app.core.clock import office_day
from desktop_app.core.documents.context import Entry
from desktop_app.core.documents.kinds import (
    addendum,
    bap,
    card,
    checklist,
    drawings,
    handover,
    receipt,
    returned,
    sk,
)
from desktop_app.core.documents.kinds.addendum import Amendment
from desktop_app.core.documents.kinds.bap_fields import Bap
from desktop_app.core.documents.kinds.card import Card
from desktop_app.core.documents.kinds.checklist import Checklist
from desktop_app.core.documents.kinds.drawings import Drawing
from desktop_app.core.documents.kinds.handover import Handover
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.documents.kinds.receipt import COMPLETING, Receipt
from desktop_app.core.documents.kinds.returned import Returned
from desktop_app.core.documents.kinds.sk_fields import Sk
from desktop_app.core.documents.kinds.slip import Occasion
from desktop_app.core.errors import NotFound
from desktop_app.core.sop.enterprise import enterprise_name

Filled: TypeAlias = Bap | Amendment | Sk | Returned | Receipt | Card | Handover | Checklist

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST = 120


class Kind(Struct, frozen=True):
    """One kind of paper; `key` stands in facts and is the template's file name."""

    key: str
    title: str
    short: str
    register: str
    """The register its number comes from; empty for papers without a number."""
    build: Callable[[Material], Filled]
    day: Callable[[Material], date] | None = None
    """The date it carries; without one, the day it is issued."""
    occasion: Callable[[CaseState, int], Occasion | None] | None = None
    """When what it tells happened, and who was there; without one, now."""
    shows: Callable[[Material], tuple[Drawing, ...]] | None = None
    """Photos and signatures on it."""


KINDS = (
    Kind(
        "bap",
        "Berita Acara Pemeriksaan",
        "BAP",
        "BAP",
        bap.build,
        day=bap.visit_day,
        shows=drawings.of_bap,
    ),
    Kind("sk", "Keputusan", "SK", "SK", sk.build),
)
"""The papers of every case: numbered, issued once, kept."""

LETTERS = (Kind("surat-pengembalian", "Surat Pengembalian", "Surat", "SURAT", returned.build),)
"""Letters of cases that need one: numbered, issued once, kept."""

SLIPS = (
    Kind(
        "tanda-terima",
        "Tanda Terima Berkas",
        "Tanda terima",
        "",
        receipt.build,
        occasion=receipt.occasion,
    ),
    Kind("tindak-lanjut", "Kartu Tindak Lanjut", "Kartu", "", card.build, occasion=card.occasion),
    Kind(
        "penyerahan",
        "Tanda Terima Penyerahan SK",
        "Penyerahan SK",
        "",
        handover.build,
        occasion=handover.occasion,
    ),
    Kind("daftar-periksa", "Daftar Periksa Kunjungan", "Daftar periksa", "", checklist.build),
)
"""Half pages and checklists, made anew whenever somebody needs one."""

ADDENDA = (
    Kind(
        "bap-adendum",
        "Adendum Berita Acara Pemeriksaan",
        "Adendum BAP",
        "",
        addendum.build,
        shows=drawings.of_addendum,
    ),
)
"""Corrections of a locked paper: without a number of their own, kept by the lock."""

EVERY = (*KINDS, *LETTERS, *ADDENDA, *SLIPS)


def kind(key: str) -> Kind:
    """Return a kind by its key."""
    found = next((each for each in EVERY if each.key == key), None)
    if found is None:
        names = ", ".join(each.key for each in EVERY)
        raise NotFound(f"Jenis naskah {key} tidak dikenal.", f"Yang ada: {names}.")
    return found


def context(paper: Filled) -> dict[str, Entry]:
    """Return a paper's fields as a template reads them: plain lists and texts."""
    return {key: _plain(value) for key, value in asdict(paper).items()}


def complete_day(case: CaseState, round_: int) -> date | None:
    """Return the office's day on which step 5 of a round was finished."""
    step = case.step_state(COMPLETING, round_)
    return office_day(step.finished) if step is not None and step.finished else None


def file_name(what: Kind, material: Material) -> str:
    """Return a name that every file system takes: 'SK 503-IUI-0145-2026 Nama.docx'."""
    number = material.number or material.case.number
    business = enterprise_name(material.case.answers(material.round))
    words = [what.short, number, business]
    plain = _UNSAFE.sub("-", " ".join(" ".join(words).split()))[:_LONGEST].strip(" .")
    return f"{plain}{' (KONSEP)' if what.register and material.is_draft else ''}.docx"


def _plain(value: object) -> Entry:
    match value:
        case None | str() | int():
            return value
        case Struct():
            return {key: _plain(each) for key, each in asdict(value).items()}
        case dict():
            return {str(key): _plain(each) for key, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case _:
            raise TypeError(type(value).__name__)
