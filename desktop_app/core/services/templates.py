"""The office's Word templates: which is in force, and whether it works."""

from pathlib import Path
from typing import get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.documents import fields, papers
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.documents.template import Template
from desktop_app.core.errors import AppError
from desktop_app.core.office.identity import PaperSize


class TemplateView(Struct, frozen=True):
    """A Word template: the program's or the office's own."""

    kind: str
    title: str
    path: Path
    own: bool
    mistake: str = ""
    """What is wrong with it in an officer's words, empty when it works."""
    checked: bool = False
    """False until somebody has looked into the file."""


def listed(shelf: Shelf, size: PaperSize) -> tuple[TemplateView, ...]:
    """Return each kind's template in force; no file is opened."""
    found = [(kind, shelf.path(kind.key, size)) for kind in papers.EVERY]
    return tuple(
        TemplateView(kind.key, kind.title, path, own=path.parent == shelf.office)
        for kind, path in found
    )


def checked(view: TemplateView) -> TemplateView:
    """Look through one file, in whatever thread: it touches no store."""
    return replace(view, mistake=_mistake(view), checked=True)


def _mistake(view: TemplateView) -> str:
    kind = next(kind for kind in papers.EVERY if kind.key == view.kind)
    try:
        template = Template(view.path.name, view.path.read_bytes(), view.own)
        return fields.mistake(template, get_type_hints(kind.build)["return"])
    except AppError as fault:
        return fault.sentence
    except OSError:
        return f"{view.path.name} tidak bisa dibuka; tutup dulu berkasnya di Word."
