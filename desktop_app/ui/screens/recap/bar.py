"""The bar over the recap: title, view, month, export, person."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.services.book import Month
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.avatar import PersonTag
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.segmented import Segment, SegmentedControl
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 48
MONTH_WIDTH = 128
SUMMARY, BOOK = "ringkasan", "buku"


class RecapBar(QFrame):
    """Tells which month, which view and that the book is wanted as a file."""

    view_chosen = Signal(str)
    moved = Signal(int)
    """Months to go, -1 or 1."""
    export_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "bottom")
        self.setFixedHeight(HEIGHT)
        self.views = SegmentedControl(
            theme,
            (
                Segment(SUMMARY, "Ringkasan", hint="Alt 1"),
                Segment(BOOK, "Buku rekap", hint="Alt 2"),
            ),
            "Tampilan rekap",
        )
        self.before = Button(theme, "", icon=Icon.ARROW_LEFT)
        self.before.show_icon_only("Bulan sebelumnya", "Bulan sebelumnya (Alt ←)")
        self.after = Button(theme, "", icon=Icon.ARROW_RIGHT)
        self.after.show_icon_only("Bulan berikutnya", "Bulan berikutnya (Alt →)")
        self.month = TextLabel(theme, "", TextStyle.BODY_STRONG)
        self.export = Button(theme, "Ekspor", ButtonKind.PRIMARY, icon=Icon.DOWNLOAD, key="Ctrl E")
        self._person = PersonTag(theme)
        self._build(theme)
        self.views.chosen.connect(self.view_chosen)
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.after.clicked.connect(lambda: self.moved.emit(1))
        self.export.clicked.connect(self.export_wanted)

    def show_month(self, month: Month, *, is_last: bool) -> None:
        """Write the month; there is none after the last."""
        self.month.show_text(str(month))
        self.month.setAccessibleName(f"Bulan {month}")
        self.after.setEnabled(not is_last)

    def show_person(self, name: str, duty: str) -> None:
        """Write who works here."""
        self._person.show_person(name, duty)

    def set_compact(self, *, compact: bool) -> None:
        """Give way where the window is narrow."""
        self._person.set_compact(compact)

    def _build(self, theme: Theme) -> None:
        self.month.setFixedWidth(MONTH_WIDTH)
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        across = row(self, 12, (16, 0, 16, 0))
        across.addWidget(TextLabel(theme, "Rekap", TextStyle.PAGE_TITLE))
        across.addWidget(self.views)
        across.addStretch(1)
        months = row(gap=8)
        months.addWidget(self.before)
        months.addWidget(self.month)
        months.addWidget(self.after)
        across.addLayout(months)
        across.addWidget(self.export)
        across.addSpacing(4)
        across.addWidget(self._person)
