"""Every fault of the console is one sentence on stderr and exit code 2."""

from pathlib import Path

import pytest

from desktop_app.core import bootstrap, settings
from desktop_app.core.security.roles import Role
from desktop_app.core.security.vault import FileVault
from desktop_app.core.services.people import NewStaff
from tests.cli.console import Console, is_one_sentence

BAD = {
    "no command": [],
    "an unknown command": ["terbang"],
    "a missing argument": ["case", "show"],
    "an unknown SOP": ["sop", "show", "D.V.9"],
    "a date that is none": ["due", "--from", "kemarin", "--days", "3"],
    "days that are none": ["due", "--from", "2026-11-23", "--days", "lima"],
    "negative days": ["due", "--from", "2026-11-23", "--days", "-3"],
    "a year without a holiday list": ["due", "--from", "2028-01-03", "--days", "3"],
    "a month that is none": ["recap", "--month", "2026-13"],
    "no store to list": ["case", "list"],
    "no store to verify": ["verify"],
    "no store to rebuild": ["rebuild"],
    "no SOP file": ["sop", "check", "tidak-ada.toml"],
    "no seeds": ["simulate", "--seeds", "0"],
    "no sample cases": ["sample", "--cases", "0"],
}


@pytest.mark.parametrize("fault", BAD)
def test_a_fault_is_one_sentence(empty: Console, fault: str) -> None:
    said = empty.run(*BAD[fault])
    assert is_one_sentence(said), said
    assert not said.out


def test_a_fault_of_a_process_is_one_sentence_too(empty: Console) -> None:
    said = empty.alone("case", "list")
    assert is_one_sentence(said), said


def test_a_year_without_a_list_says_what_to_do(empty: Console) -> None:
    said = empty.here("due", "--from", "2028-01-03", "--days", "3", "--json")
    assert "Impor daftar 2028" in said.err


def test_nothing_is_created_by_looking(empty: Console) -> None:
    empty.run("case", "list")
    assert not empty.data.exists()


def test_every_mistake_of_a_bad_file_is_named_at_once(empty: Console, tmp_path: Path) -> None:
    bad = tmp_path / "buruk.toml"
    bad.write_text('[procedure]\nnumber = 7\n\n[[steps]]\nnumber = "dua"\n', encoding="utf-8")
    said = empty.bare("sop", "check", str(bad))
    assert said.code == 2
    lines = said.out.splitlines()
    assert len(lines) > 3
    assert all(line.startswith("buruk.toml") for line in lines)
    assert len(said.err.splitlines()) == 1


def test_a_good_file_passes(empty: Console) -> None:
    said = empty.bare("sop", "check", "resources/sop/D.V.2.toml", "--json")
    assert (said.code, said.json) == (0, [])


def test_an_unknown_case_is_told(sampled: Console) -> None:
    said = sampled.run("case", "show", "IUI-1999-A-0001")
    assert is_one_sentence(said)


def test_a_case_too_young_for_papers_is_told(sampled: Console) -> None:
    young = sampled.run("case", "list", "--json").json
    assert isinstance(young, list)
    first = next(case for case in young if case["step"] == 1)
    said = sampled.run("case", "papers", first["number"], "--out", str(sampled.home / "x"))
    assert is_one_sentence(said)


def test_samples_are_written_once(empty: Console) -> None:
    assert empty.run("sample", "--cases", "1").code == 0
    before = empty.run("case", "list").out
    again = empty.run("sample", "--cases", "1")
    assert is_one_sentence(again), again
    assert str(empty.data) in again.err
    assert empty.run("case", "list").out == before


def test_a_real_office_takes_no_samples(empty: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in empty.environment().items():
        monkeypatch.setenv(name, value)
    house = bootstrap.open_house(empty.data)
    house.people.register_first(NewStaff("Rina Contoh", "", Role.ADMIN), "258036")
    house.close()
    said = empty.run("sample", "--cases", "1")
    assert is_one_sentence(said), said
    assert "kantor" in said.err
    assert empty.run("case", "list", "--json").json == []


def test_samples_need_a_folder_of_their_own(empty: Console) -> None:
    said = empty.here("sample", "--cases", "1")
    assert is_one_sentence(said), said
    assert "--data" in said.err
    assert not (empty.home / "share").exists()


def test_too_few_samples_leave_no_folder(empty: Console) -> None:
    for count in ("0", "-5", "9999999"):
        assert is_one_sentence(empty.run("sample", "--cases", count))
    assert not empty.data.exists()


def test_a_folder_in_place_of_an_sop_file_is_said(empty: Console, tmp_path: Path) -> None:
    said = empty.run("sop", "check", str(tmp_path))
    assert is_one_sentence(said)
    assert "folder, bukan berkas" in said.err


@pytest.mark.parametrize("option", ["--csv", "--xlsx"])
def test_a_missing_folder_is_not_blamed_on_excel(sampled: Console, option: str) -> None:
    lost = sampled.home / "tidak ada" / "rekap.out"
    said = sampled.run("recap", "--month", "2026-10", option, str(lost))
    assert is_one_sentence(said), said
    assert str(lost.parent) in said.err
    assert "Excel" not in said.err
    assert not said.out


@pytest.mark.parametrize("option", ["--csv", "--xlsx"])
def test_a_folder_in_place_of_the_recap_is_said(sampled: Console, option: str) -> None:
    said = sampled.run("recap", "--month", "2026-10", option, str(sampled.home))
    assert is_one_sentence(said), said
    assert "folder" in said.err
    assert "Excel" not in said.err


def test_both_recaps_into_one_file_are_refused(sampled: Console) -> None:
    file = str(sampled.home / "sama.csv")
    said = sampled.run("recap", "--month", "2026-10", "--csv", file, "--xlsx", file)
    assert is_one_sentence(said), said
    assert not Path(file).exists()


def test_a_recap_that_cannot_be_written_leaves_the_old_file(sampled: Console) -> None:
    file = sampled.home / "lama.csv"
    assert sampled.run("recap", "--month", "2026-10", "--csv", str(file)).code == 0
    assert not list(sampled.home.glob("lama.csv?*"))


def test_a_flipped_byte_is_named_by_verify(empty: Console) -> None:
    empty.run("sample", "--cases", "13", "--seed", "2")
    blob = next((empty.data / "blobs").glob("??/*"))
    content = bytearray(blob.read_bytes())
    content[len(content) // 2] ^= 1
    blob.write_bytes(content)
    said = empty.run("verify")
    assert said.code == 2
    assert blob.name[:12] in said.out
    assert len(said.err.splitlines()) == 1


def test_beside_an_open_window_one_may_read_but_not_write(
    empty: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty.run("sample", "--cases", "2")
    for name, value in empty.environment().items():
        monkeypatch.setenv(name, value)
    folders, _ = settings.usual_folders(empty.data)
    window = bootstrap.open_house(empty.data, vault=FileVault(folders.key_file))
    try:
        assert empty.run("case", "list").code == 0
        for command in (["rebuild"], ["sample", "--cases", "2"]):
            said = empty.run(*command)
            assert is_one_sentence(said)
            assert "jendela" in said.err
    finally:
        window.close()
