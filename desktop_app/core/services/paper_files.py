"""A rendered paper becomes a file in a folder."""

from pathlib import Path

from desktop_app.core.errors import StoreTrouble


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
