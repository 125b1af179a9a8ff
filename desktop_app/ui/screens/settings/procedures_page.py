"""The SOP with its standard times, and how its days are counted."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.core.calendar.workdays import MONDAY_TO_FRIDAY, Counting, Due, due
from desktop_app.core.security.roles import Act
from desktop_app.core.sop.model import Procedure, Unit
from desktop_app.core.wording.dates import long_date
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.settings.form import Form, Keep
from desktop_app.ui.screens.settings.frame import PageFrame
from desktop_app.ui.screens.settings.pick_entries import CardsEntry
from desktop_app.ui.screens.settings.reading import OfficeReading, Rights
from desktop_app.ui.screens.settings.step_table import StepTable
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row, rule
from desktop_app.ui.widgets.option_card import Option
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.tab_strip import Tab, TabStrip
from desktop_app.ui.widgets.text_label import TextLabel

WORKING, RETURN = "days.working_days", "days.on_return"
FIRST, WEEK = "days.first_day_next", "days.week"
_WORK, _CALENDAR = "kerja", "kalender"
_SAYS = "Hari layanan kantor, tanpa hari libur."
_ALL = "Semua hari dihitung."
_ON_RETURN = (
    Option("ULANG", "Dihitung ulang", "Mulai dari awal setelah berkas lengkap lagi."),
    Option("JEDA", "Hitungan berhenti", "Dilanjutkan setelah perbaikan masuk."),
    Option("JALAN", "Hitungan tetap berjalan", "Waktu di pemohon ditampilkan terpisah."),
)
_FIRST = (
    Option("besok", "Hari berikutnya", "Hari berkas lengkap belum dihitung."),
    Option("hari-ini", "Hari berkas lengkap", "Hari itu sudah hari pertama."),
)
_DOUBT = (
    "Simbol bagan hilang di salinan SOP: pelaksana di sini hasil pembacaan. "
    "Cocokkan dengan bagan cetak."
)
_READ_ONLY = "Langkah dan waktu baku mengikuti keputusan yang berlaku; di sini hanya dibaca."


class ProceduresPage(QWidget):
    """Steps are the decree's; only the counting of days is the office's to choose."""

    def __init__(self, theme: Theme, keep: Keep, jobs: Jobs, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._jobs = jobs
        self._today = today
        self.frame = PageFrame(theme, "SOP dan waktu baku", _READ_ONLY)
        self.form = Form(keep, self)
        self.steps = StepTable(theme)
        self._panel = Panel(theme)
        self._inside = column(self._panel.body)
        self._source = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2).wrapped()
        self._question = TextLabel(theme, "15 hari dihitung sebagai apa?", TextStyle.PANEL_TITLE)
        self.working = CardsEntry(
            theme, "Cara menghitung hari", _day_options("", ""), {_WORK: True, _CALENDAR: False}
        )
        self.on_return = CardsEntry(theme, "Saat berkas kembali ke pemohon", _ON_RETURN)
        self.first_day = CardsEntry(
            theme, "Hari pertama", _FIRST, {"besok": True, "hari-ini": False}
        )
        self._doubt = Banner(theme)
        self.tabs: TabStrip | None = None
        self._procedures: dict[str, Procedure] = {}
        self._said = {_WORK: "", _CALENDAR: ""}
        self._build()

    def show_reading(self, reading: OfficeReading) -> None:
        """Show the procedures and the day rule in force."""
        self._procedures = {each.number: each for each in reading.procedures}
        if self.tabs is None and self._procedures:
            self._add_tabs()
        self.form.show_values(reading.values)
        self._ask_examples(reading)

    def show_rights(self, rights: Rights) -> None:
        """Let the day rule be changed only by those who may."""
        self.frame.show_refusal(rights.refusal(Act.SETTINGS))
        self.form.show_may(may=rights.may(Act.SETTINGS))

    def _build(self) -> None:
        column(self).addWidget(self.frame)
        self._inside.addWidget(self.steps)
        foot = column(gap=0, margins=(12, 8, 12, 8))
        foot.addWidget(self._source)
        self._inside.addLayout(foot)
        self.frame.main.addWidget(self._panel)
        self.frame.main.addWidget(self._doubt)
        self.frame.main.addStretch(1)
        self.form.add(WORKING, self.working)
        for key, entry in (
            (RETURN, self.on_return), (FIRST, self.first_day),
        ):  # fmt: skip
            self.form.add(key, entry)
        self._build_side()

    def _build_side(self) -> None:
        side = self.frame.side
        side.addWidget(self._question)
        said = 'SOP hanya menulis "hari". Tanyakan ke Bidang Perizinan sebelum mengubahnya.'
        side.addWidget(TextLabel(self._theme, said, TextStyle.BODY, Token.INK_2).wrapped())
        side.addWidget(self.working)
        side.addSpacing(4)
        title = TextLabel(self._theme, "Saat berkas kembali ke pemohon", TextStyle.PANEL_TITLE)
        side.addWidget(title)
        side.addWidget(self.on_return)
        side.addSpacing(4)
        side.addWidget(TextLabel(self._theme, "Hari pertama hitungan", TextStyle.PANEL_TITLE))
        side.addWidget(self.first_day)
        side.addStretch(1)

    def _add_tabs(self) -> None:
        tabs = tuple(
            Tab(each.number, f"{each.number} {each.name}") for each in self._procedures.values()
        )
        self.tabs = TabStrip(self._theme, tabs, "SOP")
        strip = row(gap=0, margins=(12, 0, 12, 0))
        strip.addWidget(self.tabs)
        strip.addStretch(1)
        self._inside.insertLayout(0, strip)
        self._inside.insertWidget(1, rule())
        self.tabs.chosen.connect(self._open)
        self._open(self.tabs.current)

    def _open(self, number: str) -> None:
        procedure = self._procedures[number]
        self.steps.show_procedure(procedure)
        self._source.show_text(f"{procedure.source}. Versi {procedure.version}.")
        if any(step.interpretation for step in procedure.steps):
            self._doubt.show_banner(BannerText(Tone.INFO, "", _DOUBT))
        else:
            self._doubt.clear()

    def _ask_examples(self, reading: OfficeReading) -> None:
        limit = next(
            (
                step.standard_time.value
                for procedure in reading.procedures
                for step in procedure.steps
                if step.standard_time.unit is Unit.DAYS
            ),
            15,
        )
        self._question.show_text(f"{limit} hari dihitung sebagai apa?")
        start = self._today()
        for working in (True, False):
            counting = _counting(reading, working=working)
            self._jobs.submit_read(
                partial(due, start, limit, counting, reading.lists),
                partial(self._on_example, start, working),
                self._on_no_list,
                key=f"worked-{working}",
            )

    def _on_example(self, start: date, working: bool, found: Due) -> None:
        words = f"Mulai {long_date(start)}, batas {long_date(found.due)}."
        self._say(_WORK if working else _CALENDAR, words)

    def _on_no_list(self, error: Exception) -> None:
        self._say(_WORK, notice_for(error).sentence)

    def _say(self, key: str, words: str) -> None:
        if self._said[key] != words:
            self._said[key] = words
            self.working.show_options(_day_options(self._said[_WORK], self._said[_CALENDAR]))


def _counting(reading: OfficeReading, *, working: bool) -> Counting:
    values = reading.values
    days = frozenset(int(day) - 1 for day in reading.text(WEEK) if day in "1234567")
    return Counting(
        working_days=working,
        first_day_next=values.get(FIRST) is not False,
        week=days or MONDAY_TO_FRIDAY,
        collective_leave=values.get("days.collective_leave") is not False,
    )


def _day_options(working: str, calendar: str) -> tuple[Option, ...]:
    return (
        Option(_WORK, "Hari kerja", f"{_SAYS} {working}".strip()),
        Option(_CALENDAR, "Hari kalender", f"{_ALL} {calendar}".strip()),
    )
