"""The office's own template wins; its logo stands in the kop."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from desktop_app.core.documents import freeze, job, papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.errors import BadInput, BadTemplate, NotFound, StoreTrouble
from desktop_app.core.office.identity import PaperSize
from tests.core.documents import reading, samples, specimens
from tests.core.documents.own_templates import written

SHIPPED = specimens.RESOURCES / "templates"


def test_the_programs_template_is_used_until_the_office_has_its_own(tmp_path: Path) -> None:
    shelf = Shelf(SHIPPED, tmp_path / "templat")
    before = shelf.template("bap")
    copied = shelf.copy_for_editing()
    (tmp_path / "templat" / "bap.docx").write_bytes(written("punya kantor").content)
    after = shelf.template("bap")

    assert {path.name for path in copied} == {path.name for path in SHIPPED.glob("*.docx")}
    assert (before.own, after.own) == (False, True)
    assert before.digest != after.digest
    assert shelf.template("sk", PaperSize.A4).name == "sk-a4.docx"


def test_copying_again_keeps_what_the_office_wrote(tmp_path: Path) -> None:
    shelf = Shelf(SHIPPED, tmp_path)
    (tmp_path / "bap.docx").write_bytes(b"punya kantor")

    assert "bap.docx" not in {path.name for path in shelf.copy_for_editing()}
    assert (tmp_path / "bap.docx").read_bytes() == b"punya kantor"
    assert shelf.copy_for_editing() == ()


def test_the_office_can_go_back_to_the_delivered_template(tmp_path: Path) -> None:
    shelf = Shelf(SHIPPED, tmp_path)
    for _ in range(2):
        shelf.copy_for_editing()
        (tmp_path / "bap.docx").write_bytes(b"punya kantor")
        shelf.put_away("bap.docx")

    assert not shelf.template("bap").own
    assert (tmp_path / "bap (disimpan).docx").read_bytes() == b"punya kantor"
    assert (tmp_path / "bap (disimpan 2).docx").read_bytes() == b"punya kantor"
    with pytest.raises(NotFound, match=r"bap\.docx tidak ada di folder kantor"):
        shelf.put_away("bap.docx")


def test_a_template_that_word_holds_is_named_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> bytes:
        raise PermissionError(13, "held by Word")

    shelf = Shelf(SHIPPED, tmp_path)
    shelf.copy_for_editing()
    monkeypatch.setattr(Path, "read_bytes", held)
    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(BadTemplate, match=r"Templat bap\.docx tidak bisa dibuka") as caught:
        shelf.template("bap")
    assert caught.value.way_out == "Tutup berkas itu di Word, lalu coba lagi."
    with pytest.raises(BadTemplate, match=r"Templat bap\.docx tidak bisa disimpan") as caught:
        shelf.put_away("bap.docx")
    assert caught.value.way_out == "Tutup berkas itu di Word, lalu coba lagi."


def test_a_folder_that_cannot_be_made_gives_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")

    with pytest.raises(StoreTrouble, match="Pilih folder lain"):
        Shelf(SHIPPED, tmp_path / "berkas").copy_for_editing()


def test_a_template_that_is_nowhere_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"bap\.docx tidak ada"):
        Shelf(tmp_path, tmp_path).template("bap")


@pytest.mark.parametrize(("wide", "high"), [(300, 400), (400, 300), (50, 50)])
def test_a_logo_keeps_its_shape_within_24_millimetres(wide: int, high: int) -> None:
    docx = _paper(_png(wide, high))
    parts = reading.stories(docx).values()
    extent = next(found for root in parts for found in root.iter(qn("wp:extent")))
    size = int(extent.get("cx")), int(extent.get("cy"))

    assert max(size) == 24 * 36000
    assert size[0] * high == pytest.approx(size[1] * wide, rel=0.001)
    assert _png(wide, high) in _media(docx)


def test_a_jpeg_logo_is_declared_to_word() -> None:
    docx = _paper(_JPEG)
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        types = parse_xml(file.read("[Content_Types].xml"))

    assert "jpg" in {each.get("Extension") for each in types}
    assert _JPEG in _media(docx)


def test_pictures_of_head_and_body_never_share_a_number() -> None:
    parts = {"word/document.xml": b'<wp:docPr id="1"/>', "word/header1.xml": b'<wp:docPr id="1"/>'}
    frozen = freeze.freeze(parts, title="x")

    with zipfile.ZipFile(io.BytesIO(frozen)) as file:
        found = [file.read(name).decode() for name in sorted(parts)]
    assert found == ['<wp:docPr id="1"/>', '<wp:docPr id="2"/>']


@pytest.mark.parametrize("content", [b"GIF89a kosong", b"bukan gambar", b"\x89PNG\r\n\x1a\n"])
def test_a_logo_that_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput, match="Lambang daerah tidak bisa dibaca"):
        _paper(content)


def _paper(picture: bytes) -> bytes:
    made = papers.kind("bap")
    context = papers.context(made.build(samples.bap_dv1()))
    template = Shelf(SHIPPED, SHIPPED).template("bap")
    return job.render(Job(template, context, made.title, logo=picture))


def _media(docx: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        return [file.read(name) for name in file.namelist() if "/media/" in name]


def _png(wide: int, high: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * wide) * high)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


_JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00\x48\x00\x48\x00\x00"
    b"\xff\xc0\x00\x0b\x08\x00\x30\x00\x20\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"
    b"\x00\xff\xd9"
)
