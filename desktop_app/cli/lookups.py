"""Commands that look into a store: dates, cases, the book."""

from argparse import Namespace

from desktop_app.cli import dates, pages, rooms, says, shapes
from desktop_app.core.errors import BadInput
from desktop_app.core.rows import Tab, WorklistRow
from desktop_app.core.services.views import WorklistQuery

PAGE = 500


def due(typed: Namespace) -> int:
    """Print when so many days are over, by the office's own lists."""
    with rooms.beside(typed) as house:
        found = house.reading.due(typed.start, typed.days)
    dates.tell(found, typed)
    return 0


def case_list(typed: Namespace) -> int:
    """Print every case, the most urgent first, those that left last."""
    with rooms.beside(typed) as house:
        rows: list[WorklistRow] = []
        for tab in (Tab.ALL, Tab.ARCHIVE):
            offset, total = 0, 1
            while offset < total:
                page = house.reading.worklist(WorklistQuery(tab, limit=PAGE, offset=offset))
                rows += page.rows
                offset, total = offset + PAGE, page.total
    if typed.json:
        says.answer([shapes.case_row(row) for row in rows])
    else:
        pages.cases(rows)
    return 0


def case_show(typed: Namespace) -> int:
    """Print one case with all its steps."""
    with rooms.beside(typed) as house:
        view = house.reading.case(house.reading.find(typed.case))
    if typed.json:
        says.answer(shapes.case(view))
    else:
        pages.case(view)
    return 0


def recap(typed: Namespace) -> int:
    """Print the book of a month, and write it to the files asked for."""
    if typed.csv is not None and typed.csv == typed.xlsx:
        raise BadInput("--csv dan --xlsx menunjuk berkas yang sama.", "Beri dua nama.")
    with rooms.beside(typed) as house:
        book = house.recaps.month(typed.month)
        if typed.xlsx:
            house.recaps.to_xlsx(book, typed.xlsx)
        if typed.csv:
            house.recaps.to_csv(book, typed.csv)
    if typed.json:
        says.answer(shapes.recap(book))
    else:
        pages.recap(book)
    return 0
