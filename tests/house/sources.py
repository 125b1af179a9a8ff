"""The files of the house as the rules read them."""

import ast
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct

HOUSE = Path(__file__).resolve().parents[2]
CODE = ("desktop_app", "tests", "tools", "installer")
TEXTS = {".cfg", ".css", ".csv", ".json", ".md", ".py", ".qss", ".sh", ".sql", ".toml", ".txt"}
FOLDERS = (*CODE, ".ci", "docs", "requirements", "resources")


class Module(Struct, frozen=True):
    """One Python file: where it lies, what it says, how it parses."""

    path: PurePosixPath
    text: str
    tree: ast.Module

    def is_under(self, *rooms: str) -> bool:
        """Say whether the file lies in one of the rooms."""
        return any(self.path.is_relative_to(room) for room in rooms)


def module(path: str, text: str) -> Module:
    """Read a text as if it lay at the path."""
    return Module(PurePosixPath(path), text, ast.parse(text))


def modules() -> Iterator[Module]:
    """Yield every Python file of the house."""
    for folder in CODE:
        for file in sorted((HOUSE / folder).rglob("*.py")):
            yield module(relative(file), file.read_text(encoding="utf-8"))


def texts() -> Iterator[tuple[str, str]]:
    """Yield path and content of every text file that a person wrote."""
    files = [file for file in HOUSE.iterdir() if file.is_file()]
    for folder in FOLDERS:
        files += (HOUSE / folder).rglob("*")
    for file in sorted(files):
        if file.suffix in TEXTS or file.name in {"Makefile", "LICENSE", "run"}:
            yield relative(file), file.read_text(encoding="utf-8")


def relative(file: Path) -> str:
    """Return the path inside the house."""
    return file.relative_to(HOUSE).as_posix()


def listing(sentence: str, offences: list[str]) -> str:
    """Return what a failing rule prints: the rule, then each place."""
    return "\n  ".join([sentence, *offences])
