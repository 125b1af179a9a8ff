"""Every setting has a field in Atur, and a sentence when it is wrong."""

import struct
import zlib
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.core.bootstrap import House
from desktop_app.core.ids import StaffId
from desktop_app.core.services.settings_in_force import settings_in_force
from desktop_app.ui.screens.settings.form import Form
from desktop_app.ui.screens.settings.parts import Part
from desktop_app.ui.screens.settings.screen import SettingsScreen
from tests.ui.settings.keys import go_to, leave, press, write


def picture() -> bytes:
    """Return a small red PNG."""
    rows = b"".join(b"\0" + b"\xff\0\0" * 8 for _ in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_every_setting_has_a_field(screen: SettingsScreen, house: House) -> None:
    known = settings_in_force(house.office.state(), house.reading.procedures())
    fields = {key for form in screen.pages.findChildren(Form) for key in form.keys}
    assert set(known) - fields == {"office.logo"}


def test_the_counter_is_named_as_slips_print_it(screen: SettingsScreen, house: House) -> None:
    counter = screen.pages.identity.counter
    write(counter.desk.editor, "Loket 2")
    leave()
    write(counter.hours.editor, "08.00 sampai 14.00")
    leave()
    counter.free.control.focus_current()
    press(Qt.Key.Key_Left)
    setting = house.office.state().setting
    assert setting("counter.desk") == "Loket 2"
    assert setting("counter.hours") == "08.00 sampai 14.00"
    assert setting("counter.free") is True
    assert setting("office.name") is None


def test_copies_of_letters_and_their_numbers_are_the_offices_own(
    screen: SettingsScreen, house: House
) -> None:
    go_to(screen, Part.PAPERS)
    write(screen.pages.papers.letter_copies.editor, "Camat {kecamatan}")
    leave()
    assert house.office.state().setting("letter.copies") == "Camat {kecamatan}"
    go_to(screen, Part.NUMBERS)
    entry = screen.pages.numbers.patterns["SURAT"]
    write(entry.editor, "{kode}/{tahun}")
    leave()
    assert entry.field.message.startswith("Pola nomor belum berisi {urut}.")
    assert house.office.state().setting("number.SURAT.pattern") is None


def test_a_week_without_a_day_is_said_and_not_kept(screen: SettingsScreen, house: House) -> None:
    go_to(screen, Part.HOLIDAYS)
    week = screen.pages.holidays.week
    assert week.value() == "12345"
    week.days[5].click()
    assert house.office.state().setting("days.week") == "123456"
    for day in week.days[:6]:
        day.click()
    assert week.refusal.startswith("Minggu kerja tidak berisi satu hari pun.")
    assert house.office.state().setting("days.week") == "6"


def test_the_first_day_moves_the_worked_date(screen: SettingsScreen, house: House) -> None:
    go_to(screen, Part.PROCEDURES)
    page = screen.pages.procedures
    assert "batas 15 Desember 2026" in page.working.cards.card("kerja").accessibleDescription()
    page.first_day.cards.focus_current()
    press(Qt.Key.Key_Down)
    assert house.office.state().setting("days.first_day_next") is False
    assert "batas 14 Desember 2026" in page.working.cards.card("kerja").accessibleDescription()


def test_the_kept_logo_is_drawn_after_a_restart(
    screen: SettingsScreen, house: House, admin: StaffId, tmp_path: Path
) -> None:
    file = tmp_path / "lambang.png"
    file.write_bytes(picture())
    house.office.set_logo(file, by=admin)
    assert house.office.logo() == picture()
    preview = screen.pages.identity.preview
    screen.open()
    found = preview.grab().toImage()
    spot = found.pixelColor(round(found.width() * 40 / 215), round(found.width() * 24 / 215))
    assert (spot.red(), spot.green(), spot.blue()) == (255, 0, 0)


def test_what_may_only_be_read_looks_so(screen: SettingsScreen) -> None:
    go_to(screen, Part.PAPERS)
    cards = screen.pages.papers.size_cards.cards
    before = cards.grab().toImage()
    cards.setEnabled(False)
    assert cards.grab().toImage() != before
    control = screen.pages.holidays.leave.control
    go_to(screen, Part.HOLIDAYS)
    shown = control.grab().toImage()
    control.setEnabled(False)
    assert control.grab().toImage() != shown
