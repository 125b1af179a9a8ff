"""The computer's own camera program, and the folder it saves to."""

import shutil
import sys
from pathlib import Path
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

_WINDOWS = "microsoft.windows.camera:"
_LINUX = {"snapshot": "Camera", "cheese": "Webcam", "kamoso": "Kamoso"}
"""Programs of Linux desktops, and where below the pictures each of them saves."""


class CameraApp(Protocol):
    """A program that makes pictures, beside ours."""

    @property
    def folder(self) -> Path:
        """Tell where its pictures come to lie; it may not be there yet."""
        ...

    def open(self) -> bool:
        """Bring it before the person; false where that cannot be."""
        ...


class WindowsCamera(Struct, frozen=True):
    """The camera that every Windows has."""

    folder: Path

    def open(self) -> bool:
        """Ask Windows for it by its own address."""
        return QDesktopServices.openUrl(QUrl(_WINDOWS))


class DesktopCamera(Struct, frozen=True):
    """A camera program of a Linux desktop."""

    program: str
    folder: Path

    def open(self) -> bool:
        """Start it beside this program."""
        started, _process = QProcess.startDetached(self.program, [], "")
        return bool(started)


def found() -> CameraApp | None:
    """Return the camera program of this computer, None where there is none."""
    told = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    pictures = Path(told)
    if sys.platform == "win32":
        return WindowsCamera(pictures / "Camera Roll")
    here = next((name for name in _LINUX if shutil.which(name)), None)
    return DesktopCamera(here, pictures / _LINUX[here]) if here else None
