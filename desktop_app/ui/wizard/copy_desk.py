"""Copying from a page: single fields, the panel, what counts as copied."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.core.sop.values.display import copied
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard import copy_place
from desktop_app.ui.wizard.brain import PageBrain
from desktop_app.ui.wizard.clipboard import Clipboard
from desktop_app.ui.wizard.copy_panel import CopyPanel
from desktop_app.ui.wizard.copying import copy_items
from desktop_app.ui.wizard.page import StepPage


class CopyDesk(QObject):
    """One panel for the whole case; it follows the page."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        shared = QGuiApplication.clipboard()
        # It outlives the case: a minute after the last copy nothing may be left of it.
        self.clipboard = Clipboard(shared, shared)
        self.panel = CopyPanel(theme, owner)
        self._page: StepPage | None = None
        self._brain: PageBrain | None = None
        self._owner = owner
        self.panel.copied.connect(self._on_copied)
        self.panel.moved.connect(lambda: copy_place.keep(self.panel, owner))

    def show_page(self, brain: PageBrain, page: StepPage) -> None:
        """Offer this page's values; what changed counts as not copied again."""
        self._brain, self._page = brain, page
        business = brain.shown("business.name") or brain.state.number
        items = copy_items(brain)
        self.panel.show_items(business, items)
        self._show_marks(len(items))

    def toggle(self) -> None:
        """Open the panel beside the window, or close it."""
        if self.panel.isVisible():
            self.panel.hide()
            return
        copy_place.place(self.panel, self._owner)
        self.panel.show()

    def copy_field(self, key: str) -> None:
        """Copy the value of one field as oss.go.id takes it."""
        if self._brain is None:
            return
        if any(item.key == key for item in copy_items(self._brain)):
            self.panel.copy(key)
            return
        value = self._brain.value(key)
        if value and not isinstance(value, tuple):
            field = self._brain.field(key)
            self.clipboard.copy(copied(field, value, self._brain.references))

    def copy_next(self) -> None:
        """Copy the value that comes next in the order of oss.go.id."""
        self.panel.copy_next()

    def _on_copied(self, key: str, text: str) -> None:
        self.clipboard.copy(text)
        if self._brain is not None:
            self._show_marks(len(copy_items(self._brain)))

    def _show_marks(self, total: int) -> None:
        if self._page is None:
            return
        done = self.panel.done
        for form in self._page.body.forms:
            for key, one in form.fields.items():
                one.show_copied(copied=key in done)
        if self._page.body.bar is not None:
            self._page.body.bar.show_copied(len(done), total)
