"""The sides of one disagreement beside each other, none of them chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from desktop_app.core.services.conflicts import Dispute
from desktop_app.core.sop.values.references import References
from desktop_app.ui.screens.conflicts.own_card import OwnCard
from desktop_app.ui.screens.conflicts.side_card import ChoiceCard, SideCard
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import discard
from desktop_app.ui.widgets.pick_group import PickGroup

_ACROSS = 3
_MOST = 9
_SHORT = 18
"""Letters of a value that stands in large type on a card."""


class Cards(QWidget):
    """Tells whenever another card is chosen or another value typed."""

    changed = Signal()

    def __init__(self, theme: Theme, references: References) -> None:
        super().__init__()
        self._theme, self._references = theme, references
        self._group = PickGroup(self)
        self._group.picked.connect(self._on_picked)
        self._cards: dict[str, ChoiceCard] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.setAccessibleName("Pilihan")

    @property
    def chosen(self) -> ChoiceCard | None:
        """Give the chosen card."""
        return self._cards.get(self._group.current)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """Give the cards, for a tour by mouse."""
        return tuple(self._cards.values())

    def show_dispute(self, dispute: Dispute) -> None:
        """Lay out the sides of another disagreement, none of them chosen."""
        self._drop()
        large = max(len(side.words) for side in dispute.sides) <= _SHORT
        cards: list[ChoiceCard] = [
            SideCard(self._theme, side, str(at), large=large)
            for at, side in enumerate(dispute.sides, 1)
        ]
        if dispute.field is not None:
            own = OwnCard(self._theme, dispute.field, self._references, str(len(cards) + 1))
            own.typed.connect(lambda: self._type(own))
            cards.append(own)
        for at, card in enumerate(cards):
            key = str(at + 1)
            self._cards[key] = card
            self._grid.addWidget(card, at // _ACROSS, at % _ACROSS)
            card.show()
            self._group.add(key, card)
        for place in range(_ACROSS):
            self._grid.setColumnStretch(place, 1 if place < len(cards) else 0)

    def choose(self, number: int) -> None:
        """Choose a card by its number, as a person would."""
        card = self._cards.get(str(number))
        if card is not None:
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.click()

    def add_numbers(self, screen: QWidget) -> None:
        """Let the digits choose wherever the focus is; who types them in a field types them."""
        for number in range(1, _MOST + 1):
            shortcut = QShortcut(QKeySequence(str(number)), screen)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda at=number: self.choose(at))

    def take_focus(self) -> None:
        """Put the focus on the chosen or the first card."""
        self._group.focus_current()

    def _type(self, own: OwnCard) -> None:
        key = next(key for key, card in self._cards.items() if card is own)
        self._group.show_current(key)
        self.changed.emit()

    def _on_picked(self, key: str) -> None:
        card = self._cards[key]
        if isinstance(card, OwnCard):
            card.take_focus()
        self.changed.emit()

    def _drop(self) -> None:
        for card in self._cards.values():
            self._grid.removeWidget(card)
            discard(card)
        self._cards = {}
        self._group.clear()
