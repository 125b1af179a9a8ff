"""The pages of a PDF under each other, drawn as sharp as they are shown."""

from functools import partial

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from desktop_app.core.services.preview import PagePicture, Sight
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme

GAP = 14
STEP = 1.25
SMALLEST, LARGEST = 0.25, 4.0
_LINE = 48


class _Drawn(Struct, frozen=True):
    """A page as it was drawn, and for which scale."""

    scale: float
    image: QImage


class PaperCanvas(QAbstractScrollArea):
    """Draws only what is seen, beside the window; keys scroll, leaf and enlarge."""

    moved = Signal(int, int)
    """Page that is seen, counted from 1, and how many there are."""

    def __init__(self, theme: Theme, jobs: Jobs) -> None:
        super().__init__()
        self._theme = theme
        self._jobs = jobs
        self._sight: Sight | None = None
        self._drawn: dict[int, _Drawn] = {}
        self._asked: set[tuple[int, float]] = set()
        self._zoom = 1.0
        self._fits = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Halaman naskah")
        self.verticalScrollBar().valueChanged.connect(self._tell)

    @property
    def page(self) -> int:
        """Give the page at the middle of the view, counted from 1; 0 without pages."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        tops = self._tops()
        return sum(top <= middle for top in tops) if tops else 0

    @property
    def zoom(self) -> float:
        """Give pixels for each point of the paper."""
        return self._zoom

    def show_sight(self, sight: Sight | None) -> None:
        """Show a paper from its first page, as wide as the view."""
        self._sight, self._fits = sight, True
        self._drawn, self._asked = {}, set()
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._tell()

    def go_to(self, page: int) -> None:
        """Bring the top of a page, counted from 1, into view."""
        tops = self._tops()
        if tops:
            at = min(max(page, 1), len(tops)) - 1
            self.verticalScrollBar().setValue(round(tops[at] - GAP))

    def enlarge(self, factor: float) -> None:
        """Show it larger or smaller around what is seen."""
        self._fits = False
        self._set_zoom(self._zoom * factor)

    def fit_width(self) -> None:
        """Show it as wide as the view, whatever size that has."""
        self._fits = True
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are seen; white where one is still being drawn."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color(Token.SURFACE_SUNK))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, place in enumerate(self._places()):
            if place.intersects(QRectF(self.viewport().rect())):
                self._paint_page(painter, number, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the width of the page with that of the view."""
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of another theme."""
        super().changeEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enlarge(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaf with Page Up and Down, Home and End; Ctrl with plus, minus and 0 enlarges."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._enlarged_by(key):
            return
        pages = len(self._sight.sizes) if self._sight else 0
        targets = {
            Qt.Key.Key_PageUp: self.page - 1,
            Qt.Key.Key_PageDown: self.page + 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: pages,
        }
        lines = {Qt.Key.Key_Up: -_LINE, Qt.Key.Key_Down: _LINE}
        if key in targets:
            self.go_to(targets[key])
        elif key in lines:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + lines[key])
        else:
            super().keyPressEvent(event)

    def _enlarged_by(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.enlarge(STEP)
            case Qt.Key.Key_Minus:
                self.enlarge(1 / STEP)
            case Qt.Key.Key_0:
                self.fit_width()
            case _:
                return False
        return True

    def _paint_page(self, painter: QPainter, number: int, place: QRectF) -> None:
        scale = self._zoom * self.devicePixelRatioF()
        drawn = self._drawn.get(number)
        if drawn is None:
            painter.fillRect(place, self._theme.color(Token.PAPER))
        else:
            painter.drawImage(place, drawn.image)
        painter.setPen(self._theme.color(Token.LINE_STRONG))
        painter.drawRect(place)
        if drawn is None or drawn.scale != scale:
            self._ask(number, scale)

    def _ask(self, number: int, scale: float) -> None:
        sight = self._sight
        if sight is None or (number, scale) in self._asked:
            return
        self._asked.add((number, scale))
        self._jobs.submit_paper(
            partial(sight.picture, number, scale), partial(self._take, sight, number, scale)
        )

    def _take(self, sight: Sight, number: int, scale: float, made: PagePicture) -> None:
        self._asked.discard((number, scale))
        if sight is not self._sight or scale != self._zoom * self.devicePixelRatioF():
            return
        shape = QImage.Format.Format_RGB32
        image = QImage(made.pixels, made.width, made.height, made.stride, shape)
        # The pixels belong to Python; the copy keeps them as long as it lives.
        self._drawn[number] = _Drawn(scale, image.copy())
        self.viewport().update()

    def _set_zoom(self, zoom: float) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._zoom = min(max(zoom, SMALLEST), LARGEST)
        self._measure()
        bar.setValue(round(share * bar.maximum()))
        self.viewport().update()

    def _lay_out(self) -> None:
        if self._sight is not None and self._sight.sizes and self._fits:
            widest = max(wide for wide, _ in self._sight.sizes)
            self._set_zoom(max(self.viewport().width() - 2 * GAP, 1) / widest)
        else:
            self._measure()
        self.viewport().update()

    def _measure(self) -> None:
        sizes = self._sight.sizes if self._sight else ()
        high = sum(high * self._zoom + GAP for _, high in sizes) + GAP
        wide = max((wide * self._zoom for wide, _ in sizes), default=0) + 2 * GAP
        view = self.viewport().size()
        for bar, length, seen in (
            (self.verticalScrollBar(), high, view.height()),
            (self.horizontalScrollBar(), wide, view.width()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(_LINE)
            bar.setRange(0, max(round(length) - seen, 0))

    def _tops(self) -> list[float]:
        tops, top = [], float(GAP)
        for _, high in self._sight.sizes if self._sight else ():
            tops.append(top)
            top += high * self._zoom + GAP
        return tops

    def _places(self) -> list[QRectF]:
        sizes = self._sight.sizes if self._sight else ()
        moved = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        room = self.viewport().width()
        places = []
        for top, (wide, high) in zip(self._tops(), sizes, strict=True):
            across = wide * self._zoom
            left = max((room - across) / 2, GAP) - moved.x()
            places.append(QRectF(left, top - moved.y(), across, high * self._zoom))
        return places

    def _tell(self) -> None:
        pages = len(self._sight.sizes) if self._sight else 0
        self.setAccessibleDescription(f"Halaman {self.page} dari {pages}")
        self.viewport().update()
        self.moved.emit(self.page, pages)
