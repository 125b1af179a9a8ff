"""What whoever signs should have read: hints, and what the lock records."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.screens.visit.roomy import make_roomy
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.brain import PageBrain

OFFICERS = "officers"
RECORDS = "Dicatat saat BAP dikunci"


class BeforeLaying(QWidget):
    """Stops nobody; each hint has a way to where it is mended."""

    officers_wanted = Signal()
    photos_wanted = Signal()

    def __init__(self, theme: Theme, work: VisitWork) -> None:
        super().__init__()
        self._work = work
        self.crew, self.photos = Banner(theme), Banner(theme)
        self.records = Panel(theme, RECORDS, "sebagai hasil langkah ini")
        lines = self.records.body_column(8, 12)
        for words in recorded(work.brain):
            lines.addLayout(_line(theme, words))
        self.records.setAccessibleDescription("; ".join(recorded(work.brain)))
        whole = column(self, 8)
        for part in (self.crew, self.photos, self.records):
            whole.addWidget(part)
        self.records.setVisible(bool(recorded(work.brain)))
        self.crew.acted.connect(self.officers_wanted)
        self.photos.acted.connect(self.photos_wanted)

    def show_visit(self) -> None:
        """Show the hints while something can still be mended."""
        editable = self._work.brain.editable
        bare = without_nip(self._work.brain) if editable else ()
        silent = sum(not photo.caption for photo in self._work.photos) if editable else 0
        _tell(self.crew, _crew_words(bare) if bare else None)
        _tell(self.photos, _photo_words(silent) if silent else None)


def recorded(brain: PageBrain) -> tuple[str, ...]:
    """Return the results of the step that the lock will record as reached."""
    return tuple(tick.label for tick in brain.step.ticks if tick.required)


def without_nip(brain: PageBrain) -> tuple[str, ...]:
    """Return the names of officers whose NIP the BAP cannot print."""
    rows = brain.value(OFFICERS)
    named = rows if isinstance(rows, tuple) else ()
    return tuple(str(row["name"]) for row in named if row.get("name") and not row.get("nip"))


def _tell(banner: Banner, words: BannerText | None) -> None:
    if words is not None:
        banner.show_banner(words)
        make_roomy(banner)
    else:
        banner.clear()


def _crew_words(bare: tuple[str, ...]) -> BannerText:
    names = ", ".join(bare)
    return BannerText(
        Tone.WARN, "Petugas tanpa NIP.", f"{names}: BAP mencetak namanya saja.", "Ke petugas"
    )


def _photo_words(silent: int) -> BannerText:
    return BannerText(
        Tone.INFO, f"{silent} foto tanpa keterangan.", "BAP mencetak nomornya saja.", "Ke foto"
    )


def _line(theme: Theme, words: str) -> QHBoxLayout:
    line = row(gap=8)
    line.addWidget(IconLabel(theme, Icon.CIRCLE_CHECK, Token.OK, 18))
    line.addWidget(TextLabel(theme, words, TextStyle.BODY).wrapped(), 1)
    return line
