"""A store that moved house opens again with its recovery code."""

import shutil
from pathlib import Path

from tests.cli.console import Console


def test_a_copied_store_opens_with_the_code_that_was_written_down(
    sampled: Console, tmp_path: Path
) -> None:
    code = sampled.run("key", "show").out.splitlines()[0]
    elsewhere = Console(tmp_path)
    shutil.copytree(sampled.data, elsewhere.data)

    shut = elsewhere.run("case", "list")
    assert (shut.code, shut.out) == (2, "")
    assert "loket key restore KODE" in shut.err

    last = "0" if code[-1] != "0" else "1"
    refused = elsewhere.run("key", "restore", code[:-1] + last)
    assert refused.code == 2
    assert "kelompok 13" in refused.err

    assert elsewhere.run("key", "restore", code.lower()).code == 0
    assert (
        elsewhere.run("case", "list", "--json").json == sampled.run("case", "list", "--json").json
    )


def test_a_computer_without_the_key_has_no_code(sampled: Console, tmp_path: Path) -> None:
    elsewhere = Console(tmp_path)
    shutil.copytree(sampled.data, elsewhere.data)
    said = elsewhere.run("key", "show")
    assert said.code == 2
    assert "tidak memegang kunci" in said.err
