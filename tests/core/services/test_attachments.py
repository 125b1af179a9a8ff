"""Files that may be attached, and the sentences for those that may not."""

import io
import zipfile
from pathlib import Path

import pytest

from desktop_app.core.errors import BadInput
from desktop_app.core.services.attachments import LIMIT, Attachment, take


def attached(name: str, source: Path | bytes) -> Attachment:
    return Attachment(step=1, document="ktp", name=name, source=source)


def office_file(part: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(part, "<x/>")
    return stream.getvalue()


KINDS = {
    "a.pdf": (b"%PDF-1.7\n...", "application/pdf"),
    "a.jpg": (b"\xff\xd8\xff\xe0rest", "image/jpeg"),
    "a.png": (b"\x89PNG\r\n\x1a\nrest", "image/png"),
    "a.webp": (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
    "a.heic": (b"\x00\x00\x00\x18ftypheic....", "image/heic"),
    "a.docx": (
        office_file("word/document.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "a.xlsx": (
        office_file("xl/workbook.xml"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_file_is_known_by_its_first_bytes(name: str, tmp_path: Path) -> None:
    content, media = KINDS[name]
    (tmp_path / name).write_bytes(content)
    taken = take(attached(name, tmp_path / name))
    assert (taken.name, taken.media, taken.content) == (name, media, content)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("kosong.pdf", b"", "kosong (0 bita)"),
        ("virus.exe", b"MZ\x90\x00", "bukan jenis"),
        ("palsu.pdf", b"just text", "bukan jenis"),
        ("rusak.docx", b"PK\x03\x04 cut in half", "isinya rusak"),
        ("arsip.zip", office_file("readme.txt"), "bukan jenis"),
        ("a/b.pdf", b"%PDF-", "garis miring"),
        ("a\\b.pdf", b"%PDF-", "garis miring"),
        ("..", b"%PDF-", "kosong, terlalu panjang"),
        ("a\nb.pdf", b"%PDF-", "tidak terlihat"),
        ("x" * 300 + ".pdf", b"%PDF-", "terlalu panjang"),
    ],
)
def test_what_cannot_be_read_later_is_refused_in_a_sentence(
    name: str, content: bytes, words: str
) -> None:
    with pytest.raises(BadInput) as caught:
        take(attached(name, content))
    assert words in caught.value.sentence
    assert caught.value.way_out


def test_eighty_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    big = tmp_path / "besar.pdf"
    with big.open("wb") as stream:
        stream.truncate(80 * 1024 * 1024)
    with pytest.raises(BadInput, match="berukuran 80 MB"):
        take(attached("besar.pdf", big))


def test_forty_megabytes_are_taken() -> None:
    content = b"%PDF-" + bytes(LIMIT - 5)
    assert len(take(attached("pas.pdf", content)).content) == LIMIT
    with pytest.raises(BadInput, match="40 MB"):
        take(attached("lebih.pdf", content + b"x"))


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="sudah tidak ada"):
        take(attached("hilang.pdf", tmp_path / "hilang.pdf"))
    with pytest.raises(BadInput, match="folder, bukan berkas"):
        take(attached("folder.pdf", tmp_path))
