"""What a BAP says of a case, and when it refuses."""

from collections.abc import Mapping
from datetime import date

import pytest
from msgspec.structs import replace

from desktop_app.core.documents import job, papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.kinds import appendix, bap
from desktop_app.core.documents.kinds.bap_fields import Bap
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.errors import BadInput
from desktop_app.core.events.vocabulary import Place, Scalar, Value
from tests.core.documents import answered, reading, samples, signed_samples, specimens

_BUT_TYPED = "Waktu dibaca dari perangkat saat foto diambil, kecuali yang diberi tanda diketik."


def changed(material: Material, **answers: Value) -> Material:
    """Return the same case with other answers; __ stands for a dot."""
    typed = {key.replace("__", "."): value for key, value in answers.items()}
    united = {0: {**material.case.answers_by_round[0], **typed}}
    return replace(material, case=replace(material.case, answers_by_round=united))


def points(made: Bap) -> dict[str, tuple[str, str, str]]:
    """Return data, result and verdict of every point by its number."""
    rows = (point for group in made.kelompok for point in group.butir)
    return {point.no: (point.data, point.hasil, point.nilai) for point in rows}


def test_the_day_stands_in_words_and_figures() -> None:
    made = bap.build(samples.bap_dv1())

    assert (made.hari, made.tanggal_kata, made.bulan) == ("Kamis", "tiga", "Desember")
    assert made.tahun_kata == "dua ribu dua puluh enam"
    assert made.tanggal_angka.replace("\u2011", "-") == "03-12-2026"


def test_only_points_that_apply_are_counted() -> None:
    made = bap.build(samples.bap_dv2_tidak())

    assert (made.simpulan.berlaku, made.simpulan.sesuai, made.simpulan.tidak) == (24, 22, 2)
    assert made.simpulan.tidak_kata == "dua"
    assert [row.butir for row in made.perbaikan] == ["4.2", "11.1"]
    assert {row.hari for row in made.perbaikan} == {"Jumat,"}


def test_points_show_what_was_applied_for() -> None:
    shown = {no: data for no, (data, _, _) in points(bap.build(samples.bap_dv1())).items()}
    plain = {no: data.replace("\u00a0", " ") for no, data in shown.items()}

    assert plain["1.1"] == "NIB 2009260018452"
    assert plain["1.2"] == "Perseorangan"
    assert plain["1.3"] == "Tidak dikuasakan"
    assert plain["2.1"] == "Desa Colo RT 02 RW 03; -6,6700, 110,9000"
    assert plain["2.2"] == "Milik sendiri, 240 m²"
    assert plain["4.1"] == "SPPL, nomor contoh 02"
    assert plain["4.3"] == ""
    assert plain["6.1"] == "Kopi sangrai 4.200 kg; Kopi bubuk 2.600 kg"
    assert plain["7.1"] == "Kopi beras 8.400 kg, dalam negeri"
    assert plain["8.1"] == "Dalam negeri 100 persen"
    assert plain["9.1"] == "WNI 6 (L 4, P 2)"
    assert plain["10.1"] == "Rp185.000.000"


def test_an_unseen_point_keeps_a_bap_a_konsep() -> None:
    unseen = changed(samples.bap_dv1(), finding__waste__result="")
    draft = bap.build(replace(unseen, number=""))

    assert draft.konsep
    assert draft.nomor == "[KONSEP]"
    assert points(draft)["4.2"][1:] == ("Belum diperiksa", "")
    with pytest.raises(BadInput, match=r"butir 4\.2 belum diperiksa"):
        bap.build(unseen)


def test_percent_is_empty_against_nothing_and_units_are_never_mixed() -> None:
    rows: tuple[Mapping[str, Scalar], ...] = (
        {"name": "Kursi", "kbli": "31001", "old": 0, "new": 10, "unit": "unit"},
        {"name": "Serbuk", "kbli": "31001", "old": 4, "new": 3, "unit": "kg"},
    )
    made = bap.build(changed(samples.bap_dv2(), capacity=rows))

    assert [row.persen for row in made.kapasitas] == ["", "-25,0"]
    assert [row.tambahan for row in made.kapasitas] == ["10", "-1"]
    assert made.jumlah is None


def test_equal_units_are_added() -> None:
    made = bap.build(samples.bap_dv2())

    assert made.jumlah is not None
    assert (made.jumlah.lama, made.jumlah.baru, made.jumlah.persen) == ("16.300", "23.900", "46,6")
    assert (made.huruf.kapasitas, made.huruf.mesin, made.huruf.simpulan) == ("B", "C", "D")


def test_ya_in_spite_of_a_failing_point_says_why() -> None:
    failing = changed(samples.bap_dv1(), finding__waste__result="tidak_sesuai")
    verdict = replace(failing.case.verdicts[0], note="TPS selesai pekan ini")
    made = bap.build(replace(failing, case=replace(failing.case, verdicts=(verdict,))))

    assert made.simpulan.memenuhi
    assert made.simpulan.alasan == "TPS selesai pekan ini"


def test_optional_lines_are_left_out_whole() -> None:
    made = bap.build(changed(samples.bap_dv1(), company__npwp="", company__address="",
                             visit__letter=""))  # fmt: skip

    assert (made.perusahaan.npwp, made.perusahaan.alamat_kantor) == ("", "")
    assert made.surat_tugas is None


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("business__name", "Nama usaha"),
        ("company__nib", "NIB"),
        ("person__name", "Nama sesuai KTP"),
        ("business__address", "Alamat pabrik"),
        ("business__kbli", "KBLI 2020"),
        ("business__investment", "Investasi mesin dan lain-lain"),
        ("visit__date", "Tanggal kunjungan"),
        ("officers", "Petugas"),
    ],
)
def test_a_missing_compulsory_answer_stops_the_print_with_its_name(key: str, told: str) -> None:
    with pytest.raises(BadInput, match=f"{told} .*belum diisi") as caught:
        bap.build(changed(samples.bap_dv1(), **{key: None}))

    assert "Lengkapi di langkah" in caught.value.way_out


def test_an_expansion_needs_the_licence_held_and_both_capacities() -> None:
    with pytest.raises(BadInput, match="Nomor Izin Usaha Industri"):
        bap.build(changed(samples.bap_dv2(), licence__number=""))
    rows = ({"name": "Kursi", "kbli": "31001", "old": None, "new": 10, "unit": "unit"},)
    with pytest.raises(BadInput, match="Komoditi dan kapasitas baris 1"):
        bap.build(changed(samples.bap_dv2(), capacity=rows))


def test_without_a_verdict_or_a_repair_date_there_is_no_bap() -> None:
    open_case = samples.bap_dv1()
    with pytest.raises(BadInput, match="Keputusan Ya/Tidak putaran 1"):
        bap.build(replace(open_case, case=replace(open_case.case, verdicts=())))
    returned = samples.bap_dv2_tidak()
    verdict = replace(returned.case.verdicts[0], repair_by=None)
    with pytest.raises(BadInput, match="Hal yang harus diperbaiki"):
        bap.build(replace(returned, case=replace(returned.case, verdicts=(verdict,))))


@pytest.mark.parametrize(
    ("count", "rows"), [(1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3])]
)
def test_officers_sign_side_by_side(count: int, rows: list[int]) -> None:
    officers = (answered.OFFICERS * 2)[:count]
    made = bap.build(changed(samples.bap_dv1(), officers=officers))

    assert [len(row) for row in made.baris_ttd] == rows


def test_without_a_letter_of_order_the_bap_does_not_speak_of_one() -> None:
    bare = changed(samples.bap_dv1(), visit__letter="")
    whole, short = (rendered(each) for each in (samples.bap_dv1(), bare))

    assert "berdasarkan Surat Tugas Nomor 800/ST/0211/2026" in whole
    assert "berdasarkan" not in short.split("kami yang bertanda tangan")[0]


def test_machines_nobody_listed_are_those_applied_for_where_the_point_is_sesuai() -> None:
    bare = changed(samples.bap_dv1(), machines=(), finding__machines__result="sesuai")

    assert "Sesuai data permohonan: 4 jenis, 6 unit." in rendered(bare)
    assert "Sesuai data permohonan: 4 jenis" not in rendered(samples.bap_dv1())


@pytest.mark.parametrize("result", ["tidak_sesuai", "tidak_berlaku"])
def test_machines_nobody_listed_or_confirmed_are_not_on_record(result: str) -> None:
    bare = changed(samples.bap_dv1(), machines=(), finding__machines__result=result)

    assert bap.build(bare).mesin_kata == "Rincian mesin tidak dicatat."
    assert "Tidak ada mesin" not in rendered(bare)


def test_machines_neither_listed_nor_applied_for_are_not_on_record() -> None:
    for made, asked in ((samples.bap_dv1(), "business"), (samples.bap_dv2(), "expansion")):
        bare = changed(changed(made, machines=()), **{f"{asked}__machines": ""})

        assert bap.build(bare).mesin_kata == "Rincian mesin tidak dicatat."


def test_photos_that_tell_neither_time_nor_place_claim_none() -> None:
    made = signed_samples.photographed(samples.bap_dv1(), "waste", "waste")
    silent = tuple(replace(each, moment="", place=None) for each in made.case.photos)
    bare = replace(made, case=replace(made.case, photos=silent))

    assert "dibaca dari perangkat" not in rendered(bare)
    assert "berkas asli setiap foto tersimpan" in rendered(bare)


@pytest.mark.parametrize(
    ("moment", "place", "told"),
    [
        ("2026-12-03T10:00:00", None, "Waktu dibaca dari perangkat saat foto diambil."),
        ("", Place(1, 2, typed=False), "Koordinat dibaca dari perangkat saat foto diambil."),
        ("", Place(1, 2, typed=True), "Sidik jari"),
        ("2026-12-03T10:00:00", Place(1, 2, typed=True), _BUT_TYPED),
    ],
)
def test_the_line_under_the_photos_claims_what_they_tell(
    moment: str, place: Place | None, told: str
) -> None:
    made = signed_samples.photographed(samples.bap_dv1(), "waste")
    shots = tuple(replace(each, moment=moment, place=place) for each in made.case.photos)

    assert appendix.origin(replace(made, case=replace(made.case, photos=shots))).startswith(told)


def rendered(made: Material) -> str:
    """Return every word of a BAP, no-break spaces as spaces."""
    shelf = Shelf(specimens.RESOURCES / "templates", specimens.RESOURCES / "none")
    context = papers.context(bap.build(made))
    return reading.text(job.render(Job(shelf.template("bap"), context, "BAP")))


def test_the_bap_is_dated_by_the_visit() -> None:
    assert bap.visit_day(samples.bap_dv2()) == date(2026, 12, 10)
