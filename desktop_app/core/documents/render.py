"""Papers rendered in a child process with limits of time and memory."""

import json
import subprocess
import weakref
from collections import deque
from collections.abc import Callable
from typing import IO, TypeAlias

from msgspec import Struct, field

from desktop_app.core.documents import child, door, job, wire
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.wire import Word
from desktop_app.core.errors import AppError, BadInput, BadTemplate

Render: TypeAlias = Callable[[Job], bytes]
"""`job.render` in this process, or `Press.render` in a child."""

_WAY_OUT = "Cari pengulangan yang tidak selesai di templat, atau pakai templat bawaan."
_FLAGS: int = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(
    subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0
)
"""No console of its own, and the window goes first: words that only Windows has."""
_LAST_WORDS = 5
"""Seconds a child may take to leave before it is stopped."""


def _command() -> tuple[str, ...]:
    # By its name: whoever freezes the program sees only what is imported.
    return door.command(child.__name__)


class Child:
    """A running child; ends with whoever holds it, or when the program ends."""

    def __init__(self, command: tuple[str, ...]) -> None:
        """Start it; what it needs is loaded while the first job is written."""
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=door.folder(),
            creationflags=_FLAGS,
        )
        self.end = weakref.finalize(self, _ended, self._process)

    def is_there(self) -> bool:
        """Tell whether it still waits for jobs."""
        return self._process.poll() is None

    def answer(self, message: tuple[bytes, ...]) -> tuple[Word, bytes] | None:
        """Return what it says to a job; None when it died over it."""
        asked, told = self._process.stdin, self._process.stdout
        if asked is None or told is None:
            return None
        try:
            wire.send(asked, Word.JOB, *message)
            return wire.receive(told)
        except OSError:
            return None


class Press(Struct, frozen=True):
    """Keeps a child between papers; a template that never ends costs its child.

    Safe from several threads: each paper has a child to itself while it is made.
    """

    seconds: int = 30
    megabytes: int = 768
    command: tuple[str, ...] = field(default_factory=_command)
    waiting: deque[Child] = field(default_factory=deque)
    """Children without work; those that died meanwhile are among them."""

    def render(self, work: Job) -> bytes:
        """Return the frozen .docx; every fault of the template is a BadTemplate."""
        free = self._free()
        answer = free.answer(job.to_message(work))
        match answer:
            case (Word.PAPER, content):
                self.waiting.append(free)
                return content
            case (_, told):
                free.end()
                raise _told(told)
            case None:
                free.end()
                raise BadTemplate(
                    f"Templat {work.template.name} tidak selesai dalam {self.seconds} detik atau "
                    "menghabiskan memori.",
                    _WAY_OUT,
                )

    def _free(self) -> Child:
        while self.waiting:
            found = self.waiting.pop()
            if found.is_there():
                return found
            found.end()
        return Child((*self.command, str(self.megabytes), str(self.seconds)))


def _ended(process: subprocess.Popen[bytes]) -> None:
    """Let a child leave by closing its door; stop one that does not hear."""
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            _closed(stream)
    try:
        process.wait(_LAST_WORDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _closed(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except OSError:
        # What a dead child left unread does not matter any more.
        return


def _told(answer: bytes) -> AppError:
    told = json.loads(answer)
    kind = BadTemplate if told["template"] else BadInput
    return kind(told["sentence"], told["way_out"])
