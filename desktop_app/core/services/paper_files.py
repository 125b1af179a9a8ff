"""A rendered paper becomes a file, in a folder or in the store."""

from pathlib import Path

from desktop_app.core.documents.job import Job
from desktop_app.core.errors import StoreTrouble
from desktop_app.core.ids import BlobId
from desktop_app.core.services.casework import Loaded


def write(file: Path, content: bytes) -> Path:
    """Write a Word file; refused in a sentence where it cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as trouble:
        raise StoreTrouble(
            f"Naskah tidak bisa ditulis ke {file.parent}.",
            "Pilih folder lain yang boleh ditulisi, atau tutup berkasnya di Word.",
        ) from trouble
    return file


def photos(loaded: Loaded, job: Job) -> tuple[BlobId, ...]:
    """Return the kept photos that a paper may show; none where it shows no picture."""
    return tuple([photo.blob for photo in loaded.state.photos]) if job.pictures else ()
