"""The summary Kepala Dinas reads: what was filed against what was found."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame

from desktop_app.core.clock import office_time
from desktop_app.core.sop.answers import Level
from desktop_app.core.sop.values.moments import day
from desktop_app.core.wording.dates import duration, full_date, long_date
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.findings import Point, Result, differences_first, points, tally
from desktop_app.ui.wizard.room import empty
from desktop_app.ui.wizard.words import filed

_LABEL = 130
_HEADS = (("Butir", 4), ("Diajukan", 4), ("Temuan lapangan", 4))
_RESULT = 110
_SIGNS = {
    Result.FITS: ("sesuai", Icon.CHECK, Token.OK),
    Result.DIFFERS: ("beda", Icon.EQUAL_NOT, Token.WARN),
    Result.NOT_APPLICABLE: ("tidak berlaku", Icon.CIRCLE_DASHED, Token.INK_2),
}


class Summary(Panel):
    """Who, what, where and when, in five lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Ringkasan")
        self._lines = column(self.body, 6, (12, 10, 12, 12))
        self._values: dict[str, TextLabel] = {}

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Write the lines."""
        for label, value, style in _summary(brain):
            if label not in self._values:
                self._add(label, style)
            self._values[label].show_text(value or "belum ada")

    def focus_gap(self, key: str) -> bool:
        """Hold nothing a gap could name."""
        return False

    def _add(self, label: str, style: TextStyle) -> None:
        line = row(gap=12)
        head = TextLabel(self._theme, label, TextStyle.BODY_LARGE, Token.INK_2)
        head.setFixedWidth(_LABEL)
        self._values[label] = TextLabel(self._theme, "", style).elided()
        line.addWidget(head)
        line.addWidget(self._values[label], 1)
        self._lines.addLayout(line)


class Differences(Panel):
    """The points of the inspection, what differs on top."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Pengajuan dan temuan")
        self._chip = Chip(theme, ChipText("", Icon.CIRCLE_CHECK, Tone.OK))
        self._rows = column()
        self._shown: tuple[Point, ...] | None = None
        self.head.addWidget(self._chip)
        whole = column(self.body)
        whole.addWidget(self._columns())
        whole.addLayout(self._rows)

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show what was filed and what was found."""
        judged = differences_first(judged_points(brain))
        if judged == self._shown:
            return
        self._shown = judged
        count = tally(judged)
        asked = count.total - count.not_applicable
        icon, tone = (Icon.EQUAL_NOT, Tone.WARN) if count.differs else (Icon.CIRCLE_CHECK, Tone.OK)
        self._chip.show_chip(ChipText(f"{count.fits} dari {asked} sesuai", icon, tone))
        empty(self._rows)
        for point in judged:
            self._rows.addWidget(self._row(point))

    def focus_gap(self, key: str) -> bool:
        """Hold nothing a gap could name."""
        return False

    def _columns(self) -> QFrame:
        head = ground(Token.SURFACE_ALT, "bottom")
        head.setFixedHeight(30)
        layout = row(head, 12, (12, 0, 12, 0))
        for word, share in _HEADS:
            label = TextLabel(self._theme, word, TextStyle.SECOND_STRONG, Token.INK_2)
            layout.addWidget(label, share)
        last = TextLabel(self._theme, "Hasil", TextStyle.SECOND_STRONG, Token.INK_2)
        last.setFixedWidth(_RESULT)
        layout.addWidget(last)
        return head

    def _row(self, point: Point) -> QFrame:
        differs = point.result is Result.DIFFERS
        line = ground(Token.WARN_SOFT if differs else Token.SURFACE, "bottom")
        line.setFixedHeight(34)
        layout = row(line, 12, (12, 0, 12, 1))
        found = " · ".join(text for text in (point.value, point.note) if text)
        strong = TextStyle.BODY_STRONG
        for text, style in (
            (f"{point.number}  {point.label}", strong if differs else TextStyle.BODY_MEDIUM),
            (point.filed or "–", TextStyle.BODY),
            (found or "–", strong if differs else TextStyle.BODY),
        ):
            layout.addWidget(TextLabel(self._theme, text, style).elided(), 4)
        word, icon, ink = _SIGNS.get(point.result or Result.FITS, _SIGNS[Result.FITS])
        if point.result is None:
            word, icon, ink = "belum dinilai", Icon.CIRCLE_DASHED, Token.INK_2
        layout.addWidget(IconLabel(self._theme, icon, ink, 14))
        sign = TextLabel(self._theme, word, TextStyle.BODY_STRONG, ink)
        sign.setFixedWidth(_RESULT - 26)
        layout.addWidget(sign)
        return line


def judged_points(brain: PageBrain) -> tuple[Point, ...]:
    """Return the points of the inspection with what was filed about each."""
    step = next((one for one in brain.procedure.steps if one.findings), brain.step)
    answers = brain.answers()
    texts = {
        item.key: filed(brain.fields, item, answers, brain.references)
        for group in step.findings
        for item in group.items
    }
    return points(step, answers, texts)


def _summary(brain: PageBrain) -> tuple[tuple[str, str, TextStyle], ...]:
    answers = brain.answers()
    rows = answers.get("officers")
    names = [str(row.get("name", "")) for row in rows] if isinstance(rows, tuple) else []
    typed = brain.shown("visit.date")
    read = day(typed)
    visited = read.message if read.level is Level.GOOD else typed
    verdict = next((one for one in reversed(brain.state.verdicts)), None)
    decided = full_date(office_time(verdict.at).date()) if verdict else ""
    seconds = sum(step.seconds for step in brain.state.steps)
    promise = brain.state.promise()
    due = f", janji hasil {long_date(promise.due)}" if promise else ""
    return (
        ("KBLI", brain.shown("business.kbli"), TextStyle.BODY_LARGE),
        ("NIB", brain.shown("company.nib"), TextStyle.NUMBER_STRONG),
        ("Kunjungan", ", ".join(t for t in (visited, *names) if t), TextStyle.BODY_LARGE),
        ("Keputusan tim", decided and f"Ya, {decided}{due}", TextStyle.BODY_LARGE),
        ("Waktu kerja", duration(seconds), TextStyle.BODY_LARGE),
    )
