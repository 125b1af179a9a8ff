"""The photo that was removed last, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desktop_app.core.cases.visit_commands import RemovePhoto
from desktop_app.core.cases.visit_state import Photo
from desktop_app.ui.screens.visit.album import Leaf
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.banner import Banner, BannerText


class RemovedPhoto(Banner):
    """Offered until the next photo is removed, put back, or the BAP is signed."""

    def __init__(self, theme: Theme, work: VisitWork) -> None:
        super().__init__(theme)
        self._work = work
        self._asked: Leaf | None = None
        self._photo: Photo | None = None
        key = QShortcut(QKeySequence.StandardKey.Undo, self)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(self.undo)
        self.acted.connect(self.undo)
        work.done.connect(self._on_done)

    def ask(self, leaf: Leaf) -> None:
        """Remember which photo is being removed."""
        self._asked = leaf

    def undo(self) -> None:
        """Let the photo count again."""
        photo, self._photo = self._photo, None
        self.clear()
        if photo is None or not self._work.brain.editable:
            return
        work, by = self._work, self._work.desk.desk.who.staff
        seen = work.brain.seen
        work.submit(photo, lambda: work.desk.visits.put_back(work.case, photo, seen=seen, by=by))

    def _on_done(self, asked: object) -> None:
        leaf = self._asked
        if leaf is None or not isinstance(asked, RemovePhoto) or asked.photo != leaf.photo.id:
            return
        self._asked, self._photo = None, leaf.photo
        cause = f"Foto {leaf.number} dihapus."
        self.show_banner(BannerText(Tone.IDLE, cause, action="Urungkan", key="Ctrl Z"))
        if self.action is not None:
            self.action.sized(TOUCH)
