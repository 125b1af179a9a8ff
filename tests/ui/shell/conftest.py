"""The window with its counter over a house of fakes."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.ids import CaseId
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.counter import Counter, Outfit
from desktop_app.ui.main_window.pages import Pages, Ways
from desktop_app.ui.main_window.window import MainWindow
from desktop_app.ui.screens.sign_in.screen import SignInScreen
from desktop_app.ui.screens.worklist.screen import WorklistOutfit, WorklistScreen
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.sights import Worker
from tests.ui.shell.fakes import FakeHouse
from tests.ui.worklist.fakes import FakeWorklist
from tests.ui.worklist.sample_rows import NOW


class CasePage(QWidget):
    """Stands for the screen of one case."""

    left = Signal()

    def __init__(self, case: CaseId) -> None:
        super().__init__()
        self.case = case
        self.kept = 0
        self.setWindowTitle(f"Berkas {case}")
        self.first, self.second = QLineEdit(self), QLineEdit(self)

    def keep(self) -> None:
        self.kept += 1


@dataclass
class Desk:
    """What a test of the window works with."""

    window: MainWindow
    counter: Counter
    house: FakeHouse
    cases: list[CasePage]
    jobs: Jobs

    @property
    def sign_in(self) -> SignInScreen:
        page = self.window.entry.page
        assert isinstance(page, SignInScreen)
        return page

    @property
    def worklist(self) -> WorklistScreen:
        assert self.counter.shift is not None
        page = self.counter.shift.frame.page
        assert isinstance(page, WorklistScreen)
        return page


Seated = Callable[[FakeHouse], Desk]


@pytest.fixture
def seated(qtbot: QtBot, qapp: QApplication, theme: Theme) -> Seated:
    def open_over(house: FakeHouse) -> Desk:
        window, jobs = MainWindow(theme), Jobs(inline=True)
        qtbot.addWidget(window, before_close_func=lambda shut: shut.close_now())
        made: list[CasePage] = []

        def worklist(_who: Worker, ways: Ways) -> QWidget:
            screen = WorklistScreen(WorklistOutfit(theme, jobs, FakeWorklist(), lambda: NOW))
            screen.case_wanted.connect(ways.open_case)
            return screen

        def case(_who: Worker, ways: Ways, which: CaseId) -> QWidget:
            made.append(CasePage(which))
            made[-1].left.connect(ways.back)
            return made[-1]

        pages = Pages(
            worklist,
            {
                "rekap": lambda _who, _ways: QLabel("Rekap"),
                "benturan": lambda _who, _ways: QLabel("Benturan"),
            },
            case,
            lambda _who, _ways, above: QDialog(above),
            case,
        )
        counter = Counter(Outfit(qapp, theme, jobs, window, house, pages, 3, lambda: NOW))
        with qtbot.waitExposed(window):
            window.show()
        counter.open()
        return Desk(window, counter, house, made, jobs)

    return open_over
