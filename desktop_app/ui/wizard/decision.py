"""The card of Ya and Tidak: repairs from the findings, date, reason."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.core.sop.model import Decision, FieldKind
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.choices import Choice
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.option_card import Option, OptionCards
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard import verdict
from desktop_app.ui.wizard.editors.line import LineEditor
from desktop_app.ui.wizard.findings import Point, to_repair
from desktop_app.ui.wizard.room import empty
from desktop_app.ui.wizard.verdict import Judging

_KEYS = {Qt.Key.Key_Y: verdict.YES, Qt.Key.Key_T: verdict.NO}


class DecisionCard(Panel):
    """Asks only for what the chosen side needs; hidden texts stay as they were."""

    answered = Signal(str, object)

    def __init__(self, theme: Theme, decision: Decision) -> None:
        super().__init__(theme, decision.question)
        self._decision = decision
        self._cards = OptionCards(theme, (), decision.question, across=True)
        self._repairs = QWidget()
        self._repair_list = column(self._repairs, 6)
        self._ticks: dict[str, Choice] = {}
        self._shown: tuple[Point, ...] | None = None
        self._today: date | None = None
        self._other = LineEditor(FieldKind.TEXT)
        self._day = LineEditor(FieldKind.DATE)
        self._reason = LineEditor(FieldKind.TEXT)
        other = FieldLook("Hal lain yang harus diperbaiki", optional=True)
        self._other_field = Field(theme, self._other, other)
        self._day_field = Field(theme, self._day, FieldLook("Diperbaiki paling lambat"))
        self._reason_field = Field(theme, self._reason, FieldLook("Alasan tetap diteruskan"))
        self._fill()
        self._connect()

    @property
    def day_field(self) -> Field:
        """Give the field of the day by which all is repaired."""
        return self._day_field

    def show_judging(
        self, judging: Judging, judged: tuple[Point, ...], today: date, *, editable: bool
    ) -> None:
        """Show the card; the repairs are taken from the points that came out Tidak."""
        # What was decided long ago is read, not asked for again.
        self._today = today if editable else None
        differing = to_repair(judged)
        if differing != self._shown:
            self._shown = differing
            self._show_options(len(differing))
            self._lay_out(differing)
        for key, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.setChecked(key not in judging.skipped)
            tick.blockSignals(False)
            tick.update()
        chosen = {None: "", True: verdict.YES, False: verdict.NO}[judging.fulfilled]
        self._cards.show_current(chosen)
        self._show_texts(judging)
        self._repairs.setVisible(chosen == verdict.NO)
        for part in (self._other_field, self._day_field):
            part.setVisible(chosen == verdict.NO)
        self._reason_field.setVisible(chosen == verdict.YES and bool(differing))
        self.body.setEnabled(editable)

    def focus_gap(self, key: str) -> bool:
        """Put the focus where a gap of the decision is closed."""
        match key:
            case verdict.FULFILLED:
                self._cards.focus_current()
            case verdict.REPAIR_BY:
                self._day.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case verdict.OTHER:
                self._other.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case verdict.REASON:
                self._reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case _:
                return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose by Y and T while a card has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            side = _KEYS.get(Qt.Key(event.key()))
            if side and not event.modifiers():
                self._cards.card(side).setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._cards.card(side).click()
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        body = self.body_column(10, 12)
        body.addWidget(self._cards)
        body.addWidget(self._repairs)
        body.addWidget(self._other_field)
        body.addWidget(self._day_field)
        body.addWidget(self._reason_field)
        if self._decision.interpretation:
            words = "Arah Ya dan Tidak adalah tafsir atas gambar SOP."
            body.addWidget(TextLabel(self._theme, words, TextStyle.SECOND, Token.INK_2))

    def _connect(self) -> None:
        self._cards.chosen.connect(lambda side: self.answered.emit(verdict.FULFILLED, side))
        for editor, key in (
            (self._other, verdict.OTHER),
            (self._day, verdict.REPAIR_BY),
            (self._reason, verdict.REASON),
        ):
            self._tell(editor, key)
        self._day.left.connect(self._check_day)

    def _tell(self, editor: LineEditor, key: str) -> None:
        editor.edited.connect(lambda: self.answered.emit(key, editor.value()))

    def _show_options(self, differing: int) -> None:
        reason = f" Ada {differing} butir Tidak, alasan wajib ditulis." if differing else ""
        yes, no = self._decision.yes, self._decision.no
        self._cards.show_options(
            (
                Option(verdict.YES, "Ya, teruskan ke Kepala Dinas", f"Langkah {yes}.{reason}", "Y"),
                Option(
                    verdict.NO,
                    "Tidak, kembali ke pemohon",
                    f"Langkah {no}. Pemohon memperbaiki, lalu kunjungan berikutnya.",
                    "T",
                    danger=True,
                ),
            )
        )
        for side in (verdict.YES, verdict.NO):
            self._cards.card(side).installEventFilter(self)

    def _lay_out(self, differing: tuple[Point, ...]) -> None:
        empty(self._repair_list)
        self._ticks = {}
        head = "Harus diperbaiki, diambil dari temuan" if differing else "Belum ada temuan Tidak"
        style = TextStyle.SECOND_MEDIUM
        self._repair_list.addWidget(TextLabel(self._theme, head, style, Token.INK_2))
        for point in differing:
            self._add_tick(point)

    def _add_tick(self, point: Point) -> None:
        words = f"{point.number}  {point.repair.matter}"
        tick = Choice(self._theme, "")
        tick.setAccessibleName(words)
        key = verdict.skip_key(point.key)
        tick.toggled.connect(lambda on: self.answered.emit(key, not on))
        self._ticks[point.key] = tick
        line = QWidget()
        inside = row(line, 8)
        inside.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(TextLabel(self._theme, words, TextStyle.BODY).wrapped(), 1)
        self._repair_list.addWidget(line)

    def _show_texts(self, judging: Judging) -> None:
        for editor, text in (
            (self._other, judging.other),
            (self._day, judging.repair_by),
            (self._reason, judging.reason),
        ):
            if not editor.hasFocus():
                editor.put(text)
        if not self._day.hasFocus():
            self._check_day()

    def _check_day(self) -> None:
        text = str(self._day.value() or "")
        if not text.strip():
            self._day_field.show_state(FieldState.NORMAL)
            return
        good, message = verdict.day_message(text, self._today or date.min)
        self._day_field.show_state(FieldState.OK if good else FieldState.BAD, message)
