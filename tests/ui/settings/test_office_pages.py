"""Atur by keyboard: what is typed stands in the office, or says why not."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.bootstrap import House
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.services.people import NewStaff
from desktop_app.core.settings import Settings
from desktop_app.ui.screens.settings.line_entries import LineEntry
from desktop_app.ui.screens.settings.parts import Part
from desktop_app.ui.screens.settings.screen import SettingsScreen
from desktop_app.ui.widgets.field_box import FieldState
from tests.ui.settings.keys import go_to, leave, press, write

ALT = Qt.KeyboardModifier.AltModifier


def test_up_and_down_open_the_parts(screen: SettingsScreen) -> None:
    assert screen.pages.currentWidget() is screen.pages.identity
    press(Qt.Key.Key_Down)
    assert screen.pages.currentWidget() is screen.pages.staff
    press(Qt.Key.Key_End)
    assert screen.pages.currentWidget() is screen.pages.machine
    press(Qt.Key.Key_Up)
    assert screen.pages.currentWidget() is screen.pages.procedures


def test_esc_returns_to_the_list_of_parts(screen: SettingsScreen) -> None:
    screen.pages.identity.government.editor.setFocus()
    press(Qt.Key.Key_Escape)
    assert screen.parts.isAncestorOf(screen.focusWidget())


def test_a_field_is_kept_when_it_is_left(screen: SettingsScreen, house: House) -> None:
    write(screen.pages.identity.place.editor, "Jati Kulon")
    assert house.office.state().setting("office.place") is None
    leave()
    assert house.office.state().setting("office.place") == "Jati Kulon"
    assert screen.bar.kept == "Tersimpan 09.42"
    assert "Tempat surat ditetapkan diubah." in screen.banner.accessibleName()


def test_the_banner_never_hides_the_field_with_the_caret(screen: SettingsScreen) -> None:
    screen.window().resize(1013, 588)
    identity = screen.pages.identity
    write(identity.address.editor, "Jalan Contoh 1")
    identity.place.editor.setFocus()
    assert screen.banner.isVisible()
    field, banner = identity.place.field.box, screen.banner
    assert field.mapTo(screen, field.rect().bottomLeft()).y() < banner.mapTo(screen, QPoint()).y()


def test_opening_another_part_keeps_what_is_half_typed(
    screen: SettingsScreen, house: House
) -> None:
    write(screen.pages.identity.regent.editor, "Wali Contoh")
    go_to(screen, Part.NUMBERS)
    assert house.office.state().setting("office.regent") == "Wali Contoh"


def test_alt_z_brings_the_former_value_back(screen: SettingsScreen, house: House) -> None:
    write(screen.pages.identity.place.editor, "Salah")
    leave()
    press(Qt.Key.Key_Z, ALT)
    assert house.office.state().setting("office.place") == "Kudus"
    assert screen.pages.identity.place.value() == "Kudus"
    assert "kembali seperti semula" in screen.banner.accessibleName()
    press(Qt.Key.Key_Z, ALT)
    assert house.office.state().setting("office.place") == "Kudus"


def test_leaving_without_a_change_writes_nothing(screen: SettingsScreen, house: House) -> None:
    before = house.office.state().facts
    screen.pages.identity.place.editor.setFocus()
    for _ in range(4):
        leave()
    assert house.office.state().facts == before
    assert screen.bar.kept == ""


def test_the_kop_follows_the_typing(screen: SettingsScreen) -> None:
    write(screen.pages.identity.address.editor, "Jalan Contoh 1")
    assert "Jalan Contoh 1" in screen.pages.identity.preview.accessibleName()


def test_whoever_fills_the_kop_takes_the_proposed_name(
    screen: SettingsScreen, house: House, admin: StaffId
) -> None:
    house.people.register(NewStaff("Kepala Contoh", "", Role.HEAD), by=admin)
    screen.open()
    assert screen.pages.identity.sample.isVisible()
    write(screen.pages.identity.address.editor, "Jalan Contoh 1")
    leave()
    assert str(house.office.state().setting("office.name")).startswith("DINAS PENANAMAN MODAL")
    assert not screen.pages.identity.sample.isVisible()


def test_the_example_follows_the_pattern(screen: SettingsScreen) -> None:
    go_to(screen, Part.NUMBERS)
    page = screen.pages.numbers
    assert page.examples["SK"].text() == "503/IUI/0145/2026"
    write(page.patterns["SK"].editor, "{urut}/{bulan_romawi}/{tahun}")
    assert page.examples["SK"].text() == "145/XI/2026"


def test_a_pattern_without_running_number_is_refused(screen: SettingsScreen, house: House) -> None:
    go_to(screen, Part.NUMBERS)
    page = screen.pages.numbers
    write(page.patterns["BAP"].editor, "{kode}/{tahun}")
    assert page.examples["BAP"].text() == "Pola nomor belum berisi {urut}."
    leave()
    assert state_of(page.patterns["BAP"]) == FieldState.BAD
    assert "Tambahkan {urut}" in page.patterns["BAP"].field.message
    assert house.office.state().setting("number.BAP.pattern") is None
    write(page.patterns["BAP"].editor, "{kode}/{urut}")
    leave()
    assert state_of(page.patterns["BAP"]) == FieldState.NORMAL
    assert house.office.state().setting("number.BAP.pattern") == "{kode}/{urut}"


def test_what_was_refused_stays_to_be_mended(screen: SettingsScreen) -> None:
    go_to(screen, Part.NUMBERS)
    entry = screen.pages.numbers.patterns["SK"]
    write(entry.editor, "{kode}/{tahun}")
    go_to(screen, Part.IDENTITY)
    write(screen.pages.identity.place.editor, "Jati")
    leave()
    go_to(screen, Part.NUMBERS)
    assert entry.value() == "{kode}/{tahun}"
    assert state_of(entry) == FieldState.BAD


def test_mandate_and_delegation_are_chosen_by_arrows(screen: SettingsScreen, house: House) -> None:
    go_to(screen, Part.SIGNING)
    page = screen.pages.signing
    assert "Bupati" in page.preview.accessibleName()
    page.authority["D.V.1"].cards.focus_current()
    press(Qt.Key.Key_Right)
    assert house.office.state().setting("licence.D.V.1.authority") == "DELEGASI"
    assert "Bupati" not in page.preview.accessibleName()


def test_the_day_rule_shows_worked_dates_and_is_chosen_by_arrows(
    screen: SettingsScreen, house: House
) -> None:
    go_to(screen, Part.PROCEDURES)
    page = screen.pages.procedures
    card = page.working.cards.card("kerja")
    assert "batas 15 Desember 2026" in card.accessibleDescription()
    page.working.cards.focus_current()
    press(Qt.Key.Key_Down)
    assert house.office.state().setting("days.working_days") is False


def test_steps_are_read_per_procedure(screen: SettingsScreen) -> None:
    go_to(screen, Part.PROCEDURES)
    page = screen.pages.procedures
    model = page.steps.model()
    assert model.rowCount() == 8
    assert model.index(5, 3).data() == "15 hari"
    assert page.tabs is not None
    page.tabs.focus_current()
    press(Qt.Key.Key_Right)
    assert page.tabs.current == "D.V.2"
    assert model.rowCount() == 8


def test_a_holiday_list_is_refused_with_its_line(
    screen: SettingsScreen, house: House, tmp_path: Path
) -> None:
    go_to(screen, Part.HOLIDAYS)
    page = screen.pages.holidays
    bad = tmp_path / "libur 2028.csv"
    bad.write_text("tanggal;jenis;nama\n31 Januari;libur_nasional;Contoh\n", encoding="utf-8")
    page.file_chosen.emit(bad)
    assert "baris 2" in page.told.accessibleName()
    assert 2028 not in house.office.lists()


def test_a_good_holiday_list_makes_its_year_countable(
    screen: SettingsScreen, tmp_path: Path
) -> None:
    good = tmp_path / "libur 2028.csv"
    days = ("01-01", "05-01", "08-17", "12-25")
    lines = "".join(f"2028-{day};libur_nasional;Contoh\n" for day in days)
    good.write_text("tanggal;jenis;nama\n" + lines, encoding="utf-8")
    go_to(screen, Part.HOLIDAYS)
    screen.pages.holidays.file_chosen.emit(good)
    last = screen.pages.holidays.rows[-1]
    assert last.accessibleName().startswith("2028, 4 hari, versi 2028.impor")
    assert "impor kantor" in last.accessibleName()


def test_templates_are_copied_and_a_broken_one_is_told(
    screen: SettingsScreen, house: House
) -> None:
    go_to(screen, Part.PAPERS)
    panel = screen.pages.papers.templates
    panel.copy.click()
    assert "templat disalin" in panel.told.accessibleName()
    (house.office.template_folder() / "bap.docx").write_bytes(b"bukan word")
    panel.check.click()
    told = [row.accessibleName() for row in panel.rows]
    assert any("bap.docx" in words and "Milik kantor" in words for words in told)


def test_another_paper_brings_its_own_templates(screen: SettingsScreen, house: House) -> None:
    go_to(screen, Part.PAPERS)
    page = screen.pages.papers
    page.size_cards.cards.focus_current()
    press(Qt.Key.Key_Right)
    assert house.office.state().setting("paper.size") == "A4"
    assert any("Bisa dipakai" in row.accessibleName() for row in page.templates.rows)
    assert {row.path.name for row in page.templates.rows} >= {"bap-a4.docx", "sk-a4.docx"}


def test_the_theme_is_kept_for_this_computer_and_told(
    screen: SettingsScreen, house: House, qtbot: QtBot
) -> None:
    go_to(screen, Part.MACHINE)
    screen.pages.machine.look.control.focus_current()
    with qtbot.waitSignal(screen.machine_changed) as told:
        press(Qt.Key.Key_3)
    assert told.args == [Settings(theme="gelap")]
    assert house.office.settings().theme == "gelap"
    screen.pages.machine.lock.control.focus_current()
    press(Qt.Key.Key_Right)
    assert house.office.settings().lock_minutes == 5


def test_everything_that_takes_the_focus_has_a_name(screen: SettingsScreen) -> None:
    silent = [
        widget
        for widget in screen.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName()
    ]
    assert silent == []


def test_in_a_small_window_the_list_keeps_its_icons(screen: SettingsScreen) -> None:
    screen.set_compact(compact=True)
    assert screen.parts.width() == 60
    press(Qt.Key.Key_Down)
    assert screen.parts.current is Part.STAFF


def state_of(entry: LineEntry) -> FieldState:
    return entry.field.state
