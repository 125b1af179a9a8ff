"""What processes and folders weigh, as the machine counts it."""

import os
from pathlib import Path

_MEGA = 1024 * 1024


def memory() -> float:
    """Return the MiB this process and its children hold, what they share counted once."""
    return sum(_held(process) for process in _family(os.getpid())) / _MEGA


def weight(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _family(process: int) -> list[int]:
    found = [process]
    for told in Path(f"/proc/{process}/task").glob("*/children"):
        for child in told.read_text(encoding="ascii").split():
            found += _family(int(child))
    return found


def _held(process: int) -> int:
    """Return the proportional set of a process; nothing of one that has gone."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    lines = (line.split() for line in told.splitlines())
    return next((int(line[1]) * 1024 for line in lines if line[0] == "Pss:"), 0)
