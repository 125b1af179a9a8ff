"""The colours the operating system asks for when it wants high contrast."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from desktop_app.ui.theme.palette import Palette, ThemeName, Token

_ROLES: Mapping[QPalette.ColorRole, tuple[Token, ...]] = {
    QPalette.ColorRole.Window: (Token.BG, Token.SURFACE_SUNK, Token.NAV, Token.NAV_ACTIVE),
    QPalette.ColorRole.Base: (
        *(Token.SURFACE, Token.SURFACE_ALT, Token.SELECT, Token.TRACK, Token.PRIMARY_SOFT),
        *(Token.OK_SOFT, Token.WARN_SOFT, Token.BAD_SOFT, Token.INFO_SOFT, Token.IDLE_SOFT),
    ),
    QPalette.ColorRole.WindowText: (
        *(Token.INK, Token.INK_2, Token.INK_3, Token.LINE, Token.LINE_STRONG),
        *(Token.NAV_INK, Token.NAV_DIM, Token.OK, Token.WARN, Token.BAD, Token.INFO, Token.IDLE),
        *(Token.OK_FILL, Token.WARN_FILL, Token.BAD_FILL, Token.INFO_FILL, Token.IDLE_FILL),
    ),
    QPalette.ColorRole.Highlight: (
        *(Token.PRIMARY, Token.PRIMARY_HOVER, Token.PRIMARY_PRESS),
        *(Token.FOCUS, Token.FOCUS_NAV, Token.NAV_MARK),
    ),
    QPalette.ColorRole.HighlightedText: (Token.ON_PRIMARY,),
}


def is_wanted() -> bool:
    """Tell whether the operating system asks for high contrast."""
    # Each must be held: Qt's hints live only as long as what gave them.
    hints = QGuiApplication.styleHints()
    access = hints.accessibility()
    return access.contrastPreference() is Qt.ContrastPreference.HighContrast


def from_system(system: QPalette, usual: Palette) -> Palette:
    """Colour every token from the system; brick and paper keep what they show."""
    colors = dict(usual.colors)
    for role, tokens in _ROLES.items():
        colors |= dict.fromkeys(tokens, system.color(role).name())
    return Palette(_shade(system), colors)


def _shade(system: QPalette) -> ThemeName:
    """Return whose small pictures, such as ticks, can be seen on the system's ground."""
    is_dark = system.color(QPalette.ColorRole.Base).lightnessF() < 0.5  # noqa: PLR2004 the middle
    return ThemeName.GELAP if is_dark else ThemeName.LUAR
