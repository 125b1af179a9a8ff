"""Every screen and state as pictures: `python -m tests.gallery --out DIR`."""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from html import escape
from pathlib import Path

LOOKS = ("terang", "gelap")


@dataclass(frozen=True, slots=True)
class Scale:
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
    wanted = parser.parse_args()
    failed = 0
    for scale in SCALES:
        for look in LOOKS:
            if wanted.scale in {None, scale.percent} and wanted.look in {None, look}:
                failed += _taken(wanted.out / scale.name / look, scale, look)
    _write_index(wanted.out)
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
    }
    command = [sys.executable, "-m", "tests.gallery.one_look", str(folder), *scale.size, look]
    code = subprocess.run(command, env=environment, check=False).returncode
    screen.unlink()
    count = len(list(folder.glob("*.png")))
    print(f"{scale.name} {look}: {count} pictures{', not all' if code else ''}", flush=True)
    return bool(code)


def _write_index(out: Path) -> None:
    lines = ["<!doctype html><meta charset=utf-8><title>Loket Industri</title>"]
    lines.append("<style>img{width:31%;border:1px solid #999;margin:4px}</style>")
    for folder in sorted({file.parent for file in out.rglob("*.png")}):
        lines.append(f"<h2>{escape(str(folder.relative_to(out)))}</h2>")
        for file in sorted(folder.glob("*.png")):
            place = escape(file.relative_to(out).as_posix())
            lines.append(f'<a href="{place}" title="{file.stem}"><img src="{place}"></a>')
    (out / "index.html").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
