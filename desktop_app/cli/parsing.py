"""A parser that names the wrong word instead of printing a page."""

import argparse
import re
from typing import NoReturn

from desktop_app.core.errors import BadInput

_HEADS = (
    (re.compile(r"^usage: ", re.MULTILINE), "Cara pakai: "),
    (re.compile(r"^positional arguments:$", re.MULTILINE), "yang ditulis:"),
    (re.compile(r"^options:$", re.MULTILINE), "pilihan:"),
)
_LACKING = re.compile(r"the following arguments are required: (.+)")
_TOO_MUCH = re.compile(r"unrecognized arguments: (.+)", re.DOTALL)
_UNKNOWN = re.compile(r"invalid choice: '?(.*?)'? \(choose from (.+)\)\Z", re.DOTALL)
_BARE = re.compile(r"argument (?:.*/)?(\S+): expected ")
_FILLED = re.compile(r"argument (?:.*/)?(\S+): ignored explicit argument '?(.*?)'?\Z", re.DOTALL)


class Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong, in the office's language."""

    def error(self, message: str) -> NoReturn:
        """Raise a sentence with the word that is wrong and what is right."""
        usage = " ".join(self.format_usage().split())
        raise BadInput(_sentence(message), _way_out(message) or f"{usage}.")

    def format_usage(self) -> str:
        """Return how the command is used."""
        return _told(super().format_usage())

    def format_help(self) -> str:
        """Return the help page."""
        return _told(super().format_help())


def _told(page: str) -> str:
    for pattern, words in _HEADS:
        page = pattern.sub(words, page)
    return page


def _sentence(message: str) -> str:
    if found := _LACKING.search(message):
        return f"Perintah belum lengkap: {found[1]} belum ditulis."
    if found := _TOO_MUCH.search(message):
        word = found[1].partition(" ")[0]
        if word in {"--json", "--data"}:
            return f"{word} tidak ditulis di tempatnya."
        return f"“{found[1]}” tidak dikenal di sini."
    if found := _UNKNOWN.search(message):
        return f"Perintah “{found[1]}” tidak dikenal."
    if found := _BARE.search(message):
        return f"Di belakang {found[1]} belum ditulis isinya."
    if found := _FILLED.search(message):
        return f"{found[1]} tidak diberi isi seperti “{found[2]}”."
    return "Perintah itu tidak dikenal."


def _way_out(message: str) -> str:
    """Return the way out where it is not simply the usage."""
    if message.endswith("required: PERINTAH"):
        return "Lihat semua perintah dengan loket --help."
    if found := _TOO_MUCH.search(message):
        match found[1].partition(" ")[0]:
            case "--json":
                return "Tulis --json paling akhir, sesudah perintahnya."
            case "--data":
                return "Tulis --data DIR paling depan, sebelum perintahnya."
    if found := _UNKNOWN.search(message):
        return f"Yang ada: {found[2].replace(chr(39), '')}."
    return ""
