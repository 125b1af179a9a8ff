"""The recovery code on a printer: a page with all groups, or a word."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.code_card import CodeCard

GROUPS = [f"{place:02}ABC" for place in range(1, 14)]


def card(theme: Theme, qtbot: QtBot) -> CodeCard:
    made = CodeCard(theme)
    qtbot.addWidget(made)
    made.show_code("-".join(GROUPS))
    return made


def printer(file: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(file))
    return made


def test_the_printed_sheet_is_one_a4_page_with_every_group(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    one, file = card(theme, qtbot), tmp_path / "kode.pdf"
    one.print_on(printer(file), "Pencetak contoh")
    assert one.told == "Dikirim ke Pencetak contoh."
    with pypdfium2.PdfDocument(file) as paper:
        (page,) = list(paper)
        assert [round(side / 72 * 25.4) for side in page.get_size()] == [210, 297]
        words = page.get_textpage().get_text_bounded().split()
    assert [word for word in words if word in GROUPS] == GROUPS


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    one = card(theme, qtbot)
    one.print_on(printer(tmp_path / "tidak ada" / "kode.pdf"), "Pencetak contoh")
    assert one.told == "Pencetak contoh tidak menerima. Periksa pencetaknya."
