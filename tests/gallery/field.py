"""Pictures of field mode: findings, photos, decision, signatures, BAP."""

import tempfile
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.core.clock import office_day
from desktop_app.core.security.roles import Role
from desktop_app.core.services.preview import Preview
from desktop_app.core.services.sample import office
from desktop_app.ui.screens.visit.points import Showing
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.tour.hands import ALT, CTRL
from desktop_app.ui.wizard.decision import DecisionCard
from tests.gallery import field_moments
from tests.gallery.booth import Booth, OtherPicture
from tests.gallery.visitors import Visitors

HALF = 9
LOW = 428
"""What an on-screen keyboard leaves of the usual window."""


def field(booth: Booth) -> None:
    """Show one visit from the first look to the locked BAP."""
    booth.sit(Role.TEAM)
    team = Visitors(booth)
    team.arrive()
    with tempfile.TemporaryDirectory() as folder:
        _findings(booth, team, Path(folder))
        field_moments.tables(team)
        _photos(booth, team, Path(folder))
        field_moments.camera(team, Path(folder))
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
    field_moments.waiting(team)
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
