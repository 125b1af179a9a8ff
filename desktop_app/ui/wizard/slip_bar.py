"""What the applicant takes along: printed or saved from the top of a page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import SMALL, Button, ButtonKind
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.room import giving_way
from desktop_app.ui.wizard.slips import Slip

_ROW = 42
BUSY = "Sedang disiapkan…"


class SlipBar(QWidget):
    """Stands over the part that scrolls, so that nobody has to look for it."""

    print_wanted = Signal(str)
    save_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, _SlipRow] = {}
        self._list = column(self, 6)
        self.setVisible(False)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Give what is offered, the first one on Ctrl P."""
        return tuple(kind for kind, line in self._rows.items() if not line.isHidden())

    def show_slips(self, slips: tuple[Slip, ...], told: dict[str, str]) -> None:
        """Show each slip; `told` is what became of it last."""
        for slip in slips:
            if slip.kind not in self._rows:
                self._add(slip.kind)
        kinds = {slip.kind: slip for slip in slips}
        for kind, line in self._rows.items():
            line.setVisible(kind in kinds)
            if kind in kinds:
                line.show_slip(kinds[kind], told.get(kind, ""))
        self.setVisible(bool(slips))

    def buttons(self, kind: str) -> tuple[Button, Button]:
        """Return the buttons that print and save, for tours."""
        return self._rows[kind].print, self._rows[kind].save

    def _add(self, kind: str) -> None:
        line = _SlipRow(self._theme, is_first=not self._rows)
        line.print.clicked.connect(lambda: self.print_wanted.emit(kind))
        line.save.clicked.connect(lambda: self.save_wanted.emit(kind))
        self._rows[kind] = line
        self._list.addWidget(line)


class _SlipRow(QFrame):
    """One slip."""

    def __init__(self, theme: Theme, *, is_first: bool) -> None:
        super().__init__()
        self._icon = IconLabel(theme, Icon.PRINTER, Token.INK_2, 18)
        self._title = TextLabel(theme, "", TextStyle.BODY_STRONG)
        self._second = giving_way(TextLabel(theme, "", TextStyle.SECOND, Token.INK_2))
        self.save = Button(theme, "Simpan Word").sized(SMALL)
        key = "Ctrl P" if is_first else ""
        self.print = Button(theme, "Cetak", ButtonKind.SECOND, key=key).sized(SMALL)
        self.setProperty("panel", "plain")
        self.setFixedHeight(_ROW)
        layout = row(self, 10, (12, 0, 8, 0))
        for part in (self._icon, self._title):
            layout.addWidget(part)
        layout.addWidget(self._second, 1)
        layout.addWidget(self.save)
        layout.addWidget(self.print)

    def show_slip(self, slip: Slip, told: str) -> None:
        """Show the slip; what became of it takes the place of what it is for."""
        self._title.show_text(slip.title)
        self._second.show_text(told or slip.second)
        self.print.show_text("Beri nomor" if slip.wants_number else "Cetak")
        self.print.setAccessibleName(f"{self.print.text()} {slip.title}")
        self.save.setAccessibleName(f"Simpan {slip.title} sebagai Word")
        self.print.setVisible(slip.is_ready)
        self.save.setVisible(slip.is_ready and not slip.wants_number)
