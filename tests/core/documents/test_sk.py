"""What an SK says of a case, how it is signed, and when it refuses."""

import pytest
from msgspec.structs import replace

from desktop_app.core.documents import papers
from desktop_app.core.documents.kinds import returned, sk
from desktop_app.core.documents.kinds.frame import Line
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.errors import BadInput, NotFound
from desktop_app.core.office.identity import Authority
from tests.core.documents import samples
from tests.core.documents.test_bap import changed

POST = "KEPALA DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU KABUPATEN KUDUS,"


def signed(authority: Authority, acting: str = "") -> tuple[Line, ...]:
    """Return the lines over the signature."""
    made = samples.sk_dv1()
    terms = replace(made.office.terms, authority=authority)
    who = replace(made.office.signatory, acting=acting)
    office = replace(made.office, terms=terms, signatory=who)
    return sk.build(replace(made, office=office)).ttd.jabatan


def details(material: Material) -> dict[str, str]:
    """Return the data of KESATU, no-break spaces as spaces."""
    rows = sk.build(material).rincian
    assert [row.no for row in rows] == list(range(1, len(rows) + 1))
    return {row.label: row.nilai.replace("\u00a0", " ") for row in rows}


def test_by_mandate_it_is_signed_for_the_regent() -> None:
    assert signed(Authority.MANDATE) == (Line("a.n.", "BUPATI KUDUS"), Line("", POST))
    assert signed(Authority.MANDATE, "Plt.")[1] == Line("Plt.", POST)


def test_by_delegation_it_is_signed_in_his_own_name() -> None:
    assert signed(Authority.DELEGATION) == (Line("", POST),)
    assert signed(Authority.DELEGATION, "Plh.") == (Line("Plh.", POST),)


def test_the_legal_basis_is_the_procedures_word_for_word() -> None:
    made = samples.sk_dv1()

    assert [row.teks for row in sk.build(made).dasar_hukum] == list(made.procedure.legal_basis)


def test_the_data_of_an_expansion_say_before_and_after() -> None:
    shown = details(samples.sk_dv2_delegasi())

    assert shown["Izin terdahulu"].endswith("Nomor 503/IUI/0042/2019 tanggal 12 Maret 2019")
    assert shown["Nilai investasi"] == (
        "semula Rp1.900.000.000, menjadi Rp2.750.000.000 (dua miliar tujuh ratus lima puluh "
        "juta rupiah), di luar tanah dan bangunan"
    )
    assert shown["Tenaga kerja"] == "semula 51 orang, menjadi 74 orang (laki-laki 52, perempuan 22)"
    assert shown["Berita Acara"] == "Nomor 503/BAP/0018-2/2026 tanggal 10 Desember 2026"


def test_a_line_without_a_value_is_left_out_and_the_rest_renumbered() -> None:
    whole = details(samples.sk_dv1())
    short = details(changed(samples.sk_dv1(), company__npwp="", company__address=""))

    assert set(whole) - set(short) == {"NPWP", "Alamat kantor"}


def test_an_sk_stops_without_legal_basis_licence_held_or_former_capacity() -> None:
    made = samples.sk_dv1()
    bare = replace(made.procedure, legal_basis=())
    with pytest.raises(BadInput, match="Dasar hukum pada berkas SOP"):
        sk.build(replace(made, procedure=bare))
    with pytest.raises(BadInput, match="Nomor Izin Usaha Industri"):
        sk.build(changed(samples.sk_dv2_delegasi(), licence__number=""))
    rows = ({"name": "Kursi", "kbli": "31001", "old": None, "new": 10, "unit": "unit"},)
    with pytest.raises(BadInput, match="Komoditi dan kapasitas baris 1"):
        sk.build(changed(samples.sk_dv2_delegasi(), capacity=rows))


def test_the_title_is_the_signatorys_unless_the_office_says_otherwise() -> None:
    made = samples.sk_dv1()
    terms = replace(made.office.terms, heading="Bupati Kudus")
    told = sk.build(replace(made, office=replace(made.office, terms=terms)))

    assert sk.build(made).judul == f"KEPUTUSAN {POST.rstrip(',')}"
    assert told.judul == "KEPUTUSAN BUPATI KUDUS"


def test_copies_and_duties_end_as_one_sentence() -> None:
    made = sk.build(samples.sk_dv1())

    assert made.tembusan[2].teks == "Camat Dawe, Kabupaten Kudus; dan"
    assert made.tembusan[3].teks == "Arsip."
    assert made.kewajiban[3].teks.endswith("SIINas; dan")
    assert made.kewajiban[4].teks.endswith("kapasitas.")


def test_without_copies_the_block_is_gone() -> None:
    made = samples.sk_dv1()
    terms = replace(made.office.terms, copies=())

    assert sk.build(replace(made, office=replace(made.office, terms=terms))).tembusan == ()


def test_a_number_without_a_date_is_still_a_konsep() -> None:
    made = sk.build(replace(samples.sk_dv1(), day=None))

    assert (made.konsep, made.nomor, made.ttd.tanggal) == (True, "[KONSEP]", "")


def test_tidak_or_a_missing_bap_stops_the_sk() -> None:
    made = samples.sk_dv1()
    with pytest.raises(BadInput, match="hasil pemeriksaan belum Ya"):
        sk.build(samples.bap_dv2_tidak())
    with pytest.raises(BadInput, match="BAP belum diterbitkan"):
        sk.build(replace(made, case=replace(made.case, papers=())))
    revoked = replace(made.case.papers[0], revoked=True)
    with pytest.raises(BadInput, match="BAP belum diterbitkan"):
        sk.build(replace(made, case=replace(made.case, papers=(revoked,))))


def test_without_a_signatory_or_a_complete_day_there_is_no_sk() -> None:
    made = samples.sk_dv1()
    nobody = replace(made.office.signatory, name="")
    with pytest.raises(BadInput, match="pejabat penanda tangan"):
        sk.build(replace(made, office=replace(made.office, signatory=nobody)))
    with pytest.raises(BadInput, match="Tanggal berkas dinyatakan lengkap"):
        sk.build(replace(made, complete=None))


@pytest.mark.parametrize(
    ("nip", "rank", "told"),
    [
        ("", "Pembina", "NIP pejabat penanda tangan (Ir. WAHYU KARTIKASARI, M.Si.)"),
        ("1", "", "pangkat pejabat penanda tangan (Ir. WAHYU KARTIKASARI, M.Si.)"),
        ("1", " ", "pangkat pejabat penanda tangan"),
        ("", "", "NIP dan pangkat pejabat penanda tangan"),
    ],
)
def test_a_signatory_without_nip_or_rank_stops_sk_and_letter(
    nip: str, rank: str, told: str
) -> None:
    for made, build in ((samples.sk_dv1(), sk.build), (samples.pengembalian(), returned.build)):
        who = replace(made.office.signatory, nip=nip, rank=rank)
        with pytest.raises(BadInput) as caught:
            build(replace(made, office=replace(made.office, signatory=who)))
        assert told in caught.value.sentence
        assert caught.value.sentence.endswith("belum diisi.")
        assert caught.value.way_out == "Lengkapi di Atur, Petugas, lalu cetak lagi."


@pytest.mark.parametrize(
    ("typed", "saved"),
    [
        ("Kopi/Colo\\Mandiri", "SK 503-IUI-0145-2026 Kopi-Colo-Mandiri.docx"),
        ('a:b*c?"d"<e>|f', "SK 503-IUI-0145-2026 a-b-c-d-e-f.docx"),
        ("Toko. . ", "SK 503-IUI-0145-2026 Toko.docx"),
    ],
)
def test_a_paper_is_saved_under_a_name_every_disk_takes(typed: str, saved: str) -> None:
    made = changed(samples.sk_dv1(), business__name=typed)

    assert papers.file_name(papers.kind("sk"), made) == saved


def test_a_long_name_is_cut_and_a_konsep_is_said_to_be_one() -> None:
    long = changed(samples.sk_dv1_konsep(), business__name="x" * 300)
    name = papers.file_name(papers.kind("sk"), long)

    assert len(name) < 140
    assert name.endswith("(KONSEP).docx")


def test_an_unknown_kind_is_told() -> None:
    with pytest.raises(NotFound, match="piagam tidak dikenal"):
        papers.kind("piagam")
