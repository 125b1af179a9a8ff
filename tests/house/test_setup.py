"""The scripts behind make, run as make runs them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import HOUSE
from tools import libraries, window

LOADER_WITHOUT_EGL = "#!/bin/sh\necho '	libEGL.so.1 => not found'\n"
RECORDER = '#!/bin/sh\necho "$@" >> "$(dirname "$0")/asked"\n'


def test_every_file_asked_about_belongs_to_the_pinned_qt() -> None:
    qt = libraries.folder_of_qt()
    assert [name for name in libraries.LOADED if not (qt / name).exists()] == []


def test_every_library_with_a_package_is_one_that_qt_loads() -> None:
    said = libraries.loader_says()
    assert [name for name in libraries.PACKAGES if f"{name} =>" not in said] == []


def test_nothing_is_missing_where_the_tests_run() -> None:
    assert libraries.missing_packages(with_display=True) == []


def test_a_missing_library_is_named_in_one_sentence_when_apt_did_not_bring_it(
    tmp_path: Path,
) -> None:
    for name, text in {"ldd": LOADER_WITHOUT_EGL, "apt-get": RECORDER}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    told = run("libraries.py", "run", path=f"{tmp_path}:{os.environ['PATH']}")
    assert told.returncode == 1
    assert told.stderr.endswith("install them with: sudo apt-get install libegl1\n")
    assert (tmp_path / "asked").exists() == libraries.is_root()


def test_a_list_is_installed_once_and_again_when_it_changed(tmp_path: Path) -> None:
    script = tmp_path / "tools" / "environment.py"
    shutil.copytree(HOUSE / "tools", script.parent)
    pinned = tmp_path / "requirements" / "run.txt"
    pinned.parent.mkdir()
    pinned.write_text("# nothing\n", encoding="utf-8")
    assert "Making" in run(str(script), "run").stdout
    assert run(str(script), "run").stdout == ""
    pinned.write_text("# nothing yet\n", encoding="utf-8")
    assert run(str(script), "run").stdout.startswith("Installing")


def test_a_display_is_named_by_x_or_wayland(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        assert not window.has_display()
        monkeypatch.setenv(name, ":7")
        assert window.has_display()


def test_the_menu_names_each_target() -> None:
    menu = subprocess.run(["make"], cwd=HOUSE, check=True, capture_output=True, text=True).stdout
    targets = re.findall(r"^  make (\w+)", menu, re.MULTILINE)
    assert " ".join(targets) == "help run test check tour gallery bench lock clean"


def run(
    script: str, argument: str, path: str = os.environ["PATH"]
) -> subprocess.CompletedProcess[str]:
    """Run one of the tools with this Python."""
    return subprocess.run(
        [sys.executable, HOUSE / "tools" / script, argument],
        env=os.environ | {"PATH": path},
        check=False,
        capture_output=True,
        text=True,
    )
