"""What is said of one photo: caption, point and place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.core.cases.visit_commands import DescribePhoto
from desktop_app.core.events.vocabulary import Place
from desktop_app.core.sop.model import FieldKind
from desktop_app.ui.screens.visit.album import WHOLE, Leaf, points_of
from desktop_app.ui.screens.visit.coordinates import (
    FAR,
    distance,
    metres_from,
    read_place,
    write_place,
)
from desktop_app.ui.screens.visit.nearness import OSS_POINT
from desktop_app.ui.screens.visit.roomy import make_roomy
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.widgets.touch import TARGET
from desktop_app.ui.wizard.editors.line import LineEditor

_DRAFT = "ask.photo."


class PhotoPanel(QWidget):
    """A caption is a draft while it is typed, a fact when its line is left."""

    remove_wanted = Signal()

    def __init__(self, theme: Theme, work: VisitWork) -> None:
        super().__init__()
        self._work = work
        self._leaf: Leaf | None = None
        self._title = TextLabel(theme, "", TextStyle.PANEL_TITLE)
        self.caption = LineEditor(FieldKind.TEXT)
        self.item = point_box(work)
        self.place = LineEditor(FieldKind.TEXT)
        self.place.setPlaceholderText("-6.8042, 110.8380")
        self.remove = Button(theme, "Hapus foto", icon=Icon.TRASH_2).sized(TOUCH)
        self._place_field = Field(theme, self.place, FieldLook("Koordinat", optional=True))
        whole = column(self, 10, (12, 12, 12, 12))
        whole.addWidget(self._title)
        whole.addWidget(Field(theme, self.caption, FieldLook("Keterangan")))
        whole.addWidget(Field(theme, self.item, FieldLook("Butir", height=TARGET)))
        whole.addWidget(self._place_field)
        whole.addWidget(self.remove)
        whole.addStretch(1)
        make_roomy(self)
        self._connect()

    @property
    def leaf(self) -> Leaf | None:
        """Give the photo that is described."""
        return self._leaf

    def show_leaf(self, leaf: Leaf | None) -> None:
        """Show what is said of a photo; a line that is being typed is left alone."""
        other = leaf is None or self._leaf is None or leaf.photo.id != self._leaf.photo.id
        self._leaf = leaf
        self.setVisible(leaf is not None)
        if leaf is None:
            return
        self._title.show_text(f"Foto {leaf.number}")
        self.setEnabled(self._work.brain.editable)
        typed = self._work.brain.value(self._key(leaf))
        if other or not self.caption.hasFocus():
            self.caption.put(typed or leaf.photo.caption)
        if other or not self.place.hasFocus():
            self.place.put(write_place(leaf.photo.place))
            self._show_distance(leaf.photo.place)
        self.item.setCurrentIndex(max(0, self.item.findData(leaf.photo.item)))

    def _connect(self) -> None:
        self.caption.edited.connect(self._on_caption)
        self.caption.left.connect(self._describe)
        self.place.left.connect(self._describe)
        self.item.activated.connect(lambda _at: self._describe())
        self.remove.clicked.connect(self.remove_wanted)

    def _on_caption(self) -> None:
        if self._leaf is not None:
            self._work.put(self._key(self._leaf), self.caption.value())

    def _describe(self) -> None:
        leaf, place = self._leaf, self._place()
        if leaf is None or isinstance(place, str) or not self._work.brain.editable:
            return
        photo = leaf.photo
        caption, item = str(self.caption.value()).strip(), str(self.item.currentData() or "")
        if (photo.item, photo.caption, photo.place) != (item, caption, place):
            self._work.do(DescribePhoto(photo.id, item, caption, place))
        self._work.put(self._key(leaf), "")

    def _place(self) -> Place | str | None:
        """Return the place as it stands; a text says why it cannot be read."""
        text = str(self.place.value())
        if self._leaf is not None and text == write_place(self._leaf.photo.place):
            return self._leaf.photo.place
        found = read_place(text)
        if isinstance(found, str):
            self._place_field.show_state(FieldState.BAD, found)
        else:
            self._show_distance(found)
        return found

    def _show_distance(self, place: Place | None) -> None:
        away = metres_from(place, str(self._work.brain.value(OSS_POINT) or ""))
        state = FieldState.WARN if away is not None and away > FAR else FieldState.NORMAL
        self._place_field.show_state(state, distance(away))

    def _key(self, leaf: Leaf) -> str:
        return f"{_DRAFT}{leaf.photo.id}"


def point_box(work: VisitWork) -> QComboBox:
    """Return a list of all points, the visit as a whole first."""
    box = QComboBox()
    box.addItem(WHOLE, "")
    for key, number, label in points_of(work.brain.step):
        box.addItem(f"{number} {label}", key)
    box.setAccessibleName("Butir")
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setMinimumContentsLength(14)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
