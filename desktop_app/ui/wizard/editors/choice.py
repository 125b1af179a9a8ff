"""One of a few choices, picked by its first letters or the arrows."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.core.events.vocabulary import Value
from desktop_app.core.sop.model import Option


class ChoiceEditor(QComboBox):
    """Begins with nothing chosen, because a guess would look like an answer."""

    edited = Signal()
    left = Signal()

    def __init__(self, options: tuple[Option, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("", "")
        for option in options:
            self.addItem(option.label, option.value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(self._on_activated)

    def value(self) -> Value:
        """Return the key of the chosen option, empty for none."""
        return str(self.currentData() or "")

    def put(self, value: Value) -> None:
        """Choose without a signal of typing; what is not offered shows as nothing."""
        self.setCurrentIndex(max(0, self.findData("" if value is None else str(value))))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over a form must not change an answer."""
        event.ignore()

    def _on_activated(self) -> None:
        self.edited.emit()
        self.left.emit()
