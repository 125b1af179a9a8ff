"""Tanda terima berkas: what was handed in, and what was promised."""

import re
from itertools import zip_longest

from msgspec import Struct

from desktop_app.core.cases.state import CaseState, Status
from desktop_app.core.documents.kinds import slip, typography
from desktop_app.core.documents.kinds.asked import Asked
from desktop_app.core.documents.kinds.frame import Kop, kop, sample_line
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.documents.kinds.slip import Desk, Occasion, Person
from desktop_app.core.sop import enterprise, flow
from desktop_app.core.wording.dates import full_date

COMPLETING = 5
"""The step whose end makes a file complete."""

_CODE = re.compile(r"[A-Z0-9-]{1,20}")


class Brought(Struct, frozen=True):
    """One document and how it stands; all empty where a column ends earlier."""

    no: str = ""
    nama: str = ""
    keadaan: str = ""


class Pair(Struct, frozen=True):
    """Two documents side by side: fields of a row of `berkas`."""

    kiri: Brought
    kanan: Brought


class Promised(Struct, frozen=True):
    """Fields `janji.…`: the stored date, never counted anew."""

    tanggal: str
    lama: str


class Receipt(Struct, frozen=True):
    """Every field a template of a tanda terima may use."""

    kop: Kop
    contoh: str
    lembar_lembar: tuple[tuple[str, ...], ...]
    izin: str
    sop: str
    nomor_berkas: str
    qr: str
    """What the QR code holds: the case number; empty when it is too long for one."""
    pemohon: str
    nama_usaha: str
    nib: str
    diterima: str
    keadaan: str
    janji: Promised | None
    berkas: tuple[Pair, ...]
    loket: Desk
    penyerah: Person
    petugas: Person


def build(material: Material) -> Receipt:
    """Return the context; a file that is not complete promises nothing."""
    asked = Asked(material.case.answers(material.round), material.procedure)
    counter = material.office.counter
    received = slip.day_and_time(slip.moment(material))
    complete = _is_complete(material)
    return Receipt(
        kop=kop(material.office.letterhead),
        contoh=sample_line(material.office.letterhead),
        lembar_lembar=(("Lembar 1", "untuk pemohon"), ("Lembar 2", "arsip loket")),
        izin=material.procedure.name,
        sop=material.procedure.number,
        nomor_berkas=typography.glued(material.case.number),
        qr=_code(material.case.number),
        pemohon=_applicant(asked),
        nama_usaha=enterprise.enterprise_name(asked.answers),
        nib=asked.text("company.nib") or "belum ada",
        diterima=slip.joined(received, counter.desk),
        keadaan="Lengkap" if complete else "Belum lengkap",
        janji=_promise(material) if complete else None,
        berkas=_pairs(_brought(material, asked)),
        loket=slip.desk(material),
        penyerah=_giver(asked),
        petugas=slip.clerk(material, slip.joined("Petugas Help Desk", counter.desk)),
    )


def occasion(case: CaseState, round_: int) -> Occasion | None:
    """Return the end of the completing step; None while it goes on."""
    step = case.step_state(COMPLETING, round_)
    if step is None or step.finished is None or step.by is None:
        return None
    return Occasion(step.finished, step.by)


def _code(number: str) -> str:
    return number if _CODE.fullmatch(number) else ""


def _is_complete(material: Material) -> bool:
    step = material.case.step_state(COMPLETING, material.round)
    return step is not None and step.status is Status.DONE and not step.missing


def _promise(material: Material) -> Promised | None:
    found = next((p for p in material.case.promises if p.round == material.round), None)
    if found is None:
        return None
    days = material.procedure.step(found.step).standard_time.value
    kind = slip.kind_of_days(material.procedure.days)
    return Promised(typography.day_glued(full_date(found.due)), f"{days} {kind}")


def _brought(material: Material, asked: Asked) -> tuple[Brought, ...]:
    """Return what the applicant was asked for up to the completing step."""
    papers = (
        paper
        for step in material.procedure.steps[:COMPLETING]
        for paper in flow.documents(step, asked.answers)
    )
    return tuple(
        Brought(str(number), paper.label, _condition(asked, paper.key))
        for number, paper in enumerate(papers, 1)
    )


def _condition(asked: Asked, key: str) -> str:
    """Say whether the original was seen, only a copy is there, or nothing."""
    if asked.answers.get(f"doc.{key}.shown") is True:
        return "Ada"
    return "Salinan" if asked.answers.get(f"doc.{key}.scanned") is True else "Belum ada"


def _pairs(papers: tuple[Brought, ...]) -> tuple[Pair, ...]:
    """Set the list in two columns, the left one never shorter."""
    half = (len(papers) + 1) // 2
    beside = zip_longest(papers[:half], papers[half:], fillvalue=Brought())
    return tuple(Pair(left, right) for left, right in beside)


def _giver(asked: Asked) -> Person:
    if asked.text("proxy.present") == "kuasa":
        return Person(asked.required_text("proxy.name"), "Kuasa pemohon")
    return Person(asked.required_text("applicant.name"), "Pemohon")


def _applicant(asked: Asked) -> str:
    name, post = asked.required_text("applicant.name"), asked.text("person.post")
    is_same = asked.text("person.name") == name
    return f"{name}, {post}" if post and is_same else name
