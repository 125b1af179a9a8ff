"""What a sample applicant answers on each page of a procedure."""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from desktop_app.core.events.vocabulary import Scalar, Value
from desktop_app.core.services.sample.people import Firm, Person
from desktop_app.core.sop import flow
from desktop_app.core.sop.model import Field, FieldKind, Step

Row = Mapping[str, Scalar]


class Visit(Struct, frozen=True):
    """One visit of the team in step 6."""

    day: date
    officers: tuple[Row, ...]
    faults: tuple[str, ...] = ()
    """Keys of the points that were not as they should be."""


def page(step: Step, firm: Firm, known: Mapping[str, Value], *, day: date) -> dict[str, Value]:
    """Return the answers that complete a step of the counter or the bureau."""
    given: dict[str, Value] = dict(_of_firm(firm, day))
    answers: dict[str, Value] = {}
    for field in _visible(step, {**known, **given}):
        value = given.get(field.key, known.get(field.key))
        if value is None and field.required:
            value = _any(field, firm, day)
        if value is not None:
            answers[field.key] = value
    return answers | _ticks(step, {**known, **answers})


def inspection(step: Step, firm: Firm, visit: Visit) -> dict[str, Value]:
    """Return the answers of step 6; points named as faults are 'tidak sesuai'."""
    answers: dict[str, Value] = {
        "visit.letter": f"800/{visit.day:%j}/ST-CONTOH/{visit.day:%Y}",
        "visit.letter_date": (visit.day - timedelta(days=1)).isoformat(),
        "visit.date": visit.day.isoformat(),
        "visit.met": firm.owner.name,
        "officers": visit.officers,
        "machines": (_machine(firm),),
    }
    for item in flow.items(step):
        wrong = item.key in visit.faults
        answers[f"finding.{item.key}.result"] = "tidak_sesuai" if wrong else "sesuai"
        if wrong:
            answers[f"finding.{item.key}.note"] = f"{item.label}: belum ada di lokasi"
    return answers | _ticks(step, answers)


def opening(firm: Firm, proxy: Person | None, day: date) -> dict[str, Value]:
    """Return what is typed on 'Pemohon baru'."""
    owner = firm.owner
    answers: dict[str, Value] = {
        "applicant.name": owner.name,
        "applicant.nik": owner.nik,
        "applicant.phone": owner.phone,
        "business.name": firm.name,
        "proxy.present": "kuasa" if proxy else "sendiri",
    }
    if proxy:
        answers |= {
            "proxy.name": proxy.name,
            "proxy.nik": proxy.nik,
            "proxy.letter": f"SK-CONTOH/{day:%Y}",
            "proxy.letter_date": (day - timedelta(days=2)).isoformat(),
        }
    return answers


def _visible(step: Step, answers: Mapping[str, Value]) -> tuple[Field, ...]:
    return flow.fields(step, answers)


def _ticks(step: Step, answers: Mapping[str, Value]) -> dict[str, Value]:
    ticks: dict[str, Value] = {}
    for paper in flow.documents(step, answers):
        if paper.required:
            ticks |= {f"doc.{paper.key}.shown": True, f"doc.{paper.key}.verified": True}
    ticks |= {f"tool.{tool.key}": True for tool in step.equipment}
    return ticks | {f"output.{tick.key}": True for tick in step.ticks}


def _of_firm(firm: Firm, day: date) -> dict[str, Value]:
    owner, trade, year = firm.owner, firm.trade, f"{day:%Y}"
    capacity = firm.workers * 1_200
    product: Row = {
        "name": trade.product, "kbli": trade.kbli, "capacity": capacity, "unit": trade.unit,
    }  # fmt: skip
    grown: Row = {
        "name": trade.product, "kbli": trade.kbli, "old": capacity, "new": capacity * 3 // 2,
        "unit": trade.unit,
    }  # fmt: skip
    material: Row = {
        "name": trade.material, "amount": firm.workers * 900, "unit": "kg",
        "origin": "dalam_negeri",
    }  # fmt: skip
    return {
        "applicant.birth_date": owner.born.isoformat(),
        "applicant.npwp": firm.npwp,
        "applicant.email": owner.email,
        "applicant.address": f"{firm.village}, {firm.kecamatan}",
        "account.username": owner.email,
        "account.channel": "email",
        "account.device": "pemohon",
        "company.type": "non_perseorangan" if firm.form else "perseorangan",
        "company.form": firm.form or "Lainnya",
        "company.name": firm.name,
        "company.npwp": firm.npwp,
        "company.nib": firm.nib,
        "company.deed": "07",
        "company.deed_date": "2020-02-03",
        "company.address": f"{firm.village}, {firm.kecamatan}, Kudus",
        "person.name": owner.name,
        "person.nik": owner.nik,
        "person.post": "Direktur" if firm.form else "Pemilik",
        "business.kbli": trade.kbli,
        "business.address": f"Jalan Contoh Nomor {firm.workers}, RT 02 RW 03",
        "business.village": firm.village,
        "business.kecamatan": firm.kecamatan,
        "business.postcode": firm.postcode,
        "business.estate": "tidak",
        "business.land_status": "milik_sendiri",
        "business.land_area": firm.workers * 60,
        "business.building_area": firm.workers * 35,
        "business.investment": firm.investment,
        "business.workers_male": firm.workers // 2,
        "business.workers_female": firm.workers - firm.workers // 2,
        "business.machines": "1 jenis, 2 unit",
        "products": (product,),
        "capacity": (grown,),
        "materials": (material,),
        "market.domestic": 100,
        "permit.site": f"KKPR-CONTOH/{year}",
        "environment.kind": "sppl",
        "environment.number": f"SPPL-CONTOH/{year}",
        "licence.number": f"503/IUI/0000/{day.year - 2}",
        "licence.date": f"{day.year - 2}-05-12",
        "licence.investment": firm.investment // 2,
        "licence.workers": firm.workers // 2,
        "expansion.machines": "1 jenis, 2 unit",
    }


def _machine(firm: Firm) -> Row:
    return {
        "name": firm.trade.machine, "brand": "Contoh", "count": 2, "origin": "Indonesia",
        "year": 2022, "capacity": f"{firm.workers * 4} {firm.trade.unit}/hari",
        "condition": "baik", "installed": "ya",
    }  # fmt: skip


def _any(field: Field, firm: Firm, day: date) -> Value:
    """Answer a required field that an office's own SOP added."""
    match field.kind:
        case FieldKind.NIK:
            return firm.owner.nik
        case FieldKind.NPWP:
            return firm.npwp
        case FieldKind.MONEY | FieldKind.AREA | FieldKind.COUNT:
            return 1
        case FieldKind.DATE:
            return day.isoformat()
        case FieldKind.CHOICE:
            return field.options[0].value
        case FieldKind.TICK:
            return True
        case FieldKind.TABLE:
            return ({column.key: _cell(column) for column in field.columns},)
        case _:
            return "contoh"


def _cell(column: Field) -> Scalar:
    if column.options:
        return column.options[0].value
    return 1 if column.kind in {FieldKind.COUNT, FieldKind.MONEY, FieldKind.AREA} else "contoh"
