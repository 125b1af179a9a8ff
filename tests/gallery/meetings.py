"""Pictures of Sinkron: alone, a meeting under way, ended, broken off."""

from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.core.cases.commands import AddNote
from desktop_app.core.errors import RemoteAway
from desktop_app.core.security.roles import Role
from desktop_app.core.services.sample import office
from desktop_app.core.services.sync import Progress, Stage
from desktop_app.ui.main_window.work import SYNC
from desktop_app.ui.screens.sync.invite_dialog import InviteDialog
from desktop_app.ui.screens.sync.screen import SyncScreen
from tests.gallery.booth import Booth
from tests.gallery.lists import place


def alone(booth: Booth) -> None:
    """Show a computer that never met another."""
    booth.sit(Role.ADMIN)
    place(booth, SYNC)
    booth.take("sinkron-sendiri")
    screen = booth.find(SyncScreen)
    screen.ways.invite.click()
    dialog = booth.find(InviteDialog)
    dialog.name.setText("Laptop Tim 1")
    booth.take("sinkron-daftarkan")
    with TemporaryDirectory() as folder:
        dialog.write_to(Path(folder) / "komputer-b.loket-daftar")
        booth.hands.until(dialog.code.isVisible)
    # The code is a random one: the picture shows where it stands.
    dialog.code.setText("CONTO-HKODE-BUKAN")
    booth.take("sinkron-daftarkan-kode")
    dialog.reject()


def stick(booth: Booth) -> None:
    """Show a meeting through a file: under way, ended, something new after it, broken off."""
    booth.sit(Role.ADMIN)
    place(booth, SYNC)
    screen = booth.find(SyncScreen)
    screen.ways.show_busy(busy=True)
    screen.progress.begin("kantor.loket-stik")
    screen.progress.show_progress(Progress(Stage.PHOTOS_OUT, 31, 64), 75)
    booth.take("sinkron-berjalan")
    with TemporaryDirectory() as folder:
        screen.export_to(Path(folder) / "kantor.loket-stik")
        booth.hands.until(lambda: not screen.meetings.is_busy)
    booth.take("sinkron-selesai")
    case = booth.case_at(6)
    heads = booth.house.reading.case(case).state.heads
    by = office.STAFF[Role.ADMIN]
    booth.house.cases.do(case, AddNote("Telepon dulu"), seen=heads, by=by)
    place(booth, SYNC)
    screen.meetings.failed.emit(
        RemoteAway("Sinkron dihentikan.", "Yang sudah sampai tetap ada; lanjutkan kapan saja.")
    )
    booth.take("sinkron-dihentikan")
