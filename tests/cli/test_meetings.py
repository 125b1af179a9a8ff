"""Two consoles: one enrols the other, and a stick goes between."""

from pathlib import Path

import pytest

from tests.cli.console import Console


@pytest.fixture
def desk(tmp_path: Path) -> Console:
    """Return the console of an office with two cases of its own."""
    console = Console(tmp_path / "meja")
    console.home.mkdir()
    assert console.run("sample", "--cases", "2").code == 0
    return console


def joined(desk: Console, home: Path) -> Console:
    """Let a second account join the office of the first."""
    home.mkdir()
    laptop, file = Console(home), home / "B.loket-daftar"
    said = desk.run("enroll", "Laptop lapangan", "--out", str(file))
    assert said.code == 0, said.err
    code = said.out.splitlines()[0].removeprefix("Kode pendaftaran: ")
    told = laptop.run("join", str(file), code)
    assert told.code == 0, told.err
    assert "sebagai komputer B" in told.out
    assert not file.exists()
    return laptop


def test_a_second_computer_joins_and_gets_all_cases_by_stick(desk: Console, tmp_path: Path) -> None:
    laptop, stick = joined(desk, tmp_path / "laptop"), str(tmp_path / "kantor.loket-stik")
    assert desk.run("stick", stick).code == 0
    met = laptop.run("stick", stick, "--json").json
    assert isinstance(met, dict)
    assert met["pulled"] > 0
    assert met["absent"] == 0
    cases = [each.run("case", "list", "--json").json for each in (desk, laptop)]
    assert cases[0] == cases[1]
    assert laptop.run("verify").code == 0
    assert "Semua yang ada di sini juga ada di tempat lain." in desk.run("sync").out


def test_a_file_that_is_no_stick_is_a_sentence(desk: Console, tmp_path: Path) -> None:
    other = tmp_path / "surat.txt"
    other.write_text("bukan stik", encoding="ascii")
    said = desk.run("stick", str(other))
    assert (said.code, said.out) == (2, "")
    assert "bukan berkas stik" in said.err
    assert other.read_text(encoding="ascii") == "bukan stik"


def test_a_folder_without_an_office_is_told_so(tmp_path: Path) -> None:
    for typed in (("stick", str(tmp_path / "x.loket-stik")), ("sync",)):
        said = Console(tmp_path).run(*typed)
        assert said.code == 2
        assert "Belum ada data" in said.err


def test_a_computer_that_joined_says_so_until_its_office_came(
    desk: Console, tmp_path: Path
) -> None:
    laptop = joined(desk, tmp_path / "laptop")
    said = laptop.run("join", str(tmp_path / "tidak-ada"), "00000-00000-00000")
    assert said.code == 2
    assert "tidak bisa dibaca" in said.err
    assert laptop.run("sync").code == 0


def test_a_revoked_computer_reads_no_newer_stick(desk: Console, tmp_path: Path) -> None:
    laptop, stick = joined(desk, tmp_path / "laptop"), str(tmp_path / "kantor.loket-stik")
    assert desk.run("revoke", "z", "--reason", "hilang").code == 2
    assert desk.run("revoke", "b", "--reason", "hilang").code == 0
    assert desk.run("stick", stick).code == 0
    said = laptop.run("stick", stick)
    assert said.code == 2
    assert "belum ditujukan" in said.err


def test_another_computer_takes_over_with_the_office_key(desk: Console, tmp_path: Path) -> None:
    laptop, stick = joined(desk, tmp_path / "laptop"), str(tmp_path / "kantor.loket-stik")
    code = desk.run("key", "office").out.splitlines()[0]
    assert len(code.split("-")) == 13
    assert desk.run("stick", stick).code == 0
    assert laptop.run("stick", stick).code == 0
    assert "Kunci kantor tidak ada" in laptop.run("key", "office").err
    store_code = desk.run("key", "show").out.splitlines()[0]
    assert "bukan kunci kantor ini" in laptop.run("key", "take-over", store_code).err
    assert laptop.run("key", "take-over", code).code == 0
    file = str(tmp_path / "C.loket-daftar")
    said = laptop.run("enroll", "Laptop ketiga", "--out", file)
    assert (said.code, "Komputer C" in said.out) == (0, True)
