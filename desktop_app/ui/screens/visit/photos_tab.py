"""Foto: from file, drop or clipboard, in the order of the BAP."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from desktop_app.ui.screens.visit.album import NO_PHOTOS, Leaf, album
from desktop_app.ui.screens.visit.arrival_list import ArrivalList
from desktop_app.ui.screens.visit.camera_offer import CameraOffer
from desktop_app.ui.screens.visit.large_photo import LargePhoto
from desktop_app.ui.screens.visit.photo_desk import PhotoDesk
from desktop_app.ui.screens.visit.photo_panel import PhotoPanel, point_box
from desktop_app.ui.screens.visit.removed_photo import RemovedPhoto
from desktop_app.ui.screens.visit.tiles import Tiles
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.widgets.touch import TARGET
from desktop_app.ui.wizard.area import PageArea

KINDS = "Gambar (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)"
_SIDE = 360
_PAD = 12


class PhotosTab(QWidget):
    """New photos go to the point that is picked above them."""

    remove_wanted = Signal(object)
    """The photo that shall no longer count."""

    def __init__(self, theme: Theme, work: VisitWork, photos: PhotoDesk) -> None:
        super().__init__()
        self._theme, self._work, self._photos = theme, work, photos
        self._chosen = ""
        self.add = Button(theme, "Tambah foto", ButtonKind.PRIMARY, icon=Icon.CAMERA, key="F2")
        self.paste = Button(theme, "Tempel", icon=Icon.CLIPBOARD_COPY, key="Ctrl V")
        self.camera = Button(theme, "Kamera", icon=Icon.CAMERA)
        app = work.desk.camera
        self.offer = CameraOffer(theme, work.desk.desk.jobs, app) if app is not None else None
        self.item = point_box(work)
        self.item.setStyleSheet(f"min-height: {TARGET - 2}px")
        self.arrivals = ArrivalList(theme, photos)
        self.tiles = Tiles(theme, photos)
        self._empty = TextLabel(theme, NO_PHOTOS, TextStyle.BODY, Token.INK_2).wrapped()
        self.panel = PhotoPanel(theme, work)
        self.removed = RemovedPhoto(theme, work)
        self.area = PageArea(QWidget())
        self.dialog: QFileDialog | None = None
        self.large: LargePhoto | None = None
        self.setAcceptDrops(True)
        self._build(theme)
        self._connect()

    def show_visit(self) -> None:
        """Show the photos in their order, and what is said of the chosen one."""
        leaves = album(self._work)
        self.tiles.show_leaves(leaves, self._chosen)
        self._empty.setVisible(not leaves)
        self.panel.show_leaf(self._leaf(leaves))
        editable = self._work.brain.editable
        for part in (self.add, self.paste, self.camera, self.item):
            part.setEnabled(editable)

    def choose_files(self, item: str | None = None) -> None:
        """Ask for picture files, several at once; for a point where one is named."""
        if item is not None:
            self.item.setCurrentIndex(max(0, self.item.findData(item)))
        if not self._work.brain.editable:
            return
        self.dialog = QFileDialog(self.window(), "Pilih foto", _pictures(), KINDS)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self.dialog.filesSelected.connect(self.take)
        self.dialog.open()

    def take(self, files: list[str]) -> None:
        """Take picture files for the point that is picked."""
        self._photos.take_files(self._point(), files)

    def take_clipboard(self) -> None:
        """Take what the clipboard holds, a picture or picture files."""
        if not self._work.brain.editable:
            return
        held = QGuiApplication.clipboard().mimeData()
        if held.hasImage():
            self._photos.take_image(self._point(), QGuiApplication.clipboard().image())
        elif held.hasUrls():
            self.take([url.toLocalFile() for url in held.urls() if url.isLocalFile()])

    def choose(self, photo: str) -> None:
        """Choose a photo to be described."""
        self._chosen = photo
        self.show_visit()

    def show_large(self, photo: str) -> None:
        """Choose a photo and show it large over the window."""
        self.choose(photo)
        leaf = self._leaf(album(self._work))
        if leaf is None:
            return
        self.large = LargePhoto(self._theme, leaf, self)
        self._photos.read_large(leaf.photo.id, partial(_show_large, self.large))
        self.large.open()

    def describe_silent(self) -> None:
        """Choose the first photo without a caption and put the focus on its line."""
        silent = [leaf for leaf in album(self._work) if not leaf.photo.caption]
        for leaf in silent[:1]:
            self.choose(str(leaf.photo.id))
            self.panel.caption.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the focus where a photo is added."""
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged here."""
        if event.mimeData().hasUrls() and self._work.brain.editable:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that were dropped."""
        self.take([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _build(self, theme: Theme) -> None:
        inside = QWidget()
        inside.setProperty("scrolled", True)
        stack = column(inside, 10, (_PAD, _PAD, _PAD, _PAD))
        bar = row(gap=10)
        for button in (self.add, self.paste, self.camera):
            bar.addWidget(button.sized(TOUCH))
        if self.offer is None:
            # Never the other way round: what is shown before it has a place is a window.
            self.camera.hide()
        bar.addWidget(TextLabel(theme, "untuk", TextStyle.BODY))
        bar.addWidget(self.item, 1)
        stack.addLayout(bar)
        if self.offer is not None:
            stack.addWidget(self.offer)
        for part in (self.removed, self.arrivals, self._empty, self.tiles):
            stack.addWidget(part)
        stack.addStretch(1)
        self.area = PageArea(inside)
        side = ground(Token.SURFACE_ALT, "left-strong")
        side.setFixedWidth(_SIDE)
        around = column(side)
        self.side = PageArea(self.panel)
        around.addWidget(self.side)
        across = row(self, 0)
        across.addWidget(self.area, 1)
        across.addWidget(side)

    def _connect(self) -> None:
        self.add.clicked.connect(partial(self.choose_files, None))
        self.paste.clicked.connect(self.take_clipboard)
        self.tiles.chosen.connect(self.show_large)
        if self.offer is not None:
            self.camera.clicked.connect(self.offer.open_camera)
            self.offer.wanted.connect(self.take)
        self.panel.remove_wanted.connect(self._on_remove)
        self._photos.pictured.connect(self.tiles.show_picture)

    def _point(self) -> str:
        return str(self.item.currentData() or "")

    def _leaf(self, leaves: tuple[Leaf, ...]) -> Leaf | None:
        return next((leaf for leaf in leaves if leaf.photo.id == self._chosen), None)

    def _on_remove(self) -> None:
        if self.panel.leaf is not None:
            self.removed.ask(self.panel.leaf)
            self.remove_wanted.emit(self.panel.leaf.photo)


def _pictures() -> str:
    """Return where cameras put their pictures, the person's home where there is no such place."""
    places = QStandardPaths.StandardLocation
    found = QStandardPaths.standardLocations(places.PicturesLocation)
    return next((one for one in found if Path(one).is_dir()), str(Path.home()))


def _show_large(dialog: LargePhoto, image: QImage) -> None:
    if isValid(dialog):
        dialog.picture.show_image(image)
