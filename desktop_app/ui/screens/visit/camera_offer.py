"""New pictures of the camera program, offered to the visit."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QFileSystemWatcher, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.services.camera_roll import pictures_in
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.visit.camera_app import CameraApp
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.text_label import TextLabel

WAITING = "Kamera terbuka. Foto baru ditawarkan di sini."
CLOSED = "Kamera tidak bisa dibuka. Potret dengan ponsel, lalu pilih berkasnya."


class CameraOffer(QFrame):
    """Begins with what lies there when the camera is opened: only what is newer is offered."""

    wanted = Signal(list)
    """Paths of the pictures that shall be taken."""

    def __init__(self, theme: Theme, jobs: Jobs, camera: CameraApp) -> None:
        super().__init__()
        self._jobs, self._camera = jobs, camera
        self._known: set[Path] = set()
        self._new: tuple[Path, ...] = ()
        self._is_open = False
        self.setProperty("ground", Token.SURFACE_ALT.value)
        self.words = TextLabel(theme, "", TextStyle.BODY).wrapped()
        self.take = Button(theme, "Tambahkan", ButtonKind.PRIMARY).sized(TOUCH)
        self.shut = Button(theme, "Tutup").sized(TOUCH)
        line = row(self, 10, (12, 6, 8, 6))
        line.addWidget(self.words, 1)
        line.addWidget(self.take)
        line.addWidget(self.shut)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)
        self.take.clicked.connect(self._on_take)
        self.shut.clicked.connect(self.close_offer)
        self.hide()

    def open_camera(self) -> None:
        """Note what lies there, then bring the camera before the person."""
        folder = self._camera.folder
        self._jobs.submit_paper(partial(pictures_in, folder), self._on_noted)

    def look(self) -> None:
        """Look for pictures that were not there when the camera was opened."""
        if self._is_open:
            self._watch()
            known = frozenset(self._known)
            self._jobs.submit_paper(
                partial(pictures_in, self._camera.folder, known), self._on_found
            )

    def close_offer(self) -> None:
        """Offer nothing more until the camera is opened again."""
        self._is_open = False
        for watched in self._watcher.directories():
            self._watcher.removePath(watched)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Look when the person comes back to this window: a folder may tell nothing."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.look()

    def _watch(self) -> None:
        folder = self._camera.folder
        place = folder if folder.is_dir() else folder.parent
        if place.is_dir() and str(place) not in self._watcher.directories():
            self._watcher.addPath(str(place))

    def _on_noted(self, there: tuple[Path, ...]) -> None:
        self._known |= set(there)
        self._is_open = self._camera.open()
        self._on_found(())
        if self._is_open:
            self._watch()

    def _on_found(self, new: tuple[Path, ...]) -> None:
        self._new = new
        count = f"{len(new)} foto baru dari Kamera." if new else WAITING
        self.words.show_text(count if self._is_open else CLOSED)
        self.take.setVisible(bool(new))
        self.show()

    def _on_take(self) -> None:
        taken = self._new
        self._known |= set(taken)
        self._on_found(())
        self.wanted.emit([str(file) for file in taken])
