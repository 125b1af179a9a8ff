"""A photo as a tile: the picture, what it is about, when it was taken."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.strokes import rounded

WIDTH, PICTURE = 186, 116
_FOOT = 34


class PhotoTile(QAbstractButton):
    """Grey until its picture was read; framed twice as strongly while it is chosen."""

    def __init__(self, theme: Theme, words: str, second: str) -> None:
        super().__init__()
        self._theme = theme
        self._words, self._second = words, second
        self._image: QImage | None = None
        self._scaled: QPixmap | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_words(words, second)

    @property
    def has_picture(self) -> bool:
        """Tell whether the picture is there."""
        return self._image is not None

    def show_words(self, words: str, second: str) -> None:
        """Write what stands under the picture."""
        self._words, self._second = words, second
        self.setAccessibleName(f"{words} {second}".strip())
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show the picture; what does not fit its frame is left out."""
        self._image, self._scaled = image, None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for picture and words."""
        return QSize(WIDTH, PICTURE + max(_FOOT, self._theme.line(TextStyle.SECOND) + 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, picture and words."""
        painter = QPainter(self)
        wide = 3 if self.isChecked() else 1
        pen = QPen(self._theme.color(Token.PRIMARY if self.isChecked() else Token.INK), wide)
        rounded(painter, QRectF(self.rect()), 4.0, self._theme.color(Token.SURFACE), pen)
        self._paint_picture(painter, QRectF(wide, wide, self.width() - 2 * wide, PICTURE - wide))
        font = self._theme.font(TextStyle.SECOND_STRONG)
        plain = self._theme.font(TextStyle.SECOND)
        painter.setPen(self._theme.color(Token.INK))
        foot = QRectF(8, PICTURE, self.width() - 16, self.height() - PICTURE)
        painter.setFont(plain)
        painter.drawText(
            foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._second
        )
        taken = QFontMetricsF(plain).horizontalAdvance(self._second) + 8
        painter.setFont(font)
        room = foot.width() - taken
        words = QFontMetricsF(font).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_picture(self, painter: QPainter, room: QRectF) -> None:
        painter.fillRect(room, self._theme.color(Token.SURFACE_SUNK))
        if self._image is None:
            middle = QRectF(room.center().x() - 14, room.center().y() - 14, 28, 28)
            self._theme.paint_icon(painter, middle, Icon.CAMERA, Token.INK_2)
            return
        painter.drawPixmap(room.topLeft(), self._fitted(self._image, room.size().toSize()))

    def _fitted(self, image: QImage, room: QSize) -> QPixmap:
        """Return what the frame shows; scaled once, because a wall of tiles repaints often."""
        density = self.devicePixelRatioF()
        if self._scaled is None or self._scaled.deviceIndependentSize().toSize() != room:
            dots = room * density
            cover = Qt.AspectRatioMode.KeepAspectRatioByExpanding
            whole = image.scaled(dots, cover, Qt.TransformationMode.SmoothTransformation)
            left, top = (whole.width() - dots.width()) // 2, (whole.height() - dots.height()) // 2
            self._scaled = QPixmap.fromImage(whole.copy(left, top, dots.width(), dots.height()))
            self._scaled.setDevicePixelRatio(density)
        return self._scaled
