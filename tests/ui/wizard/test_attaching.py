"""Files for a document: what is taken, and how a refusal is said."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage

from desktop_app.ui.wizard.file_desk import as_png
from tests.journeys.wizard_seat import WizardSeat

Sit = Callable[..., WizardSeat]
PDF = b"%PDF-1.7\n%contoh\n"


def test_an_attached_file_ticks_shown_and_scanned_but_not_verified(
    at_step_1: WizardSeat, tmp_path: Path
) -> None:
    file = tmp_path / "ktp contoh.pdf"
    file.write_bytes(PDF)
    at_step_1.screen.pane.files.give("ktp", [file])
    brain = at_step_1.brain
    ticks = [brain.value(f"doc.ktp.{tick}") for tick in ("shown", "scanned", "verified")]
    assert ticks == [True, True, None]
    assert [one.name for one in at_step_1.counter.state.files] == ["ktp contoh.pdf"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("kosong.pdf", b"", "kosong"),
        ("program.exe", b"MZ\x90\x00", "bukan jenis"),
        ("palsu.pdf", b"bukan pdf", "bukan jenis"),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence(
    at_step_1: WizardSeat, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    at_step_1.screen.pane.files.give("ktp", [file])
    assert said in at_step_1.banner
    assert at_step_1.counter.state.files == ()
    assert at_step_1.brain.value("doc.ktp.shown") is None


def test_a_file_that_vanished_is_refused_in_a_sentence(
    at_step_1: WizardSeat, tmp_path: Path
) -> None:
    at_step_1.screen.pane.files.give("ktp", [tmp_path / "hilang.pdf"])
    assert "tidak bisa dibaca" in at_step_1.banner


def test_a_picture_on_the_clipboard_is_pasted(at_step_1: WizardSeat) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(image)
    at_step_1.page.focus_gap("doc.npwp.shown")
    at_step_1.hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [one.document for one in at_step_1.counter.state.files] == ["npwp"]
    assert as_png(image).startswith(b"\x89PNG")


def test_files_are_dropped_on_the_row_of_their_document(
    at_step_1: WizardSeat, tmp_path: Path
) -> None:
    file = tmp_path / "npwp.pdf"
    file.write_bytes(PDF)
    checklist = at_step_1.page.body.checklist
    assert checklist is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    checklist.line("npwp").dropEvent(event)
    assert [one.document for one in at_step_1.counter.state.files] == ["npwp"]


def test_an_attached_file_is_taken_out_with_a_reason(at_step_1: WizardSeat, tmp_path: Path) -> None:
    file = tmp_path / "ktp.pdf"
    file.write_bytes(PDF)
    at_step_1.screen.pane.files.give("ktp", [file])
    checklist = at_step_1.page.body.checklist
    assert checklist is not None
    actions = [one for one in checklist.line("ktp").file_menu().actions() if one.text()]
    assert [one.text() for one in actions] == [
        "Lampirkan berkas lain…",
        "Buka ktp.pdf",
        "Keluarkan ktp.pdf…",
    ]
    actions[2].trigger()
    at_step_1.hands.settle()
    at_step_1.hands.write("Salah orang")
    at_step_1.hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert at_step_1.counter.state.files == ()
