"""Sample BAPs with signatures and photos, and an addendum."""

import io
from datetime import UTC, date, datetime
from random import Random

from msgspec.structs import replace
from PIL import Image, ImageDraw

from desktop_app.core.cases import strokes
from desktop_app.core.cases.visit_state import Addendum, Mark, Photo, Signing
from desktop_app.core.documents.kinds.drawings import Drawing
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.events.vocabulary import Place
from desktop_app.core.ids import BlobId, FactId, StaffId
from desktop_app.core.photos import ink
from tests.core.documents import samples
from tests.core.documents import specimens as make

WHEN = datetime(2026, 12, 3, 3, 0, tzinfo=UTC)
STAFF = StaffId("contoh")
PORTRAIT, LANDSCAPE = (1440, 1920), (1920, 1440)
_CAPTIONS = (
    "Tampak depan",
    "Pagar dan gerbang barat dengan papan nama perusahaan yang terbaca dari jalan raya",
    "",
    "Mesin sangrai nomor 2",
)


def bap_dv1_ttd() -> Material:
    """D.V.1, signed by everybody, seven photos standing and lying."""
    items = ("bounds", "bounds", "waste", "extinguishers", "bounds", "", "")
    return photographed(signed(samples.bap_dv1()), *items)


def bap_dv2_menolak() -> Material:
    """D.V.2, Tidak; an officer and the applicant would not sign, one photo."""
    long = "isi butir 4.2 tidak sesuai dengan keadaan yang kami tunjukkan kepada Tim Teknis"
    made = signed(samples.bap_dv2_tidak(), refusing={"petugas-2": "berhalangan", "pemohon": long})
    return photographed(made, "waste")


def bap_dv1_wakil() -> Material:
    """D.V.1, somebody else signed for the business; no machine listed, no photo."""
    made = signed(samples.bap_dv1(), met="Karsono")
    answers = {0: {**made.case.answers_by_round[0], "machines": ()}}
    return replace(made, case=replace(made.case, answers_by_round=answers))


def adendum() -> Material:
    """The first addendum of a signed BAP; one officer would not sign."""
    made = signed(samples.bap_dv1(), refusing={"petugas-2": "sudah pindah tugas"})
    text = (
        "Pada butir 2.2 luas bangunan tertulis 240 m², yang benar 264 m².\n"
        "Pada daftar mesin nomor 3, tahun pembuatan yang benar 2019."
    )
    case = replace(
        made.case,
        papers=(make.report(made.number),),
        addenda=(Addendum(1, 1, text, WHEN, STAFF),),
        signings=(*made.case.signings, replace(made.case.signings[0], part=1)),
    )
    return replace(made, case=case, number="", day=date(2026, 12, 4), part=1)


def signed(made: Material, refusing: dict[str, str] | None = None, met: str = "") -> Material:
    """Return the same after everybody signed or refused, locked."""
    answers = made.case.answers(made.round)
    officers = answers["officers"]
    assert isinstance(officers, tuple)
    names = {f"petugas-{place}": str(row["name"]) for place, row in enumerate(officers, 1)}
    names["pemohon"] = met or str(answers["person.name"])
    marks = tuple(
        Mark(key, name, "", refusing[key], "Karsono (ketua RT 02)", WHEN, STAFF)
        if refusing and key in refusing
        else Mark(key, name, pen(key), "", "", WHEN, STAFF)
        for key, name in names.items()
    )
    verdict = made.case.verdicts[-1]
    signing = Signing(
        id=FactId("laid"), round=made.round, part=0, content="", fulfilled=verdict.fulfilled,
        repairs=verdict.repairs, repair_by=verdict.repair_by, note=verdict.note, marks=marks,
        locked=WHEN,
    )  # fmt: skip
    return replace(made, case=replace(made.case, signings=(signing,)))


def photographed(made: Material, *items: str) -> Material:
    """Return the same with a photo for each of these points."""
    photos = tuple(
        Photo(
            id=FactId(f"p{place}"), round=made.round, item=item, blob=BlobId(f"b{place}"),
            media="image/jpeg", size=1, original="0" * 64, name=f"{place}.jpg",
            caption=_CAPTIONS[place % len(_CAPTIONS)],
            moment="" if place % 4 == 2 else f"2026-12-03T10:{place % 60:02d}:00",
            place=Place(-6_670_010, 110_900_010, typed=place % 3 == 1) if place % 5 else None,
            at=WHEN, by=STAFF,
        )
        for place, item in enumerate(items)
    )  # fmt: skip
    return replace(made, case=replace(made.case, photos=photos))


def pen(key: str) -> str:
    """Return an invented signature, the same for the same key."""
    chance = Random(key)  # noqa: S311 - an invented signature, not a secret
    points = [
        (900 + 800 * step, 5000 + round(chance.uniform(-1, 1) * 3500 * (1 - step / 14)))
        for step in range(11)
    ]
    return strokes.write([tuple(points), ((700, 8200), (9300, 7600))])


def picture(drawing: Drawing) -> bytes:
    """Return what a drawing shows; every third photo stands."""
    if drawing.photo is None:
        return ink.picture(drawing.strokes)
    number = int(drawing.photo.id.removeprefix("p"))
    return photo(number, PORTRAIT if number % 3 == 0 else LANDSCAPE)


def photo(number: int, size: tuple[int, int]) -> bytes:
    """Return a picture with a frame, by which a cut one is seen."""
    drawn = Image.new("RGB", size, (90 + number * 37 % 120, 130, 200 - number * 23 % 150))
    brush = ImageDraw.Draw(drawn)
    brush.rectangle((8, 8, size[0] - 9, size[1] - 9), outline=(255, 220, 0), width=16)
    brush.ellipse((size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1] * 3 // 4), fill="white")
    kept = io.BytesIO()
    drawn.save(kept, "JPEG", quality=82)
    return kept.getvalue()


def crowded(count: int) -> Material:
    """Return a BAP with this many photos."""
    keys = [item.key for group in make.procedure("D.V.1").findings for item in group.items]
    items = [keys[place % len(keys)] for place in range(count)]
    return photographed(signed(samples.bap_dv1()), *items)


SIGNED = {
    "bap_dv1_ttd": bap_dv1_ttd,
    "bap_dv1_wakil": bap_dv1_wakil,
    "bap_dv2_menolak": bap_dv2_menolak,
    "adendum": adendum,
}
