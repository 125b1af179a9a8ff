"""Pictures of field mode's passing moments: camera, tables, waiting."""

from pathlib import Path

from msgspec.structs import replace

from desktop_app.ui.screens.visit.screen import SCALES
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.wizard.roomy import TablePanel
from tests.gallery.booth import OtherPicture
from tests.gallery.visitors import Visitors
from tests.journeys.camera_program import Camera

LIMIT, PASSED = 60, 7
"""Seconds a converter may take, and those that went by."""


def camera(team: Visitors, folder: Path) -> None:
    """Show the camera as it was opened, with new pictures, and as it does not open."""
    program = Camera(folder / "Camera Roll")
    work = team.screen.work
    work.desk = replace(work.desk, camera=program)
    for _ in SCALES:
        # Another size of type builds the tabs anew; after the largest comes the usual one.
        team.screen.enlarge()
    team.body.open_tab(Tab.PHOTOS)
    offer = team.body.photos.offer
    if offer is None:
        raise OtherPicture("no camera is offered")
    team.body.photos.camera.click()
    team.shot("kamera-terbuka")
    for name in ("gerbang.jpg", "mesin.jpg"):
        program.shoots(name)
    offer.look()
    team.shot("kamera-foto-baru")
    offer.close_offer()
    program.is_there = False
    team.body.photos.camera.click()
    team.shot("kamera-tidak-terbuka")
    offer.close_offer()


def tables(team: Visitors) -> None:
    """Show each table of the findings with the focus in it."""
    team.body.open_tab(Tab.FINDINGS)
    findings = team.body.findings
    for at, panel in enumerate(findings.findChildren(TablePanel), 1):
        panel.focus_gap(panel.field.key)
        findings.area.ensureWidgetVisible(panel)
        team.shot(f"tabel-{at}")


def waiting(team: Visitors) -> None:
    """Show the row that counts while a converter makes the pages."""
    pages = team.body.bap.pages
    pages.show_waiting()
    pages.wait.set_limit("LibreOffice", LIMIT)
    for _ in range(PASSED):
        pages.wait.pass_second()
    team.shot("bap-menunggu")
    pages.wait.end()
