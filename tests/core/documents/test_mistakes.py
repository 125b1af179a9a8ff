"""A template's mistake is told in an officer's words, with the place."""

import io
import zipfile
from typing import get_type_hints

import pytest
from docx import Document

from desktop_app.core.documents import fields, freeze, papers, template
from desktop_app.core.documents.context import Entry
from desktop_app.core.documents.kinds.bap_fields import Bap
from desktop_app.core.documents.papers import Kind
from desktop_app.core.documents.template import Template
from desktop_app.core.errors import BadTemplate
from tests.core.documents import specimens
from tests.core.documents.own_templates import formed, saved, tabled, written

VALUES: dict[str, Entry] = {
    "nomor": "503/BAP/0145/2026",
    "perusahaan": {"nama": "Kopi Colo", "nib": "2009260018452"},
    "mesin": [{"nama": "Mesin sangrai"}, {"nama": "Mesin giling"}],
}


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (
            written("Nama: {{ perusahaan.nma }}"),
            "“perusahaan.nma” tidak dikenal, mungkin maksudnya “perusahaan.nama”",
        ),
        (written("{{ perusahan.nama }}"), "“perusahan” tidak dikenal, mungkin maksudnya “perusah"),
        (written("{{ sama_sekali_lain }}"), "isian “sama_sekali_lain” tidak dikenal, pada"),
        (written("Nomor {{ nomor }"), "tanda {{ tidak berpasangan pada tulisan “Nomor {{ nomor }”"),
        (written("Nomor {{", "nomor }}"), "tanda {{ tidak berpasangan"),
        (written("{% if nomor %}ada"), "belum ditutup"),
        (written("ada{% endif %}"), "perintah “endif” tidak dikenal atau tidak berpasangan"),
        (written("{{ nomor. }}"), "ada isian yang tidak bisa dibaca, pada “{{ nomor. }}”"),
        (written("{{ nomor|safe }}"), "saringan “safe” tidak boleh dipakai"),
        (written("{{ nomor|urlize }}"), "saringan “urlize” tidak boleh dipakai"),
        (written("{% autoescape false %}{{ nomor }}{% endautoescape %}"), "“autoescape” tidak"),
        (written("{% include 'x' %}"), "perintah “include” tidak boleh"),
        (written("{{r nomor }}"), "hanya untuk {% %}"),
        (written("{{ nomor + 1 }}"), "hitungan di dalam templat tidak bisa dilakukan, pada"),
        (written("{{ perusahaan.__class__ }}"), "pada “{{ perusahaan.__class__ }}”"),
        (written("{% for m in range(10000000) %}{% endfor %}"), "pengulangan"),
        (tabled("{%tr for m in mesin %} {{ m.nama }} {%tr endfor %}"), "belum benar"),
        (tabled("{% for m in mesin %}", after="{% endfor %}"), "memotong baris tabel"),
        (
            formed(
                "<w:r><w:t>{{ no</w:t></w:r><w:hyperlink><w:r><w:t>mor }}</w:t></w:r></w:hyperlink>"
            ),
            "isian {{ nomor }} terpotong oleh tautan",
        ),
        (
            formed('<w:ins w:id="1" w:author="x"><w:r><w:t>baru</w:t></w:r></w:ins>'),
            "masih ada perubahan terlacak",
        ),
    ],
)
def test_each_mistake_gives_a_sentence(made: Template, told: str) -> None:
    with pytest.raises(BadTemplate) as caught:
        template.fill(made, VALUES)

    assert told in caught.value.sentence
    assert caught.value.sentence.startswith("Templat kantor.docx belum benar: ")
    assert "(isi naskah)" in caught.value.sentence
    assert caught.value.way_out


def test_a_field_that_word_split_over_runs_is_still_read() -> None:
    runs = "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{each}</w:t></w:r>" for each in ("{", "{ no"))
    made = formed(f'{runs}<w:proofErr w:type="spellStart"/><w:r><w:t>mor }}}}</w:t></w:r>')

    assert _body(freeze.freeze(template.fill(made, VALUES), title="x")) == ["503/BAP/0145/2026"]


def test_several_mistakes_are_told_at_once() -> None:
    with pytest.raises(BadTemplate) as caught:
        template.fill(written("satu {{ nomor }", "dua {{ nomor"), VALUES)

    assert "“satu {{ nomor }”" in caught.value.sentence
    assert "“dua {{ nomor”" in caught.value.sentence


def test_a_mistake_in_the_head_is_said_to_be_there() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ kup }}"

    with pytest.raises(BadTemplate, match="kepala halaman"):
        template.fill(saved(document), VALUES)


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"{\\rtf1 lama}", b"\xd0\xcf\x11\xe0" * 99]
)
def test_what_is_no_word_file_is_told(content: bytes) -> None:
    with pytest.raises(BadTemplate, match=r"Templat kantor\.docx bukan berkas Word"):
        template.fill(Template("kantor.docx", content), VALUES)


def test_a_zip_that_is_no_word_file_is_told() -> None:
    with pytest.raises(BadTemplate, match="bukan berkas Word"):
        template.fill(Template("kantor.docx", _zip({"a.txt": b"a"})), VALUES)


def test_a_file_that_unpacks_without_end_is_refused() -> None:
    bomb = _zip({"word/document.xml": b"<a/>" + b" " * (70 * 1024 * 1024)})

    with pytest.raises(BadTemplate, match="terlalu besar"):
        template.fill(Template("kantor.docx", bomb), VALUES)


def test_a_body_that_is_broken_inside_is_told() -> None:
    broken = _zip({"word/document.xml": b"<w:document"})

    with pytest.raises(BadTemplate, match="rusak di dalam"):
        template.fill(Template("kantor.docx", broken), VALUES)


@pytest.mark.parametrize("kind", [*papers.EVERY])
@pytest.mark.parametrize("ending", ["", "-a4"])
def test_the_shipped_templates_have_no_mistake(kind: Kind, ending: str) -> None:
    path = specimens.RESOURCES / "templates" / f"{kind.key}{ending}.docx"
    paper = get_type_hints(kind.build)["return"]

    assert fields.mistake(Template(path.name, path.read_bytes()), paper) == ""


def test_unknown_fields_are_found_before_anything_is_printed() -> None:
    made = written(
        "{{ perusahaan.nama }} {{ perusahaan.nma }}",
        "{% for m in mesin %}{{ m.nama }} {{ loop.index }} {{ m.nam }}{% endfor %}",
        "{% for baris in baris_ttd %}{{ baris[0].peran }}{{ baris[1].perang }}{% endfor %}",
    )
    told = fields.mistake(made, Bap)

    assert "“perusahaan.nma” tidak dikenal, mungkin maksudnya “perusahaan.nama”" in told
    assert "“m.nam” tidak dikenal" in told
    assert "“baris.perang” tidak dikenal" in told
    assert told.count("tidak dikenal") == 3


def _body(docx: bytes) -> list[str]:
    return [each.text for each in Document(io.BytesIO(docx)).paragraphs if each.text]


def _zip(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()
