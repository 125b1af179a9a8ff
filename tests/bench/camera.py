"""Photos of 12 megapixels as a camera would write them, made from noise."""

import io
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFilter
from PIL.ExifTags import IFD, Base

SIZE = (4000, 3000)
_QUALITY = 90
_COARSE, _GRAIN = 28, 14
_SHAPES = 400


def photos(folder: Path, count: int) -> tuple[Path, ...]:
    """Return that many different files, made now or on an earlier day."""
    folder.mkdir(parents=True, exist_ok=True)
    files = tuple(folder / f"foto-{number:02d}.jpg" for number in range(1, count + 1))
    lacking = [file for file in files if not file.is_file()]
    grain = _grain() if lacking else None
    for file in lacking:
        dice = Random(file.name)  # noqa: S311 the same picture each time
        file.write_bytes(_photo(dice, grain or _grain()))
    return files


def _photo(dice: Random, grain: Image.Image) -> bytes:
    scene = _scene(dice).resize(SIZE, Image.Resampling.BICUBIC)
    brush = ImageDraw.Draw(scene)
    for _ in range(_SHAPES):
        x, y = dice.randrange(SIZE[0]), dice.randrange(SIZE[1])
        wide, high = dice.randrange(8, 300), dice.randrange(8, 200)
        brush.rectangle((x, y, x + wide, y + high), fill=_colour(dice))
    moved = grain.transpose(dice.choice(list(Image.Transpose)[:4])).resize(SIZE)
    whole = Image.blend(scene, moved, 0.45)
    told = Image.Exif()
    told[Base.Orientation] = 1
    told.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = "2026:12:03 10:20:00"
    kept = io.BytesIO()
    whole.save(kept, "JPEG", quality=_QUALITY, exif=told)
    return kept.getvalue()


def _scene(dice: Random) -> Image.Image:
    small = Image.new("RGB", (40, 30))
    small.putdata([_colour(dice) for _ in range(40 * 30)])
    return small.filter(ImageFilter.GaussianBlur(2))


def _grain() -> Image.Image:
    coarse = Image.effect_noise((SIZE[0] // 4, SIZE[1] // 4), _COARSE).resize(SIZE)
    fine = Image.effect_noise(SIZE, _GRAIN)
    return Image.blend(coarse, fine, 0.5).convert("RGB")


def _colour(dice: Random) -> tuple[int, int, int]:
    return dice.randrange(256), dice.randrange(256), dice.randrange(256)
