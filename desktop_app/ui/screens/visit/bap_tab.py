"""BAP: what it will tell, in words, and whether it is locked."""

from PySide6.QtWidgets import QWidget

from desktop_app.core.clock import office_time
from desktop_app.core.wording.dates import clock, full_date, long_date
from desktop_app.ui.screens.visit.decision_tab import told_tally
from desktop_app.ui.screens.visit.pages_desk import PagesDesk
from desktop_app.ui.screens.visit.standing import still_waiting
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.paper_pages import PaperPages
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.area import PageArea
from desktop_app.ui.wizard.findings import tally, to_repair
from desktop_app.ui.wizard.room import empty
from desktop_app.ui.wizard.summary import judged_points

_WIDEST = 860
_PAD = 12


class BapTab(QWidget):
    """Called a summary, because it is not the pages that will be printed."""

    def __init__(self, theme: Theme, work: VisitWork) -> None:
        super().__init__()
        self._theme = theme
        self._work = work
        self._shown: tuple[str, ...] | None = None
        self.banner = Banner(theme)
        self.panel = Panel(theme, "Ringkasan", "isi BAP dalam kata-kata")
        self._lines = self.panel.body_column(8, 14)
        inside = QWidget()
        inside.setProperty("scrolled", True)
        inside.setMaximumWidth(_WIDEST)
        stack = column(inside, 10, (_PAD, _PAD, _PAD, _PAD))
        stack.addWidget(self.banner)
        stack.addWidget(self.panel)
        stack.addStretch(1)
        self.area = PageArea(inside)
        self.area.set_reading(reading=True)
        self.pages = PaperPages(theme, work.desk.desk.jobs)
        self.desk = PagesDesk(work, self.pages)
        self.desk.told.connect(self.banner.show_banner)
        across = row(self, 0)
        across.addWidget(self.area, 2)
        across.addWidget(self.pages, 3)

    def show_visit(self) -> None:
        """Write the summary anew where it changed."""
        self._show_banner()
        self.desk.show_pages()
        lines = summary(self._work)
        if lines == self._shown:
            return
        self._shown = lines
        empty(self._lines)
        for line in lines:
            self._lines.addWidget(TextLabel(self._theme, line, TextStyle.BODY).wrapped())

    def take_focus(self) -> None:
        """Let the keyboard scroll."""
        self.area.setFocus()

    def _show_banner(self) -> None:
        signing = self._work.signing
        if signing is None:
            self.banner.show_banner(BannerText(Tone.IDLE, "Konsep.", "Belum ditandatangani."))
        elif signing.locked is not None:
            at = office_time(signing.locked)
            words = f"{full_date(at.date())} pukul {clock(at)}."
            self.banner.show_banner(BannerText(Tone.OK, "BAP terkunci", words))
        else:
            count = len(still_waiting(self._work))
            words = f"{count} tanda tangan lagi." if count else "Semua sudah menandatangani."
            self.banner.show_banner(BannerText(Tone.WARN if count else Tone.OK, "Konsep.", words))


def summary(work: VisitWork) -> tuple[str, ...]:
    """Return what the BAP tells, a line for each thing."""
    brain, signing = work.brain, work.signing
    judged = judged_points(brain)
    officers = brain.value("officers")
    rows = officers if isinstance(officers, tuple) else ()
    names = ", ".join(str(row.get("name") or "") for row in rows)
    lines = [
        f"Usaha: {brain.shown('business.name')}, {brain.shown('business.address')}",
        f"Surat tugas: {brain.shown('visit.letter')}",
        f"Tanggal kunjungan: {brain.shown('visit.date')}",
        f"Petugas: {names}",
        f"Hasil: {', '.join(told_tally(tally(judged)))}",
        *(f"{point.number} {point.label}: {point.repair.matter}" for point in to_repair(judged)),
        f"Foto: {len(work.photos)}",
    ]
    if signing is None:
        return (*lines, "Keputusan: belum disusun")
    if signing.fulfilled:
        return (*lines, "Keputusan: YA, diteruskan kepada Kepala Dinas", signing.note)
    day = long_date(signing.repair_by) if signing.repair_by else ""
    return (*lines, f"Keputusan: TIDAK, diperbaiki paling lambat {day}")
