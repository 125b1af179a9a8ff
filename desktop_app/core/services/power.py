"""How full the battery of this computer is, as the system tells."""

import ctypes
import sys
from pathlib import Path

from msgspec import Struct

_SUPPLIES = Path("/sys/class/power_supply")
_UNKNOWN = 255
_NO_BATTERY = 128


class Battery(Struct, frozen=True):
    """What is left, and whether it is being filled."""

    percent: int
    plugged: bool


if sys.platform == "win32":

    class _Status(ctypes.Structure):
        _fields_ = (
            ("line", ctypes.c_ubyte),
            ("flag", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("seconds", ctypes.c_ulong),
            ("full_seconds", ctypes.c_ulong),
        )

    def battery() -> Battery | None:
        """Return the battery, None where there is none or nobody knows."""
        status = _Status()
        if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            return None
        if status.percent == _UNKNOWN or status.flag & _NO_BATTERY:
            return None
        return Battery(int(status.percent), status.line == 1)

else:

    def battery() -> Battery | None:
        """Return the battery, None where there is none or nobody knows."""
        return read_supplies(_SUPPLIES)


def read_supplies(folder: Path) -> Battery | None:
    """Return the first battery of a computer, from the folder where Linux tells of it."""
    for supply in sorted(folder.glob("*")):
        if _said(supply / "type") != "Battery" or _said(supply / "scope") == "Device":
            continue
        percent = _said(supply / "capacity")
        if percent.isdecimal():
            return Battery(int(percent), _said(supply / "status") != "Discharging")
    return None


def _said(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
