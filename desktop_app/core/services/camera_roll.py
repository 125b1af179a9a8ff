"""Pictures that a camera program saved to its folder."""

from collections.abc import Set as AbstractSet
from pathlib import Path

PICTURES = frozenset({".jpg", ".jpeg", ".png"})


def pictures_in(folder: Path, known: AbstractSet[Path] = frozenset()) -> tuple[Path, ...]:
    """Return the pictures of a folder that are not known yet, the oldest first."""
    try:
        made = [
            (file.stat().st_mtime_ns, file)
            for file in folder.iterdir()
            if file.suffix.lower() in PICTURES and file not in known
        ]
    except OSError:
        return ()
    return tuple([file for _, file in sorted(made)])
