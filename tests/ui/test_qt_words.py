"""What Qt says by itself is said in Indonesian."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.qt_words import speak_indonesian
from tests.ui.qm_files import sentences

I18N = "i18n/qt_id"
pytestmark = pytest.mark.usefixtures("speaking")


@pytest.fixture
def speaking(qapp: QApplication, resources: Path) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    usual = QLocale()
    assert speak_indonesian(qapp, resources)
    yield
    for words in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(words)
        words.deleteLater()
    QLocale.setDefault(usual)


def _menu(menu: QMenu) -> list[str]:
    return [one.text().split("\t")[0] for one in menu.actions() if one.text()]


def test_the_file_dialog_asks_in_indonesian(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = QFileDialog(None, "Simpan", str(tmp_path), "PDF (*.pdf)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    labels = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"&Lihat di:", "&Nama berkas:", "&Jenis berkas:"} <= labels
    buttons = {button.text() for button in dialog.findChildren(QPushButton)}
    assert buttons == {"&Simpan", "Batal"}


def test_the_menu_of_a_field_offers_to_copy_in_indonesian(qtbot: QtBot) -> None:
    line, text = QLineEdit("Kudus"), QPlainTextEdit("Kudus")
    qtbot.addWidget(line)
    qtbot.addWidget(text)
    words = ["&Urungkan", "&Ulangi", "&Potong", "&Salin", "&Tempel", "Hapus", "Pilih Semua"]
    assert _menu(line.createStandardContextMenu()) == words
    assert _menu(text.createStandardContextMenu()) == words


def test_standard_buttons_answer_in_indonesian(qtbot: QtBot) -> None:
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Yes | kinds.No | kinds.Cancel | kinds.Apply)
    qtbot.addWidget(box)
    assert {button.text() for button in box.buttons()} == {"&Ya", "&Tidak", "Batal", "Terapkan"}


def test_days_and_months_are_written_in_indonesian() -> None:
    assert QLocale().monthName(8) == "Agustus"


def test_no_sentence_of_these_parts_of_qt_is_left_in_english(resources: Path) -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    of_qt, ours = sentences(folder / "qtbase_de.qm"), sentences(resources / f"{I18N}.qm")
    assert len(ours) > 12
    for part, said in ours.items():
        assert of_qt[part] <= said, f"{part}: {of_qt[part] - said}"


def test_the_compiled_words_are_those_of_the_source(resources: Path, tmp_path: Path) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    compiler = Path(str(PySide6.__file__)).parent / f"lrelease{suffix}"
    made = tmp_path / "qt_id.qm"
    source = resources / f"{I18N}.ts"
    subprocess.run([compiler, "-silent", source, "-qm", made], check=True)
    assert made.read_bytes() == (resources / f"{I18N}.qm").read_bytes()
