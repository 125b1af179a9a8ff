"""The month's book as an Excel workbook that prints as a register."""

import io
from collections.abc import Sequence
from datetime import date
from textwrap import wrap

import xlsxwriter
from msgspec import Struct

from desktop_app.core.services.sheetcells import Cell, harmless

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FOLIO = 14
_SMALL = 1.15
"""More signs go in a column than its width says: the body is set in a smaller font."""
_LINE, _AIR = 12, 4
"""Points of a line in the font of the body, and of the room around it."""
_FRAME = {"border": 1, "valign": "top", "text_wrap": True, "font_size": 9}
Rows = Sequence[tuple[Cell, ...]]


class Sheet(Struct, frozen=True):
    """A sheet with its title in the first row and its widest columns told."""

    name: str
    rows: Rows
    heads: frozenset[int]
    """Places of rows that head a table."""
    widths: tuple[float, ...]
    """Of the columns from the left; the last one goes for all that follow."""


def built(sheets: Sequence[Sheet]) -> bytes:
    """Return the bytes of a workbook; one page wide, on folio, with page numbers."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, _OPTIONS) as book:
        formats = _formats(book)
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            _fill(page, sheet, formats)
            _lay_out(page, sheet)
    return content.getvalue()


def _formats(
    book: "xlsxwriter.workbook.Workbook",
) -> dict[str, "xlsxwriter.format.Format"]:
    grey = {"bold": True, "bg_color": "#E6E6E6", "align": "center", "valign": "vcenter"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format(_FRAME | grey),
        "text": book.add_format(_FRAME),
        "day": book.add_format(_FRAME | {"num_format": "dd/mm/yyyy", "align": "center"}),
        "whole": book.add_format(_FRAME | {"num_format": "0"}),
        "share": book.add_format(_FRAME | {"num_format": "0.0"}),
    }


def _fill(
    page: "xlsxwriter.worksheet.Worksheet",
    sheet: Sheet,
    formats: dict[str, "xlsxwriter.format.Format"],
) -> None:
    for row, cells in enumerate(sheet.rows):
        kind = "title" if row == 0 else "head" if row in sheet.heads else "text"
        for column, cell in enumerate(cells):
            match cell:
                case None | "":
                    # An empty cell of a table keeps its frame, an empty row has none.
                    if len(cells) > 1:
                        page.write_blank(row, column, None, formats[kind])
                case date():
                    page.write_datetime(row, column, cell, formats["day"])
                case int():
                    page.write_number(row, column, cell, formats["whole"])
                case float():
                    page.write_number(row, column, cell, formats["share"])
                case _:
                    page.write_string(row, column, harmless(cell), formats[kind])


def _lay_out(page: "xlsxwriter.worksheet.Worksheet", sheet: Sheet) -> None:
    columns = max(len(cells) for cells in sheet.rows)
    widths = [sheet.widths[min(column, len(sheet.widths) - 1)] for column in range(columns)]
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    for row, cells in enumerate(sheet.rows[1:], 1):
        page.set_row(row, _LINE * _lines(cells, widths) + _AIR)
    if sheet.heads == {1}:
        page.freeze_panes(2, 2)
        page.repeat_rows(1)
    page.set_landscape()
    page.set_paper(_FOLIO)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.set_footer("&L&A&RHalaman &P dari &N")


def _lines(cells: Sequence[Cell], widths: Sequence[float]) -> int:
    """Return how many lines the longest cell takes: LibreOffice does not find out by itself."""
    texts = zip(cells, widths, strict=False)
    return (
        max(
            (
                len(wrap(cell, max(int(width * _SMALL), 1)))
                for cell, width in texts
                if isinstance(cell, str)
            ),
            default=1,
        )
        or 1
    )
