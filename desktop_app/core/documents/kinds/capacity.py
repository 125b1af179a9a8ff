"""Products and what a year brings, before and after an expansion."""

from dataclasses import dataclass

from desktop_app.core.documents.kinds.asked import Asked, Row, cell, lacking, whole
from desktop_app.core.wording.numbers import decimal, grouped


@dataclass(frozen=True, slots=True)
class Product:
    """Fields of a row of `kapasitas`; `lama` and what follows from it only for D.V.2."""

    no: int
    nama: str
    kbli: str
    lama: str
    baru: str
    tambahan: str
    satuan: str
    persen: str


@dataclass(frozen=True, slots=True)
class Total:
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
    units = {cell(row, "unit").lower() for row in rows}
    if len(rows) < 2 or len(units) != 1:  # noqa: PLR2004 - one row is its own sum
        return None
    old = sum(whole(row.get("old")) or 0 for row in rows)
    new = sum(whole(row.get("new")) or 0 for row in rows)
    return Total(
        lama=grouped(old),
        baru=grouped(new),
        tambahan=grouped(new - old),
        satuan=cell(rows[0], "unit"),
        persen=percent(old, new),
    )


def percent(old: int, new: int) -> str:
    """Return the growth against the licence held, one decimal; empty against nothing."""
    if old <= 0:
        return ""
    tenths, rest = divmod(abs(new - old) * 1000, old)
    tenths += 1 if rest * 2 >= old else 0
    return decimal(tenths if new >= old else -tenths)


def _product(row: Row, number: int, *, expands: bool) -> Product:
    new = whole(row.get("new" if expands else "capacity"))
    old = whole(row.get("old")) if expands else None
    name = cell(row, "name")
    if not name or new is None or (expands and old is None):
        raise lacking(f"Komoditi dan kapasitas baris {number}", 5)
    return Product(
        no=number,
        nama=name,
        kbli=cell(row, "kbli"),
        lama="" if old is None else grouped(old),
        baru=grouped(new),
        tambahan="" if old is None else grouped(new - old),
        satuan=cell(row, "unit"),
        persen="" if old is None else percent(old, new),
    )
