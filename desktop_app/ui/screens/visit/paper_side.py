"""Pages of a visit's papers, one of them chosen above."""

from PySide6.QtWidgets import QWidget

from desktop_app.ui.screens.visit.pages_desk import PagesDesk
from desktop_app.ui.screens.visit.sheets import WORDS, Sheet, sheets, source
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import column, discard
from desktop_app.ui.widgets.paper_pages import PaperPages
from desktop_app.ui.widgets.segmented import Segment, SegmentedControl
from desktop_app.ui.widgets.touch import TARGET


class PaperSide(QWidget):
    """Nothing is recorded by looking."""

    def __init__(self, theme: Theme, work: VisitWork) -> None:
        super().__init__()
        self._theme, self._work = theme, work
        self._sheets: tuple[Sheet, ...] = ()
        self._sheet = Sheet.BAP
        self.choice: SegmentedControl | None = None
        self.pages = PaperPages(theme, work.desk.desk.jobs)
        self.desk = PagesDesk(work, self.pages)
        self._whole = column(self, 0, (12, 10, 0, 0))
        self._whole.addWidget(self.pages, 1)

    @property
    def sheet(self) -> Sheet:
        """Give the paper that is looked at."""
        return self._sheet

    def show_visit(self) -> None:
        """Show what can be looked at now, and ask for its pages where they changed."""
        found = sheets(self._work)
        self.setVisible(bool(found))
        if found != self._sheets:
            self._choose_from(found)
        if found:
            self._show_pages()

    def look_at(self, sheet: Sheet) -> None:
        """Show another paper."""
        if sheet in self._sheets:
            self._sheet = sheet
            if self.choice is not None:
                self.choice.show_current(sheet.value)
            self._show_pages()

    def _choose_from(self, found: tuple[Sheet, ...]) -> None:
        newest = set(found) - set(self._sheets)
        self._sheets = found
        if Sheet.ADDENDUM in newest:
            self._sheet = Sheet.ADDENDUM
        if self._sheet not in found:
            self._sheet = Sheet.BAP
        if self.choice is not None:
            self._whole.removeWidget(self.choice)
            discard(self.choice)
            self.choice = None
        if len(found) > 1:
            segments = tuple(Segment(one.value, WORDS[one]) for one in found)
            self.choice = SegmentedControl(self._theme, segments, "Naskah yang tampak")
            self.choice.setFixedHeight(TARGET)
            self.choice.show_current(self._sheet.value)
            self.choice.chosen.connect(lambda key: self.look_at(Sheet(key)))
            self._whole.insertWidget(0, self.choice)

    def _show_pages(self) -> None:
        self.desk.show_source(source(self._work, self._sheet))
