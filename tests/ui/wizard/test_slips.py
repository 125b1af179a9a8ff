"""Half pages and letters are printed from the page they belong to."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.cases.commands import ParkCase
from desktop_app.core.events.vocabulary import ParkReason
from desktop_app.ui.tour.hands import CTRL
from desktop_app.ui.wizard.slip_desk import OPENED
from desktop_app.ui.wizard.slips import CARD, HANDED, LETTER, RECEIPT
from tests.journeys.counter import Counter
from tests.journeys.wizard_seat import WizardSeat

Sit = Callable[..., WizardSeat]
KEY = Qt.Key


class Reader(QObject):
    """Stands where the word processor would: gets what is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(Path(url.toLocalFile()))

    def text(self) -> str:
        return words_of(self.files[-1])


def words_of(file: Path) -> str:
    """Return every word of a paper, tables within tables included."""
    body = Document(str(file)).element.body
    return " ".join("".join(each.itertext()) for each in body).replace("\u00a0", " ")


@pytest.fixture
def reader() -> Iterator[Reader]:
    made = Reader()
    QDesktopServices.setUrlHandler("file", made, "take")  # type: ignore[arg-type] # wants a str
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def returned(counter: Counter, seat: Sit) -> WizardSeat:
    counter.receives("D.V.2")
    counter.reaches_the_team()
    counter.visits("waste", repair_by=counter.today + timedelta(days=10))
    counter.issues("bap", counter.team)
    return seat(counter.bureau)


def save_as(seat: WizardSeat, file: Path) -> None:
    """Type a name into the dialog that asks for one."""
    dialog = next(iter(seat.screen.findChildren(QFileDialog)))
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    seat.hands.settle()


def test_a_parked_case_offers_its_card_and_ctrl_p_prints_it(
    counter: Counter, seat: Sit, reader: Reader
) -> None:
    counter.receives("D.V.1")
    counter.does(ParkCase(ParkReason.EMAIL, counter.today + timedelta(days=3)), counter.rina)
    at = seat()
    assert at.page.slips.kinds == (CARD,)
    at.hands.press(KEY.Key_P, CTRL)
    assert "Email aktivasi dari OSS belum masuk." in reader.text()
    assert counter.state.number.replace("-", "") in reader.text().replace("-", "").replace(
        "\u2011", ""
    )


def test_parking_at_the_counter_leads_to_the_card(
    counter: Counter, seat: Sit, reader: Reader
) -> None:
    counter.receives("D.V.1")
    at = seat()
    assert CARD not in at.page.slips.kinds
    at.screen.pane.actor.park()
    at.hands.settle()
    at.hands.press(KEY.Key_1)
    at.hands.press(KEY.Key_Return, CTRL)
    assert counter.state.parked is not None
    assert at.page.slips.kinds == (CARD,)
    at.page.slips.buttons(CARD)[0].click()
    at.hands.settle()
    assert reader.files[-1].suffix == ".docx"


def test_a_complete_file_leads_to_its_receipt_saved_under_a_chosen_name(
    counter: Counter, seat: Sit, tmp_path: Path
) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    at, file = seat(), tmp_path / "tanda terima.docx"
    assert at.page.slips.kinds == (RECEIPT,)
    at.page.slips.buttons(RECEIPT)[1].click()
    at.hands.settle()
    save_as(at, file)
    assert "Tanda Terima Berkas".casefold() in words_of(file).casefold()


def test_the_receipt_of_an_open_step_is_printed_from_the_menu(
    counter: Counter, seat: Sit, reader: Reader
) -> None:
    counter.receives("D.V.1")
    at = seat()
    at.screen.pane.slips.print(RECEIPT)
    at.hands.settle()
    assert "Belum lengkap" in reader.text()


def test_tidak_leads_to_the_letter_that_gets_its_number_first(
    returned: WizardSeat, reader: Reader
) -> None:
    assert returned.page.slips.kinds == (LETTER,)
    returned.hands.press(KEY.Key_P, CTRL)
    letters = [one for one in returned.counter.state.papers if one.kind == LETTER]
    assert [one.round for one in letters] == [1]
    assert reader.files == []
    returned.hands.press(KEY.Key_P, CTRL)
    assert "Perbaiki waste" in reader.text()
    assert letters[0].number in reader.text()


def test_the_hand_over_slip_lies_on_the_finished_case(
    counter: Counter, seat: Sit, reader: Reader
) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    counter.is_validated_and_handed_over()
    at = seat(counter.bureau)
    assert at.page.slips.kinds == (HANDED,)
    at.hands.press(KEY.Key_P, CTRL)
    assert counter.firm.owner.name in reader.text()


def test_an_issued_paper_is_opened_as_it_is(counter: Counter, seat: Sit, reader: Reader) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    at = seat(counter.head)
    at.hands.press(KEY.Key_P, CTRL)
    paper = counter.state.papers[0]
    assert reader.files[-1].read_bytes() == counter.house.papers.content(counter.case, paper.blob)


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_lost(
    counter: Counter, seat: Sit, tmp_path: Path
) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    at, blocked = seat(), tmp_path / "berkas"
    blocked.write_text("bukan folder", encoding="utf-8")
    at.page.slips.buttons(RECEIPT)[1].click()
    at.hands.settle()
    save_as(at, blocked / "tanda terima.docx")
    assert at.banner.startswith("Naskah tidak bisa ditulis")
    assert OPENED not in at.banner


def test_ctrl_p_says_so_where_nothing_is_printed(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    at = seat()
    at.hands.press(KEY.Key_P, CTRL)
    assert at.banner.startswith("Belum ada yang dicetak di langkah ini.")
