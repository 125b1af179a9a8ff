"""One paper of the checklist: three ticks, what it says, its files."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from desktop_app.core.cases.state import File
from desktop_app.core.sop.model import Document
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, restyle, row
from desktop_app.ui.widgets.button import SMALL, Button
from desktop_app.ui.widgets.choices import CheckCell
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 46
NAME_WIDTH = 150
NAME_WIDE = 320
"""Where the page has room for the long names of step 5."""
TICK_WIDTH = 84
TICKS: Mapping[str, str] = {
    "shown": "Ditunjukkan",
    "scanned": "Dipindai",
    "verified": "Diverifikasi",
}
_ICONS = {"ktp": Icon.ID_CARD, "proxy_ktp": Icon.ID_CARD}


class ChecklistRow(QFrame):
    """Files may be dropped on it anywhere."""

    ticked = Signal(str, str, bool)
    attach_wanted = Signal(str)
    dropped = Signal(str, list)
    open_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, theme: Theme, paper: Document, name_width: int) -> None:
        super().__init__()
        self._theme = theme
        self._name_width = name_width
        self.paper = paper
        self._cells = {tick: self._cell(tick, word) for tick, word in TICKS.items()}
        self._value = TextLabel(theme, "", TextStyle.NUMBER_STRONG).elided()
        self._note = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2).elided()
        self._attach = Button(theme, "", icon=Icon.PAPERCLIP).sized(SMALL)
        self._files: tuple[File, ...] = ()
        self.setProperty("edge", "bottom")
        self.setFixedHeight(HEIGHT)
        self.setAcceptDrops(True)
        self._build()
        self._attach.clicked.connect(self._on_clip)

    def cell(self, tick: str) -> CheckCell:
        """Return the tick of a column: shown, scanned or verified."""
        return self._cells[tick]

    def show_ticks(self, ticks: Mapping[str, bool]) -> None:
        """Show what was ticked, without a signal."""
        for tick, checked in ticks.items():
            cell = self._cells[tick]
            cell.blockSignals(True)
            cell.setChecked(checked)
            cell.blockSignals(False)
            cell.update()

    def show_value(self, text: str) -> None:
        """Show the answer that is printed on the paper."""
        self._value.show_text(text)
        self._value.setVisible(bool(text))
        self._show_note()

    def show_files(self, files: tuple[File, ...]) -> None:
        """Name the attached files; the newest one is opened by a click."""
        self._files = files
        self._attach.show_text(str(len(files)) if files else "")
        what = f"{len(files)} berkas terlampir" if files else "Lampirkan berkas (F2)"
        self._attach.setToolTip(what)
        self._attach.setAccessibleName(f"{self.paper.label}: {what}")
        self._show_note()

    def show_focus(self, *, here: bool) -> None:
        """Colour the row the keyboard stands in."""
        self.setProperty("ground", Token.SELECT.value if here else "")
        restyle(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and nothing else."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        event.acceptProposedAction()
        self.dropped.emit(self.paper.key, paths)

    def _build(self) -> None:
        layout = row(self, 0, (10, 0, 10, 1))
        layout.addWidget(self._name())
        for cell in self._cells.values():
            cell.setFixedWidth(TICK_WIDTH)
            layout.addWidget(cell)
        layout.addSpacing(14)
        says = column(gap=1)
        says.addStretch(1)
        says.addWidget(self._value)
        says.addWidget(self._note)
        says.addStretch(1)
        layout.addLayout(says, 1)
        layout.addWidget(self._attach)

    def _name(self) -> QWidget:
        name = QWidget()
        name.setFixedWidth(self._name_width)
        inside = row(name, 10)
        icon = _ICONS.get(self.paper.key, Icon.FILE_TEXT)
        inside.addWidget(IconLabel(self._theme, icon, Token.INK, 16))
        words = column()
        label = TextLabel(self._theme, self.paper.label, TextStyle.BODY_STRONG).elided()
        words.addStretch(1)
        words.addWidget(label)
        if not self.paper.required:
            words.addWidget(TextLabel(self._theme, "bila ada", TextStyle.SECOND, Token.INK_3))
        words.addStretch(1)
        inside.addLayout(words, 1)
        return name

    def _cell(self, tick: str, word: str) -> CheckCell:
        cell = CheckCell(self._theme, f"{self.paper.label} {word.lower()}")
        cell.toggled.connect(lambda checked: self.ticked.emit(self.paper.key, tick, checked))
        return cell

    def file_menu(self) -> QMenu:
        """Build the menu of the attached files."""
        menu = QMenu(self)
        menu.addAction("Lampirkan berkas lain…").triggered.connect(
            lambda: self.attach_wanted.emit(self.paper.key)
        )
        for file in self._files:
            menu.addSeparator()
            self._add_actions(menu, file)
        return menu

    def _add_actions(self, menu: QMenu, file: File) -> None:
        menu.addAction(f"Buka {file.name}").triggered.connect(lambda: self.open_wanted.emit(file))
        menu.addAction(f"Keluarkan {file.name}…").triggered.connect(
            lambda: self.remove_wanted.emit(file)
        )

    def _on_clip(self) -> None:
        if self._files:
            self.file_menu().popup(self._attach.mapToGlobal(self._attach.rect().bottomLeft()))
        else:
            self.attach_wanted.emit(self.paper.key)

    def _show_note(self) -> None:
        names = ", ".join(file.name for file in self._files)
        self._note.show_text(names or ("" if self._value.text() else "Belum dilampirkan"))
        self._note.setVisible(bool(self._note.text()))
