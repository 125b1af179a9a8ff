"""The program started on a folder; says when its first picture stood."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.__main__ import premises
from desktop_app.ui.app import Program
from desktop_app.ui.theme.theme import ARGUMENTS


def main(data: Path) -> int:
    """Run the program as it is until it was painted once; nothing more is loaded to watch."""
    application = QApplication(["loket-industri", *ARGUMENTS])
    program = Program(application, premises(data))
    seen: list[float] = []

    def end() -> None:
        seen.append(time.monotonic())
        program.close()

    # What the program does behind the picture is not in front of it.
    program.window.entry.painted.disconnect()
    program.window.entry.painted.connect(end)
    program.start()
    code = application.exec()
    sys.stdout.write(json.dumps({"first window": seen[0]}) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
