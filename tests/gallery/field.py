"""Pictures of field mode: findings, photos, decision, signatures, BAP."""

import tempfile
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.core.cases import commands
from desktop_app.core.cases.visit_commands import PackVisit, PlanVisit
from desktop_app.core.clock import office_day
from desktop_app.core.security.roles import Role
from desktop_app.core.services.preview import Preview
from desktop_app.core.services.sample import office
from desktop_app.ui.screens.visit.body import FieldBody
from desktop_app.ui.screens.visit.points import Showing
from desktop_app.ui.screens.visit.screen import VisitScreen
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.tour.hands import ALT, CTRL
from desktop_app.ui.wizard.decision import DecisionCard
from tests.gallery.booth import Booth, OtherPicture
from tests.gallery.cameras import camera_pictures
from tests.gallery.cases import FAULTS, Applicant
from tests.journeys.visit_seat import draw

SERVICE, SERIAL = "D.V.2", 4
HALF = 9
LOW = 428
"""What an on-screen keyboard leaves of the usual window."""


class Visitors:
    """The team before one visit; every state is taken in the light of the sun too."""

    def __init__(self, booth: Booth) -> None:
        self.booth = booth
        self.one = Applicant(booth, SERVICE, SERIAL)
        send(booth, self.one)

    @property
    def screen(self) -> VisitScreen:
        return self.booth.find(VisitScreen)

    @property
    def body(self) -> FieldBody:
        return self.screen.body

    def arrive(self) -> None:
        """Open field mode."""
        shift = self.booth.counter.shift
        if shift is None:
            raise OtherPicture("nobody sits here")
        shift.open_visit(self.one.case)
        self.booth.hands.settle()

    def shot(self, name: str) -> None:
        """Take a picture, and once more for sunlight where the look is light."""
        # Pages of a paper are drawn when they are seen, so there is something to wait for.
        self.booth.hands.settle()
        self.booth.take(f"kunjungan-{name}")
        if self.booth.album.look == "terang":
            self.screen.show_outdoor()
            self.booth.take(f"kunjungan-{name}-luar")
            self.screen.show_outdoor()

    def opens(self, tab: Tab, name: str) -> None:
        """Open a tab and take it."""
        self.body.open_tab(tab)
        self.shot(name)

    def judges(self, *, most: int = 999) -> None:
        """Answer points by letter; faults get their note."""
        for line in self.body.findings.points.rows[:most]:
            if line.result is not None:
                continue
            line.take_focus()
            if line.key in FAULTS:
                self.booth.press(Qt.Key.Key_T)
                self.booth.hands.write("Belum ada di ruang produksi")
            else:
                self.booth.press(Qt.Key.Key_S)

    def photographs(self, folder: Path) -> None:
        """Add photos to points, some with words of their own."""
        items = ("identity", "machines", "waste", "extinguishers", "", "capacity")
        for item, file in zip(items, camera_pictures(folder, len(items)), strict=True):
            self.screen.photos.take_files(item, [str(file)])
            self.booth.hands.settle()

    def sign(self) -> None:
        """Let whoever is next sign."""
        card = next(one for one in self.body.signing.cards if one.pad.isVisible())
        draw(card.pad)
        self.booth.press(Qt.Key.Key_Return)


def field(booth: Booth) -> None:
    """Show one visit from the first look to the locked BAP."""
    booth.sit(Role.TEAM)
    team = Visitors(booth)
    team.arrive()
    with tempfile.TemporaryDirectory() as folder:
        _findings(booth, team, Path(folder))
        _photos(booth, team, Path(folder))
        _decision(booth, team)
        _signing(booth, team)
        _paper(booth, team, Path(folder))
    team.screen.leave()
    booth.hands.settle()


def _findings(booth: Booth, team: Visitors, folder: Path) -> None:
    team.shot("temuan-kosong")
    team.body.findings.points.rows[0].take_focus()
    booth.press(Qt.Key.Key_T)
    team.shot("temuan-catatan")
    booth.hands.write("Nama di papan lain")
    team.opens(Tab.PHOTOS, "foto-kosong")
    team.opens(Tab.SIGNING, "tanda-tangan-kurang")
    team.opens(Tab.BAP, "bap-kosong")
    team.body.open_tab(Tab.FINDINGS)
    team.judges(most=HALF)
    team.photographs(folder)
    team.shot("temuan-setengah")
    team.judges()
    team.shot("temuan-lengkap")
    team.body.findings.points.show_only(Showing.DIFFERS)
    team.shot("temuan-tidak-sesuai")
    team.body.findings.points.show_only(Showing.ALL)
    bar = team.body.findings.area.verticalScrollBar()
    for part in (1, 2):
        bar.setValue(bar.maximum() * part // 2)
        team.shot(f"temuan-bawah-{part}")
    _squeezed(booth, team)


def _squeezed(booth: Booth, team: Visitors) -> None:
    size = booth.window.size()
    team.body.findings.points.rows[3].take_focus("note")
    booth.window.resize(size.width(), min(LOW, size.height()))
    team.shot("papan-ketik")
    booth.window.resize(size)
    for step in ("lebih-besar", "terbesar"):
        team.screen.enlarge()
        team.shot(f"teks-{step}")
        team.opens(Tab.SIGNING, f"tanda-tangan-teks-{step}")
        team.body.open_tab(Tab.FINDINGS)
    team.screen.enlarge()
    booth.hands.settle()


def _photos(booth: Booth, team: Visitors, folder: Path) -> None:
    team.opens(Tab.PHOTOS, "foto")
    team.body.photos.choose(str(team.screen.work.photos[0].id))
    team.shot("foto-dipilih")
    broken = folder / "rusak.jpg"
    broken.write_bytes(b"bukan gambar")
    team.screen.photos.take_files("waste", [str(broken)])
    team.shot("foto-rusak")
    team.screen.photos.dismiss(team.screen.photos.arrivals[0].number)
    team.body.photos.panel.remove.click()
    booth.take("kunjungan-foto-hapus")
    booth.press(Qt.Key.Key_Escape)


def _decision(booth: Booth, team: Visitors) -> None:
    team.opens(Tab.DECISION, "keputusan")
    booth.press(Qt.Key.Key_Y)
    team.shot("keputusan-ya")
    booth.press(Qt.Key.Key_T)
    limit = office_day(booth.clock.now()) + timedelta(days=10)
    team.screen.work.put("decision.repair_by", f"{limit:%d/%m/%Y}")
    booth.find(DecisionCard)
    team.shot("keputusan-tidak")


def _signing(booth: Booth, team: Visitors) -> None:
    team.opens(Tab.SIGNING, "tanda-tangan")
    team.sign()
    team.shot("tanda-tangan-satu")
    team.screen.asking.change()
    booth.take("kunjungan-ubah-isi")
    booth.press(Qt.Key.Key_Escape)
    team.opens(Tab.DECISION, "keputusan-dibekukan")
    team.opens(Tab.BAP, "bap")
    team.body.open_tab(Tab.SIGNING)
    team.sign()
    card = next(one for one in team.body.signing.cards if one.pad.isVisible())
    card.refuse.click()
    booth.hands.settle()
    booth.take("kunjungan-menolak")
    booth.hands.write("Tidak setuju dengan temuan")
    booth.press(Qt.Key.Key_Tab)
    booth.hands.write("Ketua RT (contoh)")
    booth.press(Qt.Key.Key_Return, CTRL)
    team.shot("tanda-tangan-ditolak")


def _paper(booth: Booth, team: Visitors, folder: Path) -> None:
    booth.press(Qt.Key.Key_Return, CTRL)
    booth.take("kunjungan-kunci")
    booth.press(Qt.Key.Key_Return, CTRL)
    team.shot("bap-terkunci")
    team.opens(Tab.SIGNING, "tanda-tangan-terkunci")
    booth.press(Qt.Key.Key_5, ALT)
    signing = team.screen.work.signing
    if signing is None:
        raise OtherPicture("no BAP was laid out")
    by = office.STAFF[Role.TEAM]
    laid = booth.house.signing.laid(team.one.case, signing.id, by=by)
    bare = Preview(folder / "pages", find=lambda: None)
    team.body.bap.pages.show_sight(bare.of(booth.house.signing.render(laid)))
    team.shot("bap-tanpa-pengubah")
    bare.close()


def send(booth: Booth, one: Applicant) -> None:
    """Bring a case to its visit, planned for today and packed for."""
    for number in range(1, 6):
        one.does(commands.StartWork(number))
        one.does(commands.CompleteStep(number, one.filled(number), 0))
    today: date = office_day(booth.clock.now())
    team = office.STAFF[Role.TEAM]
    one.does(PlanVisit((team,), "090/CONTOH-4", today, today, "09.00"), Role.BUREAU)
    one.does(PackVisit(()), Role.TEAM)
    page = {key: said for key, said in one.filled(6).items() if not key.startswith("finding.")}
    one.does(commands.LeavePage(6, page), Role.TEAM)
