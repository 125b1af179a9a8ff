"""The tour: the real wizard, walked through for one applicant of each SOP."""

import argparse
import random
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop_app.core import paths
from desktop_app.core.services.sample.people import firm
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import ARGUMENTS, Theme
from desktop_app.ui.tour.camera import Camera
from desktop_app.ui.tour.hands import Hands
from desktop_app.ui.tour.leavings import write_history
from desktop_app.ui.tour.office import TourOffice
from desktop_app.ui.tour.seat import Seat
from desktop_app.ui.tour.story import Story, Telling
from desktop_app.ui.widgets.focus_ring import FocusRing

SEED = 2026
EXPECTED = "This plugin does not support propagateSizeHints()"
"""Said by the offscreen platform for every window that sets its size."""


def main(given: list[str] | None = None) -> int:
    """Walk the tour and leave its papers, history and pictures in a folder."""
    parser = argparse.ArgumentParser(prog="python -m desktop_app.ui.tour")
    parser.add_argument("--out", type=Path, default=Path("out"), help="folder to leave things in")
    folder = parser.parse_args(given).out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        say(f"Folder {folder} tidak bisa dipakai: {trouble.strerror}. Pilih folder lain.")
        return 2
    qInstallMessageHandler(_pass_on)
    app = QApplication(["loket-tour", *ARGUMENTS])
    theme = Theme(paths.resources())
    theme.apply(app, ThemeName.TERANG)
    ring = FocusRing(app, theme)
    jobs = Jobs()
    failures: list[Exception] = []
    for signal in (jobs.crashed, jobs.refused):
        signal.connect(failures.append)
    with tempfile.TemporaryDirectory() as data:
        office = TourOffice(Path(data), theme, jobs)
        _walk(office, Hands(app, jobs), folder)
        jobs.close()
        office.leave()
    ring.deleteLater()
    for failure in failures:
        say(f"Belum berhasil: {failure}")
    return 1 if failures else 0


def say(words: str) -> None:
    """Tell what the tour does, at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    if words != EXPECTED:
        sys.stderr.write(f"{words}\n")


def _walk(office: TourOffice, hands: Hands, folder: Path) -> None:
    luck = random.Random(SEED)  # noqa: S311 - invented people, no secrets
    stories = (
        Story(1, firm(luck, 1), ((),)),
        Story(2, firm(luck, 2), (("waste", "extinguishers"), ())),
    )
    for story in stories:
        name = f"D.V.{story.service}"
        camera = Camera(folder / name)
        seat = Seat(office, hands, camera)
        Telling(office, hands, seat, say).tell(story, folder / name)
        write_history(seat.view, folder / name)
        files = ", ".join(file.name for file in sorted((folder / name).glob("*.docx")))
        say(f"  {files}, riwayat, dan {camera.count} gambar ada di {folder / name}")


if __name__ == "__main__":
    sys.exit(main())
