"""All pictures at one scale in one look; a process of its own."""

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop_app.core.errors import AppError
from desktop_app.core.security.roles import Role
from tests.gallery import cases, lists, way_in
from tests.gallery.booth import Booth, Light, OtherPicture

_TOLD = 60
Scene = Callable[[Booth], None]


def main(folder: Path, size: QSize, theme: str) -> int:
    """Walk through the whole program; a scene that cannot be had is told."""
    folder.mkdir(parents=True, exist_ok=True)
    app, missed = QApplication(["gallery"]), 0
    with tempfile.TemporaryDirectory() as data:
        # Marks and settings pass with the data, whatever the account's own folders are.
        os.environ["XDG_CONFIG_HOME"] = str(Path(data) / "account")
        booth = Booth(app, Light(folder, size, theme), Path(data))
        missed += _try(booth, way_in.first_start)
        booth.fill()
        booth.restart()
        missed += _try(booth, way_in.signing_in) + _try(booth, way_in.trouble)
        booth.hands.settle()
        booth.sit(Role.HELP_DESK)
        missed += sum(_try(booth, scene) for scene in _work(booth))
        booth.close()
        mishaps = booth.mishaps()
    sys.stdout.write("".join(f"  {line}\n" for line in mishaps[-_TOLD:]))
    return missed + len(mishaps)


def _work(booth: Booth) -> list[Scene]:
    one, two = cases.Applicant(booth, "D.V.1", 1), cases.Applicant(booth, "D.V.2", 2)
    third = cases.Applicant(booth, "D.V.1", 3)
    scenes: list[Scene] = [lists.worklist, lists.new_applicant]
    for applicant in (one, two):
        scenes += [
            partial(each, one=applicant)
            for each in (cases.counter_steps, cases.visit, cases.verdicts, cases.ending)
        ]
    scenes += [partial(cases.dialogs, one=third), way_in.refusal, way_in.keys]
    return [*scenes, way_in.lock, lists.recap, lists.settings]


def _try(booth: Booth, scene: Scene) -> int:
    try:
        scene(booth)
    except (OtherPicture, AppError, LookupError, RuntimeError) as fault:
        sys.stdout.write(f"  left out: {_name(scene)}: {fault}\n")
        return 1
    return 0


def _name(scene: Scene) -> str:
    inner = scene.func if isinstance(scene, partial) else scene
    return str(getattr(inner, "__name__", inner))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), QSize(int(sys.argv[2]), int(sys.argv[3])), sys.argv[4]))
