"""A screen of its own for windows that are timed."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from msgspec import Struct


class Display(Struct, frozen=True):
    """Where windows are shown, in words and as an environment."""

    words: str
    environment: dict[str, str]


@contextmanager
def display() -> Iterator[Display]:
    """Give an X server where one can be started, else Qt's offscreen platform."""
    program = shutil.which("Xvfb")
    if program is None:
        yield Display("Qt's offscreen platform", os.environ | {"QT_QPA_PLATFORM": "offscreen"})
        return
    command = [program, "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        number = server.stdout.readline().strip() if server.stdout else ""
        screen = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        yield Display("an X server (Xvfb)", os.environ | screen)
    finally:
        server.terminate()
        server.wait()
