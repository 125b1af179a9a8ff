"""Papers rendered in a child process with limits of time and memory."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from desktop_app.core.documents import child, job
from desktop_app.core.documents.job import Job
from desktop_app.core.errors import AppError, BadInput, BadTemplate

Render: TypeAlias = Callable[[Job], bytes]
"""`job.render` in this process, or `Press.render` in a child."""

CHILD_FLAG = "--render-paper"
"""The first argument by which a frozen program becomes the child."""

_HOUSE = Path(__file__).parents[3]
_WAY_OUT = "Cari pengulangan yang tidak selesai di templat, atau pakai templat bawaan."


@dataclass(frozen=True, slots=True)
class Press:
    """Starts a child for each paper; a template that never ends is stopped."""

    seconds: int = 30
    megabytes: int = 768

    def render(self, work: Job) -> bytes:
        """Return the frozen .docx; every fault of the template is a BadTemplate."""
        name = work.template.name
        try:
            done = subprocess.run(
                [*_command(), str(self.megabytes), str(self.seconds)],
                input=job.to_json(work),
                capture_output=True,
                timeout=self.seconds,
                cwd=_HOUSE if not _is_frozen() else None,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                check=False,
            )
        except subprocess.TimeoutExpired as fault:
            raise BadTemplate(
                f"Templat {name} tidak selesai dalam {self.seconds} detik.", _WAY_OUT
            ) from fault
        match done.returncode:
            case 0:
                return done.stdout
            case child.REFUSED:
                raise _told(done.stdout)
            case _:
                raise BadTemplate(f"Templat {name} menghabiskan waktu atau memori.", _WAY_OUT)


def _command() -> list[str]:
    if _is_frozen():
        return [sys.executable, CHILD_FLAG]
    return [sys.executable, "-m", child.__name__]


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def _told(answer: bytes) -> AppError:
    told = json.loads(answer)
    kind = BadTemplate if told["template"] else BadInput
    return kind(told["sentence"], told["way_out"])
