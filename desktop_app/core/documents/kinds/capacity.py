"""Products and what a year brings, before and after an expansion."""

from msgspec import Struct

from desktop_app.core.documents.kinds.asked import Asked, Row, cell, lacking, whole
from desktop_app.core.sop import enterprise
from desktop_app.core.sop.enterprise import Growth
from desktop_app.core.wording.numbers import decimal, grouped


class Product(Struct, frozen=True):
    """Fields of a row of `kapasitas`; `lama` and what follows from it only for D.V.2."""

    no: int
    nama: str
    kbli: str
    lama: str
    baru: str
    tambahan: str
    satuan: str
    persen: str


class Total(Struct, frozen=True):
    """Fields `jumlah.…`."""

    lama: str
    baru: str
    tambahan: str
    satuan: str
    persen: str


def products(asked: Asked) -> tuple[Product, ...]:
    """Return the rows of the table; an expansion needs both capacities."""
    expands = asked.asks("capacity")
    rows = asked.rows("capacity" if expands else "products")
    if not rows:
        raise asked.lacking("capacity" if expands else "products")
    return tuple(_product(row, number, expands=expands) for number, row in enumerate(rows, 1))


def total(asked: Asked) -> Total | None:
    """Return the sums; None when units differ or there is nothing to add."""
    rows = asked.rows("capacity")
    found = enterprise.total_growth(rows)
    if found is None or len(rows) < 2:  # noqa: PLR2004 - one row is its own sum
        return None
    return Total(
        lama=grouped(found.old),
        baru=grouped(found.new),
        tambahan=grouped(found.added),
        satuan=found.unit,
        persen=_percent(found),
    )


def _percent(found: Growth) -> str:
    """Write the growth against the licence held; empty against nothing."""
    return "" if found.tenths is None else decimal(found.tenths)


def _product(row: Row, number: int, *, expands: bool) -> Product:
    new = whole(row.get("new" if expands else "capacity"))
    growth = enterprise.growth(row) if expands else None
    name = cell(row, "name")
    if not name or new is None or (expands and growth is None):
        raise lacking(f"Komoditi dan kapasitas baris {number}", 5)
    return Product(
        no=number,
        nama=name,
        kbli=cell(row, "kbli"),
        lama=grouped(growth.old) if growth else "",
        baru=grouped(new),
        tambahan=grouped(growth.added) if growth else "",
        satuan=cell(row, "unit"),
        persen=_percent(growth) if growth else "",
    )
