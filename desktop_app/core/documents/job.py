"""One paper to be rendered, and the way it travels to a child process."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.core.documents import freeze, template
from desktop_app.core.documents.context import Context, Entry
from desktop_app.core.documents.template import Template
from desktop_app.core.errors import BadInput


@dataclass(frozen=True, slots=True)
class Job:
    """A template, what it is filled with, and what the file says of itself."""

    template: Template
    context: Context
    title: str
    day: date | None = None
    logo: bytes | None = None
    ragged: bool = False
    """Long texts end as they fall, instead of being stretched to the margin."""


def render(job: Job) -> bytes:
    """Return the frozen .docx; runs in this process, without any limit."""
    filled = template.fill(job.template, job.context, job.logo, ragged=job.ragged)
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
        }:
            return Job(
                template=Template(name, base64.b64decode(content), own),
                context=_entries(context),
                title=title,
                day=date.fromisoformat(day) if day else None,
                logo=base64.b64decode(logo) or None,
                ragged=ragged,
            )
        case _:
            raise BadInput("Permintaan cetak tidak lengkap.", "Ulangi dari aplikasi.")


def _entries(context: Mapping[str, Entry]) -> Context:
    return dict(context)
