"""Pictures as cameras write them, made for tests."""

import io

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base


def photo(
    size: tuple[int, int] = (400, 300), *, turned: int = 1, kind: str = "JPEG", mode: str = "RGB"
) -> bytes:
    """Return a picture whose left half is red and whose right half is blue."""
    drawn = Image.new("RGB", size, (200, 30, 30))
    drawn.paste((30, 30, 200), (size[0] // 2, 0, *size))
    found = Image.Exif()
    found[Base.Orientation] = turned
    found.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = "2026:11:24 09:41:07"
    place = found.get_ifd(IFD.GPSInfo)
    place[GPS.GPSLatitudeRef], place[GPS.GPSLatitude] = "S", (6.0, 48.0, 15.12)
    place[GPS.GPSLongitudeRef], place[GPS.GPSLongitude] = "E", (110.0, 50.0, 16.8)
    kept = io.BytesIO()
    drawn.convert(mode).save(kept, kind, **({"exif": found} if kind == "JPEG" else {}))
    return kept.getvalue()


def opened(content: bytes) -> Image.Image:
    """Return a picture read back, whole."""
    read = Image.open(io.BytesIO(content))
    read.load()
    return read


def pixel(drawn: Image.Image, at: tuple[int, int]) -> tuple[int, ...]:
    """Return the colours of a point, one number a channel."""
    found = drawn.getpixel(at)
    assert isinstance(found, tuple)
    return found
