"""Which years can be counted, and lists taken in from a file."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.core.calendar.holidays import Holiday, HolidayKind, HolidayLists
from desktop_app.core.security.roles import Act
from desktop_app.core.wording.dates import full_date
from desktop_app.ui.screens.settings.form import Form, Keep
from desktop_app.ui.screens.settings.frame import PageFrame
from desktop_app.ui.screens.settings.pick_entries import SegmentEntry
from desktop_app.ui.screens.settings.reading import OfficeReading, Rights
from desktop_app.ui.screens.settings.week_entry import WeekEntry
from desktop_app.ui.screens.settings.year_row import YearRow
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, discard
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.segmented import Segment
from desktop_app.ui.widgets.text_label import TextLabel

_FILES = "Daftar libur (*.csv *.toml)"
_HOW = (
    "Berkas CSV dari Excel dengan tiga kolom: tanggal, jenis, nama. "
    "Jenisnya libur_nasional, cuti_bersama, atau libur_daerah. "
    "Satu tahun diganti utuh; janji tanggal yang sudah diberikan tidak bergeser."
)
_EXAMPLE = "tanggal;jenis;nama\n2028-01-01;libur_nasional;Tahun Baru\n2028-08-17;libur_nasional;…"
_LEAVE = (Segment("libur", "Libur"), Segment("masuk", "Tetap masuk"))


class HolidaysPage(QWidget):
    """A refused file leaves the list in force as it was."""

    file_chosen = Signal(object)
    """Path of a list to take in."""

    def __init__(self, theme: Theme, keep: Keep) -> None:
        super().__init__()
        self._theme = theme
        self.frame = PageFrame(
            theme, "Hari libur", "Dipakai untuk menghitung 15 hari kerja dan tanggal janji."
        )
        self.form = Form(keep, self)
        off = {"libur": True, "masuk": False}
        self.leave = SegmentEntry(theme, "Cuti bersama", _LEAVE, {**off})
        self.week = WeekEntry(theme, "Hari layanan kantor")
        self.take = Button(
            theme, "Impor daftar libur", ButtonKind.SECOND, icon=Icon.UPLOAD, key="Ins"
        )
        self.take.setShortcut("Ins")
        self.told = Banner(theme)
        self._next = TextLabel(theme, "", TextStyle.BODY, Token.INK_2).wrapped()
        self._lines = column()
        self._build()
        self.take.clicked.connect(self._choose)

    @property
    def rows(self) -> tuple[YearRow, ...]:
        """Give the lines shown, oldest year first."""
        return tuple(self.findChildren(YearRow))

    def show_reading(self, reading: OfficeReading, today: date) -> None:
        """Show the years that can be counted."""
        for old in self.rows:
            self._lines.removeWidget(old)
            old.setParent(None)
            discard(old)
        for at, year in enumerate(reading.years):
            is_now = year.year == today.year
            self._lines.addWidget(YearRow(self._theme, year, is_now=is_now, is_first=at == 0))
        self._next.show_text(_next_words(reading.lists, today))
        self.form.show_values(reading.values)

    def show_rights(self, rights: Rights) -> None:
        """Let lists be taken in only by those who may."""
        self.frame.show_refusal(rights.refusal(Act.SETTINGS))
        self.form.show_may(may=rights.may(Act.SETTINGS))
        self.take.setVisible(rights.may(Act.SETTINGS))

    def show_taken(self, file: Path) -> None:
        """Say that a file was taken in."""
        self.told.show_banner(BannerText(Tone.OK, f"{file.name} sudah dimuat."))

    def show_trouble(self, sentence: str, way_out: str) -> None:
        """Say why a file was refused, with the line."""
        self.told.show_banner(BannerText(Tone.BAD, sentence, way_out))

    def _build(self) -> None:
        column(self).addWidget(self.frame)
        panel = Panel(self._theme, "Tahun yang bisa dihitung")
        panel.head.addWidget(self.take)
        inside = column(panel.body)
        inside.addLayout(self._lines)
        self.frame.main.addWidget(self.told)
        self.frame.main.addWidget(panel)
        self.frame.main.addStretch(1)
        side = Panel(self._theme, "Berikutnya")
        side.body_column().addWidget(self._next)
        rules = Panel(self._theme, "Hitungan")
        counted = rules.body_column(12)
        for key, entry in (("days.collective_leave", self.leave), ("days.week", self.week)):
            counted.addWidget(entry)
            self.form.add(key, entry)
        how = Panel(self._theme, "Berkas yang diterima")
        words = how.body_column(10)
        words.addWidget(TextLabel(self._theme, _HOW, TextStyle.BODY, Token.INK_2).wrapped())
        words.addWidget(TextLabel(self._theme, _EXAMPLE, TextStyle.NUMBER).wrapped())
        for each in (side, rules, how):
            self.frame.side.addWidget(each)
        self.frame.side.addStretch(1)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Pilih daftar libur", "", _FILES)
        if chosen:
            self.file_chosen.emit(Path(chosen))


def _next_words(lists: HolidayLists, today: date) -> str:
    days = sorted(
        holiday
        for year in (today.year, today.year + 1)
        if year in lists
        for holiday in lists[year].days
        if holiday.day >= today
    )
    told = [_said(holiday) for holiday in days[:3]]
    return "\n".join(told) or "Belum ada daftar untuk tahun ini. Impor daftarnya."


def _said(holiday: Holiday) -> str:
    leave = ", cuti bersama" if holiday.kind is HolidayKind.COLLECTIVE else ""
    return f"{full_date(holiday.day)}: {holiday.name}{leave}"
