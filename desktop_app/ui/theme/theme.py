"""The look in force: colours, fonts and icons for whoever paints."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme import high_contrast
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.icons import STROKE, IconShelf
from desktop_app.ui.theme.palette import Palette, ThemeName, Token, load_palettes
from desktop_app.ui.theme.sheet import fill, load_template, qt_palette
from desktop_app.ui.theme.type_styles import FIRST, TextStyle, font_for, load_fonts

ARGUMENTS: Final = ("-style", "Fusion")
"""What QApplication is told; `setStyle` would make Python types of all that a style knows."""


class Theme(QObject):
    """Handed through constructors; `changed` fires after another palette is in force."""

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        parent: QObject | None = None,
        *,
        first_fonts: bool = False,
        scale: float = 1.0,
    ) -> None:
        super().__init__(parent)
        self._template = load_template(resources / "theme" / "style.qss")
        self._assets = (resources / "theme").as_posix()
        self._palettes = load_palettes(resources / "theme" / "tokens.json")
        self._palette = self._palettes[ThemeName.TERANG]
        self._colors = {token: QColor(text) for token, text in self._palette.colors.items()}
        self._fonts: dict[TextStyle, QFont] = {}
        self._shelf = IconShelf(resources / "icons")
        self._font_files = resources / "fonts"
        self._resources = resources
        self._scale = scale
        self._leader: Theme | None = None
        self._usual = ThemeName.TERANG
        self._has_contrast = False
        load_fonts(self._font_files, FIRST)
        if not first_fonts:
            self.load_fonts()

    @property
    def name(self) -> ThemeName:
        """Tell which palette is in force."""
        return self._palette.name

    @property
    def scale(self) -> float:
        """Tell how much larger than usual the type is."""
        return self._scale

    @property
    def palette(self) -> Palette:
        """Give the palette in force."""
        return self._palette

    @property
    def shelf(self) -> IconShelf:
        """Give the rendered icons."""
        return self._shelf

    def load_fonts(self) -> None:
        """Load the fonts that the first picture does without; once."""
        load_fonts(self._font_files)

    def apply(self, app: QApplication, name: ThemeName) -> None:
        """Put a palette in force for the whole application, now or at run time."""
        self._usual = name
        self._palette = self._palettes[name]
        if self._has_contrast:
            # Whoever asked the system for its own colours gets them everywhere.
            system = app.style().standardPalette()
            self._palette = high_contrast.from_system(system, self._palette)
        self._colors = {token: QColor(text) for token, text in self._palette.colors.items()}
        self._shelf.forget()
        app.setFont(self.font(TextStyle.BODY))
        app.setPalette(qt_palette(self._palette))
        assets = {"assets": self._assets, "shade": self.name.value}
        app.setStyleSheet(fill(self._template, self._palette, assets))
        self.changed.emit()

    def heed_contrast(self, app: QApplication) -> None:
        """Wear the system's colours if it asks for contrast; asking is too dear at the start."""
        self._has_contrast = high_contrast.is_wanted()
        if self._has_contrast:
            self.apply(app, self._usual)

    def follow(self, leader: "Theme") -> None:
        """Wear another theme's palette, now and whenever it changes."""
        self._leader = leader
        leader.changed.connect(self._wear)
        self._wear()

    def color(self, token: Token) -> QColor:
        """Give a token's colour in the palette in force."""
        return self._colors[token]

    def font(self, style: TextStyle) -> QFont:
        """Give the font of a type style, built once."""
        if style not in self._fonts:
            self._fonts[style] = font_for(style, self._scale)
        return self._fonts[style]

    def line(self, style: TextStyle) -> int:
        """Give the height of a line of text in px."""
        return round(style.value.line * self._scale)

    def enlarged(self, scale: float, parent: QObject) -> "Theme":
        """Give the same look in larger type; it follows this one as long as its parent lives."""
        larger = Theme(self._resources, parent, first_fonts=True, scale=scale)
        larger.follow(self)
        return larger

    def pixmap(self, icon: Icon, token: Token, size: int, dpr: float) -> QPixmap:
        """Give an icon in a token's colour for a screen of that dpr."""
        return self._shelf.pixmap(icon, self.color(token), size, dpr)

    def icon(self, icon: Icon, token: Token, size: int = 16) -> QIcon:
        """Give an icon for Qt widgets that want a QIcon; ask again after `changed`."""
        made = QIcon()
        for dpr in (1.0, 1.25, 1.5, 2.0):
            made.addPixmap(self.pixmap(icon, token, size, dpr))
        return made

    def paint_icon(
        self, painter: QPainter, where: QRectF, icon: Icon, token: Token, *, stroke: float = STROKE
    ) -> None:
        """Draw an icon centred in a rectangle, on whole device pixels."""
        dpr = painter.device().devicePixelRatioF()
        size = round(min(where.width(), where.height()))
        pixmap = self._shelf.pixmap(icon, self.color(token), size, dpr, stroke=stroke)
        left = round((where.center().x() - size / 2) * dpr) / dpr
        top = round((where.center().y() - size / 2) * dpr) / dpr
        painter.drawPixmap(QPointF(left, top), pixmap)

    def _wear(self) -> None:
        if self._leader is not None:
            self._palette = self._leader.palette
            self._colors = {token: QColor(text) for token, text in self._palette.colors.items()}
            self._shelf.forget()
            self.changed.emit()
