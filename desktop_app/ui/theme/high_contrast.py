"""The colours the operating system asks for when it wants high contrast."""

from PySide6.QtGui import QGuiApplication, QPalette

from desktop_app.ui.theme.palette import Palette, ThemeName, Token

_GROUNDS = (Token.BG, Token.SURFACE_SUNK, Token.NAV, Token.NAV_ACTIVE)
_PAPERS = (
    *(Token.SURFACE, Token.SURFACE_ALT, Token.SELECT, Token.TRACK, Token.PRIMARY_SOFT),
    *(Token.OK_SOFT, Token.WARN_SOFT, Token.BAD_SOFT, Token.INFO_SOFT, Token.IDLE_SOFT),
)
_INKS = (
    *(Token.INK, Token.INK_2, Token.INK_3, Token.LINE, Token.LINE_STRONG),
    *(Token.NAV_INK, Token.NAV_DIM, Token.OK, Token.WARN, Token.BAD, Token.INFO, Token.IDLE),
    *(Token.OK_FILL, Token.WARN_FILL, Token.BAD_FILL, Token.INFO_FILL, Token.IDLE_FILL),
)
_MARKS = (
    *(Token.PRIMARY, Token.PRIMARY_HOVER, Token.PRIMARY_PRESS),
    *(Token.FOCUS, Token.FOCUS_NAV, Token.NAV_MARK),
)


def is_wanted() -> bool:
    """Tell whether the operating system asks for high contrast."""
    # Each must be held: Qt's hints live only as long as what gave them.
    hints = QGuiApplication.styleHints()
    access = hints.accessibility()
    # By its name: the first mention of `Qt` in Python costs a tenth of the first picture.
    return access.contrastPreference().name == "HighContrast"


def from_system(system: QPalette, usual: Palette) -> Palette:
    """Colour every token from the system; brick and paper keep what they show."""
    # Named here, not above: naming a role makes Python types, too dear for the first picture.
    role = QPalette.ColorRole
    colors = dict(usual.colors)
    for asked, tokens in (
        (role.Window, _GROUNDS),
        (role.Base, _PAPERS),
        (role.WindowText, _INKS),
        (role.Highlight, _MARKS),
        (role.HighlightedText, (Token.ON_PRIMARY,)),
    ):
        colors |= dict.fromkeys(tokens, system.color(asked).name())
    return Palette(_shade(system), colors)


def _shade(system: QPalette) -> ThemeName:
    """Return whose small pictures, such as ticks, can be seen on the system's ground."""
    is_dark = system.color(QPalette.ColorRole.Base).lightnessF() < 0.5  # noqa: PLR2004 the middle
    return ThemeName.GELAP if is_dark else ThemeName.LUAR
