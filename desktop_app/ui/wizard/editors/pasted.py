"""Cells that were copied from a spreadsheet."""

import csv
from io import StringIO

from PySide6.QtGui import QGuiApplication

from desktop_app.core.sop.model import Field

MOST = 300
"""More rows than a factory has machines; a whole workbook is cut here."""


def from_clipboard() -> tuple[tuple[str, ...], ...]:
    """Return the cells the clipboard holds; none where it holds a single text."""
    return cells(QGuiApplication.clipboard().text())


def cells(text: str) -> tuple[tuple[str, ...], ...]:
    """Return rows of cells; a text without a tab or a line end is none."""
    body = text.strip("\r\n")
    if "\t" not in body and "\n" not in body and "\r" not in body:
        return ()
    read = csv.reader(StringIO(body, newline=""), delimiter="\t")
    rows = (tuple(cell.strip() for cell in row) for row in read)
    return tuple(row for row in rows if any(row))[:MOST]


def without_heads(
    rows: tuple[tuple[str, ...], ...], columns: tuple[Field, ...]
) -> tuple[tuple[str, ...], ...]:
    """Leave out a first row that only repeats the headings of the table."""
    heads = {column.label.casefold() for column in columns}
    is_head = bool(rows) and all(cell.casefold() in heads for cell in rows[0] if cell)
    return rows[1:] if is_head else rows
