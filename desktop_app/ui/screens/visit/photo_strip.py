"""The photos of the visit beside its points."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.screens.visit.album import NO_PHOTOS, album
from desktop_app.ui.screens.visit.arrival_list import ArrivalList
from desktop_app.ui.screens.visit.photo_desk import PhotoDesk
from desktop_app.ui.screens.visit.tiles import Tiles
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.area import PageArea

_WIDTH = 412


class PhotoStrip(QFrame):
    """Stands only where there is room for it."""

    add_wanted = Signal()
    chosen = Signal(str)

    def __init__(self, theme: Theme, work: VisitWork, photos: PhotoDesk) -> None:
        super().__init__()
        self._work = work
        self.add = Button(theme, "Tambah foto", ButtonKind.PRIMARY, icon=Icon.CAMERA, key="F2")
        self.tiles = Tiles(theme, photos, 2)
        self._empty = TextLabel(theme, NO_PHOTOS, TextStyle.BODY, Token.INK_2).wrapped()
        self.setProperty("ground", Token.SURFACE_ALT.value)
        self.setProperty("edge", "left-strong")
        self.setFixedWidth(_WIDTH)
        whole = column(self, 10, (12, 10, 0, 0))
        head = row(gap=8, margins=(0, 0, 12, 0))
        head.addWidget(TextLabel(theme, "Foto", TextStyle.PANEL_TITLE))
        head.addStretch(1)
        head.addWidget(self.add.sized(TOUCH))
        whole.addLayout(head)
        inside = QWidget()
        inside.setProperty("scrolled", True)
        stack = column(inside, 8, (0, 0, 2, 12))
        stack.addWidget(ArrivalList(theme, photos))
        stack.addWidget(self._empty)
        stack.addWidget(self.tiles)
        stack.addStretch(1)
        whole.addWidget(PageArea(inside), 1)
        self.add.clicked.connect(self.add_wanted)
        self.tiles.chosen.connect(self.chosen)
        photos.pictured.connect(self.tiles.show_picture)

    def show_visit(self) -> None:
        """Show the photos in the order of the BAP."""
        self.add.setEnabled(self._work.brain.editable)
        leaves = album(self._work)
        self._empty.setVisible(not leaves)
        self.tiles.show_leaves(leaves)
