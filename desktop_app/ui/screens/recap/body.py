"""What the recap shows: overview or register, or why there is nothing."""

from PySide6.QtWidgets import QStackedWidget

from desktop_app.core.services.book import Recap
from desktop_app.ui.messages import Notice
from desktop_app.ui.models.recap import RecapModel
from desktop_app.ui.screens.recap.bar import BOOK
from desktop_app.ui.screens.recap.overview import Overview
from desktop_app.ui.screens.recap.register import RegisterTable
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.panel import Panel


class RecapBody(QStackedWidget):
    """One of four pages; the view asked for returns when there is something to show."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.register = RegisterTable(theme, RecapModel(self))
        self.overview = Overview(theme)
        self._nothing = EmptyState(theme, Icon.INBOX, "Nihil", "")
        self._trouble = EmptyState(theme, Icon.OCTAGON_ALERT, "", "")
        self._empty, self._broken = Panel(theme), Panel(theme)
        self.before = Button(theme, "Bulan sebelumnya", ButtonKind.SECOND, key="Alt ←")
        self._book = Panel(theme)
        self._view = ""
        self._recap: Recap | None = None
        self._build()

    def show_view(self, view: str) -> None:
        """Turn to the overview or to the register."""
        self._view = view
        self._turn()

    def show_recap(self, recap: Recap) -> None:
        """Show another month."""
        self._recap = recap
        self.register.show_recap(recap)
        self.overview.show_recap(recap)
        self._nothing.show_state(
            Icon.INBOX,
            f"Nihil, {recap.month}",
            "Tidak ada berkas pada bulan ini.",
        )
        self._turn()

    def show_trouble(self, notice: Notice) -> None:
        """Say why the month cannot be read."""
        self._trouble.show_state(Icon.OCTAGON_ALERT, notice.sentence, notice.way_out, Token.BAD)
        self._broken.setAccessibleName(self._trouble.accessibleName())
        self.setCurrentWidget(self._broken)

    def set_compact(self, *, compact: bool) -> None:
        """Give way where the window is small."""
        self.overview.set_compact(compact=compact)

    def _turn(self) -> None:
        if self._recap is None:
            return
        if self._recap.nil:
            had_focus = self.register.hasFocus()
            self._empty.setAccessibleName(self._nothing.accessibleName())
            self.setCurrentWidget(self._empty)
            if had_focus:
                self.before.setFocus()
        else:
            self.setCurrentWidget(self._book if self._view == BOOK else self.overview)

    def _build(self) -> None:
        self._book.body_column(0, 0).addWidget(self.register)
        self._nothing.add_action(self.before)
        for page in (self.overview, self._book, *self._empty_pages()):
            self.addWidget(page)

    def _empty_pages(self) -> tuple[Panel, Panel]:
        for panel, state in ((self._empty, self._nothing), (self._broken, self._trouble)):
            panel.body_column(0, 0).addWidget(state)
        return self._empty, self._broken
