"""A fault of ours as a report: code, time, place, never anybody's data."""

import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from desktop_app.ui.messages import code_of

LOG_NAME = "galat.log"
LOG_LIMIT = 1_000_000


class CrashReport(Struct, frozen=True):
    """What an admin needs; values and messages stay out, they may name applicants."""

    code: str
    kind: str
    at: datetime
    frames: tuple[str, ...]

    @property
    def text(self) -> str:
        """Give the report as it is copied and logged."""
        head = f"{self.at.isoformat(timespec='seconds')} {self.code} {self.kind}"
        system = f"Python {platform.python_version()} {platform.system()} {platform.release()}"
        return "\n".join((head, system, *self.frames))


def report_of(error: BaseException, at: datetime) -> CrashReport:
    """Make a report of an error."""
    frames = tuple(
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    return CrashReport(code_of(error), type(error).__name__, at, frames)


def write_log(report: CrashReport, folder: Path) -> Path | None:
    """Append to the log, starting anew past a megabyte; None when it cannot be written."""
    file = folder / LOG_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > LOG_LIMIT:
            file.replace(file.with_suffix(".lama.log"))
        with file.open("a", encoding="utf-8") as log:
            log.write(report.text + "\n\n")
    except OSError:
        sys.stderr.write(report.text + "\n")
        return None
    return file
