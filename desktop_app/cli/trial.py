"""The program tries itself: every room once, in a passing folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from desktop_app.core import bootstrap
from desktop_app.core.bootstrap import House
from desktop_app.core.cases import commands
from desktop_app.core.errors import StoreTrouble
from desktop_app.core.ids import CaseId
from desktop_app.core.rows import Tab
from desktop_app.core.security.roles import Role
from desktop_app.core.security.vault import FileVault
from desktop_app.core.services.sample.fates import SHOWCASES
from desktop_app.core.services.sample.office import STAFF
from desktop_app.core.services.views import WorklistQuery


def run(folder: Path) -> tuple[str, ...]:
    """Return what worked, line by line; the first fault is raised."""
    vault = FileVault(folder / "store.key")
    house = bootstrap.open_house(folder / "data", vault=vault)
    try:
        return tuple(_tried(house, folder))
    finally:
        house.close()
        shutil.rmtree(house.folders.config, ignore_errors=True)


def _tried(house: House, folder: Path) -> Iterator[str]:
    facts = house.samples.write(len(SHOWCASES), 1)
    yield f"Penyimpanan terenkripsi: {len(SHOWCASES)} berkas, {facts} peristiwa."
    case = _ready_to_print(house)
    _printed(house, case)
    names = [path.name for path in house.papers.export(case, folder / "naskah")]
    yield f"Naskah Word: {', '.join(names)}."
    book = house.recaps.month(house.recaps.this_month())
    house.recaps.to_xlsx(book, folder / "rekap.xlsx")
    house.recaps.to_csv(book, folder / "rekap.csv")
    yield f"{book.title}: {len(book.lines)} berkas."
    found = house.records.verify()
    if found:
        raise StoreTrouble(
            f"{found[0].place}: {found[0].matter.rstrip('.')}.", "Pasang ulang aplikasi."
        )
    house.records.rebuild()
    yield "Setiap bita cocok dengan sidiknya, daftar terbangun ulang."


def _ready_to_print(house: House) -> CaseId:
    rows = house.reading.worklist(WorklistQuery(Tab.BUREAU)).rows
    if not rows:
        raise StoreTrouble("Tidak ada berkas yang siap dicetak.", "Pasang ulang aplikasi.")
    return rows[0].case


def _printed(house: House, case: CaseId) -> None:
    bureau = STAFF[Role.BUREAU]
    heads = house.reading.case(case).state.heads
    heads = house.cases.do(case, commands.StartWork(8), seen=heads, by=bureau).heads
    heads = house.papers.issue(case, "sk", seen=heads, by=bureau).heads
    receiver = commands.HandOver("Sri Wahyuni (contoh)", "Pemohon sendiri")
    house.cases.do(case, receiver, seen=heads, by=bureau)
