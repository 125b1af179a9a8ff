"""What was typed wrong is named, in the office's language."""

import pytest

from tests.cli.console import Console, is_one_sentence

WRONG: dict[str, tuple[list[str], tuple[str, ...]]] = {
    "a command that is none": (["terbang"], ("“terbang”", "sop, due, case")),
    "a part that is none": (["case", "lst"], ("“lst”", "list, show, papers")),
    "no command": ([], ("PERINTAH", "loket --help")),
    "no case": (["case", "show"], ("BERKAS",)),
    "no date and no days": (["due"], ("--from TANGGAL", "--days HARI")),
    "an option without its value": (["due", "--days", "3", "--from"], ("--from", "isinya")),
    "an option that is none": (["due", "--from", "2026-11-23", "--day", "3"], ("--days",)),
    "a word too many": (["sop", "show", "D.V.1", "lagi"], ("“lagi”",)),
    "json in front": (["--json", "sop", "list"], ("--json", "paling akhir")),
    "json with a value": (["sop", "list", "--json=ya"], ("--json", "“ya”")),
    "data behind": (["sop", "list", "--data", "x"], ("--data", "paling depan")),
    "days that are none": (["due", "--from", "2026-11-23", "--days", "lima"], ("“lima”",)),
    "days in other figures": (["due", "--from", "2026-11-23", "--days", "٣"], ("“٣”",)),
    "a day without dashes": (["due", "--from", "20261123", "--days", "3"], ("“20261123”",)),
    "a day that never comes": (["due", "--from", "2026-02-30", "--days", "3"], ("“2026-02-30”",)),
    "a month of one figure": (["recap", "--month", "2026-1"], ("“2026-1”", "2026-01")),
    "a month behind all years": (["recap", "--month", "9999-12"], ("“9999-12”",)),
    "a month before all years": (["recap", "--month", "0000-01"], ("“0000-01”",)),
    "a file without a name": (["recap", "--month", "2026-10", "--csv", ""], ("--csv",)),
    "a folder with a broken name": (["case", "papers", "X", "--out", "a\0b"], ("--out",)),
    "a seed that is none": (["sample", "--cases", "1", "--seed", "x"], ("“x”",)),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_wrong_word_is_named(empty: Console, fault: str) -> None:
    typed, named = WRONG[fault]
    said = empty.run(*typed)
    assert is_one_sentence(said), said
    assert not said.out
    for word in named:
        assert word in said.err
    assert not empty.data.exists()


@pytest.mark.parametrize("name", ["", "  ", "a\0b"])
def test_a_data_folder_without_a_name_is_refused(empty: Console, name: str) -> None:
    said = empty.here("--data", name, "case", "list")
    assert is_one_sentence(said), said
    assert "--data" in said.err


def test_a_name_too_long_for_the_disk_is_refused(empty: Console) -> None:
    for typed in (["--data", "x" * 5000, "case", "list"], ["sop", "check", "x" * 5000]):
        said = empty.here(*typed)
        assert is_one_sentence(said), said
        assert "terlalu panjang" in said.err


def test_help_speaks_the_offices_language(empty: Console) -> None:
    for typed in (["--help"], ["case", "-h"], ["recap", "--help"]):
        told = empty.bare(*typed).out
        for english in ("usage", "options", "positional", "show this", "exit", "arguments"):
            assert english not in told
        assert told.startswith("Cara pakai: loket")


def test_help_says_where_the_two_options_stand(empty: Console) -> None:
    told = " ".join(empty.bare("--help").out.split())
    assert "--data DIR ditulis paling depan" in told
    assert "--json paling akhir" in told
