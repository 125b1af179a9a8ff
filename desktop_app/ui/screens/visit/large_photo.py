"""One photo as large as the window allows, with what is said of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.screens.visit.album import Leaf
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.text_label import TextLabel

_AROUND = QSize(80, 210)
"""What the frame, the words and the action bar need besides the picture."""
_LEAST = QSize(420, 240)


class LargePhoto(DialogFrame):
    """Only shows; Esc closes and the focus returns to the tile."""

    def __init__(self, theme: Theme, leaf: Leaf, parent: QWidget) -> None:
        super().__init__(theme, f"Foto {leaf.words}", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = (parent.window().size() - _AROUND).expandedTo(_LEAST)
        self.picture = Picture(theme, room)
        self.picture.setAccessibleName(f"Foto {leaf.words}")
        self.setFixedWidth(room.width() + 40)
        self.body.addWidget(self.picture)
        self.body.addWidget(TextLabel(theme, leaf.words, TextStyle.BODY).wrapped())
        self.close_ = Button(theme, "Tutup", key="Esc").sized(TOUCH)
        self.add_right(self.close_).clicked.connect(self.reject)
        self.close_.setFocus()


class Picture(QWidget):
    """Grey until the picture was read; never larger than it is."""

    def __init__(self, theme: Theme, room: QSize) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self.setFixedSize(room)

    @property
    def image(self) -> QImage | None:
        """Give what is shown, None while it is read."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Show the picture whole."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the middle, upright and whole."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(Token.SURFACE_SUNK))
        if self._image is None or self._image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - shape.width()) // 2, (self.height() - shape.height()) // 2
        painter.drawImage(self.rect().adjusted(left, top, -left, -top), self._image)
