"""How letter numbers are written, with an example as they are typed."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.core.security.roles import Act
from desktop_app.core.wording.numbers import LetterNumber, letter_number
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.settings.form import Form, Keep
from desktop_app.ui.screens.settings.frame import PageFrame
from desktop_app.ui.screens.settings.line_entries import LineEntry
from desktop_app.ui.screens.settings.reading import OfficeReading, Rights
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel

REGISTERS = (
    ("BAP", "Berita acara pemeriksaan", "satu nomor tiap putaran kunjungan"),
    ("SK", "Surat keputusan", "diambil saat SK diterbitkan"),
    ("SURAT", "Surat kepada pemohon", "pengembalian berkas dan surat lain"),
)
EXAMPLE = 145
_WORDS = (
    ("{kode}", "kode klasifikasi arsip"),
    ("{urut}", "nomor urut; {urut:04d} menjadi empat angka"),
    ("{unit}", "singkatan izin, IUI atau IPI"),
    ("{bulan}", "bulan, 11"),
    ("{bulan_romawi}", "bulan Romawi, XI"),
    ("{tahun}", "tahun, 2026"),
)


class NumbersPage(QWidget):
    """A pattern that cannot work says so before it is left."""

    def __init__(self, theme: Theme, keep: Keep, jobs: Jobs, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._jobs = jobs
        self._today = today
        self.frame = PageFrame(
            theme,
            "Nomor surat",
            "Pola nomor BAP, SK, dan surat. Nomor yang sudah terbit tidak berubah.",
        )
        self.form = Form(keep, self)
        self.patterns: dict[str, LineEntry] = {}
        self.codes: dict[str, LineEntry] = {}
        self.examples: dict[str, TextLabel] = {}
        self._unit = "IUI"
        self._build()
        self.form.typed.connect(self._draw)

    def show_reading(self, reading: OfficeReading) -> None:
        """Show the patterns in force."""
        self._unit = reading.procedures[0].code if reading.procedures else "IUI"
        self.form.show_values(reading.values)
        self._draw()

    def show_rights(self, rights: Rights) -> None:
        """Let them be changed only by those who may."""
        self.frame.show_refusal(rights.refusal(Act.SETTINGS))
        self.form.show_may(may=rights.may(Act.SETTINGS))

    def _build(self) -> None:
        column(self).addWidget(self.frame)
        for register, title, second in REGISTERS:
            self.frame.main.addWidget(self._register(register, title, second))
        self.frame.main.addStretch(1)
        panel = Panel(self._theme, "Kata di dalam pola")
        grid = QGridLayout(panel.body)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, (word, meaning) in enumerate(_WORDS):
            grid.addWidget(TextLabel(self._theme, word, TextStyle.NUMBER), at, 0)
            told = TextLabel(self._theme, meaning, TextStyle.BODY, Token.INK_2).wrapped()
            grid.addWidget(told, at, 1)
        self.frame.side.addWidget(panel)
        self.frame.side.addStretch(1)

    def _register(self, register: str, title: str, second: str) -> Panel:
        panel = Panel(self._theme, title, second)
        pattern = LineEntry(self._theme, "Pola nomor")
        pattern.editor.setProperty("numeric", True)
        code = LineEntry(self._theme, "Kode klasifikasi, {kode}")
        code.editor.setProperty("numeric", True)
        example = TextLabel(self._theme, "", TextStyle.NUMBER_STRONG)
        inside = panel.body_column(10)
        fields = row(gap=12)
        fields.addWidget(pattern, 3)
        fields.addWidget(code, 1)
        inside.addLayout(fields)
        shown = row(gap=8)
        shown.addWidget(TextLabel(self._theme, "Contoh", TextStyle.SECOND_MEDIUM, Token.INK_2))
        shown.addWidget(example)
        shown.addStretch(1)
        inside.addLayout(shown)
        self.patterns[register], self.codes[register] = pattern, code
        self.examples[register] = example
        self.form.add(f"number.{register}.pattern", pattern)
        self.form.add(f"number.{register}.code", code)
        return panel

    def _draw(self) -> None:
        for register in self.examples:
            pattern = self.form.text(f"number.{register}.pattern")
            self._jobs.submit_read(
                partial(letter_number, pattern, self._parts(register)),
                partial(self._on_example, register),
                partial(self._on_wrong, register),
                key=f"example-{register}",
            )

    def _on_example(self, register: str, written: str) -> None:
        self.examples[register].show_text(written, Token.INK)

    def _on_wrong(self, register: str, error: Exception) -> None:
        self.examples[register].show_text(notice_for(error).sentence, Token.BAD)

    def _parts(self, register: str) -> LetterNumber:
        today = self._today()
        code = self.form.text(f"number.{register}.code")
        return LetterNumber(code, EXAMPLE, self._unit, today.month, today.year)
