"""Every screen and state as pictures: `python -m tests.gallery --out DIR`."""

import argparse
import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from msgspec import Struct

from tests.gallery.contents import write_index

LOOKS = ("terang", "gelap")
LONGEST = 900
"""Seconds that one scale in one look may take before something hangs."""


class Scale(Struct, frozen=True):
    """A screen in its own pixels and how much larger everything is drawn."""

    width: int
    height: int
    percent: int

    @property
    def name(self) -> str:
        return f"{self.width}x{self.height}-{self.percent}"

    @property
    def pixels(self) -> dict[str, int]:
        return {"width": self.width, "height": self.height}

    @property
    def size(self) -> tuple[str, str]:
        """Return what the window measures in the program's own units."""
        return str(self.width * 100 // self.percent), str(self.height * 100 // self.percent)


_SCREEN = {"name": "counter", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
SCALES = (Scale(1366, 768, 100), Scale(1366, 768, 125), Scale(1920, 1080, 150))


def main() -> int:
    """Take all pictures, each scale and look in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build") / "gallery")
    parser.add_argument("--scale", type=int, choices=[one.percent for one in SCALES])
    parser.add_argument("--look", choices=LOOKS)
    parser.add_argument("--designs", type=Path, help="folder of drawings to lay beside")
    wanted = parser.parse_args()
    began = time.monotonic()
    turns = [
        (wanted.out / scale.name / look, scale, look)
        for scale in SCALES
        for look in LOOKS
        if wanted.scale in {None, scale.percent} and wanted.look in {None, look}
    ]
    with ThreadPoolExecutor(max_workers=min(len(turns), os.cpu_count() or 1)) as lanes:
        failed = sum(lanes.map(lambda turn: _taken(*turn), turns))
    page = write_index(wanted.out, wanted.designs)
    print(f"{page}, {time.monotonic() - began:.0f} s{', NOT ALL PICTURES' if failed else ''}")
    return 1 if failed else 0


def _taken(folder: Path, scale: Scale, look: str) -> bool:
    for old in folder.glob("*.png"):
        old.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    screen = folder / "screen.json"
    screen.write_text(json.dumps({"screens": [_SCREEN | scale.pixels]}), encoding="utf-8")
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen.absolute()}",
        "QT_SCALE_FACTOR": f"{scale.percent / 100:g}",
        "QT_LOGGING_RULES": "qt.qpa.*=false",
    }
    command = [sys.executable, "-m", "tests.gallery.one_look", str(folder), *scale.size, look]
    done = subprocess.run(
        command, env=environment, check=False, timeout=LONGEST, stdout=subprocess.PIPE, text=True
    )
    screen.unlink()
    count = len(list(folder.glob("*.png")))
    notes = folder / "findings.txt"
    findings = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
    short = ", NOT ALL" if done.returncode else ""
    told = f"{scale.name} {look}: {count} pictures, {len(findings)} findings{short}"
    print(f"{told}\n{done.stdout}".rstrip(), flush=True)
    return bool(done.returncode)


if __name__ == "__main__":
    sys.exit(main())
