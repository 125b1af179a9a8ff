"""The wizard over its action bar, wired to one case."""

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.clock import office_time
from desktop_app.core.events.vocabulary import Value
from desktop_app.core.ids import CaseId
from desktop_app.core.services.views import CaseView
from desktop_app.core.wording.dates import clock as clock_text
from desktop_app.ui.messages import notice_for
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.widgets.banner import BannerText
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.wizard import banners, finish
from desktop_app.ui.wizard.action_bar import ActionBar
from desktop_app.ui.wizard.actor import Actor
from desktop_app.ui.wizard.banners import Deed
from desktop_app.ui.wizard.copy_desk import CopyDesk
from desktop_app.ui.wizard.desk import Desk
from desktop_app.ui.wizard.file_desk import FileDesk
from desktop_app.ui.wizard.handover import MATCH, matches
from desktop_app.ui.wizard.keeper import DraftKeeper
from desktop_app.ui.wizard.opener import Opener
from desktop_app.ui.wizard.page import StepPage
from desktop_app.ui.wizard.paper_desk import PaperDesk
from desktop_app.ui.wizard.part import Kit
from desktop_app.ui.wizard.probes import Probes
from desktop_app.ui.wizard.slip_desk import SlipDesk
from desktop_app.ui.wizard.tab_order import TabOrder, in_reading_order
from desktop_app.ui.wizard.window import Wizard
from desktop_app.ui.wizard.work import CaseWork

OSS = QUrl("https://oss.go.id")
SOON_MS = 120
_TYPED = (".note", ".value", ".other", ".reason", ".repair_by", ".receiver", ".letter_day")
"""Ends of keys that come letter by letter."""
SECOND_MS = 1000


class WizardPane(QWidget):
    """One pane serves one case after the other."""

    viewed = Signal(object)
    """A fresh CaseView is on the screen."""
    page_changed = Signal(int, int)
    counted = Signal(int, str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._kit = Kit(desk.theme, desk.references, desk.staff, Probes(self))
        self.wizard = Wizard(self._kit, desk.who.role)
        self.bar = ActionBar(desk.theme)
        self.keeper = DraftKeeper(desk.drafts, desk.jobs, self)
        self.actor = Actor(self.wizard, self.keeper, desk.theme, desk.clock)
        self.copies = CopyDesk(desk.theme, self)
        self.files = FileDesk(desk, self.wizard)
        opener = Opener(desk.jobs)
        self.papers = PaperDesk(desk, self.wizard, opener)
        self.slips = SlipDesk(desk, self.wizard, opener)
        self._tabs = TabOrder()
        self._work: CaseWork | None = None
        self._deed = Deed.NONE
        self._soon = QTimer(self)
        self._second = QTimer(self)
        whole = column(self)
        whole.addWidget(self.wizard, 1)
        whole.addWidget(self.bar)
        self._connect()
        self._add_keys()

    @property
    def deed(self) -> Deed:
        """Return what the banner's button does now."""
        return self._deed

    def open_case(self, case: CaseId) -> None:
        """Show a case at the step it stands at, with what was left half-typed."""
        self.close_case()
        self._work = CaseWork(self._desk, case)
        self._work.viewed.connect(self._on_viewed)
        for one in (self.actor, self.files, self.papers, self.slips):
            one.serve(self._work)
        self._work.load()
        self._second.start()

    def close_case(self) -> None:
        """Leave the case: what is typed is kept, its clock goes on."""
        self._second.stop()
        if self._work is None:
            return
        if self.wizard.has_case:
            self.actor.leave_page()
        self.copies.panel.hide()
        self._work.close()
        self._work = None
        self.wizard.forget()

    def cancel(self) -> bool:
        """Take back what has only begun, such as choosing a reason; tell whether there was."""
        clock = self.wizard.page_now.clock if self.wizard.has_case else None
        if clock is None or not clock.is_choosing:
            return False
        clock.press()
        self.tick()
        return True

    def set_narrow(self, narrow: bool) -> None:
        """Use the layout of a small screen."""
        self.wizard.set_narrow(narrow)
        self.bar.set_compact(narrow)

    def refresh(self) -> None:
        """Show answers, gaps and bar again."""
        self._soon.stop()
        if not self.wizard.has_case:
            return
        brain = self.wizard.brain
        self.wizard.refresh_answers()
        self.bar.show_face(finish.bar_face(brain))
        self._show_gaps()
        self.papers.show_papers()
        self.slips.show_slips()
        self.copies.show_page(brain, self.wizard.page_now)
        self._tabs.link((*self.wizard.page_now.stops(), *in_reading_order(self.bar)))

    def tick(self) -> None:
        """Show this second on the clock of the page."""
        if self.wizard.has_case:
            self.wizard.page_now.clock.tick(self._desk.clock.now())

    def _connect(self) -> None:
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self.tick)
        self.wizard.built.connect(self._on_built)
        self.wizard.shown.connect(self._on_shown)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.unsaved.connect(self._on_unsaved)
        self.actor.told.connect(self._tell)
        self.actor.left.connect(self.left)
        self.actor.gap_shown.connect(self.bar.show_gaps)
        self.actor.typed.connect(self._on_answered)
        self.files.ticked.connect(self._on_answered)
        self.files.asked.connect(self.actor.ask)
        self.files.failed.connect(self._on_failed)
        self.papers.unmatched.connect(self._on_unmatched)
        self.papers.failed.connect(self._on_failed)
        self.slips.failed.connect(self._on_failed)
        self.papers.preparing.connect(lambda: self.bar.show_saved("Naskah sedang disiapkan…"))
        self.papers.opened.connect(lambda: self.bar.show_saved("Naskah dibuka di pengolah kata"))
        self._connect_bar()

    def _connect_bar(self) -> None:
        for signal, slot in (
            (self.bar.finish_wanted, self.actor.finish),
            (self.bar.note_wanted, self.actor.go_on_with_note),
            (self.bar.gap_wanted, self.actor.show_gap),
            (self.bar.back_wanted, self.actor.back),
            (self.bar.park_wanted, self.actor.park),
            (self.bar.send_back_wanted, self.actor.send_back),
        ):
            signal.connect(slot)

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+Return", self.actor.finish),
            ("Ctrl+Enter", self.actor.finish),
            ("F8", self.actor.show_gap),
            ("F9", self._on_clock_key),
            ("F7", self.actor.add_note),
            ("F6", self.copies.toggle),
            ("F2", self.files.choose_here),
            ("Alt+Left", self.actor.back),
            ("Ctrl+B", self.actor.send_back),
            ("Ctrl+O", self._open_oss),
            ("Ctrl+S", self.papers.choose_folder),
            ("Ctrl+P", self._print),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(slot)

    def _on_built(self, page: StepPage) -> None:
        talk = page.talk
        talk.entered.connect(self._on_entered)
        talk.answered.connect(self._on_answered)
        talk.left.connect(self._on_field_left)
        talk.copy_wanted.connect(self.copies.copy_field)
        self.files.listen(page)
        self.papers.listen(page)
        self.slips.listen(page)
        talk.asked.connect(self.actor.ask)
        talk.oss_wanted.connect(self._open_oss)
        talk.round_wanted.connect(lambda round_: self.actor.go(self.wizard.brain.number, round_))
        talk.waive_wanted.connect(self.actor.waive)
        talk.panel_wanted.connect(self.copies.toggle)
        page.clock.counted.connect(self.counted)
        page.banner.acted.connect(lambda: self.actor.act_on_banner(self._deed))

    def _on_viewed(self, view: CaseView) -> None:
        self.wizard.show_case(view)
        self._show_banner()
        self.refresh()
        self.tick()
        self.actor.start_next()
        self.papers.load()
        self.slips.load()
        self.viewed.emit(view)

    def _on_shown(self, number: int, round_: int) -> None:
        self._show_banner()
        self.bar.show_saved("")
        self.refresh()
        self.tick()
        gaps = finish.all_gaps(self.wizard.brain)
        self.wizard.page_now.open_at_top(gaps[0].key if gaps else "")
        self.slips.show_page()
        self.page_changed.emit(number, round_)

    def _on_entered(self, key: str, typed: str) -> None:
        self.wizard.brain.enter(key, typed)
        self._keep()
        self._soon.start()

    def _on_answered(self, key: str, value: Value) -> None:
        self.wizard.brain.put(key, value)
        self._keep()
        if key.endswith(_TYPED) or key.startswith(finish.ASKED):
            self._soon.start()
        else:
            self.refresh()

    def _on_field_left(self, _key: str) -> None:
        self.refresh()

    def _keep(self) -> None:
        brain = self.wizard.brain
        if brain.editable:
            self.keeper.keep(brain.state.id, brain.number, brain.typed(), brain.seen)

    def _show_gaps(self) -> None:
        gaps = finish.all_gaps(self.wizard.brain)
        count = len(gaps)
        self.bar.show_gaps(f"{count} hal belum lengkap" if count else "")

    def _show_banner(self) -> None:
        found = banners.told(self.wizard.brain)
        self._deed = found.deed if found else Deed.NONE
        if found is None:
            self.wizard.page_now.banner.clear()
        else:
            self.wizard.page_now.banner.show_banner(found.text)

    def _tell(self, text: BannerText) -> None:
        self._deed = Deed.NONE
        self.wizard.page_now.banner.show_banner(text)

    def _on_saved(self, saved: object) -> None:
        self.bar.show_saved(f"Tersimpan {clock_text(office_time(self._desk.clock.now()))}")

    def _on_unsaved(self, error: Exception) -> None:
        self.bar.show_saved("Belum tersimpan", Tone.BAD)
        self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        notice = notice_for(error)
        if self.wizard.has_case:
            self._tell(BannerText(Tone.BAD, notice.sentence, notice.way_out))

    def _on_clock_key(self) -> None:
        clock = self.wizard.page_now.clock
        clock.press()
        self.tick()
        if clock.is_choosing:
            clock.focus_reasons()

    def _on_unmatched(self, label: str) -> None:
        first = next(one for one in matches(self.wizard.brain) if not one.done)
        self.wizard.page_now.focus_gap(f"{MATCH}{first.key}")
        cause = f"{label} belum dicocokkan."
        self._tell(BannerText(Tone.WARN, cause, "Cocokkan semua butir, lalu beri nomor SK."))

    def _print(self) -> None:
        if self.wizard.has_case and not self.slips.print_first() and not self.papers.print_first():
            told = "Terbitkan naskahnya dulu, atau pilih Berkas, Cetak tanda terima."
            self._tell(BannerText(Tone.INFO, "Belum ada yang dicetak di langkah ini.", told))

    def _open_oss(self) -> None:
        QDesktopServices.openUrl(OSS)
