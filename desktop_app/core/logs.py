"""A small log on disk for whoever has to mend the program."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES = 512 * 1024
_KEPT = 3
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start(folder: Path) -> None:
    """Send the log to a few small files; without a writable folder, nowhere."""
    root = logging.getLogger("desktop_app")
    stop()
    root.setLevel(logging.INFO)
    root.addHandler(_handler(folder))


def stop() -> None:
    """Close the log's files."""
    root = logging.getLogger("desktop_app")
    for handler in tuple(root.handlers):
        root.removeHandler(handler)
        handler.close()


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "loket.log", maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8"
        )
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(logging.Formatter(_FORM))
    return handler
