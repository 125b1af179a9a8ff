"""All pictures at one scale in one look; a process of its own."""

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop_app.core.errors import AppError
from desktop_app.core.security.roles import Role
from tests.gallery import cases, conflicts, endings, field, lists, meetings, visits, way_in
from tests.gallery.album import Album
from tests.gallery.booth import Booth, Camera, OtherPicture

_TOLD = 60
Scene = Callable[[Booth], None]


def main(folder: Path, size: QSize, look: str) -> int:
    """Walk through the whole program; a scene that cannot be had is told and fails."""
    folder.mkdir(parents=True, exist_ok=True)
    app, album = QApplication(["gallery"]), Album(folder, size, look)
    missed = walk(app, album)
    album.write_findings()
    return missed


def walk(app: QApplication, album: Camera) -> int:
    """Show a camera every state; return how many scenes could not be had."""
    return _first_day(app, album) + _working_days(app, album)


def _first_day(app: QApplication, album: Camera) -> int:
    with tempfile.TemporaryDirectory() as data:
        booth = Booth(app, album, Path(data))
        missed = _try(booth, way_in.first_start)
        return missed + _closed(booth)


def _working_days(app: QApplication, album: Camera) -> int:
    with tempfile.TemporaryDirectory() as data:
        booth = Booth(app, album, Path(data))
        booth.fill()
        booth.restart()
        scenes: list[Scene] = [way_in.signing_in, way_in.waiting, way_in.second_window,
                               way_in.full_disk, way_in.missing_key]  # fmt: skip
        missed = sum(_try(booth, scene) for scene in scenes)
        booth.hands.settle()
        booth.sit(Role.HELP_DESK)
        missed += sum(_try(booth, scene) for scene in _work(booth))
        return missed + _closed(booth)


def _work(booth: Booth) -> list[Scene]:
    one, two = cases.Applicant(booth, "D.V.1", 1), cases.Applicant(booth, "D.V.2", 2)
    third = cases.Applicant(booth, "D.V.1", 3)
    scenes: list[Scene] = [lists.worklist, lists.new_applicant]
    for applicant in (one, two):
        scenes += [
            partial(each, one=applicant)
            for each in (cases.counter_steps, cases.visit, cases.verdicts, cases.ending)
        ]
    scenes += [partial(endings.done, one=one), endings.ended]
    scenes += [partial(endings.dialogs, one=third), endings.parked, way_in.refusal, way_in.keys]
    scenes += [visits.planning, visits.agenda, field.field, conflicts.none, conflicts.choosing]
    scenes += [meetings.alone, meetings.stick]
    return [*scenes, way_in.lock, lists.recap, lists.settings]


def _try(booth: Booth, scene: Scene) -> int:
    try:
        scene(booth)
    except (OtherPicture, AppError, LookupError, RuntimeError, AttributeError) as fault:
        sys.stdout.write(f"  LEFT OUT: {_name(scene)}: {type(fault).__name__} {fault}\n")
        return 1
    return 0


def _closed(booth: Booth) -> int:
    """Close the program and tell what it wrote of faults of its own."""
    booth.close()
    mishaps = booth.mishaps()
    sys.stdout.write("".join(f"  {line}\n" for line in mishaps[-_TOLD:]))
    return len(mishaps)


def _name(scene: Scene) -> str:
    inner = scene.func if isinstance(scene, partial) else scene
    return str(getattr(inner, "__name__", inner))


if __name__ == "__main__":
    sys.exit(
        min(main(Path(sys.argv[1]), QSize(int(sys.argv[2]), int(sys.argv[3])), sys.argv[4]), 99)
    )
