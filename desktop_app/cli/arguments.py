"""What may be typed after `loket`."""

import argparse

from desktop_app.cli import words
from desktop_app.cli.parsing import Parser
from desktop_app.core.services.book import Month

DESCRIPTION = (
    "Loket Industri dari baris perintah: baca, hitung, rekap, periksa. "
    "--data DIR ditulis paling depan, --json paling akhir."
)


def parser() -> Parser:
    """Return the parser of all commands; each sets `act` to its dotted name."""
    top = Parser(prog="loket", description=DESCRIPTION, add_help=False, allow_abbrev=False)
    _help(top)
    top.add_argument(
        "--data",
        type=words.place("--data"),
        metavar="DIR",
        help="folder data, bawaan: milik akun ini",
    )
    commands = top.add_subparsers(title="perintah", metavar="PERINTAH", required=True)
    _sop(commands)
    _due(commands)
    _case(commands)
    _recap(commands)
    _upkeep(commands)
    _key(commands)
    _meetings(commands)
    _hub(commands)
    return top


def _sop(commands: "argparse._SubParsersAction[Parser]") -> None:
    sop = _branch(commands, "sop", "prosedur sebagai data")
    acts = sop.add_subparsers(title="perintah", metavar="PERINTAH", required=True)
    _leaf(acts, "list", "sop.list", "semua SOP yang dikenal")
    show = _leaf(acts, "show", "sop.show", "satu SOP lengkap")
    show.add_argument("number", type=words.name, metavar="NOMOR", help="misalnya D.V.1")
    check = _leaf(acts, "check", "sop.check", "semua kesalahan dalam berkas SOP")
    check.add_argument("file", type=words.place("check"), metavar="BERKAS")


def _due(commands: "argparse._SubParsersAction[Parser]") -> None:
    due = _leaf(commands, "due", "due", "tanggal jatuh tempo menurut hari kerja")
    due.add_argument("--from", dest="start", type=words.day, required=True, metavar="TANGGAL")
    due.add_argument("--days", type=words.whole, required=True, metavar="HARI")


def _case(commands: "argparse._SubParsersAction[Parser]") -> None:
    case = _branch(commands, "case", "berkas permohonan")
    acts = case.add_subparsers(title="perintah", metavar="PERINTAH", required=True)
    _leaf(acts, "list", "case.list", "semua berkas, yang paling mendesak dulu")
    show = _leaf(acts, "show", "case.show", "satu berkas dengan semua langkahnya")
    show.add_argument("case", type=words.name, metavar="BERKAS", help="nomor atau id berkas")
    papers = _leaf(acts, "papers", "case.papers", "tulis BAP dan SK sebagai .docx")
    papers.add_argument("case", type=words.name, metavar="BERKAS", help="nomor atau id berkas")
    papers.add_argument("--out", type=words.place("--out"), required=True, metavar="DIR")


def _recap(commands: "argparse._SubParsersAction[Parser]") -> None:
    recap = _leaf(commands, "recap", "recap", "buku rekap satu bulan")
    recap.add_argument(
        "--month", type=Month.parse, required=True, metavar="BULAN", help="misalnya 2026-11"
    )
    recap.add_argument("--xlsx", type=words.place("--xlsx"), metavar="BERKAS")
    recap.add_argument("--csv", type=words.place("--csv"), metavar="BERKAS")


def _upkeep(commands: "argparse._SubParsersAction[Parser]") -> None:
    _leaf(commands, "verify", "verify", "periksa seluruh penyimpanan, bita demi bita")
    _leaf(commands, "rebuild", "rebuild", "bangun ulang daftar dari riwayat")
    sample = _leaf(commands, "sample", "sample", "isi folder kosong dengan riwayat contoh")
    sample.add_argument("--cases", type=words.whole, required=True, metavar="N")
    sample.add_argument("--seed", type=words.whole, default=1, metavar="S")
    simulate = _leaf(commands, "simulate", "simulate", "kantor acak dengan gangguan, dari benih")
    simulate.add_argument("--seeds", type=words.whole, required=True, metavar="N")
    simulate.add_argument("--start", type=words.whole, default=1, metavar="S")
    simulate.add_argument("--store", action="store_true", help="atas penyimpanan sungguhan, lambat")
    _leaf(commands, "self-test", "self_test", "program mencoba dirinya sendiri di folder sementara")


def _key(commands: "argparse._SubParsersAction[Parser]") -> None:
    key = _branch(commands, "key", "kunci yang membuka data")
    acts = key.add_subparsers(title="perintah", metavar="PERINTAH", required=True)
    _leaf(acts, "show", "key.show", "kode pemulihan, untuk dicatat")
    restore = _leaf(acts, "restore", "key.restore", "buka data salinan dengan kode pemulihan")
    restore.add_argument("code", type=words.name, nargs="+", metavar="KODE")
    _leaf(acts, "office", "key.office", "kode kunci kantor, untuk dicatat")
    take = _leaf(acts, "take-over", "key.take_over", "komputer ini menggantikan yang pertama")
    take.add_argument("code", type=words.name, nargs="+", metavar="KODE")
    take.add_argument("--by", type=words.name, metavar="ADMIN", help="bila adminnya beberapa")


def _meetings(commands: "argparse._SubParsersAction[Parser]") -> None:
    enroll = _leaf(commands, "enroll", "enroll", "daftarkan komputer baru: berkas dan kode")
    enroll.add_argument("name", type=words.name, metavar="NAMA", help="misalnya Laptop lapangan")
    enroll.add_argument("--out", type=words.place("--out"), required=True, metavar="BERKAS")
    enroll.add_argument("--by", type=words.name, metavar="ADMIN", help="bila adminnya beberapa")
    join = _leaf(commands, "join", "join", "gabungkan komputer ini ke kantor yang sudah ada")
    join.add_argument("file", type=words.place("join"), metavar="BERKAS")
    join.add_argument("code", type=words.name, nargs="+", metavar="KODE")
    revoke = _leaf(commands, "revoke", "revoke", "cabut sebuah komputer: hilang, dijual, rusak")
    revoke.add_argument("name", type=words.name, metavar="KOMPUTER", help="tanda atau namanya")
    revoke.add_argument("--reason", type=words.name, required=True, metavar="ALASAN")
    revoke.add_argument("--by", type=words.name, metavar="ADMIN", help="bila adminnya beberapa")
    skip = _leaf(commands, "skip-numbers", "skip_numbers", "jatah nomor lagi, dengan lompatan")
    skip.add_argument("--by", type=words.name, metavar="ADMIN", help="bila adminnya beberapa")
    stick = _leaf(commands, "stick", "stick", "ambil dari stik dan isi stik itu")
    stick.add_argument("file", type=words.place("stick"), metavar="BERKAS")
    _leaf(commands, "sync", "sync", "temui hub bila ada; apa yang hanya ada di komputer ini")


def _hub(commands: "argparse._SubParsersAction[Parser]") -> None:
    hub = _branch(commands, "hub", "PostgreSQL kantor: buat, daftarkan, cabut, periksa")
    acts = hub.add_subparsers(title="perintah", metavar="PERINTAH", required=True)
    init = _hub_leaf(acts, "init", "buat atau perbarui hub, sambungkan komputer ini")
    enroll = _hub_leaf(acts, "enroll", "daftarkan komputer baru di kantor dan di hub")
    enroll.add_argument("name", type=words.name, metavar="NAMA", help="misalnya Laptop lapangan")
    enroll.add_argument("--out", type=words.place("--out"), required=True, metavar="BERKAS")
    for leaf in (init, enroll):
        leaf.add_argument("--by", type=words.name, metavar="ADMIN", help="bila adminnya beberapa")
        leaf.add_argument("--ca", type=words.place("--ca"), metavar="BERKAS", help="PEM milik hub")
    revoke = _hub_leaf(acts, "revoke", "tutup pintu hub bagi sebuah komputer")
    revoke.add_argument("name", type=words.name, metavar="NAMA")
    revoke.add_argument("--office", type=words.name, metavar="KANTOR", help="bila namanya kembar")
    _hub_leaf(acts, "check", "periksa apakah hak di hub seperti seharusnya")
    skip = _hub_leaf(acts, "skip", "bagi nomor lagi sesudah pemulihan, melompati yang terpakai")
    skip.add_argument("--office", type=words.name, required=True, metavar="KANTOR")
    skip.add_argument("--register", type=words.name, required=True, metavar="BUKU")
    skip.add_argument("--year", type=words.whole, required=True, metavar="TAHUN")
    skip.add_argument("--past", type=words.whole, required=True, metavar="NOMOR")


def _hub_leaf(commands: "argparse._SubParsersAction[Parser]", word: str, sentence: str) -> Parser:
    leaf = _leaf(commands, word, f"hub.{word}", sentence)
    leaf.add_argument(
        "--url", type=words.name, required=True, metavar="URL", help="akun pemilik hub"
    )
    return leaf


def _branch(commands: "argparse._SubParsersAction[Parser]", word: str, sentence: str) -> Parser:
    branch = commands.add_parser(
        word, help=sentence, description=sentence, add_help=False, allow_abbrev=False
    )
    _help(branch)
    return branch


def _leaf(
    commands: "argparse._SubParsersAction[Parser]", word: str, act: str, sentence: str
) -> Parser:
    leaf = _branch(commands, word, sentence)
    leaf.set_defaults(act=act)
    leaf.add_argument("--json", action="store_true", help="jawaban untuk program lain")
    return leaf


def _help(parser: Parser) -> None:
    parser.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")
