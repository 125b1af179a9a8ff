"""Tanda tangan: what lacks, then each signer in turn."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.cases.signers import Signer, signers
from desktop_app.core.cases.visit_commands import LayBap, RefuseToSign, SignBap
from desktop_app.core.cases.visit_state import Signing
from desktop_app.ui.screens.visit.gap_list import GapList
from desktop_app.ui.screens.visit.refuse_dialog import RefuseDialog
from desktop_app.ui.screens.visit.roomy import enlarge_typed, make_roomy
from desktop_app.ui.screens.visit.signer_card import SignerCard
from desktop_app.ui.screens.visit.standing import laying, marks_words, open_gaps
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.wizard.area import PageArea
from desktop_app.ui.wizard.room import empty

_WIDEST = 860
_PAD = 12
BEFORE = BannerText(
    Tone.INFO,
    "Tanda tangan pertama membekukan isi BAP.",
    "Mengubah isi sesudahnya membatalkan semua tanda tangan.",
)

BEFORE_ADDENDUM = BannerText(
    Tone.INFO,
    "Tanda tangan pertama membekukan isi adendum.",
    "BAP yang dibetulkan tetap seperti semula.",
)


class SigningTab(QWidget):
    """Lays the BAP out as soon as nothing lacks; one signer signs at a time."""

    gap_wanted = Signal(str)
    all_done = Signal()
    """Nobody is left to sign, so the focus goes on."""
    change_wanted = Signal()
    """Content shall be changed although somebody signed."""

    def __init__(self, theme: Theme, work: VisitWork) -> None:
        super().__init__()
        self._theme = theme
        self._work = work
        self._cards: dict[str, SignerCard] = {}
        self._now = ""
        self._shown: object = None
        self._low = False
        self.dialog: RefuseDialog | None = None
        self.banner = Banner(theme)
        self.gaps = GapList(theme)
        self._list = column(gap=8)
        inside = QWidget()
        inside.setProperty("scrolled", True)
        stack = column(inside, 8, (_PAD, _PAD, _PAD, _PAD))
        for part in (self.banner, self.gaps):
            stack.addWidget(part)
        stack.addLayout(self._list)
        stack.addStretch(1)
        inside.setMaximumWidth(_WIDEST)
        self.area = PageArea(inside)
        column(self).addWidget(self.area)
        self.banner.acted.connect(self.change_wanted)
        self.gaps.wanted.connect(self.gap_wanted)

    @property
    def cards(self) -> tuple[SignerCard, ...]:
        """Give the signers' cards in order."""
        return tuple(self._cards.values())

    def prepare(self) -> None:
        """Lay the BAP out where that is needed and nothing lacks."""
        command = self._command()
        if command is not None:
            self._work.lay(command)

    def show_visit(self) -> None:
        """Show what lacks, or who signed and who signs now."""
        signing = self._work.at_hand
        lacking = open_gaps(self._work) if not self._work.is_frozen else ()
        self.gaps.show_gaps(lacking)
        if lacking or signing is None:
            self._clear()
            self.banner.clear()
            return
        self._show_banner(signing)
        self._show_cards(signing)

    def set_low(self, low: bool) -> None:
        """Take lower pads where the screen has no room."""
        self._low = low
        for card in self._cards.values():
            card.set_low(low)

    def take_focus(self) -> None:
        """Put the focus where the next one signs, or on what lacks."""
        card = self._cards.get(self._now)
        if card is not None:
            card.take_focus()
            self.area.reveal_focus()
        elif self._cards:
            self.all_done.emit()
        else:
            self.gaps.take_focus()

    def _command(self) -> LayBap | None:
        work = self._work
        if work.is_frozen or not work.brain.editable or open_gaps(work):
            return None
        return laying(work)

    def _show_banner(self, signing: Signing) -> None:
        if signing.locked is not None:
            what = f"Adendum {signing.part}" if signing.part else "BAP"
            self.banner.show_banner(BannerText(Tone.OK, f"{what} sudah terkunci."))
        elif signing.marks:
            cause = f"Isi BAP dibekukan oleh {marks_words(signing)}."
            words = "Mengubah isi membatalkan semuanya."
            self.banner.show_banner(BannerText(Tone.WARN, cause, words, "Ubah isi"))
            make_roomy(self.banner)
        else:
            self.banner.show_banner(BEFORE_ADDENDUM if signing.part else BEFORE)

    def _show_cards(self, signing: Signing) -> None:
        people = signers(self._work.view.state, signing.round)
        waiting = [one.key for one in people if signing.mark_of(one.key) is None]
        if self._now not in waiting:
            self._now = waiting[0] if waiting and signing.locked is None else ""
        shown = (signing.id, signing.marks, people, self._now)
        if shown == self._shown:
            return
        self._shown = shown
        self._lay_out(people, signing)

    def _lay_out(self, people: tuple[Signer, ...], signing: Signing) -> None:
        held = self.isVisible() and bool(self._now)
        empty(self._list)
        self._cards = {}
        for person in people:
            mark = signing.mark_of(person.key)
            card = SignerCard(self._theme, person, mark, now=person.key == self._now)
            card.set_low(self._low)
            card.turn_wanted.connect(self._on_turn)
            card.signed.connect(self._on_signed)
            card.refuse_wanted.connect(self._on_refuse)
            self._cards[person.key] = card
            self._list.addWidget(card)
            # A layout shows what it is given at its next turn only: too late for the focus.
            card.show()
        self.area.chain()
        if held:
            self.take_focus()
        elif not self._now and self.isVisible():
            self.all_done.emit()

    def _clear(self) -> None:
        self._shown, self._cards, self._now = None, {}, ""
        empty(self._list)

    def _on_turn(self, key: str) -> None:
        self._now = key
        self.show_visit()

    def _on_signed(self, key: str, line: str) -> None:
        signing = self._work.at_hand
        if signing is not None:
            self._work.do(SignBap(signing.id, key, line))

    def _on_refuse(self, key: str) -> None:
        signing, card = self._work.at_hand, self._cards[key]
        if signing is None:
            return
        laid = signing.id
        self.dialog = RefuseDialog(self._theme, card.signer.name, self.window())
        self.dialog.refused.connect(
            lambda reason, witness: self._work.do(RefuseToSign(laid, key, reason, witness))
        )
        make_roomy(self.dialog)
        enlarge_typed(self.dialog, self._theme)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    def _on_closed(self) -> None:
        self.dialog = None
