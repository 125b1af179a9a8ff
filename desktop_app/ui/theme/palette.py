"""Colour names of the house, the three palettes and their contrast."""

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct


class ThemeName(StrEnum):
    """The palettes an office may choose; LUAR is for sunlight at a visit."""

    TERANG = "terang"
    GELAP = "gelap"
    LUAR = "luar"


class Token(StrEnum):
    """A colour by its meaning; the value is its name in tokens.json."""

    BG = "bg"
    SURFACE = "surface"
    SURFACE_ALT = "surface-alt"
    SURFACE_SUNK = "surface-sunk"
    SELECT = "select"
    LINE = "line"
    LINE_STRONG = "line-strong"
    INK = "ink"
    INK_2 = "ink-2"
    INK_3 = "ink-3"
    PRIMARY = "primary"
    PRIMARY_HOVER = "primary-hover"
    PRIMARY_PRESS = "primary-press"
    PRIMARY_SOFT = "primary-soft"
    ON_PRIMARY = "on-primary"
    NAV = "nav"
    NAV_ACTIVE = "nav-active"
    NAV_INK = "nav-ink"
    NAV_DIM = "nav-dim"
    NAV_MARK = "nav-mark"
    FOCUS = "focus"
    FOCUS_NAV = "focus-nav"
    OK = "ok"
    OK_SOFT = "ok-soft"
    OK_FILL = "ok-fill"
    WARN = "warn"
    WARN_SOFT = "warn-soft"
    WARN_FILL = "warn-fill"
    BAD = "bad"
    BAD_SOFT = "bad-soft"
    BAD_FILL = "bad-fill"
    INFO = "info"
    INFO_SOFT = "info-soft"
    INFO_FILL = "info-fill"
    IDLE = "idle"
    IDLE_SOFT = "idle-soft"
    IDLE_FILL = "idle-fill"
    TRACK = "track"
    BRICK = "brick"
    PAPER = "paper"
    PAPER_INK = "paper-ink"


class Tone(StrEnum):
    """A meaning that brings its text, soft and fill colour along."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    IDLE = "idle"
    PLACE = "primary"

    @property
    def ink(self) -> Token:
        """Give the colour of its words and icon."""
        return Token(self.value)

    @property
    def soft(self) -> Token:
        """Give the ground of its chips and banners."""
        return Token(f"{self.value}-soft")

    @property
    def fill(self) -> Token:
        """Give the colour of its bars and borders."""
        return Token.PRIMARY if self is Tone.PLACE else Token(f"{self.value}-fill")


class Palette(Struct, frozen=True):
    """Every token's colour in one theme, written `#RRGGBB`."""

    name: ThemeName
    colors: Mapping[Token, str]


def load_palettes(file: Path) -> dict[ThemeName, Palette]:
    """Read tokens.json; a missing or unknown name is a mistake of ours and raises."""
    raw = json.loads(file.read_text(encoding="utf-8"))
    return {name: _palette(name, raw[name.value]) for name in ThemeName}


def contrast(one: str, other: str) -> float:
    """Give the WCAG 2 contrast of two `#RRGGBB` colours, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _palette(name: ThemeName, raw: Mapping[str, str]) -> Palette:
    colors = {Token(key): value for key, value in raw.items()}
    missing = set(Token) - set(colors)
    if missing:
        raise ValueError(f"{name} lacks {sorted(missing)}")
    return Palette(name, colors)


def _luminance(color: str) -> float:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
