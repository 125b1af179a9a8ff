"""What letters and half pages say, and when they refuse."""

from datetime import date

import pytest
from msgspec.structs import replace

from desktop_app.core.cases.state import CaseState
from desktop_app.core.documents import job, papers, qr
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.kinds import card, handover, receipt, returned
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.errors import BadInput
from desktop_app.core.events.vocabulary import ParkReason, Repair
from desktop_app.core.office.identity import Counter
from desktop_app.core.sop.model import DayRules
from tests.core.documents import finished, reading, samples, specimens
from tests.core.documents.finished import GOLDEN
from tests.core.documents.test_bap import changed

SHELF = Shelf(specimens.RESOURCES / "templates", specimens.RESOURCES / "none")


def with_case(material: Material, case: CaseState) -> Material:
    return replace(material, case=case)


def printed(key: str, material: Material) -> bytes:
    kind = papers.kind(key)
    return job.render(Job(SHELF.template(key), papers.context(kind.build(material)), "x"))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("ULANG", "jangka waktu 15 (lima belas) hari kerja dihitung kembali sejak"),
        ("JEDA", "jangka waktu 15 (lima belas) hari kerja tidak berjalan dan dilanjutkan"),
        ("JALAN", ""),
    ],
)
def test_the_clock_sentence_follows_the_rules_of_days(rule: str, sentence: str) -> None:
    made = samples.pengembalian()
    procedure = replace(made.procedure, days=DayRules(on_return=rule))
    told = returned.build(replace(made, procedure=procedure)).jangka

    assert told.startswith(sentence)
    assert bool(told) == bool(sentence)


def test_a_return_is_signed_in_his_own_name() -> None:
    made = returned.build(samples.pengembalian())

    assert [line.tanda for line in made.ttd.jabatan] == [""]
    assert plain(made.batas) == "Jumat, 4 Desember 2026"
    assert [row.teks[-1] for row in made.tembusan] == [";", "."]


def test_repairs_carry_the_numbers_of_the_bap() -> None:
    made = samples.pengembalian()
    verdict = specimens.no(Repair("waste", "Sediakan TPS"), Repair("", "Lainnya"))
    told = with_case(made, replace(made.case, verdicts=(verdict,)))

    assert [row.butir for row in returned.build(made).perbaikan] == ["4.2", "11.1"]
    assert [row.butir for row in returned.build(told).perbaikan] == ["4.2", ""]


def test_there_is_nothing_to_return_after_ya_or_before_the_bap() -> None:
    with pytest.raises(BadInput, match="Keputusan Tidak"):
        returned.build(samples.sk_dv1())
    made = samples.pengembalian()
    with pytest.raises(BadInput, match="BAP belum diterbitkan"):
        returned.build(with_case(made, replace(made.case, papers=())))


def test_a_letter_stops_without_repairs_or_their_day() -> None:
    made = samples.pengembalian()
    (verdict,) = made.case.verdicts
    undated, empty = replace(verdict, repair_by=None), replace(verdict, repairs=())
    with pytest.raises(BadInput, match="Batas waktu perbaikan"):
        returned.build(with_case(made, replace(made.case, verdicts=(undated,))))
    with pytest.raises(BadInput, match="Keputusan Tidak dan perbaikan putaran 1"):
        returned.build(with_case(made, replace(made.case, verdicts=(empty,))))


@pytest.mark.parametrize("key", ["pengembalian", "tanda_terima", "tindak_lanjut", "penyerahan"])
def test_free_of_charge_is_said_only_where_the_office_confirmed_it(key: str) -> None:
    made = getattr(samples, key)()
    counter = replace(made.office.counter, is_free=False)
    silent = replace(made, office=replace(made.office, counter=counter))
    said = ("tanpa biaya", "tidak dipungut biaya", "Tidak dipungut biaya")

    assert any(words in reading.text(printed(finished.SAMPLES[key], made)) for words in said)
    text = reading.text(printed(finished.SAMPLES[key], silent))
    assert not any(words in text for words in said)


def test_an_incomplete_file_prints_no_day_and_calendar_days_are_called_so() -> None:
    made = samples.tanda_terima()
    waiting = with_case(made, replace(made.case, steps=()))
    days = replace(made.procedure, days=replace(made.procedure.days, working_days=False))

    assert "dihitung sejak berkas lengkap" in reading.text(printed("tanda-terima", waiting))
    assert "14 Desember" not in reading.text(printed("tanda-terima", waiting))
    told = receipt.build(replace(made, procedure=days)).janji
    assert told is not None
    assert told.lama == "15 hari kalender"


def test_an_sk_signed_elsewhere_is_handed_over_as_a_file() -> None:
    made = samples.penyerahan()
    who = replace(made.office.signatory, signs_elsewhere=True)
    told = handover.build(replace(made, office=replace(made.office, signatory=who)))

    assert told.dokumen[0].nama.endswith("(berkas elektronik)")
    assert told.dokumen[0].jumlah == "1 berkas"


def test_a_complete_file_repeats_the_stored_promise() -> None:
    made = receipt.build(samples.tanda_terima())

    assert made.keadaan == "Lengkap"
    assert made.janji is not None
    assert plain(made.janji.tanggal) == "Senin, 14 Desember 2026"
    assert made.janji.lama == "15 hari kerja"
    assert plain(made.diterima) == "Senin, 23 November 2026 pukul 10.25 WIB, Loket 2"


def test_a_file_that_lacks_something_promises_nothing() -> None:
    made = samples.tanda_terima()
    step = replace(made.case.steps[0], missing=("doc.site.shown",))
    told = receipt.build(with_case(made, replace(made.case, steps=(step,))))

    assert told.keadaan == "Belum lengkap"
    assert told.janji is None


def test_documents_say_whether_the_original_was_seen() -> None:
    copied = changed(samples.tanda_terima(), doc__worthiness__scanned=True)
    rows = [each for pair in receipt.build(copied).berkas for each in (pair.kiri, pair.kanan)]
    told = {row.nama: row.keadaan for row in rows if row.nama}

    assert told["KTP"] == "Ada"
    assert told["SLF"] == "Salinan"
    assert len({row.no for row in rows if row.no}) == len(told)


def test_a_proxy_hands_in_under_the_own_name() -> None:
    made = changed(samples.tanda_terima(), proxy__present="kuasa", proxy__name="Budi")

    assert receipt.build(made).penyerah.nama == "Budi"
    assert receipt.build(made).penyerah.sebagai == "Kuasa pemohon"


@pytest.mark.parametrize("reason", ParkReason)
def test_every_reason_to_park_has_a_card_with_at_most_four_things(reason: ParkReason) -> None:
    made = samples.tindak_lanjut()
    parked = specimens.parked_for(reason, None, "Akta asli dibawa")
    told = card.build(with_case(made, replace(made.case, parked=parked)))

    assert told.sebab
    assert len(told.lakukan) <= 4
    assert told.kembali == "kapan saja pada jam pelayanan."
    assert "Akta asli dibawa" in (told.sebab, *told.lakukan)


def test_a_card_says_when_to_come_back() -> None:
    made = samples.tindak_lanjut()
    bare = replace(made, office=replace(made.office, counter=Counter()))

    assert plain(card.build(made).kembali) == (
        "Kamis, 26 November 2026, pukul 08.00 sampai 14.00, Loket 2."
    )
    assert plain(card.build(bare).kembali) == "Kamis, 26 November 2026."
    assert card.build(made).berhenti == "Langkah 2 dari 8: aktivasi lewat email"
    with pytest.raises(BadInput, match="berkas yang diparkir"):
        card.build(with_case(made, replace(made.case, parked=None)))


def test_a_receipt_of_an_sk_never_shows_a_whole_nik() -> None:
    made = handover.build(samples.penyerahan())

    assert made.penerima.identitas == "3319 08•• •••• 9904 (KTP asli ditunjukkan)"
    assert made.penerima.kedudukan == "Pemohon sendiri (Pemilik)"
    assert [row.nomor for row in made.dokumen] == ["503/IUI/0145/2026", "503/BAP/0145/2026"]


def test_who_is_in_charge_comes_under_the_own_name_and_nik() -> None:
    made = changed(samples.penyerahan(), person__name="Budi", person__nik="3319080101700001")
    handed = specimens.taken_by("Budi", "Penanggung jawab")
    told = handover.build(with_case(made, replace(made.case, handed_over=handed))).penerima

    assert (told.kedudukan, told.sebagai) == ("Penanggung jawab (Pemilik)", "Penanggung jawab")
    assert told.identitas == "3319 08•• •••• 0001"


def test_a_ktp_nobody_saw_is_not_spoken_of() -> None:
    unseen = changed(samples.penyerahan(), doc__ktp__shown=False)

    assert handover.build(unseen).penerima.identitas == "3319 08•• •••• 9904"


def test_a_kuasa_needs_the_date_of_the_letter() -> None:
    made = samples.penyerahan()
    undated = replace(made.case, handed_over=specimens.taken_by("Budi", "Kuasa"))
    with pytest.raises(BadInput, match="Tanggal surat kuasa"):
        handover.build(with_case(made, undated))
    dated = specimens.taken_by("Budi", "Kuasa", date(2026, 12, 6))
    told = handover.build(with_case(made, replace(made.case, handed_over=dated)))
    assert plain(told.penerima.kedudukan) == "Kuasa, surat kuasa tanggal 6 Desember 2026"


def test_an_identity_nobody_knows_is_a_row_left_out() -> None:
    made = changed(samples.penyerahan(), applicant__nik="", doc__ktp__shown=False)

    assert "Nomor identitas" in reading.text(printed("penyerahan", samples.penyerahan()))
    assert "Nomor identitas" not in reading.text(printed("penyerahan", made))


def test_without_an_sk_or_a_clerk_nothing_is_handed_over() -> None:
    made = samples.penyerahan()
    with pytest.raises(BadInput, match="SK belum diterbitkan"):
        handover.build(with_case(made, replace(made.case, papers=made.case.papers[:1])))
    with pytest.raises(BadInput, match="Nama petugas loket"):
        handover.build(replace(made, clerk=None))
    with pytest.raises(BadInput, match="Tanggal dan jam"):
        handover.build(replace(made, at=None))


def test_the_code_is_the_one_a_reader_was_shown() -> None:
    drawn = "\n".join("".join(".#"[bit] for bit in row) for row in qr.grid("IUI-2026-A-0152"))

    assert drawn + "\n" == (GOLDEN.parent / "qr-IUI-2026-A-0152.txt").read_text(encoding="utf-8")


def test_a_number_too_long_for_the_code_has_none() -> None:
    made = samples.tanda_terima()
    long = with_case(made, replace(made.case, number="IUI-2026-KOMPUTER-000152"))

    assert receipt.build(made).qr == "IUI-2026-0145"
    assert receipt.build(long).qr == ""
