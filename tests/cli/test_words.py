"""What the console prints for people is in their words, not in codes."""

import re

from tests.cli.console import Console

CODES = ("tim_teknis", "kepala_dinas", "bidang_perizinan")
ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def test_the_list_names_turns_and_days_as_the_office_does(sampled: Console) -> None:
    told = sampled.run("case", "list").out
    assert not ISO.search(told)
    assert not any(code in told for code in CODES)
    assert "  Tim Teknis  " in told
    assert "  Pemohon\n" in told
    assert re.search(r"\b\d\d/\d\d/20\d\d\b", told)


def test_the_list_for_programs_keeps_codes_and_iso_days(sampled: Console) -> None:
    told = sampled.run("case", "list", "--json").out
    assert '"turn": "tim_teknis"' in told
    assert ISO.search(told)


def test_a_case_that_left_waits_for_nobody(sampled: Console) -> None:
    lines = sampled.run("case", "list").out.splitlines()
    left = [line for line in lines if line.rstrip().endswith(("Selesai", "Dihentikan"))]
    assert len(left) > 1


def test_one_case_is_told_in_words(sampled: Console) -> None:
    rows = sampled.run("case", "list").out.splitlines()
    for number in (rows[1].split()[0], rows[-1].split()[0]):
        told = sampled.run("case", "show", number).out
        assert not ISO.search(told)
        assert not any(code in told for code in CODES)
        assert re.search(r"^\d\d/\d\d/\d{4} \d\d\.\d\d  ", told, re.MULTILINE)
