"""Which pictures a paper shows, and under which names."""

from msgspec import Struct

from desktop_app.core.cases.visit_state import Photo, Signing
from desktop_app.core.documents.kinds import appendix
from desktop_app.core.documents.kinds.inked import INK
from desktop_app.core.documents.kinds.material import Material


class Drawing(Struct, frozen=True):
    """A picture to be made: the line of a pen, or a photo."""

    name: str
    strokes: str = ""
    photo: Photo | None = None


def of_bap(material: Material) -> tuple[Drawing, ...]:
    """Return signatures and photos of a round."""
    photos = (
        Drawing(f"{appendix.PHOTO}{number}", photo=photo)
        for number, photo in appendix.numbered(material)
    )
    return (*_ink(material.case.signing(material.round)), *photos)


def of_addendum(material: Material) -> tuple[Drawing, ...]:
    """Return the signatures of an addendum."""
    return _ink(material.case.signing(material.round, material.part))


def _ink(signing: Signing | None) -> tuple[Drawing, ...]:
    marks = signing.marks if signing is not None else ()
    return tuple(
        Drawing(f"{INK}{mark.signer}", strokes=mark.strokes) for mark in marks if mark.strokes
    )
