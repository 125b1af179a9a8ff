"""The console's door: one command, one answer, no window."""

import os
import sys
from collections.abc import Sequence

from desktop_app.cli import acts, arguments
from desktop_app.core.documents import door
from desktop_app.core.errors import AppError
from desktop_app.core.paths import why_unusable

FAULT = 2


def main(typed: Sequence[str] | None = None) -> int:
    """Run what was typed; a fault is one sentence on stderr and exit code 2."""
    _speak_utf8()
    try:
        code = acts.run(arguments.parser().parse_args(typed))
        sys.stdout.flush()
    except AppError as fault:
        return _fault(str(fault))
    except BrokenPipeError:
        _hang_up()
        return 0
    except OSError as trouble:
        if trouble.filename is None:
            _hang_up()
        where = trouble.filename or "Keluaran perintah ini"
        return _fault(
            f"{where} tidak dapat dipakai: {why_unusable(trouble)}. Periksa dulu, lalu ulangi."
        )
    except KeyboardInterrupt:
        return _fault("Dihentikan; yang sudah tercatat tetap ada. Ulangi bila perlu.")
    return code


def _hang_up() -> None:
    """Write nothing more to whoever reads us: they had enough, or cannot take it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fault(sentence: str) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return FAULT


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    if door.is_child(sys.argv[1:]):
        door.become_child()
    sys.exit(main())
