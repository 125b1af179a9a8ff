"""The type styles of the house and the fonts that carry them."""

from collections.abc import Collection
from enum import Enum
from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QFont, QFontDatabase

SANS = "IBM Plex Sans"
MONO = "IBM Plex Mono"


class Face(Struct, frozen=True):
    """Size and line height in px, weight and family of a text."""

    px: int
    line: int
    weight: int = 400
    family: str = SANS


class TextStyle(Enum):
    """Every kind of text the screens know."""

    TIMER = Face(44, 48, 600)
    TIMER_STRIP = Face(22, 28, 600)
    KPI = Face(26, 30, 600)
    PAGE_TITLE = Face(20, 26, 600)
    BAR_TITLE = Face(18, 24, 600)
    CASE_TITLE = Face(16, 22, 600)
    PANEL_TITLE = Face(14, 20, 600)
    BODY = Face(13, 18)
    BODY_MEDIUM = Face(13, 18, 500)
    BODY_STRONG = Face(13, 18, 600)
    BODY_LARGE = Face(14, 20)
    BODY_LARGE_MEDIUM = Face(14, 20, 500)
    SECOND = Face(12, 16)
    SECOND_MEDIUM = Face(12, 16, 500)
    SECOND_STRONG = Face(12, 16, 600)
    KEY = Face(11, 14, 500)
    NUMBER = Face(13, 18, 500, MONO)
    NUMBER_STRONG = Face(13, 18, 600, MONO)
    NUMBER_LARGE = Face(17, 24, 500, MONO)


FIRST = frozenset({"IBMPlexSans-Regular.ttf", "IBMPlexSans-SemiBold.ttf"})
"""The files that the way in is written with."""


def load_fonts(folder: Path, first: Collection[str] = ()) -> None:
    """Make these bundled fonts known to Qt, or all but the first; needs an application."""
    names = {file.name for file in folder.glob("*.ttf")}
    for file in [folder / name for name in sorted(first or names - FIRST)]:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(file)


def font_for(style: TextStyle, scale: float = 1.0) -> QFont:
    """Build the font of a style, sized in px and unhinted so widths scale."""
    face = style.value
    font = QFont(face.family)
    font.setPixelSize(round(face.px * scale))
    font.setWeight(QFont.Weight(face.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
