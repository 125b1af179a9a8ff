"""One paper to be rendered, and the way it travels to a child process."""

import base64
import json
from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from desktop_app.core.documents import freeze, template
from desktop_app.core.documents.context import Context, Entry
from desktop_app.core.documents.template import Shown, Template
from desktop_app.core.errors import BadInput


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
    filled = template.fill(job.template, job.context, shown)
    return freeze.freeze(filled, title=job.title, day=job.day)


def to_json(job: Job) -> bytes:
    """Return the job as plain text, so that nothing but values crosses over."""
    message = {
        "name": job.template.name,
        "template": base64.b64encode(job.template.content).decode(),
        "own": job.template.own,
        "context": dict(job.context),
        "title": job.title,
        "day": job.day.isoformat() if job.day else "",
        "logo": base64.b64encode(job.logo).decode() if job.logo else "",
        "ragged": job.ragged,
        "pictures": {name: base64.b64encode(each).decode() for name, each in job.pictures.items()},
    }
    return json.dumps(message).encode()


def from_json(message: bytes) -> Job:
    """Read a job; refuses anything that is none."""
    loaded = json.loads(message)
    match loaded:
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
                pictures=_pictures(pictures),
            )
        case _:
            raise BadInput("Permintaan cetak tidak lengkap.", "Ulangi dari aplikasi.")


def _entries(context: Mapping[str, Entry]) -> Context:
    return dict(context)


def _pictures(told: Mapping[str, str]) -> Mapping[str, bytes]:
    return {name: base64.b64decode(content) for name, content in told.items()}
