"""A camera's bytes to a photo to keep: upright, scaled, no metadata."""

import hashlib
import io
import struct
import warnings

from msgspec import Struct
from PIL import Image, ImageOps, UnidentifiedImageError

from desktop_app.core.errors import BadInput
from desktop_app.core.events.vocabulary import Place
from desktop_app.core.photos import exif

LONGEST = 2048
"""Pixels of the longer side at most: a half page of A4 at more than 250 dots an inch."""
_ENOUGH = 1920
"""Pixels of the longer side that a JPEG is decoded to at least, where it has them."""
QUALITY = 82
LARGEST = 80_000_000
"""Pixels of the largest picture that is taken, about 240 MB in memory."""
MEDIA = "image/jpeg"

_KINDS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF")
_HEIF = (b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"heif")
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error, IndexError, KeyError)
_WHITE = (255, 255, 255)

# A picture that would fill the memory is an error here, not a warning.
warnings.simplefilter("error", Image.DecompressionBombWarning)


class Prepared(Struct, frozen=True):
    """A photo as it will be kept, and what the camera said about it."""

    content: bytes
    """JPEG, upright, at most LONGEST pixels long."""
    width: int
    height: int
    original: str
    """SHA-256 of the bytes that came in."""
    moment: str
    """Local time of the camera, YYYY-MM-DDTHH:MM:SS; empty where it told none."""
    place: Place | None


def prepare(name: str, content: bytes) -> Prepared:
    """Return the photo to keep; BadInput names the file that is broken, giant or no picture."""
    try:
        with Image.open(io.BytesIO(content), formats=_KINDS) as picture:
            if picture.width * picture.height > LARGEST:
                raise _giant(name)
            told = exif.read(picture)
            upright = _upright(picture)
            upright.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _giant(name) from None
    except UnidentifiedImageError:
        raise _unknown(name, content) from None
    except _BROKEN:
        raise BadInput(
            f"Gambar {name} rusak atau terpotong.", "Salin ulang dari kamera, atau potret lagi."
        ) from None
    kept = io.BytesIO()
    upright.save(kept, "JPEG", quality=QUALITY, optimize=False)
    return Prepared(
        content=kept.getvalue(),
        width=upright.width,
        height=upright.height,
        original=hashlib.sha256(content).hexdigest(),
        moment=told.moment,
        place=told.place,
    )


def _upright(picture: Image.Image) -> Image.Image:
    # JPEG is decoded at a half, a quarter or an eighth for nearly nothing: what a camera
    # makes of 8 to 16 megapixels seldom has to be scaled once more.
    longer = max(picture.size)
    if longer > LONGEST:
        wide, high = (max(1, side * _ENOUGH // longer) for side in picture.size)
        picture.draft("RGB", (wide, high))
        picture.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    ImageOps.exif_transpose(picture, in_place=True)
    if picture.mode == "RGB":
        return picture
    clear = picture.convert("RGBA")
    paper = Image.new("RGB", clear.size, _WHITE)
    paper.paste(clear, mask=clear.getchannel("A"))
    return paper


def _giant(name: str) -> BadInput:
    return BadInput(
        f"Gambar {name} terlalu besar untuk dibuka.",
        "Perkecil gambarnya sampai di bawah 80 megapiksel, lalu pilih lagi.",
    )


def _unknown(name: str, content: bytes) -> BadInput:
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF:
        return BadInput(
            f"Foto {name} berbentuk HEIC.",
            "Pilih “Paling kompatibel” pada kamera ponsel, atau simpan dulu sebagai JPG.",
        )
    return BadInput(f"Berkas {name} bukan gambar.", "Pilih foto JPG, PNG, atau WEBP.")
