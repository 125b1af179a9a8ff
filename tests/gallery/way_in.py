"""Pictures of the way in: first start, sign-in, lock, trouble."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.core.errors import AppError, StoreTrouble
from desktop_app.core.security.roles import Role
from desktop_app.ui.tour.hands import CTRL
from tests.gallery.booth import PIN, Booth, OtherPicture


def first_start(booth: Booth) -> None:
    """Show a store that nobody has sat before, up to its first empty list."""
    booth.take("mulai-pertama")
    booth.press(Qt.Key.Key_Return, CTRL)
    booth.take("mulai-pertama-kurang")
    for typed in ("Siti Mukaromah (contoh)", "", PIN, PIN):
        if typed:
            QTest.keyClicks(booth.hands.target(), typed)
        booth.press(Qt.Key.Key_Return)
    if booth.counter.shift is None:
        booth.take("kode-pemulihan")
        booth.click("Nanti saja")
    if booth.counter.shift is None:
        raise OtherPicture("nobody could begin")
    booth.take("berkas-hari-pertama")
    booth.press(Qt.Key.Key_2, CTRL)
    booth.take("kunjungan-kosong")


def signing_in(booth: Booth) -> None:
    """Show names and PIN, a wrong one too."""
    booth.take("masuk")
    for digit in "12":
        booth.hands.write(digit)
    booth.take("masuk-pin")
    booth.hands.write("3456")
    booth.hands.settle()
    booth.take("masuk-pin-salah")


def waiting(booth: Booth) -> None:
    """Show what stands there while the store opens and while it is built anew."""
    entry = booth.program.window.entry
    for words, name in (
        ("Menyiapkan data…", "menyiapkan-data"),
        ("Menyusun ulang daftar berkas, 45%", "menyusun-ulang"),
    ):
        entry.show_waiting(words)
        booth.take(name)
    booth.counter.open()
    booth.hands.settle()


def second_window(booth: Booth) -> None:
    """Show what the same store says when it is opened twice."""
    try:
        booth.open_again()
    except AppError as fault:
        _show_closed(booth, fault)
        booth.take("galat-jendela-kedua")
        booth.counter.open()
        booth.hands.settle()
    else:
        raise OtherPicture("the store let itself be opened twice")


def full_disk(booth: Booth) -> None:
    """Show a store that cannot be written."""
    fault = StoreTrouble(
        "Disk komputer ini penuh.", "Kosongkan sebagian disk, lalu tekan Coba lagi."
    )
    _show_closed(booth, fault)
    booth.take("galat-data-tidak-terbuka")
    booth.counter.open()
    booth.hands.settle()


def missing_key(booth: Booth) -> None:
    """Show a computer that lost the key of its data, and the way back."""
    booth.restart(knows_key=False)
    if booth.program.attendant is not None:
        raise OtherPicture("the data opened without their key")
    booth.take("galat-kunci-hilang")
    booth.restart()
    booth.hands.settle()


def lock(booth: Booth) -> None:
    """Show the locked screen of whoever sits here."""
    booth.counter.lock()
    booth.take("terkunci")
    booth.sit(Role.HELP_DESK)


def refusal(booth: Booth) -> None:
    """Show a refusal over the work."""
    fault = StoreTrouble(
        "Berkas ini baru saja diubah di komputer lain.", "Baca ulang berkasnya, lalu ulangi."
    )
    booth.program.jobs.refused.emit(fault)
    booth.take("galat-di-atas-kerja")
    booth.press(Qt.Key.Key_Escape)


def keys(booth: Booth) -> None:
    """Show all shortcuts."""
    booth.press(Qt.Key.Key_F1)
    booth.take("pintasan")
    booth.press(Qt.Key.Key_Escape)


def _show_closed(booth: Booth, fault: AppError) -> None:
    porter = booth.program.porter
    if porter is None:
        raise OtherPicture("nobody says what is wrong")
    porter.show_closed(fault)
