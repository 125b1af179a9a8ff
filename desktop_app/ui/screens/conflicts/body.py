"""One disagreement: heading, value before, sides, what follows, reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.services.conflicts import Before, Dispute
from desktop_app.core.services.row_timing import wall_clock
from desktop_app.core.sop.values.references import References
from desktop_app.core.wording.dates import brief_date
from desktop_app.ui.screens.conflicts import words
from desktop_app.ui.screens.conflicts.cards import Cards
from desktop_app.ui.screens.conflicts.own_card import OwnCard
from desktop_app.ui.screens.conflicts.side_card import SideCard
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, discard, row
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel

_REASON = "Alasan memilih"
_ICONS = (Icon.FILE_PEN, Icon.HISTORY, Icon.CIRCLE_CHECK)
_WAITING = (Icon.HOURGLASS, Icon.CIRCLE_CHECK)


class ConflictBody(QScrollArea):
    """Holds what a person chooses until it is written."""

    changed = Signal()

    def __init__(self, theme: Theme, references: References) -> None:
        super().__init__()
        self._theme = theme
        self._dispute: Dispute | None = None
        self.cards = Cards(theme, references)
        self.reason = QLineEdit()
        self._where = TextLabel(theme, "", TextStyle.SECOND_MEDIUM, Token.INK_2)
        self._heading = TextLabel(theme, "", TextStyle.PAGE_TITLE).elided()
        self._before = BeforeBox(theme)
        self._after = Panel(theme, "Yang bergantung pada pilihan ini")
        self._lines: QVBoxLayout = self._after.body_column(gap=8)
        self._build()
        self.cards.changed.connect(self._on_changed)

    @property
    def dispute(self) -> Dispute | None:
        """Give the disagreement that is open."""
        return self._dispute

    @property
    def chosen_words(self) -> str:
        """Give the chosen value as it reads, empty while none is."""
        match self.cards.chosen:
            case SideCard() as card:
                return card.side.words
            case OwnCard() as card:
                return card.shown
            case _:
                return ""

    @property
    def gap(self) -> str:
        """Say what is still missing before it can be settled."""
        card = self.cards.chosen
        if card is None:
            return "Belum ada yang dipilih. Pilih salah satu nilai dulu."
        if isinstance(card, OwnCard) and card.gap:
            return card.gap
        return "" if self.reason.text().strip() else "Alasan memilih belum ditulis."

    def show_dispute(self, dispute: Dispute, where: str) -> None:
        """Open another disagreement with nothing chosen and no reason."""
        self._dispute = dispute
        self._where.show_text(where)
        self._heading.show_text(words.heading(dispute))
        self._before.show_before(dispute.before)
        self.cards.show_dispute(dispute)
        self.reason.clear()
        self._on_changed()
        self.verticalScrollBar().setValue(0)

    def focus_gap(self) -> None:
        """Put the focus on what is missing."""
        card = self.cards.chosen
        if card is None:
            self.cards.take_focus()
        elif isinstance(card, OwnCard) and card.gap:
            card.take_focus()
        else:
            self.reason.setFocus()

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("scrolled", True)
        inside = column(page, 12, (20, 14, 20, 14))
        inside.addLayout(self._head())
        inside.addWidget(self.cards)
        inside.addWidget(self._after)
        inside.addWidget(Field(self._theme, self.reason, FieldLook(_REASON)))
        inside.addStretch(1)
        self.setWidget(page)

    def _head(self) -> QHBoxLayout:
        head = row(gap=12)
        titles = column(gap=2)
        titles.addWidget(self._where)
        titles.addWidget(self._heading)
        head.addLayout(titles, 1)
        head.addWidget(self._before)
        return head

    def _on_changed(self) -> None:
        if self._dispute is not None:
            chosen = self.chosen_words
            told = words.consequences(self._dispute, chosen)
            self._after.show_title("Setelah dipilih" if chosen else "Yang menunggu pilihan")
            self._show_lines(told, _ICONS if chosen else _WAITING)
        self.changed.emit()

    def _show_lines(self, told: tuple[str, ...], icons: tuple[Icon, ...]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                discard(widget)
        for icon, text in zip(icons[: len(told) - 1] + icons[-1:], told, strict=True):
            line = QWidget()
            across = row(line, 8)
            across.addWidget(IconLabel(self._theme, icon, Token.INK_2, 16))
            across.addWidget(TextLabel(self._theme, text, TextStyle.BODY).wrapped(), 1)
            self._lines.addWidget(line)


class BeforeBox(QFrame):
    """The value that stood there before anybody disagreed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("panel", "plain")
        self._value = TextLabel(theme, "", TextStyle.CASE_TITLE)
        self._when = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2)
        across = row(self, 12, (14, 8, 14, 8))
        across.addWidget(TextLabel(theme, "Nilai sebelumnya", TextStyle.BODY, Token.INK_2))
        across.addWidget(self._value)
        across.addWidget(self._when)

    def show_before(self, before: Before | None) -> None:
        """Write value and day; hidden where nothing stood there."""
        self.setVisible(before is not None)
        if before is not None:
            self._value.show_text(words.brief(before.words))
            self._when.show_text(brief_date(wall_clock(before.at)))
