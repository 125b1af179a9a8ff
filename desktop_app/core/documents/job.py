"""One paper to be rendered, and the way it travels to a child process."""

import base64
import json
import struct
from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from desktop_app.core.documents import freeze, template
from desktop_app.core.documents.context import Context, Entry
from desktop_app.core.documents.template import Shown, Template
from desktop_app.core.errors import BadInput

_LENGTH = struct.Struct(">I")


class Job(Struct, frozen=True):
    """A template, what it is filled with, and what the file says of itself."""

    template: Template
    context: Context
    title: str
    day: date | None = None
    logo: bytes | None = None
    ragged: bool = False
    """Long texts end as they fall, instead of being stretched to the margin."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Photos and signatures, by the name that a field gives their place."""


def render(job: Job) -> bytes:
    """Return the frozen .docx; runs in this process, without any limit."""
    shown = Shown(job.logo, job.pictures, job.ragged)
    parts = template.fill(job.template, job.context, shown)
    return freeze.freeze(parts, title=job.title, day=job.day)


def to_message(job: Job) -> tuple[bytes, ...]:
    """Return the job in pieces: its length, its values as plain text, then each picture.

    Pictures are not written as text: of sixty photos that would be 80 MB made at one go.
    """
    message = {
        "name": job.template.name,
        "template": base64.b64encode(job.template.content).decode(),
        "own": job.template.own,
        "context": dict(job.context),
        "title": job.title,
        "day": job.day.isoformat() if job.day else "",
        "logo": base64.b64encode(job.logo).decode() if job.logo else "",
        "ragged": job.ragged,
        "pictures": {name: len(each) for name, each in job.pictures.items()},
    }
    values = json.dumps(message).encode()
    return _LENGTH.pack(len(values)), values, *job.pictures.values()


def from_message(message: bytes) -> Job:
    """Read a job; refuses anything that is none."""
    if len(message) < _LENGTH.size:
        raise _incomplete()
    (length,) = _LENGTH.unpack_from(message)
    end = _LENGTH.size + length
    return _read(message[_LENGTH.size : end], memoryview(message)[end:])


def _read(values: bytes, shown: memoryview) -> Job:
    match json.loads(values):
        case {
            "name": str(name),
            "template": str(content),
            "own": bool(own),
            "context": dict(context),
            "title": str(title),
            "day": str(day),
            "logo": str(logo),
            "ragged": bool(ragged),
            "pictures": dict(pictures),
        }:
            return Job(
                template=Template(name, base64.b64decode(content), own),
                context=_entries(context),
                title=title,
                day=date.fromisoformat(day) if day else None,
                logo=base64.b64decode(logo) or None,
                ragged=ragged,
                pictures=_pictures(pictures, shown),
            )
        case _:
            raise _incomplete()


def _entries(context: Mapping[str, Entry]) -> Context:
    return dict(context)


def _pictures(sizes: Mapping[str, int], shown: memoryview) -> Mapping[str, bytes]:
    found, at = {}, 0
    for name, size in sizes.items():
        found[name] = bytes(shown[at : at + size])
        at += size
    if at != len(shown):
        raise _incomplete()
    return found


def _incomplete() -> BadInput:
    return BadInput("Permintaan cetak tidak lengkap.", "Ulangi dari aplikasi.")
