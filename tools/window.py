"""Open the window; where there is no display, walk the tour instead."""

import os
import sys

TOUR = ["-m", "desktop_app.ui.tour", "--out", "out"]
WINDOW = ["-m", "desktop_app"]


def main() -> None:
    """Become the window, or say why not and become the tour."""
    if has_display():
        become(WINDOW)
    print("There is no display here, so this is the tour; its papers go to out/.", flush=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    become(TOUR)


def has_display() -> bool:
    """Say whether a window could be shown."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return named or not sys.platform.startswith("linux")


def become(arguments: list[str]) -> None:
    """Give this process to the program."""
    os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606 (no shell wanted)


if __name__ == "__main__":
    main()
