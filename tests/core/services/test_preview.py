"""Real pages by a real converter; without one, text and what to do."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from PIL import Image

from desktop_app.core.errors import BadInput
from desktop_app.core.preview import converters, pages
from desktop_app.core.preview.converters import Converter
from desktop_app.core.services.halt import Halt
from desktop_app.core.services.papers import Rendered
from desktop_app.core.services.preview import Preview
from tests.core.documents.finished import finished

SLOW = "import threading; threading.Event().wait()"
"""A converter that never comes to an end."""


def paper() -> Rendered:
    return Rendered("BAP 503-BAP-0145-2026 Kopi.docx", finished("bap_dv1"))


def program(folder: Path, code: str) -> Converter:
    """Return a converter that is a script of ours."""
    file = folder / "soffice"
    file.write_text(f"#!{sys.executable}\n{code}\n", encoding="utf-8")
    file.chmod(0o755)
    return Converter("LibreOffice", file)


def test_a_paper_is_shown_as_pages_of_its_own_size_and_saved_as_shown(tmp_path: Path) -> None:
    preview = Preview(tmp_path / "previews")
    sight = preview.of(paper())
    assert (sight.notice, sight.text) == ("", "")
    assert len(sight.sizes) >= 2
    wide, high = sight.sizes[0]
    assert (round(wide / 72 * 25.4), round(high / 72 * 25.4)) == (215, 330)
    kept = sight.save(tmp_path)
    assert kept.name == "BAP 503-BAP-0145-2026 Kopi.pdf"
    assert kept.read_bytes() == sight.pdf
    page = sight.picture(0, 0.5)
    assert (page.width, page.height) == (-(-wide // 2), -(-high // 2))
    assert len(set(page.pixels)) > 10
    assert preview.of(paper()).pdf == sight.pdf
    preview.close()
    assert not (tmp_path / "previews").exists() or not list((tmp_path / "previews").iterdir())


def test_a_paper_lies_on_the_disk_only_while_it_is_converted(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    code = f"""import os, pathlib, sys
at = pathlib.Path(sys.argv[-1])
pathlib.Path({str(seen)!r}).write_text(str(at.parent) + os.environ["TMPDIR"])
(at.parent / "lu1234.tmp").write_text("sisa")
at.with_suffix(".pdf").write_bytes(b"%PDF")"""
    preview = Preview(tmp_path / "previews", lambda: program(tmp_path, code))
    preview.of(paper())
    left = [file for file in (tmp_path / "previews").rglob("*") if file.is_file()]
    assert left == []
    assert seen.read_text(encoding="utf-8").count("naskah") == 2
    preview.close()


def test_the_pages_of_old_papers_are_let_go(tmp_path: Path) -> None:
    asked: list[int] = []

    def find() -> Converter:
        asked.append(1)
        code = "import shutil, sys; made = sys.argv[-1].replace('.docx', '.pdf')"
        return program(tmp_path, f"{code}; shutil.copy({str(page)!r}, made)")

    page = tmp_path / "page.pdf"
    Image.new("RGB", (40, 60)).save(page, "PDF")
    preview = Preview(tmp_path / "previews", find)
    papers = [Rendered(f"{at}.docx", finished("sk_dv1") + bytes([at])) for at in range(4)]
    for each in (*papers, papers[3], papers[0]):
        preview.of(each)
    assert len(asked) == 5


def test_whoever_waits_may_give_up(tmp_path: Path) -> None:
    halt, found = Halt(), Event()

    def find() -> Converter:
        found.set()
        return program(tmp_path, SLOW)

    preview = Preview(tmp_path / "previews", find)
    with ThreadPoolExecutor(1) as lane:
        made = lane.submit(preview.of, paper(), halt)
        assert found.wait(20)
        halt.want()
        sight = made.result(20)
    assert "dihentikan" in sight.notice
    assert "BERITA ACARA" in sight.text
    assert "dihentikan" in preview.of(paper(), halt).notice
    preview.close()


def test_the_same_paper_is_converted_once(tmp_path: Path) -> None:
    asked: list[int] = []

    def find() -> Converter | None:
        asked.append(1)
        return converters.found()

    preview = Preview(tmp_path / "previews", find)
    first, second = preview.of(paper()), preview.of(paper())
    assert (len(asked), first.pdf) == (1, second.pdf)
    preview.close()


def test_without_a_converter_the_text_is_shown_and_what_to_install(tmp_path: Path) -> None:
    preview = Preview(tmp_path / "previews", lambda: None)
    sight = preview.of(paper())
    assert (sight.pdf, sight.sizes) == (b"", ())
    assert "Pasang LibreOffice" in sight.notice
    assert "BERITA ACARA PEMERIKSAAN" in sight.text
    assert preview.converter() == ""
    assert not (tmp_path / "previews").exists()


@pytest.mark.parametrize("code", [SLOW, "raise SystemExit(1)"])
def test_a_converter_that_hangs_or_fails_costs_a_sentence(tmp_path: Path, code: str) -> None:
    preview = Preview(tmp_path / "previews", lambda: program(tmp_path, code), seconds=1)
    sight = preview.of(paper())
    assert "LibreOffice tidak" in sight.notice
    assert "Kopi" not in sight.notice
    assert sight.text
    preview.close()


def test_a_converter_that_is_not_there_any_more_costs_a_sentence(tmp_path: Path) -> None:
    gone = Converter("LibreOffice", tmp_path / "gone")
    assert "LibreOffice tidak" in Preview(tmp_path / "previews", lambda: gone).of(paper()).notice


def test_what_a_crash_left_goes_at_the_next_start(tmp_path: Path) -> None:
    left = tmp_path / "previews" / "4711" / "bap.pdf"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"%PDF")
    Preview(tmp_path / "previews").clear_leftovers()
    assert not left.exists()


def test_bytes_that_are_no_pdf_are_refused() -> None:
    with pytest.raises(BadInput, match="rusak"):
        pages.sizes(b"not a pdf")
