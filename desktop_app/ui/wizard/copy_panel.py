"""The copy panel: stays over the browser, never takes its caret."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.choices import Choice
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.copy_row import CopyRow
from desktop_app.ui.wizard.copying import CopyItem
from desktop_app.ui.wizard.room import empty

WIDTH = 348
_HEIGHT = 520
REMARKS = (
    "Klik Salin, lalu Ctrl V di OSS. Kursor di OSS tidak berpindah.",
    "Papan klip dikosongkan 60 detik setelah salinan terakhir.",
)


class CopyPanel(QWidget):
    """Offers values in the order oss.go.id asks for them; says which one is wanted."""

    copied = Signal(str, str)
    moved = Signal()
    """Somebody put it elsewhere while it was seen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        flags = (
            Qt.WindowType.Tool
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        super().__init__(parent, flags)
        self._theme = theme
        self._items: tuple[CopyItem, ...] = ()
        self._rows: dict[str, CopyRow] = {}
        self._done: set[str] = set()
        self._next = ""
        self._count = TextLabel(theme, "", TextStyle.BODY, Token.INK_2)
        self._plain = Choice(theme, "Salin tanpa spasi dan titik")
        self._onward = Choice(theme, "Setelah menyalin, turun ke isian berikutnya")
        self._inside = ground(Token.SURFACE)
        self._list: QVBoxLayout = column(self._inside)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowIcon(theme.icon(Icon.CLIPBOARD_COPY, Token.PRIMARY, 32))
        self.setFixedWidth(WIDTH)
        self.resize(WIDTH, _HEIGHT)
        self._build()

    @property
    def next_key(self) -> str:
        """Return the key of the value that would be copied next."""
        return self._next

    @property
    def done(self) -> frozenset[str]:
        """Return the keys of what was copied and has not changed since."""
        return frozenset(self._done)

    def show_items(self, business: str, items: tuple[CopyItem, ...]) -> None:
        """Show these values; marks of changed values are taken back."""
        self.setWindowTitle(f"Panel salin · {business}")
        before = {item.key: item.shown for item in self._items}
        changed = {item.key for item in items if before.get(item.key) != item.shown}
        self._done = (self._done - changed) & {item.key for item in items}
        if items != self._items:
            self._items = items
            self._lay_out()
        self._show_marks()

    def copy_next(self) -> None:
        """Copy the value that is next."""
        if self._next:
            self.copy(self._next)

    def copy(self, key: str) -> None:
        """Copy a value and go on to the one after it."""
        item = next((one for one in self._items if one.key == key), None)
        if item is None:
            return
        self._done.add(key)
        if self._onward.isChecked():
            self._next = self._after(key)
        self._show_marks()
        self.copied.emit(key, item.text(plain=self._plain.isChecked()))

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell at once: a program that ends may leave no time."""
        super().moveEvent(event)
        if self.isVisible():
            self.moved.emit()

    def _build(self) -> None:
        whole = column(self)
        head = ground(Token.SURFACE_ALT, "bottom")
        head.setFixedHeight(34)
        words = row(head, 8, (12, 0, 12, 0))
        title = TextLabel(self._theme, "Urut seperti di oss.go.id", TextStyle.SECOND_STRONG)
        words.addWidget(title, 1)
        words.addWidget(self._count)
        whole.addWidget(head)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        whole.addWidget(area, 1)
        foot = ground(Token.SURFACE, "top")
        lines = column(foot, 6, (12, 10, 12, 10))
        for choice in (self._plain, self._onward):
            choice.setChecked(True)
            choice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            lines.addWidget(choice)
        for remark in REMARKS:
            label = TextLabel(self._theme, remark, TextStyle.SECOND, Token.INK_2).wrapped()
            lines.addWidget(label)
        whole.addWidget(foot)

    def _lay_out(self) -> None:
        empty(self._list)
        self._rows, section = {}, ""
        for item in self._items:
            if item.section != section:
                section = item.section
                self._list.addWidget(self._heading(section))
            line = CopyRow(self._theme, item)
            line.copy_wanted.connect(self.copy)
            self._rows[item.key] = line
            self._list.addWidget(line)
        self._list.addStretch(1)
        if self._next not in self._rows:
            self._next = self._after("")

    def _heading(self, text: str) -> QWidget:
        head = ground(Token.SURFACE_ALT, "bottom")
        inside = row(head, 0, (12, 4, 12, 4))
        inside.addWidget(TextLabel(self._theme, text, TextStyle.SECOND_STRONG, Token.INK_2))
        return head

    def _after(self, key: str) -> str:
        keys = [item.key for item in self._items]
        start = keys.index(key) + 1 if key in keys else 0
        onward = [*keys[start:], *keys[:start]]
        return next((one for one in onward if one not in self._done), "")

    def _show_marks(self) -> None:
        self._count.show_text(f"{len(self._done)}/{len(self._items)}")
        for key, line in self._rows.items():
            line.show_mark(done=key in self._done, next_=key == self._next)
