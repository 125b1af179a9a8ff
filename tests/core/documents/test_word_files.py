"""What Word insists on, in every template and every finished paper."""

import io
import posixpath
import zipfile
from collections.abc import Iterator

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.office.identity import PaperSize
from tests.core.documents import reading, specimens
from tests.core.documents.finished import SAMPLES, finished
from tools.templates import build

SHELF = Shelf(specimens.RESOURCES / "templates", specimens.RESOURCES / "none")
TEMPLATES = build.templates()
ORDER = {
    "tblPr": ("tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar"),
    "tcPr": ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "tcMar", "vAlign"),
    "trPr": ("cantSplit", "trHeight", "tblHeader"),
    "pPr": ("keepNext", "pageBreakBefore", "pBdr", "tabs", "spacing", "ind", "jc", "rPr", "sectPr"),
    "rPr": ("rFonts", "b", "bCs", "noProof", "color", "sz", "szCs", "lang"),
}


@pytest.fixture(scope="module", params=[*SAMPLES, *TEMPLATES])
def docx(request: pytest.FixtureRequest) -> bytes:
    name = str(request.param)
    return finished(name) if name in SAMPLES else TEMPLATES[name]


def test_every_part_is_whole_and_parses(docx: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        assert file.testzip() is None
        for name in file.namelist():
            if name.endswith((".xml", ".rels")):
                parse_xml(file.read(name))
    assert Document(io.BytesIO(docx)).sections[0].page_width


def test_every_part_is_declared_and_every_relation_leads_somewhere(docx: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        names = file.namelist()
        types = parse_xml(file.read("[Content_Types].xml"))
        related = {name: parse_xml(file.read(name)) for name in names if name.endswith(".rels")}
    endings = {each.get("Extension") for each in types if each.get("Extension")}
    declared = {each.get("PartName", "").lstrip("/") for each in types}
    parts = [name for name in names if name != "[Content_Types].xml"]
    assert len(set(names)) == len(names)
    assert [p for p in parts if p not in declared and p.rsplit(".", 1)[-1] not in endings] == []
    assert declared - {""} <= set(names)
    for name, relations in related.items():
        home = name.replace("_rels/", "").rpartition("/")[0]
        targets = [posixpath.join(home, each.get("Target")) for each in relations]
        assert [target for target in targets if target not in names] == []


def test_pictures_have_an_id_each_and_what_they_show(docx: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        related = {
            name: {each.get("Id") for each in parse_xml(file.read(_relations(name)))}
            for name in reading.stories(docx)
            if _relations(name) in file.namelist()
        }
    ids: list[str] = []
    for name, root in reading.stories(docx).items():
        ids += [shape.get("id") for shape in root.iter(qn("wp:docPr"))]
        shown = {blip.get(qn("r:embed")) for blip in root.iter(qn("a:blip"))}
        assert shown <= related.get(name, set())
    assert len(set(ids)) == len(ids)


def test_properties_stand_in_the_order_word_asks_for(docx: bytes) -> None:
    for root in reading.stories(docx).values():
        for name, order in ORDER.items():
            allowed = [qn(f"w:{each}") for each in order]
            for properties in root.iter(qn(f"w:{name}")):
                found = [allowed.index(child.tag) for child in properties]
                assert found == sorted(set(found))


def test_every_row_fills_its_grid_with_cells_that_end_in_a_paragraph(docx: bytes) -> None:
    for root in reading.stories(docx).values():
        for table in root.iter(qn("w:tbl")):
            grid = [int(column.get(qn("w:w"))) for column in table.find(qn("w:tblGrid"))]
            rows = table.findall(qn("w:tr"))
            assert rows
            for row in rows:
                cells = row.findall(qn("w:tc"))
                assert all(cell[-1].tag == qn("w:p") for cell in cells)
                assert sum(_span(cell) for cell in cells) == len(grid)
                assert all(abs(have - want) <= 2 for have, want in _widths(cells, grid))


def test_tables_do_not_run_into_each_other(docx: bytes) -> None:
    for root in reading.stories(docx).values():
        for table in root.iter(qn("w:tbl")):
            after = table.getnext()
            assert after is not None
            assert after.tag == qn("w:p")


def test_the_language_is_indonesian_and_the_mode_is_words_own(docx: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        settings = parse_xml(file.read("word/settings.xml"))
        styles = parse_xml(file.read("word/styles.xml"))
        core = file.read("docProps/core.xml").decode()
    modes = [
        setting.get(qn("w:val"))
        for setting in settings.iter(qn("w:compatSetting"))
        if setting.get(qn("w:name")) == "compatibilityMode"
    ]
    assert modes == ["15"]
    assert [lang.get(qn("w:val")) for lang in styles.iter(qn("w:lang"))] == ["id-ID"]
    assert "python-docx" not in core


def test_the_templates_in_the_folder_are_the_ones_the_script_makes() -> None:
    for name, content in TEMPLATES.items():
        assert (SHELF.shipped / name).read_bytes() == content


@pytest.mark.parametrize("size", PaperSize)
def test_a_paper_has_the_size_of_the_setting(size: PaperSize) -> None:
    section = Document(io.BytesIO(finished("sk_dv1", size))).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    wanted = (215, 330) if size is PaperSize.F4 else (210, 297)
    assert (round(section.page_width.mm), round(section.page_height.mm)) == wanted


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("name", ["sk_dv1", "sk_dv1_konsep", "sk_dv2_plt", "pengembalian"])
def test_a_signature_never_stands_alone_on_a_page(name: str, size: PaperSize) -> None:
    body = reading.stories(finished(name, size))["word/document.xml"].find(qn("w:body"))
    before = "KEENAM" if name.startswith("sk") else "Demikian kami sampaikan."
    paragraphs = [each for each in body.iter(qn("w:p")) if not _is_in_box(each)]
    texts = ["".join(t.text or "" for t in each.iter(qn("w:t"))) for each in paragraphs]
    first = next(place for place, text in enumerate(texts) if text.startswith(before))
    last = max(place for place, text in enumerate(texts) if text)
    loose = [
        texts[place]
        for place in range(first, last)
        if paragraphs[place].find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is None
    ]
    assert loose == []
    rows = {row for each in paragraphs[first:last] for row in each.iterancestors(qn("w:tr"))}
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


@pytest.mark.parametrize("name", ["bap_dv2_tidak", "sk_dv2_plt", "pengembalian"])
def test_tables_with_lines_repeat_their_head(name: str) -> None:
    body = reading.stories(finished(name))["word/document.xml"].find(qn("w:body"))
    lined = [
        table
        for table in body.findall(qn("w:tbl"))
        if table.find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}") is not None
    ]
    assert lined
    for table in lined:
        first = table.find(qn("w:tr"))
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def test_only_a_konsep_carries_watermark_initials_and_an_open_date() -> None:
    draft, issued = finished("sk_dv1_konsep"), finished("sk_dv1")

    assert _watermarks(draft) == {"PowerPlusWaterMarkObject1", "PowerPlusWaterMarkObject2"}
    assert _watermarks(issued) == set()
    assert "Paraf hierarki" in reading.text(draft)
    assert "Paraf hierarki" not in reading.text(issued)
    assert "NOMOR [KONSEP]" in reading.text(draft)
    assert "ruang tanda tangan elektronik" in reading.text(draft)
    assert "ruang tanda tangan elektronik" not in reading.text(issued)
    assert "pada tanggal 7 Desember 2026" in reading.text(issued)
    assert "pada tanggal 7 Desember 2026" not in reading.text(draft)


def _is_in_box(paragraph: BaseOxmlElement) -> bool:
    """Tell whether it stands in a table within a table: initials, room for a signature."""
    return len(list(paragraph.iterancestors(qn("w:tbl")))) > 1


def _relations(story: str) -> str:
    folder, name = posixpath.split(story)
    return f"{folder}/_rels/{name}.rels"


def _watermarks(docx: bytes) -> set[str]:
    shapes = (
        shape.get("id") or ""
        for root in reading.stories(docx).values()
        for shape in root.iter("{urn:schemas-microsoft-com:vml}shape")
    )
    return set(shapes)


def _span(cell: BaseOxmlElement) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return 1 if span is None else int(span.get(qn("w:val")))


def _widths(cells: list[BaseOxmlElement], grid: list[int]) -> Iterator[tuple[int, int]]:
    column = 0
    for cell in cells:
        width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        yield int(width.get(qn("w:w"))), sum(grid[column : column + _span(cell)])
        column += _span(cell)
