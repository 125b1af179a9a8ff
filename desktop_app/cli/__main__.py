"""The console's door: one command, one answer, no window."""

import os
import sys
from collections.abc import Sequence

from desktop_app.cli import acts, arguments
from desktop_app.core.documents import door
from desktop_app.core.errors import AppError

FAULT = 2


def main(typed: Sequence[str] | None = None) -> int:
    """Run what was typed; a fault is one sentence on stderr and exit code 2."""
    _speak_utf8()
    try:
        return acts.run(arguments.parser().parse_args(typed))
    except AppError as fault:
        print(" ".join(str(fault).split()), file=sys.stderr)
        return FAULT
    except BrokenPipeError:
        # Whoever read us had enough; nothing must be written to them any more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
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
