"""Bad SOP files: every mistake at once, with file, table and key."""

import re
from pathlib import Path

import pytest

from desktop_app.core.errors import BadProcedure
from desktop_app.core.sop.loader import check, load
from desktop_app.core.sop.model import FieldKind

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "resources/sop"
GOOD = (ROOT / "tests/golden/sop-small.toml").read_text(encoding="utf-8")


def written(folder: Path, text: str, name: str = "X.1.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_shipped_files_have_no_mistakes() -> None:
    assert [check(path) for path in sorted(SHIPPED.glob("*.toml"))] == [(), ()]


def test_a_small_procedure_needs_no_python(tmp_path: Path) -> None:
    procedure = load(written(tmp_path, GOOD))
    assert [step.number for step in procedure.steps] == [1, 2, 3]
    assert procedure.step(1).sections[0].fields[3].kind is FieldKind.TABLE


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'warning = "w"',
            'warning = "w"\nwarnings = "x"',
            'procedure: kunci "warnings" tidak dikenal',
        ),
        ('code = "XY"\n', "", 'procedure: kunci "code" belum ada'),
        ('code = "XY"', 'code = "iui"', 'procedure: kunci "code" harus 2 sampai 5 huruf besar'),
        ('name = "Izin Contoh"', 'name = " "', 'procedure: kunci "name" tidak boleh kosong'),
        ('name = "Izin Contoh"', "name = 7", 'procedure: kunci "name" harus teks, bukan bilangan'),
        ("related = []", "related = [1]", 'procedure: kunci "related" hanya boleh berisi teks'),
        (
            "related = []",
            'related = "x"',
            'procedure: kunci "related" harus daftar teks, bukan teks',
        ),
        ("[days]", "[dayz]", 'X.1.toml: kunci "dayz" tidak dikenal'),
        ("starts_after_step = 1", "starts_after_step = 9", "days"),
        ("starts_after_step = 1", 'on_return = "LUPA"', 'days: kunci "on_return"'),
        ('title = "Isi"', "title = true", 'steps 1: kunci "title" harus teks, bukan true'),
        ("actors = []", 'actors = "Pemohon"', 'steps 1: kunci "actors" harus daftar teks'),
        ('turn = "pemohon"', 'turn = "tamu"', 'steps 1: kunci "turn" berisi "tamu"'),
        ('unit = "menit"', 'unit = "jam"', 'standard_time: kunci "unit" berisi "jam"'),
        ("value = 5", "value = 0", 'standard_time: kunci "value" harus lebih dari 0'),
        ("value = 5", "value = 5.5", 'standard_time: kunci "value" harus bilangan bulat'),
        ("value = 5", "value = -5", 'standard_time: kunci "value" tidak boleh negatif'),
        ("number = 3", "number = 4", 'steps: kunci "number" harus berurutan dari 1'),
        ("yes = 3", "yes = 9", 'steps 2 > decision: kunci "yes"'),
        ("no = 1", "no = 3", 'steps 2 > decision: kunci "no"'),
        (
            'kind = "text" },\n  { key = "a.kind"',
            'kind = "tekst" },\n  { key = "a.kind"',
            'berisi "tekst"',
        ),
        ('key = "a.more"', 'key = "a.name"', 'fields "a.name": kunci "key" sudah dipakai'),
        ('key = "a.more"', 'key = "A more"', "hanya huruf kecil"),
        ('key = "a.more"', 'key = "doc.more"', 'tidak boleh dimulai dengan "doc"'),
        ('{ key = "a.kind", values', '{ key = "a.kin", values', 'menunjuk isian "a.kin"'),
        ('values = ["x"]', 'values = ["z"]', '"values" berisi "z"'),
        (
            'shows = "a.name"',
            'shows = "a.nam"',
            'documents "ktp": kunci "shows" menunjuk isian "a.nam"',
        ),
        ('value = "y"', 'value = "x"', "pilihan yang sama dua kali"),
        ('kind = "table", columns', 'kind = "text", columns', '"columns" hanya untuk kind table'),
        (
            'columns = [{ key = "n", label = "N", kind = "text" }]',
            'columns = [{ key = "n", label = "N", kind = "findings" }]',
            "findings tidak boleh di dalam tabel",
        ),
        (
            ', columns = [{ key = "n", label = "N", kind = "text" }]',
            "",
            '"columns" belum ada, padahal kind table',
        ),
        ('label = "Lagi", kind = "text"', 'label = "Lagi", kind = "choice"', '"options" belum ada'),
        ('label = "Lagi", kind = "text"', 'label = "Lagi", kind = "findings"', "tabel findings"),
        ('label = "Nama"', 'label = "Na\\u0000ma"', '"label" berisi karakter kendali'),
        ("documents = [", "documents = [3, ", '"documents" hanya boleh berisi tabel'),
    ],
)
def test_a_mistake_is_named_with_file_table_and_key(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    assert old in GOOD
    mistakes = check(written(tmp_path, GOOD.replace(old, new, 1)))
    assert any(told in mistake for mistake in mistakes), mistakes
    assert all(mistake.startswith("X.1.toml") for mistake in mistakes)


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    text = (
        GOOD.replace('code = "XY"\n', "")
        .replace('warning = "w"', "warning = 3")
        .replace('turn = "pemohon"', 'turn = "tamu"')
        .replace('key = "a.more"', 'key = "a.name"')
        .replace('{ key = "a.kind", values', '{ key = "a.kin", values')
        .replace("yes = 3", "yes = 9")
        .replace("number = 3", "number = 5")
        .replace('title = "Cetak"', 'title = "Cetak"\nwarna = "merah"')
    )
    assert len(check(written(tmp_path, text))) == 8
    with pytest.raises(BadProcedure) as refused:
        load(written(tmp_path, text))
    assert len(refused.value.mistakes) == 8


def test_a_number_misspelled_everywhere_leads_to_no_other_mistakes(tmp_path: Path) -> None:
    shipped = (SHIPPED / "D.V.1.toml").read_text(encoding="utf-8")
    told = check(written(tmp_path, re.sub(r"(?m)^number =", "nummer =", shipped)))
    assert told
    assert all('"number" belum ada' in one or '"nummer" tidak dikenal' in one for one in told)


def test_a_misspelled_kind_is_told_once(tmp_path: Path) -> None:
    mistakes = check(written(tmp_path, GOOD.replace('kind = "choice"', 'kind = "choise"')))
    assert len(mistakes) == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "berkas kosong"),
        (b"  \n", "berkas kosong"),
        (b"\xff\xfe[procedure]", "bukan teks UTF-8, rusak pada bita ke-1"),
        (b'[procedure]\nnumber = "D', "TOML salah di baris 2"),
        (b"[procedure]\n[procedure]\n", "TOML salah di baris 2"),
        (b"a = 1\n" + b"[" * 3, "TOML salah di baris 2"),
        (b"a = " + b"[" * 20_000, "terlalu dalam"),
        (b"#" * 2_000_001, "terlalu besar"),
        (b"a = 1", 'kunci "procedure" belum ada'),
        (b"procedure = 3\nsteps = 4", '"procedure" harus tabel'),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(
    tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "rusak.toml"
    path.write_bytes(content)
    mistakes = check(path)
    assert any(told in mistake for mistake in mistakes), mistakes
    assert all(re.match(r"rusak\.toml", mistake) for mistake in mistakes)


def test_a_file_or_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert check(tmp_path / "hilang.toml") == ("hilang.toml: berkas tidak ada",)
    (tmp_path / "map.toml").mkdir()
    assert "tidak bisa dibaca" in check(tmp_path / "map.toml")[0]


def test_an_office_file_may_extend_a_shipped_one(tmp_path: Path) -> None:
    text = (
        'extends = "D.V.1"\n[procedure]\nversion = "2027-01-01"\n'
        '[[steps]]\nnumber = 1\nwithout = ["npwp"]\nstandard_time = { value = 20 }\n'
        'documents = [{ key = "kk", label = "Kartu Keluarga", before = "ktp" }]\n'
    )
    procedure = load(written(tmp_path, text, "D.V.1-2027.toml"), SHIPPED)
    first = procedure.step(1)
    assert [paper.key for paper in first.documents] == ["kk", "ktp", "proxy_letter", "proxy_ktp"]
    assert (first.standard_time.value, first.standard_time.unit) == (20, "menit")
    assert first.activity == load(SHIPPED / "D.V.1.toml").step(1).activity


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('extends = "D.V.9"', "menunjuk D.V.9.toml yang tidak ada"),
        ("extends = 3", '"extends" harus nama berkas'),
        ('extends = "../D.V.1"', '"extends" harus nama berkas'),
        ('extends = "X.1"', "berputar lewat X.1.toml"),
        ('extends = "D.V.1"\n[[steps]]\nnumber = 1\nwithout = ["sim"]', 'menyebut "sim"'),
        ('extends = "D.V.1"\n[[steps]]\nnumber = 1\nwithout = "sim"', '"without" harus daftar'),
        (
            'extends = "D.V.1"\n[[steps]]\nnumber = 1\ndocuments = [{ key = "k", before = "sim" }]',
            '"before" menunjuk "sim"',
        ),
        ('extends = "D.V.1"\n[[steps]]\nnumber = 1\n[[steps]]\nnumber = 1', "tertulis dua kali"),
        ('extends = "D.V.1"\n[[steps]]\nnumber = 9\ntitle = "x"', "steps 9"),
        ('extends = "D.V.1"\nbefore = "x"\n[procedure]\ncode = 3', '"code" harus teks'),
    ],
)
def test_a_bad_extension_is_told(tmp_path: Path, text: str, told: str) -> None:
    mistakes = check(written(tmp_path, text), SHIPPED)
    assert any(told in mistake for mistake in mistakes), mistakes


def test_two_files_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    written(tmp_path, 'extends = "B"', "A.toml")
    written(tmp_path, 'extends = "A"', "B.toml")
    assert "berputar" in check(tmp_path / "A.toml")[0]


def test_mistakes_of_a_parent_carry_the_parents_name(tmp_path: Path) -> None:
    written(tmp_path, "rusak = ", "A.toml")
    written(tmp_path, 'extends = "A"', "B.toml")
    assert check(tmp_path / "B.toml")[0].startswith("A.toml")
