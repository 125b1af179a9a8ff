"""Signatures and photos stand on the BAP where they belong."""

import io
import zipfile

import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace

from desktop_app.core.documents import job, template
from desktop_app.core.documents.kinds import appendix, bap
from desktop_app.core.documents.render import Press
from desktop_app.core.errors import BadInput, BadTemplate
from tests.core.documents import reading, samples, signed_samples
from tests.core.documents.finished import material, work
from tests.core.documents.own_templates import written

EMU = 36000


def shown(docx: bytes) -> dict[str, tuple[float, float]]:
    """Return the size of each picture in millimetres, by its name."""
    root = reading.stories(docx)["word/document.xml"]
    found = {}
    for shape in root.iter(qn("wp:docPr")):
        extent = shape.getparent().find(qn("wp:extent"))
        size = (int(extent.get("cx")) / EMU, int(extent.get("cy")) / EMU)
        found[shape.get("name")] = size
    return found


def test_each_who_signed_has_a_picture_and_who_refused_a_sentence() -> None:
    made = bap.build(material("bap_dv2_menolak"))
    (first, second, third) = made.baris_ttd[0]
    assert (first.gambar, first.menolak) == ("ttd-petugas-1", "")
    assert second.gambar == ""
    assert second.menolak == ("menolak menandatangani: berhalangan (saksi Karsono (ketua RT 02))")
    assert third.gambar == "ttd-petugas-3"
    assert made.pemohon.pembuka == "Penanggung jawab perusahaan,"


def test_without_signatures_the_room_stays_blank() -> None:
    made = bap.build(samples.bap_dv1())
    assert {(who.gambar, who.menolak) for row in made.baris_ttd for who in row} == {("", "")}
    assert shown(job.render(work("bap", samples.bap_dv1()))) == {}


def test_who_signs_in_place_of_the_owner_stands_under_the_signature() -> None:
    made = bap.build(material("bap_dv1_wakil")).pemohon
    assert (made.nama, made.sebagai) == ("Karsono", "Yang mewakili Kopi Colo Mandiri")
    assert made.pembuka == "Disetujui oleh yang mewakili perusahaan,"


def test_photos_are_numbered_by_their_points_and_named_in_the_row() -> None:
    made = material("bap_dv1_ttd")
    built = bap.build(made)
    points = {point.no: point.foto for group in built.kelompok for point in group.butir}
    assert (points["2.3"], points["4.2"], points["11.1"]) == ("1–3", "4", "5")
    shots = [shot for row in built.lampiran for shot in row]
    assert [shot.no for shot in shots] == [1, 2, 3, 4, 5, 6, 7]
    assert shots[5].butir == ""
    assert shots[0].waktu.replace("\u00a0", " ") == "3 Desember 2026 pukul 10.00 WIB"
    assert shots[1].tempat == "−6,67001, 110,90001 (diketik)"


def test_only_the_photos_of_the_round_are_shown() -> None:
    made = material("bap_dv1_ttd")
    others = tuple(replace(photo, round=2) for photo in made.case.photos[1:])
    case = replace(made.case, photos=(made.case.photos[0], *others))
    assert len(appendix.numbered(replace(made, case=case))) == 1


def test_pictures_keep_their_shape_inside_their_place() -> None:
    sizes = shown(job.render(work("bap", material("bap_dv1_ttd"))))
    wide, high = sizes["ttd-petugas-1"]
    assert (round(wide), round(wide / high, 2)) == (42, 2.5)
    standing, lying = sizes["foto-1"], sizes["foto-2"]
    assert round(standing[1] / standing[0], 2) == round(4 / 3, 2)
    assert round(lying[0] / lying[1], 2) == round(4 / 3, 2)
    assert all(wide <= 77 and high <= 105 for wide, high in sizes.values())


def test_a_child_renders_the_pictures_and_the_same_bytes_each_time() -> None:
    paper = work("bap", material("bap_dv1_ttd"))
    first = Press().render(paper)
    assert first == job.render(paper)
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        kept = {name: file.read(f"word/media/{name}.jpg") for name in ("foto-1", "foto-7")}
    assert kept == {name: paper.pictures[name] for name in kept}


def test_an_own_template_without_room_for_signatures_is_refused_for_a_signed_bap() -> None:
    paper = work("bap", material("bap_dv1_ttd"))
    own = written("Nomor {{ nomor }}")
    with pytest.raises(BadTemplate, match="tidak punya tempat tanda tangan"):
        job.render(replace(paper, template=own))
    unsigned = {name: each for name, each in paper.pictures.items() if name.startswith("foto")}
    assert job.render(replace(paper, template=own, pictures=unsigned)).startswith(b"PK")


def test_a_picture_that_is_none_is_named() -> None:
    paper = work("bap", material("bap_dv1_ttd"))
    broken = {**paper.pictures, "foto-3": b"no picture"}
    with pytest.raises(BadInput, match="Gambar foto-3"):
        job.render(replace(paper, pictures=broken))


def test_the_addendum_names_its_bap_and_stays_konsep_until_it_is_locked() -> None:
    made = material("adendum")
    text = reading.text(job.render(work("bap-adendum", made)))
    assert "Adendum ke-1 (satu)" in text
    assert "Nomor 503/BAP/0145/2026 tanggal 3 Desember 2026" in text
    assert "yang benar 264 m²" in text
    open_ = tuple(replace(each, locked=None) for each in made.case.signings)
    paper = work("bap-adendum", replace(made, case=replace(made.case, signings=open_)))
    assert paper.context["konsep"] is True
    assert template.fill(paper.template, paper.context, template.Shown(pictures=paper.pictures))


def test_sixty_photos_are_all_there() -> None:
    sizes = shown(job.render(work("bap", signed_samples.crowded(60))))
    assert sum(name.startswith("foto-") for name in sizes) == 60
