"""The month's book as an Excel workbook that prints as a register."""

import io
from collections.abc import Sequence
from datetime import date
from textwrap import wrap

import xlsxwriter
from msgspec import Struct

from desktop_app.core.services.sheetcells import Cell, harmless
from desktop_app.core.services.sheetframe import Frame

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
    middle: int
    """The last column of the left signature."""
    upright: bool = False

    @property
    def columns(self) -> int:
        """Return how many columns the widest row takes."""
        return max(len(cells) for cells in self.rows)


def built(sheets: Sequence[Sheet], frame: Frame) -> bytes:
    """Return the bytes of a workbook; one page wide, on folio, with page numbers."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, _OPTIONS) as book:
        formats = _formats(book)
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            last = sheet.columns - 1
            frame.put_over(book, page, last)
            _fill(page, sheet, formats, frame.rows)
            _lay_out(page, sheet, frame.rows)
            foot = frame.rows + len(sheet.rows) + 1
            frame.put_under(book, page, (foot, sheet.middle, last))
    return content.getvalue()


def _formats(
    book: "xlsxwriter.workbook.Workbook",
) -> dict[str, "xlsxwriter.format.Format"]:
    grey = {"bold": True, "bg_color": "#E6E6E6", "align": "center", "valign": "vcenter"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14, "align": "center"}),
        "whole row": book.add_format(_FRAME | {"bold": True, "align": "center"}),
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
    top: int,
) -> None:
    for place, cells in enumerate(sheet.rows):
        kind = "title" if place == 0 else "head" if place in sheet.heads else "text"
        match cells:
            case ("",):
                continue
            case (str() as words,):
                looks = formats["title" if place == 0 else "whole row"]
                last = sheet.columns - 1
                page.merge_range(place + top, 0, place + top, last, harmless(words), looks)
            case _:
                for column, cell in enumerate(cells):
                    _write(page, (place + top, column), cell, formats | {"text": formats[kind]})


def _write(
    page: "xlsxwriter.worksheet.Worksheet",
    place: tuple[int, int],
    cell: Cell,
    formats: dict[str, "xlsxwriter.format.Format"],
) -> None:
    match cell:
        case None | "":
            # An empty cell of a table keeps its frame.
            page.write_blank(*place, None, formats["text"])
        case date():
            page.write_datetime(*place, cell, formats["day"])
        case int():
            page.write_number(*place, cell, formats["whole"])
        case float():
            page.write_number(*place, cell, formats["share"])
        case _:
            page.write_string(*place, harmless(cell), formats["text"])


def _lay_out(page: "xlsxwriter.worksheet.Worksheet", sheet: Sheet, top: int) -> None:
    columns = range(sheet.columns)
    widths = [sheet.widths[min(column, len(sheet.widths) - 1)] for column in columns]
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    for row, cells in enumerate(sheet.rows[1:], top + 1):
        lines = _lines(cells, widths) if len(cells) > 1 else 1
        page.set_row(row, _LINE * lines + _AIR)
    if sheet.heads == {1}:
        page.freeze_panes(top + 2, 2)
        page.repeat_rows(top + 1)
    if not sheet.upright:
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
