"""One year of the holiday lists: how many days, which version."""

from PySide6.QtWidgets import QFrame

from desktop_app.core.services.office import ListView
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 41


class YearRow(QFrame):
    """Bold year, count, version, and whose list it is."""

    def __init__(self, theme: Theme, year: ListView, *, is_now: bool, is_first: bool) -> None:
        super().__init__()
        if not is_first:
            self.setProperty("edge", "top")
        self.setFixedHeight(HEIGHT)
        whose = "impor kantor" if year.imported else "bawaan aplikasi"
        self.setAccessibleName(f"{year.year}, {year.days} hari, versi {year.version}, {whose}")
        across = row(self, 12, (12, 0, 12, 0))
        number = TextLabel(theme, str(year.year), TextStyle.BODY_STRONG)
        number.setFixedWidth(44)
        days = TextLabel(theme, f"{year.days} hari", TextStyle.BODY)
        days.setFixedWidth(64)
        across.addWidget(number)
        across.addWidget(days)
        version = TextLabel(theme, f"Versi {year.version}", TextStyle.SECOND, Token.INK_2).elided()
        across.addWidget(version, 1)
        if is_now:
            across.addWidget(Chip(theme, ChipText("Tahun ini", Icon.CALENDAR_CHECK, Tone.OK)))
        tone = Tone.PLACE if year.imported else Tone.IDLE
        across.addWidget(Chip(theme, ChipText(whose.capitalize(), Icon.CALENDAR, tone)))
