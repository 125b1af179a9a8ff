"""The style sheet: one template whose $names are filled from a palette."""

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from desktop_app.ui.theme.palette import Palette, ThemeName, Token

_NAME = re.compile(r"\$([a-z][a-z0-9-]*)")

_ROLES: Mapping[QPalette.ColorRole, Token] = {
    QPalette.ColorRole.Window: Token.BG,
    QPalette.ColorRole.WindowText: Token.INK,
    QPalette.ColorRole.Base: Token.SURFACE,
    QPalette.ColorRole.AlternateBase: Token.SURFACE_ALT,
    QPalette.ColorRole.Text: Token.INK,
    QPalette.ColorRole.PlaceholderText: Token.INK_3,
    QPalette.ColorRole.Button: Token.SURFACE,
    QPalette.ColorRole.ButtonText: Token.INK,
    QPalette.ColorRole.BrightText: Token.ON_PRIMARY,
    QPalette.ColorRole.Light: Token.SURFACE,
    QPalette.ColorRole.Midlight: Token.SURFACE_ALT,
    QPalette.ColorRole.Mid: Token.LINE,
    QPalette.ColorRole.Dark: Token.LINE_STRONG,
    QPalette.ColorRole.Shadow: Token.LINE,
    QPalette.ColorRole.Highlight: Token.PRIMARY,
    QPalette.ColorRole.HighlightedText: Token.ON_PRIMARY,
    QPalette.ColorRole.Link: Token.PRIMARY,
    QPalette.ColorRole.LinkVisited: Token.PRIMARY,
    QPalette.ColorRole.ToolTipBase: Token.SURFACE,
    QPalette.ColorRole.ToolTipText: Token.INK,
    QPalette.ColorRole.Accent: Token.PRIMARY,
}


def load_template(file: Path) -> str:
    """Read the style sheet with its holes."""
    return file.read_text(encoding="utf-8")


def fill(template: str, palette: Palette, assets: Mapping[str, str]) -> str:
    """Fill every $name with a colour or an asset; an unknown name raises KeyError."""
    values = {token.value: color for token, color in palette.colors.items()} | dict(assets)
    # In the sun a hairline is lost: there panels stand in the line of inputs.
    frame = Token.LINE_STRONG if palette.name is ThemeName.LUAR else Token.LINE
    values["frame"] = palette.colors[frame]
    return _NAME.sub(lambda hole: values[hole.group(1)], template)


def qt_palette(palette: Palette) -> QPalette:
    """Colour what no rule of the sheet reaches, so that nothing stays grey."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(palette.colors[token]))
    faint = QColor(palette.colors[Token.INK_3])
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made
