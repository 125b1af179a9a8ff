"""Field mode: one visit over the whole window, for sun, finger and pen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.core.cases.visit_commands import LayAddendum
from desktop_app.core.clock import office_time
from desktop_app.core.ids import CaseId
from desktop_app.core.services.power import Battery, battery
from desktop_app.core.wording.dates import clock as clock_text
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.visit.asking import Asking
from desktop_app.ui.screens.visit.body import FieldBody
from desktop_app.ui.screens.visit.doors import VisitDesk
from desktop_app.ui.screens.visit.keys import GO_ON, LEAVE, PHOTO_AND_GAP, add_key
from desktop_app.ui.screens.visit.photo_desk import PhotoDesk
from desktop_app.ui.screens.visit.standing import may_lock
from desktop_app.ui.screens.visit.tabs import TABS, Tab
from desktop_app.ui.screens.visit.work import LOCKED, VisitWork
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.widgets.banner import BannerText
from desktop_app.ui.widgets.boxes import column, discard
from desktop_app.ui.wizard.ask import AskDialog
from desktop_app.ui.wizard.part import Kit
from desktop_app.ui.wizard.probes import Probes

SCALES = (1.25, 1.45, 1.65)
"""The usual type of field mode is 16 px; two larger steps follow."""
SOON_MS = 120
MANY_MS = 500
"""Between two looks at a case that many photos come to."""
_LETTERED = (".note", ".value", ".other", ".reason", ".repair_by")


class VisitScreen(QWidget):
    """Leaving is always safe: what is typed is kept, the tab that is left makes facts."""

    left = Signal()

    def __init__(self, desk: VisitDesk, case: CaseId) -> None:
        super().__init__()
        self.case = case
        self._desk = desk
        self._probes = Probes(self)
        self.work = VisitWork(desk, case, self)
        self.photos = PhotoDesk(self.work, self)
        self._body: FieldBody | None = None
        self._saved = ""
        self.asking = Asking(self.work, self, lambda: self.body.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._many = QTimer(self)
        self._many.setSingleShot(True)
        self._many.setInterval(MANY_MS)
        self._whole = column(self)
        self.setProperty("ground", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._connect()
        self._add_keys()

    @property
    def dialog(self) -> AskDialog | None:
        """Give the question that stands over the window."""
        return self.asking.dialog

    @property
    def body(self) -> FieldBody:
        """Give what is on the screen; there is something once the case was read."""
        if self._body is None:
            raise LookupError("the case has not been read yet")
        return self._body

    def open(self) -> None:
        """Read the case; again, when it is come back to."""
        if self._desk.sight.is_outdoor:
            self._desk.sight.show_outdoor(on=True)
        if self._body is None:
            self.work.load()

    def keep(self) -> None:
        """Hand what is half-typed to the writer lane now."""
        self.work.keeper.flush()

    def leave(self) -> None:
        """Make facts of what was typed and go back."""
        self.work.close()
        self._desk.sight.use_usual()
        self.left.emit()

    def go_on(self) -> None:
        """Do what the foot offers: the next tab, or the lock."""
        if self._body is None:
            return
        signing = self.work.at_hand
        if signing is not None and signing.locked is not None:
            self.leave()
            return
        match self.body.tab:
            case Tab.FINDINGS | Tab.PHOTOS:
                self.body.open_tab(Tab.DECISION)
            case Tab.DECISION:
                self.body.open_tab(Tab.SIGNING)
            case Tab.SIGNING | Tab.BAP:
                self._lock()

    def show_outdoor(self) -> None:
        """Switch between the look for sunlight and the usual one."""
        sight = self._desk.sight
        sight.show_outdoor(on=not sight.is_outdoor)
        self.body.head.show_outdoor(on=sight.is_outdoor)

    def enlarge(self) -> None:
        """Take the next size of type, after the largest the usual one."""
        sight = self._desk.sight
        sight.keep_text_step((sight.text_step + 1) % len(SCALES))
        tab = self.body.tab
        self._build()
        self.body.open_tab(tab)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way where there is little room."""
        super().resizeEvent(event)
        if self._body is not None:
            self._body.set_room(self.width(), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let S, T and B answer the point at hand although no answer has the focus."""
        on_findings = self._body is not None and self._body.tab is Tab.FINDINGS
        plain = not event.modifiers() and bool(event.text())
        if not (on_findings and plain and self.body.findings.answer(event.text())):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._refresh)
        self._many.timeout.connect(self._refresh)
        self.photos.arriving.connect(self._on_arriving)
        self.work.viewed.connect(self._on_viewed)
        self.work.typed.connect(self._on_typed)
        self.work.done.connect(self._on_done)
        self.work.refused.connect(self._on_refused)
        self.work.keeper.saved.connect(self._on_saved)
        self.work.keeper.unsaved.connect(self._on_refused)

    def _add_keys(self) -> None:
        for at, tab in enumerate(TABS, 1):
            add_key(self, f"Alt+{at}", partial(self._open_tab, Tab(tab.key)))
        for key in GO_ON:
            add_key(self, key, self.go_on)
        for key in LEAVE:
            add_key(self, key, self.leave)
        for key, act in PHOTO_AND_GAP.items():
            add_key(self, key, partial(self._on_body, act))

    def _on_body(self, act: Callable[[FieldBody], None]) -> None:
        if self._body is not None:
            act(self._body)

    def _open_tab(self, tab: Tab) -> None:
        if self._body is not None:
            self._body.open_tab(tab)

    def _build(self) -> None:
        desk = self._desk.desk
        if self._body is not None:
            self._whole.removeWidget(self._body)
            discard(self._body)
        scale = SCALES[self._desk.sight.text_step]
        body_theme = desk.theme.enlarged(scale, self)
        kit = Kit(body_theme, desk.references, desk.staff, self._probes)
        self._body = FieldBody(kit, self.work, self.photos, desk.clock)
        body_theme.setParent(self._body)
        self._whole.addWidget(self._body)
        self._listen(self._body)
        self._body.set_room(self.width(), self.height())
        self._show_head()
        self._body.show()

    def _listen(self, body: FieldBody) -> None:
        body.tab_left.connect(self._on_tab_left)
        body.foot.next_wanted.connect(self.go_on)
        body.photos.remove_wanted.connect(self.asking.removal)
        body.bap.addendum_wanted.connect(self.asking.addendum)
        body.signing.change_wanted.connect(self.asking.change)
        body.frozen.acted.connect(self.asking.change)
        body.clock.asked.connect(self.asking.about_time)
        body.head.back_wanted.connect(self.leave)
        body.head.outdoor_wanted.connect(self.show_outdoor)
        body.head.text_wanted.connect(self.enlarge)

    def _on_power(self, found: Battery | None) -> None:
        if self._body is not None:
            self._body.head.show_power(f"{found.percent}%" if found is not None else "")

    def _show_head(self) -> None:
        self._desk.desk.jobs.submit_paper(battery, self._on_power)
        brain, head = self.work.brain, self.body.head
        head.show_case(self.work.view, brain.round, brain.shown("business.name"))
        head.show_outdoor(on=self._desk.sight.is_outdoor)
        head.show_saved(self._saved or "Semua tersimpan di laptop")
        self.setWindowTitle(f"Kunjungan {self.work.view.state.number}")

    def _refresh(self) -> None:
        self._soon.stop()
        self._many.stop()
        if self._body is not None:
            self._body.show_visit()

    def _on_viewed(self) -> None:
        if self._body is None:
            self._build()
            self.body.open_tab(Tab.FINDINGS)
            self.body.head.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.photos.is_taking:
            if not self._many.isActive():
                self._many.start()
            return
        self._show_head()
        self._refresh()

    def _on_arriving(self) -> None:
        if self._many.isActive() and not self.photos.is_taking:
            self._refresh()

    def _on_typed(self, key: str) -> None:
        self.body.banner.clear()
        if key.endswith(_LETTERED) or self.work.is_table(key):
            self._soon.start()
        else:
            self._refresh()

    def _on_tab_left(self, _before: str, to: str) -> None:
        self.body.banner.clear()
        if to == Tab.SIGNING:
            self.body.signing.prepare()
        else:
            self.work.leave_page()

    def _on_done(self, asked: object) -> None:
        self._show_saved()
        if asked == LOCKED:
            self.body.open_tab(Tab.BAP)
        elif isinstance(asked, LayAddendum):
            self.body.open_tab(Tab.SIGNING)

    def _on_saved(self, _at: object) -> None:
        self._show_saved()

    def _show_saved(self) -> None:
        time = clock_text(office_time(self._desk.desk.clock.now()))
        self._saved = f"Tersimpan di laptop {time}"
        if self._body is not None:
            self._body.head.show_saved(self._saved)

    def _on_refused(self, error: Exception) -> None:
        notice = notice_for(error)
        if self._body is not None:
            self._body.banner.show_banner(BannerText(Tone.BAD, notice.sentence, notice.way_out))

    def _lock(self) -> None:
        if may_lock(self.work):
            self.asking.lock()
        elif self.body.tab is not Tab.SIGNING:
            self.body.open_tab(Tab.SIGNING)
        else:
            self.body.signing.take_focus()
