"""The camera: the window, what stands over it, what an eye would miss."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.paper_canvas import PaperCanvas
from desktop_app.ui.widgets.photo_tile import PhotoTile
from tests.gallery.inspection import faults, stray_colors
from tests.gallery.speech import unspoken

_STRIP = 30
"""What a desktop puts over a dialog; without it nobody could judge a picture."""


class Album:
    """Numbers the pictures of one look and keeps what was found on them."""

    def __init__(self, folder: Path, size: QSize, look: str) -> None:
        self.folder, self.size, self.look = folder, size, look
        self.found: dict[str, list[str]] = {}
        self._count = 0

    def take(self, app: QApplication, window: QWidget, theme: Theme, name: str) -> None:
        """Take a picture and look at everything that is on it."""
        picture = window.grab()
        over = [
            top
            for top in app.topLevelWidgets()
            if top is not window and top.isVisible() and top.width() > 1
        ]
        seen = over[-1] if over and isinstance(over[-1], QDialog) else window
        told = [
            *faults(seen),
            *unspoken(seen),
            *stray_colors(_without_pictures(picture, window, theme), theme),
        ]
        for top in over:
            _paste(picture, top, window, theme)
        self._count += 1
        file = self.folder / f"{self._count:03d}-{name}.png"
        if not picture.save(str(file)):
            raise OSError(file)
        if told:
            self.found[file.stem] = told

    def write_findings(self) -> None:
        """Leave what was found beside the pictures; an empty file where nothing was."""
        lines = [f"{name}: {each}" for name, told in self.found.items() for each in told]
        (self.folder / "findings.txt").write_text("\n".join(lines), encoding="utf-8")


def _without_pictures(picture: QPixmap, window: QWidget, theme: Theme) -> QPixmap:
    """Cover what is no part of the look: printed pages and photos have colours of their own."""
    covered = picture.copy()
    painter = QPainter(covered)
    for kind in (PaperCanvas, PhotoTile):
        for one in window.findChildren(kind):
            if one.isVisible():
                place = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
                painter.fillRect(place, theme.color(Token.BG))
    painter.end()
    return covered


def _paste(picture: QPixmap, top: QWidget, window: QWidget, theme: Theme) -> None:
    place = top.frameGeometry().topLeft() - window.frameGeometry().topLeft()
    painter = QPainter(picture)
    if not isinstance(top, QMenu):
        _paint_frame(painter, QRect(place, top.size()), top.windowTitle(), theme)
    painter.drawPixmap(place, top.grab())
    painter.end()


def _paint_frame(painter: QPainter, area: QRect, title: str, theme: Theme) -> None:
    whole = area.adjusted(-1, -_STRIP, 1, 1)
    painter.fillRect(whole, theme.color(Token.LINE_STRONG))
    strip = QRect(area.topLeft() - QPoint(0, _STRIP - 1), QSize(area.width(), _STRIP - 1))
    painter.fillRect(strip, theme.color(Token.SURFACE_ALT))
    painter.setFont(QFont(theme.font(TextStyle.SECOND)))
    painter.setPen(theme.color(Token.INK))
    painter.drawText(strip.adjusted(12, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter, title)
