"""What only shows between answers; hints never stop anybody."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.sop.answers import Answers, Hint, Level, Rows
from desktop_app.core.sop.enterprise import Scale, scale, total_growth, whole
from desktop_app.core.sop.model import Limits
from desktop_app.core.sop.values import datehints
from desktop_app.core.sop.values.identity import NIK_LENGTH, read_nik
from desktop_app.core.sop.values.references import References
from desktop_app.core.wording.numbers import decimal

_FEWEST_OFFICERS = 2
_ALL = 100


class _Case(Struct, frozen=True):
    answers: Answers
    limits: Limits
    references: References

    def text(self, key: str) -> str:
        value = self.answers.get(key)
        return value if isinstance(value, str) else ""

    def rows(self, key: str) -> Rows:
        value = self.answers.get(key)
        return value if isinstance(value, tuple) else ()


_Rule: TypeAlias = Callable[[_Case], Iterator[Hint]]


def hints(answers: Answers, limits: Limits, references: References) -> tuple[Hint, ...]:
    """Return what a look at several answers together tells, in no page's order."""
    case = _Case(answers, limits, references)
    between = tuple(hint for rule in _RULES for hint in rule(case))
    return between + datehints.hints(answers, references.today)


def _birth_date(case: _Case) -> Iterator[Hint]:
    digits, typed = case.text("applicant.nik"), case.text("applicant.birth_date")
    if len(digits) != NIK_LENGTH or not digits.isdigit() or not typed:
        return
    told = read_nik(digits, case.references.today)
    if told and told.born.isoformat()[2:] != typed[2:]:
        day, month, year = typed[8:10], typed[5:7], typed[2:4]
        message = (
            f"Tanggal lahir di NIK {told.born:%d-%m-%y}, di formulir {day}-{month}-{year}. "
            "Mana yang benar?"
        )
        yield Hint("applicant.birth_date", Level.WARNING, message)


def _own_proxy(case: _Case) -> Iterator[Hint]:
    same = case.text("proxy.nik") == case.text("applicant.nik") != ""
    if same and case.text("proxy.present") == "kuasa":
        told = "NIK penerima kuasa sama dengan NIK pemohon. Cocokkan dengan KTP keduanya."
        yield Hint("proxy.nik", Level.WARNING, told)


def _personal_npwp(case: _Case) -> Iterator[Hint]:
    for npwp, nik in (("applicant.npwp", "applicant.nik"), ("company.npwp", "person.nik")):
        if npwp == "company.npwp" and case.text("company.type") != "perseorangan":
            continue
        number, own = case.text(npwp), case.text(nik)
        if len(number) == NIK_LENGTH and own and number[0] != "0" and number != own:
            told = "NPWP pribadi 16 digit biasanya sama dengan NIK. Cocokkan dengan kartunya."
            yield Hint(npwp, Level.WARNING, told)


def _capital(case: _Case) -> Iterator[Hint]:
    invested, capital = (
        whole(case.answers, "business.investment"),
        whole(case.answers, "company.capital"),
    )
    if invested is not None and capital and invested < capital:
        told = "Lebih kecil dari modal dasar. Kurang satu nol?"
        yield Hint("business.investment", Level.WARNING, told)


def _scale(case: _Case) -> Iterator[Hint]:
    found = scale(case.answers, case.limits)
    if found is Scale.LARGE:
        told = "Industri besar: bukan kewenangan kabupaten. Arahkan ke provinsi."
        yield Hint("business.investment", Level.WARNING, told)
    elif found:
        told = f"Industri {found}, kewenangan kabupaten."
        yield Hint("business.investment", Level.GOOD, told)


def _areas(case: _Case) -> Iterator[Hint]:
    land, building = (whole(case.answers, f"business.{key}_area") for key in ("land", "building"))
    if land and building and building > land:
        told = "Lebih luas dari tanahnya. Bertingkat?"
        yield Hint("business.building_area", Level.WARNING, told)


def _place(case: _Case) -> Iterator[Hint]:
    village = case.references.regions.find(case.text("business.village"))
    if village is None:
        return
    kecamatan, postcode = case.text("business.kecamatan"), case.text("business.postcode")
    if kecamatan and kecamatan.casefold() != village.kecamatan.casefold():
        told = f"{village.name} ada di Kec. {village.kecamatan}."
        yield Hint("business.kecamatan", Level.WARNING, told)
    if postcode and postcode != village.postcode:
        told = f"Kode pos {village.name} biasanya {village.postcode}."
        yield Hint("business.postcode", Level.WARNING, told)


def _market(case: _Case) -> Iterator[Hint]:
    shares = [whole(case.answers, f"market.{key}") for key in ("domestic", "export")]
    known = [share for share in shares if share is not None]
    if len(known) == len(shares) and sum(known) != _ALL:
        told = f"Jumlahnya {sum(known)} persen, seharusnya 100."
        yield Hint("market.export", Level.WARNING, told)


def _one_field(case: _Case) -> Iterator[Hint]:
    own = case.text("business.kbli")
    for key in ("products", "capacity"):
        for number, row in enumerate(case.rows(key), 1):
            if own and row.get("kbli") and row["kbli"] != own:
                told = f"KBLI baris {number} bukan {own}. Satu IUI biasanya untuk satu KBLI."
                yield Hint(key, Level.WARNING, told)


def _expansion(case: _Case) -> Iterator[Hint]:
    total = total_growth(case.rows("capacity"))
    if total is None or total.tenths is None:
        return
    limit, percent = case.limits.expansion_percent, decimal(total.tenths)
    if total.added <= 0:
        yield Hint("capacity", Level.WARNING, "Kapasitas baru tidak lebih besar dari yang lama.")
    elif total.added * _ALL > total.old * limit:
        told = f"Perluasan {percent} persen, lebih dari {limit} persen kapasitas izin."
        yield Hint("capacity", Level.GOOD, told)
    else:
        told = (
            f"Perluasan {percent} persen, tidak lebih dari {limit} persen. "
            "Mungkin tidak perlu Izin Perluasan, tanyakan ke Tim Teknis."
        )
        yield Hint("capacity", Level.WARNING, told)


def _officers(case: _Case) -> Iterator[Hint]:
    rows = case.rows("officers")
    told = []
    if 0 < len(rows) < _FEWEST_OFFICERS:
        told.append("BAP biasanya ditandatangani paling sedikit 2 petugas.")
    bare = [str(row["name"]) for row in rows if row.get("name") and not row.get("nip")]
    if bare:
        told.append(f"Tanpa NIP: {', '.join(bare)}. BAP mencetak namanya saja.")
    if told:
        yield Hint("officers", Level.WARNING, " ".join(told))


_RULES: tuple[_Rule, ...] = (
    _birth_date,
    _own_proxy,
    _personal_npwp,
    _capital,
    _scale,
    _areas,
    _place,
    _market,
    _one_field,
    _expansion,
    _officers,
)
