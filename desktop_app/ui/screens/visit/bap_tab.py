"""BAP: what it will tell, in words, and whether it is locked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.clock import office_time
from desktop_app.core.wording.dates import clock, full_date, long_date
from desktop_app.ui.screens.visit.decision_tab import told_tally
from desktop_app.ui.screens.visit.paper_side import PaperSide
from desktop_app.ui.screens.visit.standing import all_marked, still_waiting
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.area import PageArea, PageSheet
from desktop_app.ui.wizard.findings import tally, to_repair
from desktop_app.ui.wizard.room import empty
from desktop_app.ui.wizard.summary import judged_points
from desktop_app.ui.wizard.verdict import read_judging

_WIDEST = 860
_PAD = 12


class BapTab(QWidget):
    """A summary in words, and beside it the pages as they will print."""

    addendum_wanted = Signal()
    """A correction of the locked BAP shall be written."""

    def __init__(self, theme: Theme, work: VisitWork) -> None:
        super().__init__()
        self._theme = theme
        self._work = work
        self._shown: tuple[str, ...] | None = None
        self.banner = Banner(theme)
        self.addendum = Button(theme, "Tulis adendum", icon=Icon.FILE_PEN).sized(TOUCH)
        self.panel = Panel(theme, "Ringkasan", "isi BAP dalam kata-kata")
        self._lines = self.panel.body_column(8, 14)
        inside = PageSheet()
        inside.setProperty("scrolled", True)
        inside.setMaximumWidth(_WIDEST)
        stack = column(inside, 10, (_PAD, _PAD, _PAD, _PAD))
        stack.addWidget(self.banner)
        stack.addWidget(self.addendum)
        stack.addWidget(self.panel)
        stack.addStretch(1)
        self.area = PageArea(inside)
        self.area.set_reading(reading=True)
        self.papers = PaperSide(theme, work)
        across = row(self, 0)
        across.addWidget(self.area, 2)
        across.addWidget(self.papers, 3)
        self.pages, self.desk = self.papers.pages, self.papers.desk
        self.desk.told.connect(self.banner.show_banner)
        self.addendum.clicked.connect(self.addendum_wanted)

    def show_visit(self) -> None:
        """Write the summary anew where it changed."""
        self._show_banner()
        self._show_addendum()
        self.papers.show_visit()
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

    def _show_addendum(self) -> None:
        signing, hand = self._work.signing, self._work.at_hand
        locked = signing is not None and signing.locked is not None
        begun = hand is not None and bool(hand.part) and hand.locked is None
        self.addendum.setVisible(locked and not (begun and hand is not None and hand.is_frozen))
        self.addendum.show_text("Ubah adendum" if begun else "Tulis adendum")

    def _show_banner(self) -> None:
        signing = self._work.signing
        if signing is None:
            self.banner.show_banner(BannerText(Tone.IDLE, "Konsep.", "Belum ditandatangani."))
        elif signing.locked is not None:
            at = office_time(signing.locked)
            words = f"{full_date(at.date())} pukul {clock(at)}."
            hand = self._work.at_hand
            if hand is not None and hand.part:
                state = "terkunci" if hand.locked is not None else "belum terkunci"
                words = f"{words} Adendum {hand.part} {state}."
            self.banner.show_banner(BannerText(Tone.OK, "BAP terkunci", words))
        else:
            count = len(still_waiting(self._work))
            words = f"{count} tanda tangan lagi." if count else f"{all_marked(signing)}."
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
        chosen = read_judging(brain.answers()).fulfilled
        words = {None: "belum dipilih", True: "YA, belum disusun", False: "TIDAK, belum disusun"}
        return (*lines, f"Keputusan: {words[chosen]}")
    if signing.fulfilled:
        return (*lines, "Keputusan: YA, diteruskan kepada Kepala Dinas", signing.note)
    day = long_date(signing.repair_by) if signing.repair_by else ""
    return (*lines, f"Keputusan: TIDAK, diperbaiki paling lambat {day}")
