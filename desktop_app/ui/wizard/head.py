"""The head of a page: which step, what is done, who acts, the clock."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.sop.model import Procedure, Step
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, discard, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.segmented import Segment, SegmentedControl
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.room import Remark, giving_way

ACTOR_ICONS = {
    "Pemohon": Icon.USER_ROUND,
    "Sistem OSS": Icon.GLOBE,
    "Bidang Perizinan": Icon.CLIPBOARD_CHECK,
    "Tim Teknis": Icon.CLIPBOARD_CHECK,
    "Kepala Dinas": Icon.STAMP,
}
_READ = "Pelaksana menurut tafsir atas gambar SOP"
HELPED = "Anda mendampingi di loket."


class PageHead(QWidget):
    """Title in the program's short words; the SOP's own words stand at the foot."""

    oss_wanted = Signal()
    round_wanted = Signal(int)
    waive_wanted = Signal()

    def __init__(self, theme: Theme, procedure: Procedure, step: Step, clock: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._where = TextLabel(theme, "", TextStyle.SECOND_MEDIUM, Token.INK_2)
        self._title = TextLabel(theme, title_of(step), TextStyle.PAGE_TITLE).elided()
        self._oss = Button(theme, "Buka oss.go.id", icon=Icon.EXTERNAL_LINK, key="Ctrl O")
        self._oss.clicked.connect(self.oss_wanted)
        self._waive = Button(theme, "Tidak diperlukan")
        self._waive.clicked.connect(self.waive_wanted)
        self._actors = row(gap=8)
        self._rounds: SegmentedControl | None = None
        self._round_count = 1
        self._count = len(procedure.steps)
        self._step = step
        self._build(clock)
        self.show_round(1, 1)

    def show_round(self, round_: int, count: int) -> None:
        """Say which step this is, and offer the rounds where there are several."""
        words = f"Langkah {self._step.number} dari {self._count}"
        self._where.show_text(words if count < _SECOND else f"{words} · putaran {round_}")
        if count != self._round_count:
            self._lay_out_rounds(count)
        if self._rounds is not None:
            self._rounds.show_current(str(round_))

    def show_waivable(self, waivable: bool) -> None:
        """Offer to leave the step out, where the applicant may have its result already."""
        self._waive.setVisible(waivable)

    def _build(self, clock: QWidget) -> None:
        whole = column(self, 6)
        top = row(gap=16)
        words = column()
        words.addWidget(self._where)
        words.addWidget(self._title)
        top.addLayout(words, 1)
        top.addWidget(clock)
        whole.addLayout(top)
        self._fill_actors()
        whole.addLayout(self._actors)

    def _lay_out_rounds(self, count: int) -> None:
        self._round_count = count
        if self._rounds is not None:
            self._actors.removeWidget(self._rounds)
            self._rounds.hide()
            discard(self._rounds)
            self._rounds = None
        if count < _SECOND:
            return
        segments = tuple(Segment(str(at), f"Putaran {at}") for at in range(1, count + 1))
        self._rounds = SegmentedControl(self._theme, segments, "Putaran")
        self._rounds.chosen.connect(lambda key: self.round_wanted.emit(int(key)))
        self._actors.insertWidget(self._actors.count() - 2, self._rounds)

    def _fill_actors(self) -> None:
        for at, name in enumerate(self._step.reading):
            if at:
                self._actors.addWidget(IconLabel(self._theme, Icon.ARROW_RIGHT, Token.INK_2, 14))
            tone = Tone.IDLE if at else Tone.PLACE
            word = name if at else f"Pelaksana: {name}"
            icon = ACTOR_ICONS.get(name, Icon.USER_ROUND)
            chip = Chip(self._theme, ChipText(word, icon, tone))
            chip.setToolTip(_READ if self._step.interpretation else "")
            self._actors.addWidget(chip)
        if self._step.reading[:1] == ("Pemohon",):
            helped = Remark(self._theme, HELPED, TextStyle.BODY, Token.INK_2)
            self._actors.addWidget(giving_way(helped))
        self._actors.addStretch(1)
        self._actors.addWidget(self._waive)
        self._actors.addWidget(self._oss)
        if "Sistem OSS" not in self._step.reading and self._step.number != _OSS_CLICK:
            self._oss.hide()


def title_of(step: Step) -> str:
    """Return the SOP's own words where they fit on one line, else the short name."""
    return step.activity if len(step.activity) <= _FITS else step.title


_FITS = 50
_SECOND = 2
_OSS_CLICK = 7
