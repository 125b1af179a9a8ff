"""Benturan: what people disagree on, one after the other, until chosen."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.core.changes import Changes
from desktop_app.core.services.conflicts import Dispute
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.conflicts import words
from desktop_app.ui.screens.conflicts.bar import ConflictsBar
from desktop_app.ui.screens.conflicts.body import ConflictBody
from desktop_app.ui.screens.conflicts.desk import Choice, SettlingDesk, anew
from desktop_app.ui.screens.conflicts.doors import ConflictDoors
from desktop_app.ui.screens.conflicts.foot import ConflictFoot
from desktop_app.ui.screens.conflicts.list_panel import ConflictList
from desktop_app.ui.screens.conflicts.own_card import OwnCard
from desktop_app.ui.screens.conflicts.side_card import SideCard
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.wizard.sights import Worker

NONE = ("Tidak ada benturan", "Isian yang diubah di dua tempat sekaligus muncul di sini.")
AGAIN = "Ubah pilihan"


class ConflictsOutfit(Struct, frozen=True):
    """What the screen is built with."""

    theme: Theme
    jobs: Jobs
    doors: ConflictDoors
    who: Worker


class ConflictsScreen(QWidget):
    """Shows one disagreement at a time; the list tells how many are left."""

    case_wanted = Signal(str)
    left = Signal()

    def __init__(self, outfit: ConflictsOutfit) -> None:
        super().__init__()
        self.outfit = outfit
        self.setWindowTitle("Benturan")
        theme = outfit.theme
        self._disputes: tuple[Dispute, ...] = ()
        self._settled: Dispute | None = None
        self._at = 0
        self._takes_focus = False
        self.bar = ConflictsBar(theme)
        self.banner = Banner(theme)
        self.list = ConflictList(theme)
        self.body = ConflictBody(theme, outfit.doors.references)
        self.foot = ConflictFoot(theme)
        self.nothing = EmptyState(theme, Icon.CIRCLE_CHECK, *NONE)
        self.cases = Button(theme, "Buka daftar berkas", key="Ctrl 1")
        self._pages = QStackedWidget()
        self._desk = SettlingDesk(outfit.jobs, outfit.doors, outfit.who.staff)
        self._build()
        self._connect()
        outfit.jobs.changed.connect(self._on_changes)

    @property
    def current(self) -> Dispute | None:
        """Give the disagreement that is open."""
        return self.body.dispute if self._disputes else None

    def show_person(self, name: str, duty: str) -> None:
        """Show who works here."""
        self.bar.show_person(name, duty)

    def open(self) -> None:
        """Read the list anew and take the focus."""
        self._takes_focus = True
        self._ask()

    def set_compact(self, compact: bool) -> None:
        """Give way where the window is small."""
        self.bar.set_compact(compact=compact)

    def settle(self) -> None:
        """Write the choice, or say what is missing."""
        dispute, refusal = self.current, self._refusal()
        if dispute is None or refusal:
            return
        gap = self.body.gap
        if gap:
            self.banner.show_banner(BannerText(Tone.WARN, gap))
            self.body.focus_gap()
            return
        choice = self._choice()
        self._desk.settle(
            dispute,
            choice,
            lambda changes: self._on_settled(dispute, choice, changes),
            self._on_failed,
        )

    def later(self) -> None:
        """Go on to the next one; after the last, back to the cases."""
        self.banner.clear()
        if self._at + 1 < len(self._disputes):
            self._show(self._at + 1)
            self._take_focus()
        else:
            self.left.emit()

    def _build(self) -> None:
        whole = column(self)
        whole.addWidget(self.bar)
        across = row(gap=0)
        across.addWidget(self.list)
        right = column()
        inside = column(gap=0, margins=(20, 12, 20, 0))
        inside.addWidget(self.banner)
        right.addLayout(inside)
        right.addWidget(self.body, 1)
        across.addLayout(right, 1)
        page = QWidget()
        below = column(page)
        below.addLayout(across, 1)
        below.addWidget(self.foot)
        self.nothing.add_action(self.cases)
        empty = QWidget()
        alone = column(empty, 0, (16, 12, 16, 12))
        self.told = Banner(self.outfit.theme)
        alone.addWidget(self.told)
        alone.addWidget(self.nothing, 1)
        self._pages.addWidget(empty)
        self._pages.addWidget(page)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.bar.again_wanted.connect(self.open)
        self.list.chosen.connect(self._show)
        self.body.changed.connect(self._show_offer)
        self.foot.later_wanted.connect(self.later)
        self.foot.settle_wanted.connect(self.settle)
        self.foot.case_wanted.connect(self._open_case)
        self.cases.clicked.connect(self.left)
        self.banner.acted.connect(self._choose_anew)
        self.told.acted.connect(self._choose_anew)
        self.body.cards.add_numbers(self)
        keys: dict[str, Callable[[], object]] = {
            "F5": self.open,
            "Esc": self.later,
            "Alt+B": self._open_case,
            "Ctrl+Return": self.settle,
            "Ctrl+Enter": self.settle,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _ask(self) -> None:
        read = self.outfit.doors.disputes.all
        self.outfit.jobs.submit_read(read, self._on_read, self._on_failed, key="conflicts")

    def _on_read(self, disputes: tuple[Dispute, ...]) -> None:
        if disputes != self._disputes or not disputes:
            before = self.current
            self._disputes = disputes
            self.bar.show_count(len(disputes))
            self.list.show_disputes(disputes)
            self._pages.setCurrentIndex(1 if disputes else 0)
            if disputes:
                self._show_kept(before)
        if self._takes_focus:
            self._takes_focus = False
            self._take_focus()

    def _show_kept(self, before: Dispute | None) -> None:
        """Stay where somebody is choosing, as long as nothing there has changed."""
        if before in self._disputes:
            self._at = self._disputes.index(before)
            self.list.show_current(self._at)
            return
        self._show(min(self._at, len(self._disputes) - 1))

    def _show(self, at: int) -> None:
        self._at = at
        dispute = self._disputes[at]
        self.list.show_current(at)
        count = len(self._disputes)
        whose = dispute.business or dispute.number
        self.body.show_dispute(dispute, f"Benturan {at + 1} dari {count} · {whose}")

    def _take_focus(self) -> None:
        if self._disputes:
            self.body.cards.take_focus()
        else:
            self.cases.setFocus()

    def _refusal(self) -> str:
        dispute = self.current
        return words.missing_right(dispute, self.outfit.who.role) if dispute else ""

    def _show_offer(self) -> None:
        dispute = self.current
        if dispute is None:
            return
        chosen = words.brief(self.body.chosen_words)
        offer = f"Pakai {chosen}" if chosen else "Pakai yang dipilih"
        if len(self._disputes) > 1:
            offer += ", lanjut"
        self.foot.show_offer(offer, self._refusal(), has_case=dispute.case is not None)

    def _choice(self) -> Choice:
        card, said = self.body.cards.chosen, self.body.chosen_words
        reason = self.body.reason.text().strip()
        if isinstance(card, SideCard):
            return Choice(card.side.fact, card.side.value, said, reason)
        value = card.value if isinstance(card, OwnCard) else None
        return Choice(None, value, said, reason)

    def _on_settled(self, dispute: Dispute, choice: Choice, changes: Changes) -> None:
        self._settled = anew(dispute, changes) if dispute.case is not None else None
        action = AGAIN if self._settled is not None else ""
        cause = f"{dispute.title}: {words.brief(choice.words)} dipakai."
        told = BannerText(Tone.OK, cause, "Nilai yang lain tetap ada di riwayat.", action)
        self.banner.show_banner(told)
        self.told.show_banner(told)
        self._disputes = ()
        self._takes_focus = True
        self._ask()

    def _choose_anew(self) -> None:
        """Open the last choice again; what was written stays in the history."""
        settled, self._settled = self._settled, None
        if settled is None:
            return
        self.banner.clear()
        self.told.clear()
        self._disputes = (settled, *self._disputes)
        self.list.show_disputes(self._disputes)
        self._pages.setCurrentIndex(1)
        self._show(0)
        self._take_focus()

    def _on_failed(self, error: Exception) -> None:
        notice = notice_for(error)
        told = BannerText(Tone.BAD, notice.sentence, notice.way_out)
        self.banner.show_banner(told)
        self.told.show_banner(told)

    def _open_case(self) -> None:
        dispute = self.current
        if dispute is not None and dispute.case is not None:
            self.case_wanted.emit(dispute.case)

    def _on_changes(self, changes: Changes) -> None:
        if changes and self.isVisible():
            self._ask()
