"""When and where a picture was taken, as its camera wrote it."""

import math
from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from desktop_app.core.events.vocabulary import Place

_MILLION = 1_000_000


class Told(Struct, frozen=True):
    """What the camera said; empty or None where it said nothing that makes sense."""

    moment: str
    place: Place | None


def read(picture: Image.Image) -> Told:
    """Return what is in the picture's metadata; nonsense in it is no error."""
    try:
        found = picture.getexif()
        return Told(_moment(found.get_ifd(IFD.Exif)), _place(found.get_ifd(IFD.GPSInfo)))
    except (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, ZeroDivisionError):
        return Told("", None)


def _moment(tags: Mapping[int, object]) -> str:
    written = tags.get(Base.DateTimeOriginal) or tags.get(Base.DateTimeDigitized)
    try:
        taken = datetime.strptime(str(written).strip("\0 "), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 a camera knows no zone
    except ValueError:
        return ""
    return taken.isoformat()


def _place(tags: Mapping[int, object]) -> Place | None:
    latitude = _degrees(tags.get(GPS.GPSLatitude), tags.get(GPS.GPSLatitudeRef), "S", 90)
    longitude = _degrees(tags.get(GPS.GPSLongitude), tags.get(GPS.GPSLongitudeRef), "W", 180)
    if latitude is None or longitude is None or (latitude, longitude) == (0, 0):
        return None
    return Place(latitude, longitude, typed=False)


def _degrees(parts: object, side: object, negative: str, most: int) -> int | None:
    """Return millionths of a degree from degrees, minutes and seconds."""
    if not isinstance(parts, tuple) or not parts:
        return None
    found: float = sum(float(part) / 60.0**power for power, part in enumerate(parts))
    if math.isnan(found) or not 0 <= found <= most:
        return None
    sign = -1 if str(side).strip("\0 ").upper() == negative else 1
    return sign * round(found * _MILLION)
