"""Pictures of the worklist, the new applicant, the recap and Atur."""

from PySide6.QtCore import Qt

from desktop_app.core.rows import Tab
from desktop_app.core.services.views import WorklistQuery
from desktop_app.ui.main_window.work import CASES, RECAP, SETTINGS
from desktop_app.ui.screens.recap.screen import RecapScreen
from desktop_app.ui.screens.settings.parts import Part
from desktop_app.ui.screens.settings.screen import SettingsScreen
from desktop_app.ui.screens.worklist.screen import WorklistScreen
from desktop_app.ui.tour.hands import ALT, CTRL
from tests.gallery.booth import Booth, OtherPicture

TABS = ((Qt.Key.Key_2, "pemohon"), (Qt.Key.Key_3, "perizinan"), (Qt.Key.Key_4, "tim-teknis"),
        (Qt.Key.Key_5, "kepala-dinas"), (Qt.Key.Key_6, "dikembalikan"), (Qt.Key.Key_7, "diparkir"),
        (Qt.Key.Key_8, "arsip"))  # fmt: skip
SEARCHED = (("lor", "dicari"), ("ud", "dicari-dua-huruf"), ("wah", "di-arsip"),
            ("sumber jatti", "tidak-ada"))  # fmt: skip


def place(booth: Booth, key: str) -> None:
    """Go to a place of the rail."""
    shift = booth.counter.shift
    if shift is None:
        raise OtherPicture("nobody sits here")
    shift.open_place(key)
    booth.hands.settle()


def worklist(booth: Booth) -> None:
    """Show the list: full, searched, without a hit, narrowed."""
    place(booth, CASES)
    booth.take("berkas")
    search = booth.find(WorklistScreen).bar.search
    for typed, name in SEARCHED:
        search.take_focus()
        booth.hands.replace(typed)
        _settle_search(booth, typed)
        booth.take(f"berkas-{name}")
    booth.press(Qt.Key.Key_Escape)
    _settle_search(booth, "")
    for key, name in TABS:
        booth.press(key, ALT)
        booth.take(f"berkas-tab-{name}")
    booth.press(Qt.Key.Key_1, ALT)
    for figure, name in (("late", "lewat"), ("near", "mendekati")):
        booth.find(WorklistScreen).figures.cell(figure).click()
        booth.take(f"berkas-{name}")
    booth.press(Qt.Key.Key_1, ALT)
    booth.find(WorklistScreen).list.table.setFocus()
    booth.press(Qt.Key.Key_Down)
    booth.take("berkas-tabel-fokus")


def new_applicant(booth: Booth) -> None:
    """Show the dialog empty, with an earlier case found, with a running one found."""
    place(booth, CASES)
    booth.press(Qt.Key.Key_N, CTRL)
    booth.take("pemohon-baru")
    booth.press(Qt.Key.Key_Return, CTRL)
    booth.take("pemohon-baru-kurang")
    for tab, name in ((Tab.ARCHIVE, "pernah-dilayani"), (Tab.BUREAU, "masih-berjalan")):
        nik = _nik(booth, tab)
        booth.press(Qt.Key.Key_1, ALT)
        booth.hands.replace(nik)
        booth.press(Qt.Key.Key_Return)
        booth.take(f"pemohon-baru-{name}")
    booth.press(Qt.Key.Key_Escape)


def recap(booth: Booth) -> None:
    """Show both views, and a month without any case."""
    place(booth, RECAP)
    booth.take("rekap-ringkasan")
    screen = booth.find(RecapScreen)
    below = screen.body.overview.verticalScrollBar()
    if below.maximum():
        below.setValue(below.maximum())
        booth.take("rekap-ringkasan-bawah")
    booth.press(Qt.Key.Key_2, ALT)
    booth.take("rekap-buku")
    for _ in range(20):
        booth.press(Qt.Key.Key_Right)
    booth.take("rekap-buku-kanan")
    for _ in range(14):
        screen.bar.moved.emit(-1)
        booth.hands.settle()
    booth.take("rekap-nihil")
    booth.press(Qt.Key.Key_1, ALT)


def settings(booth: Booth) -> None:
    """Show every part of Atur."""
    place(booth, SETTINGS)
    for part in Part:
        booth.find(SettingsScreen).open_part(part)
        booth.take(f"atur-{part.value}")


def _settle_search(booth: Booth, typed: str) -> None:
    """Wait for the pause after the last letter, then for the answer."""
    screen = booth.find(WorklistScreen)
    booth.hands.until(lambda: screen.asking.query.text == typed)
    booth.hands.settle()


def _nik(booth: Booth, tab: Tab) -> str:
    rows = booth.house.reading.worklist(WorklistQuery(tab=tab, limit=5)).rows
    if not rows:
        raise OtherPicture(f"nobody in {tab}")
    state = booth.house.reading.case(rows[0].case).state
    return str(state.answers().get("applicant.nik", ""))
