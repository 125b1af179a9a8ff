"""What was found, row by row beside what was applied for."""

from desktop_app.core import paths
from desktop_app.core.sop.answers import Rows
from desktop_app.core.sop.catalog import load_catalog
from desktop_app.core.sop.values import comparison

CATALOG = load_catalog(paths.resources() / "sop")
APPLIED: Rows = (
    {"name": "Kursi kayu", "kbli": "31001", "capacity": 12000, "unit": "unit"},
    {"name": "Meja", "kbli": "31001", "capacity": 400, "unit": "unit"},
)


def test_a_found_row_stands_beside_the_one_of_its_name() -> None:
    told = comparison.compared({"name": " kursi  KAYU", "capacity": 9000}, APPLIED)
    assert told.applied == 12000
    assert told.change is not None
    assert (told.change.added, told.change.tenths) == (-3000, -250)


def test_what_nobody_applied_for_has_nothing_beside_it() -> None:
    told = comparison.compared({"name": "Lemari", "capacity": 9000}, APPLIED)
    assert (told.applied, told.change) == (None, None)


def test_a_row_without_a_name_stands_beside_nothing() -> None:
    nameless: Rows = ({"capacity": 7},)
    assert comparison.compared({"capacity": 9}, nameless).applied is None


def test_an_expansion_is_set_against_what_was_there_before() -> None:
    applied: Rows = ({"name": "Kursi", "old": 100, "new": 150, "unit": "unit"},)
    told = comparison.compared({"name": "Kursi", "old": 80, "new": 100}, applied)
    assert told.applied == 150
    assert told.change is not None
    assert (told.change.added, told.change.tenths) == (20, 250)


def test_an_expansion_without_its_former_figure_is_set_against_nothing() -> None:
    applied: Rows = ({"name": "Kursi", "old": 100, "new": 150, "unit": "unit"},)
    assert comparison.compared({"name": "Kursi", "old": None, "new": 100}, applied).change is None


def test_only_texts_are_taken_over_figures_are_for_whoever_looks() -> None:
    step = CATALOG.newest("D.V.1").step(6)
    table = comparison.table_of(step, ("products",))
    assert table is not None
    assert table.key == "found.products"
    assert comparison.started(table, APPLIED) == (
        {"name": "Kursi kayu", "unit": "unit"},
        {"name": "Meja", "unit": "unit"},
    )
    assert comparison.unfound(({"name": "meja"},), APPLIED) == (APPLIED[0],)


def test_each_procedure_has_its_own_table_of_capacities() -> None:
    second = CATALOG.newest("D.V.2").step(6)
    beside = {one.key: one.beside for group in second.sections for one in group.fields}
    assert beside["found.capacity"] == "capacity"
    assert beside["machines"] == "expansion.machines"
    assert "found.products" not in beside


def test_machines_are_counted_by_kind_and_piece() -> None:
    rows: Rows = ({"name": "Sangrai", "count": 2}, {"name": "Giling", "count": 7}, {"name": "x"})
    assert comparison.counted(rows) == "3 jenis, 9 unit"
    assert comparison.counted(()) == ""
