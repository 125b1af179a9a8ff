"""What the system must have: Qt's libraries, asked of ldd, and PostgreSQL."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

# What the window loads: widgets, the platforms it may run on, printing, calls from a second start.
LOADED = (
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "QtPrintSupport.abi3.so",
    "QtNetwork.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/printsupport/libcupsprintersupport.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
)

# Debian's package for each library that Qt does not bring along.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}


def main(wanted: str) -> None:
    """Install what is missing when root may, else say it in one sentence."""
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages(with_display=wanted == "dev")
    wished = ["postgresql"] if wanted == "dev" and not has_postgresql() else []
    if packages + wished and is_root() and shutil.which("apt-get"):
        install(packages + wished)
        packages = missing_packages(with_display=wanted == "dev")
    if packages:
        names = " ".join(packages)
        sys.exit(f"System libraries are missing; install them with: sudo apt-get install {names}")


def missing_packages(*, with_display: bool) -> list[str]:
    """Return Debian's packages for all that is missing, sorted."""
    packages = {PACKAGES.get(name, name) for name in missing_libraries()}
    if with_display and not shutil.which("Xvfb"):
        packages.add("xvfb")
    return sorted(packages)


def has_postgresql() -> bool:
    """Say whether the system has the server that the hub's tests start for themselves.

    Where root is not at hand they start one out of a wheel, which speaks no TLS: the
    tests of TLS fail there, and nothing else does.
    """
    debian = any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return debian or shutil.which("initdb") is not None


def missing_libraries() -> set[str]:
    """Return the names that the loader does not find for the installed Qt."""
    return set(re.findall(r"^\s*(\S+) => not found", loader_says(), re.MULTILINE))


def loader_says() -> str:
    """Return what the loader says, in English, of all that Qt loads."""
    ask = ["ldd", *(str(folder_of_qt() / name) for name in LOADED)]
    english = os.environ | {"LC_ALL": "C"}
    return subprocess.run(ask, env=english, check=True, capture_output=True, text=True).stdout


def folder_of_qt() -> Path:
    """Return where the installed Qt lies."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("PySide6 is not installed in .venv; remove .venv and run it again.")
    return Path(spec.submodule_search_locations[0])


def install(packages: list[str]) -> None:
    """Let apt install the packages, with its own words on the screen."""
    print(f"Installing what the system lacks: {' '.join(packages)}.", flush=True)
    quietly = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    get = ["apt-get", "-q", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*get, "update"], check=False, env=quietly)
    subprocess.run(
        [*get, "install", "-y", "--no-install-recommends", *packages], check=False, env=quietly
    )


def is_root() -> bool:
    """Say whether apt would let us install."""
    return os.geteuid() == 0


if __name__ == "__main__":
    main(sys.argv[1])
