"""Head, tabs and foot of field mode in one size of type."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.core.clock import Clock
from desktop_app.ui.screens.visit.bap_tab import BapTab
from desktop_app.ui.screens.visit.before_laying import OFFICERS
from desktop_app.ui.screens.visit.decision_tab import DecisionTab
from desktop_app.ui.screens.visit.field_clock import FieldClock
from desktop_app.ui.screens.visit.findings_tab import FindingsTab
from desktop_app.ui.screens.visit.foot import FieldFoot
from desktop_app.ui.screens.visit.head import FieldHead
from desktop_app.ui.screens.visit.photo_desk import PhotoDesk
from desktop_app.ui.screens.visit.photo_strip import PhotoStrip
from desktop_app.ui.screens.visit.photos_tab import PhotosTab
from desktop_app.ui.screens.visit.roomy import enlarge_typed, make_roomy
from desktop_app.ui.screens.visit.signing_tab import SigningTab
from desktop_app.ui.screens.visit.standing import frozen_banner, gap_words, next_gaps
from desktop_app.ui.screens.visit.tabs import (
    TABS,
    Tab,
    left_kind,
    left_words,
    next_words,
    standings,
)
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.field_tabs import HEIGHT, LOW_HEIGHT, FieldTabs
from desktop_app.ui.wizard.brain import next_gap
from desktop_app.ui.wizard.part import Kit

NARROW, LOW = 1200, 560
_CONTENT = {Tab.FINDINGS, Tab.PHOTOS, Tab.DECISION}


class Page(Protocol):
    """A tab's page."""

    def show_visit(self) -> None:
        """Show everything anew."""
        ...

    def take_focus(self) -> None:
        """Put the focus where the work begins."""
        ...


class FieldBody(QWidget):
    """Built anew for another size of type; the work behind it goes on."""

    tab_left = Signal(str, str)
    """From which tab to which."""

    def __init__(self, kit: Kit, work: VisitWork, photos: PhotoDesk, clock: Clock) -> None:
        super().__init__()
        theme: Theme = kit.theme
        self.look = theme
        self._work = work
        self._gap = ""
        self._tab = Tab.FINDINGS
        self.head = FieldHead(theme)
        self.tabs = FieldTabs(theme, TABS, "Bagian kunjungan")
        self.clock = FieldClock(theme, work, clock)
        self.banner = Banner(theme)
        self.frozen = Banner(theme)
        self.findings = FindingsTab(kit, work)
        self.photos = PhotosTab(theme, work, photos)
        self.strip = PhotoStrip(theme, work, photos)
        decision = work.brain.step.decision
        if decision is None:
            raise LookupError("a step without a decision has no field mode")
        self.decision = DecisionTab(theme, work, decision)
        self.signing = SigningTab(theme, work)
        self.bap = BapTab(theme, work)
        self.foot = FieldFoot(theme)
        self._pages: dict[Tab, Page] = {
            Tab.FINDINGS: self.findings,
            Tab.PHOTOS: self.photos,
            Tab.DECISION: self.decision,
            Tab.SIGNING: self.signing,
            Tab.BAP: self.bap,
        }
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        self._build()

    @property
    def tab(self) -> Tab:
        """Give the open tab."""
        return self._tab

    def show_visit(self) -> None:
        """Show everything that can be seen now, and how each tab stands."""
        self._pages[self.tab].show_visit()
        if self.tab is Tab.FINDINGS:
            self.strip.show_visit()
        self.clock.show_visit()
        self.show_counts()

    def show_counts(self) -> None:
        """Show how each tab stands and what comes next."""
        work = self._work
        for tab, words in standings(work).items():
            self.tabs.show_standing(tab, words)
        left = left_words(work, self.tab), left_kind(work, self.tab)
        self.foot.show_counts(self.findings.differing(), *left)
        gap = gap_words(work) if self.tab is Tab.FINDINGS else ""
        self.foot.show_next(next_words(work, self.tab), gap=gap)
        self._show_frozen()

    def open_tab(self, tab: Tab) -> None:
        """Open a tab and put the focus where its work begins."""
        before, self._tab = self._tab, tab
        self.tabs.show_current(tab)
        self._stack.setCurrentIndex(list(self._pages).index(tab))
        if before is not tab:
            self.tab_left.emit(before, tab)
        self.show_visit()
        self._pages[tab].take_focus()

    def show_gap(self) -> None:
        """Go to the next thing that lacks among the findings."""
        gap = next_gap(next_gaps(self._work), self._gap)
        if gap is not None:
            self.go_to(gap.key)

    def go_to(self, key: str) -> None:
        """Open the tab where a gap is closed and go there."""
        tab = Tab.DECISION if key.startswith("decision.") else Tab.FINDINGS
        if tab is not self.tab:
            self.open_tab(tab)
        self._gap = key
        page = self.decision if tab is Tab.DECISION else self.findings
        page.focus_gap(key)

    def add_photo(self) -> None:
        """Ask for photos; on the findings for the point at hand."""
        here = self.findings.points.here if self.tab is Tab.FINDINGS else None
        self.photos.choose_files(here.key if here is not None else None)

    def paste_photo(self) -> None:
        """Take a picture from the clipboard."""
        self.photos.take_clipboard()

    def press_clock(self) -> None:
        """Start the clock, ask for the reason of a pause, or go on."""
        self.clock.press()

    def set_room(self, width: int, height: int) -> None:
        """Give way where there is little room, as under an on-screen keyboard."""
        narrow, low = width < NARROW, height < LOW
        self.head.set_small(narrow=narrow, low=low)
        self.tabs.setFixedHeight(LOW_HEIGHT if low else HEIGHT)
        self.foot.set_low(low)
        self.decision.set_narrow(narrow)
        self.signing.set_low(low)
        self.strip.setVisible(not narrow and not low)
        self.findings.area.reveal_focus()

    def _build(self) -> None:
        enlarge_typed(self, self.look)
        first = QWidget()
        across = row(first, 0)
        across.addWidget(self.findings, 1)
        across.addWidget(self.strip)
        for page in (first, self.photos, self.decision, self.signing, self.bap):
            self._stack.addWidget(page)
        whole = column(self)
        whole.addWidget(self.head)
        whole.addWidget(self.tabs)
        whole.addWidget(self.clock)
        whole.addWidget(self.banner)
        whole.addWidget(self.frozen)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.foot)
        self.tabs.chosen.connect(lambda key: self.open_tab(Tab(key)))
        self.foot.gap_wanted.connect(self.show_gap)
        self.signing.gap_wanted.connect(self.go_to)
        self.decision.before.officers_wanted.connect(lambda: self.go_to(OFFICERS))
        self.decision.before.photos_wanted.connect(self._open_silent_photo)
        self.signing.all_done.connect(self.foot.take_focus)
        self.findings.photo_wanted.connect(self.photos.choose_files)
        self.strip.add_wanted.connect(self.add_photo)
        self.strip.chosen.connect(self._open_photo)

    def _show_frozen(self) -> None:
        """Say it where one would change something; the signing tab says it itself."""
        told = frozen_banner(self._work) if self.tab in _CONTENT else None
        if told is None:
            self.frozen.clear()
            return
        self.frozen.show_banner(told)
        make_roomy(self.frozen)

    def _open_photo(self, photo: str) -> None:
        self.open_tab(Tab.PHOTOS)
        self.photos.show_large(photo)

    def _open_silent_photo(self) -> None:
        self.open_tab(Tab.PHOTOS)
        self.photos.describe_silent()
