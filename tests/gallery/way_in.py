"""Pictures of the way in: first start, sign-in, lock, trouble."""

from PySide6.QtCore import Qt

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.security.roles import Role
from desktop_app.ui.tour.hands import CTRL
from tests.gallery.booth import Booth, OtherPicture


def first_start(booth: Booth) -> None:
    """Show a store that nobody has sat before."""
    booth.take("mulai-pertama")
    booth.press(Qt.Key.Key_Return, CTRL)
    booth.take("mulai-pertama-kurang")


def signing_in(booth: Booth) -> None:
    """Show names and PIN, a wrong one too."""
    booth.take("masuk")
    for digit in "12":
        booth.hands.write(digit)
    booth.take("masuk-pin")
    booth.hands.write("3456")
    booth.hands.settle()
    booth.take("masuk-pin-salah")


def trouble(booth: Booth) -> None:
    """Show a store that cannot be opened, and a failure that no screen took."""
    fault = StoreTrouble(
        "Disk komputer ini penuh.", "Kosongkan sebagian disk, lalu tekan Coba lagi."
    )
    entry, porter = booth.program.window.entry, booth.program.porter
    if porter is None:
        raise OtherPicture("nobody says what is wrong")
    entry.show_waiting("Menyiapkan data…")
    booth.take("menyiapkan-data")
    porter.show_closed(fault)
    booth.take("galat-data-tidak-terbuka")
    booth.counter.open()


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
