"""What may be typed after `loket`."""

import argparse
from datetime import date
from pathlib import Path
from typing import NoReturn

from desktop_app.core.errors import BadInput

DESCRIPTION = "Loket Industri dari baris perintah: baca, hitung, rekap, periksa."


class Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong instead of printing a page."""

    def error(self, _message: str) -> NoReturn:
        """Raise a sentence with the usage of the command that was meant."""
        usage = " ".join(self.format_usage().split()).removeprefix("usage: ")
        raise BadInput("Perintah itu tidak lengkap atau tidak dikenal.", f"Cara pakai: {usage}")


def parser() -> Parser:
    """Return the parser of all commands; each sets `act` to its dotted name."""
    top = Parser(prog="loket", description=DESCRIPTION)
    top.add_argument("--data", type=Path, metavar="DIR", help="folder data, bawaan: milik akun ini")
    commands = top.add_subparsers(metavar="PERINTAH", required=True)
    _sop(commands)
    _due(commands)
    _case(commands)
    _recap(commands)
    _upkeep(commands)
    _key(commands)
    return top


def _sop(commands: "argparse._SubParsersAction[Parser]") -> None:
    sop = commands.add_parser("sop", help="prosedur sebagai data")
    acts = sop.add_subparsers(metavar="PERINTAH", required=True)
    _leaf(acts, "list", "sop.list", "semua SOP yang dikenal")
    show = _leaf(acts, "show", "sop.show", "satu SOP lengkap")
    show.add_argument("number", metavar="NOMOR", help="misalnya D.V.1")
    check = _leaf(acts, "check", "sop.check", "semua kesalahan dalam berkas SOP")
    check.add_argument("file", type=Path, metavar="BERKAS")


def _due(commands: "argparse._SubParsersAction[Parser]") -> None:
    due = _leaf(commands, "due", "due", "tanggal jatuh tempo menurut hari kerja")
    due.add_argument("--from", dest="start", type=_day, required=True, metavar="TANGGAL")
    due.add_argument("--days", type=int, required=True, metavar="HARI")


def _case(commands: "argparse._SubParsersAction[Parser]") -> None:
    case = commands.add_parser("case", help="berkas permohonan")
    acts = case.add_subparsers(metavar="PERINTAH", required=True)
    _leaf(acts, "list", "case.list", "semua berkas, yang paling mendesak dulu")
    show = _leaf(acts, "show", "case.show", "satu berkas dengan semua langkahnya")
    show.add_argument("case", metavar="BERKAS", help="nomor atau id berkas")
    papers = _leaf(acts, "papers", "case.papers", "tulis BAP dan SK sebagai .docx")
    papers.add_argument("case", metavar="BERKAS", help="nomor atau id berkas")
    papers.add_argument("--out", type=Path, required=True, metavar="DIR")


def _recap(commands: "argparse._SubParsersAction[Parser]") -> None:
    recap = _leaf(commands, "recap", "recap", "buku rekap satu bulan")
    recap.add_argument("--month", required=True, metavar="BULAN", help="misalnya 2026-11")
    recap.add_argument("--xlsx", type=Path, metavar="BERKAS")
    recap.add_argument("--csv", type=Path, metavar="BERKAS")


def _upkeep(commands: "argparse._SubParsersAction[Parser]") -> None:
    _leaf(commands, "verify", "verify", "periksa seluruh penyimpanan, bita demi bita")
    _leaf(commands, "rebuild", "rebuild", "bangun ulang daftar dari riwayat")
    sample = _leaf(commands, "sample", "sample", "isi folder kosong dengan riwayat contoh")
    sample.add_argument("--cases", type=int, required=True, metavar="N")
    sample.add_argument("--seed", type=int, default=1, metavar="S")
    _leaf(commands, "self-test", "self_test", "satu pelayanan lengkap di folder sementara")


def _key(commands: "argparse._SubParsersAction[Parser]") -> None:
    key = commands.add_parser("key", help="kunci yang membuka data")
    acts = key.add_subparsers(metavar="PERINTAH", required=True)
    _leaf(acts, "show", "key.show", "kode pemulihan, untuk dicatat")
    restore = _leaf(acts, "restore", "key.restore", "buka data salinan dengan kode pemulihan")
    restore.add_argument("code", nargs="+", metavar="KODE")


def _leaf(
    commands: "argparse._SubParsersAction[Parser]", word: str, act: str, sentence: str
) -> Parser:
    leaf = commands.add_parser(word, help=sentence, description=sentence)
    leaf.set_defaults(act=act)
    leaf.add_argument("--json", action="store_true", help="jawaban untuk program lain")
    return leaf


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise BadInput(f"Tanggal “{text}” tidak dikenal.", "Tulis seperti 2026-11-23.") from wrong
