"""What an eye misses on a picture: cut words, overlaps."""

from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.focus_ring import RingOverlay
from desktop_app.ui.widgets.menara import MenaraPicture
from desktop_app.ui.wizard.room import Remark

_SHARE = 0.004
"""Of a picture: letters are smaller, grounds are larger."""
_LEAST = 8
"""Letters that must stay of a text that gives way."""


_SHRINKING = {
    QSizePolicy.Policy.Preferred,
    QSizePolicy.Policy.Expanding,
    QSizePolicy.Policy.Maximum,
    QSizePolicy.Policy.Ignored,
}


def faults(window: QWidget) -> list[str]:
    """Return everything that does not fit, overlaps or has no name, each once."""
    found: list[str] = []
    for widget in seen_widgets(window):
        found += [f"{who(widget)}: {told}" for told in _of(widget)]
    return list(dict.fromkeys(found))


def stray_colors(picture: QPixmap, theme: Theme) -> list[str]:
    """Return every large colour that is no token."""
    if picture.devicePixelRatio() % 1:
        # Borders that fall between two pixels are mixed from tokens there.
        return []
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    known = {theme.color(token).rgb() & 0xFFFFFF for token in Token}
    counted = Counter(pixel & 0xFFFFFF for pixel in pixels[::3])
    least = len(pixels) / 3 * _SHARE
    strays = [color for color, count in counted.items() if count > least and color not in known]
    return [f"colour #{color:06X} is no token" for color in strays]


def seen_widgets(window: QWidget) -> Iterator[QWidget]:
    """Yield what a person sees of a window, Qt's own inner parts left out."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.window() is not window or not widget.isVisible():
            continue
        if isinstance(widget, (RingOverlay, MenaraPicture)) or _is_inner(widget):
            continue
        if not widget.visibleRegion().isEmpty():
            yield widget


def _is_inner(widget: QWidget) -> bool:
    """Tell whether Qt made the widget for another, as the line of a spin box."""
    parent = widget.parentWidget()
    return isinstance(parent, (QAbstractSpinBox, QComboBox, QAbstractItemView))


def _of(widget: QWidget) -> Iterable[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    if isinstance(widget, QAbstractButton):
        yield from _button(widget)
    if isinstance(widget, QLineEdit):
        yield from _placeholder(widget)
    yield from _outside(widget)
    yield from _overlaps(widget)


def _label(label: QLabel) -> Iterable[str]:
    if isinstance(label, Remark):
        # It is there whole or not at all, and says nothing that is not said elsewhere.
        return
    room, metrics = label.contentsRect(), label.fontMetrics()
    if label.toolTip():
        # A label may give way, but not to nothing.
        if room.width() < metrics.horizontalAdvance(label.text()[:_LEAST]):
            yield "is cut to nothing"
        return
    if not label.text():
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + 1:
            yield f"is {label.height()} px high, needs {needed}"
        return
    needed = max(metrics.horizontalAdvance(line) for line in label.text().splitlines())
    if needed > room.width() + 1:
        yield f"is {room.width()} px wide, needs {needed}"


def _button(button: QAbstractButton) -> Iterable[str]:
    gives_way = button.sizePolicy().horizontalPolicy() in _SHRINKING
    is_fixed = button.minimumWidth() == button.maximumWidth()
    needed = button.sizeHint().width()
    if not gives_way and not is_fixed and button.width() < needed - 1:
        yield f"is {button.width()} px wide, needs {needed}"


def _placeholder(line: QLineEdit) -> Iterable[str]:
    words = line.placeholderText()
    needed = line.fontMetrics().horizontalAdvance(words)
    if words and not line.text() and needed > line.contentsRect().width():
        yield f"its placeholder {words!r} needs {needed} px"


def _outside(widget: QWidget) -> Iterable[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent, QStackedWidget):
        return
    if isinstance(parent.parentWidget(), QAbstractScrollArea) or parent.layout() is None:
        return
    room = parent.rect().adjusted(-1, -1, 1, 1)
    if not room.contains(widget.geometry()):
        yield f"reaches out of its parent: {_box(widget.geometry())} in {_box(parent.rect())}"


def _overlaps(widget: QWidget) -> Iterable[str]:
    if widget.layout() is None or isinstance(widget, QAbstractScrollArea):
        return
    direct = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    placed = [part for part in direct if part.isVisible() and not _is_over(part)]
    for at, one in enumerate(placed):
        for other in placed[at + 1 :]:
            both = one.geometry().intersected(other.geometry())
            if both.width() > 1 and both.height() > 1:
                yield f"{who(one)} lies over {who(other)}"


def _is_over(part: QWidget) -> bool:
    """Tell whether a widget is meant to lie over others, as the ring and windows do."""
    deaf = part.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return part.isWindow() or deaf


def who(widget: QWidget) -> str:
    """Name a widget for whoever reads the findings."""
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} {(words or widget.accessibleName())[:60]!r}"


def _box(rect: QRect) -> str:
    return f"{rect.left()},{rect.top()} {rect.width()}x{rect.height()}"
