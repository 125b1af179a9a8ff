"""The second sheet: rails, bars, clocks, cards, empty states."""

from PySide6.QtWidgets import QComboBox, QLayout, QLineEdit, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.avatar import PersonTag
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.choices import CheckCell
from desktop_app.ui.widgets.clock_face import ClockFace, ClockMode
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.icon_label import Spinner
from desktop_app.ui.widgets.kpi_strip import Kpi, KpiStrip
from desktop_app.ui.widgets.nav_rail import NavItem, NavRail
from desktop_app.ui.widgets.option_card import Option, OptionCards
from desktop_app.ui.widgets.panel import Panel, PanelKind
from desktop_app.ui.widgets.ruler_geometry import RulerPause, RulerState, RulerValues
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.segmented import Segment, SegmentedControl
from desktop_app.ui.widgets.skeleton import Skeleton
from desktop_app.ui.widgets.status_bar import StatusBar, StatusText
from desktop_app.ui.widgets.step_rail import RailFoot, StepRail
from desktop_app.ui.widgets.step_row import StepLine, StepPlace
from desktop_app.ui.widgets.tab_strip import Tab, TabStrip
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.widgets.timer_panel import PauseFace, TimerPanel
from desktop_app.ui.widgets.timer_strip import TimerStrip
from tests.ui.sheet import Sheet

VALUES = RulerValues(8.33, 15, pauses=(RulerPause(4, 1.2),))
FACE = ClockFace(ClockMode.RUNNING, "08:20", "sisa 06:40", "standar 15 menit", VALUES)
PAUSED = ClockFace(
    ClockMode.PAUSED,
    "08:20",
    "sisa 06:40",
    "standar 15 menit",
    RulerValues(8.33, 15, RulerState.PAUSED, VALUES.pauses),
)
REASONS = (
    Option("dokumen", "Pemohon mencari dokumen", hint="1"),
    Option("oss", "oss.go.id tidak bisa dibuka", hint="2"),
    Option("internet", "Internet kantor terputus", hint="3"),
    Option("dipanggil", "Petugas dipanggil pimpinan", hint="4"),
    Option("lain", "Lainnya, tulis alasan", hint="5"),
)
APPLICANT, TEAM = "Pemohon · Sistem OSS", "Bidang Perizinan / Tim Teknis"
STEPS = (
    StepLine(1, "Daftar akun OSS", APPLICANT, "15 mnt", StepPlace.DONE, "12:10"),
    StepLine(2, "Aktivasi lewat email", APPLICANT, "5 mnt", StepPlace.DONE, "03:05"),
    StepLine(3, "Login ke oss.go.id", APPLICANT, "5 mnt", StepPlace.DONE, "04:20"),
    StepLine(4, "Isi data perusahaan", APPLICANT, "30 mnt", StepPlace.HERE, "18:42"),
    StepLine(5, "Data usaha & unggah berkas", APPLICANT, "30 mnt", StepPlace.AHEAD),
    StepLine(6, "Visitasi, verifikasi, BAP", TEAM, "15 hari", StepPlace.AHEAD),
    StepLine(7, "Validasi Kepala Dinas", "Kepala Dinas", "5 mnt", StepPlace.AHEAD),
    StepLine(8, "Cetak SK", "Bidang Perizinan", "2 mnt", StepPlace.AHEAD),
)
TOP = (
    NavItem("berkas", "Berkas", Icon.INBOX, "1"),
    NavItem("kunjungan", "Kunjungan", Icon.MAP_PIN, "2"),
    NavItem("validasi", "Validasi", Icon.STAMP, "3"),
    NavItem("rekap", "Rekap", Icon.CHART_COLUMN, "5"),
    NavItem("sinkron", "Sinkron", Icon.REFRESH_CW, "6"),
)
BOTTOM = (NavItem("atur", "Atur", Icon.SETTINGS, "0"), NavItem("kunci", "Kunci", Icon.LOCK, "L"))
KPIS = (
    Kpi("dilayani", "Dilayani hari ini", "7", ("4 selesai di loket", "3 berlanjut")),
    Kpi("menunggu", "Menunggu di loket", "3", ("paling lama", "12 mnt · A-015")),
    Kpi(
        "dekat",
        "Mendekati batas",
        "4",
        ("terpakai 75%", "standar atau lebih"),
        Tone.WARN,
        Icon.HOURGLASS,
    ),
    Kpi("lewat", "Lewat standar", "1", ("visitasi", "lewat 1 hari"), Tone.BAD, Icon.OCTAGON_ALERT),
    Kpi("tepat", "Tepat waktu, November", "92%", ("176 dari 191 langkah selesai",), share=0.92),
)


def build(theme: Theme) -> Sheet:
    """Lay the sheet out like a window with one of everything."""
    sheet = ground(Token.BG)
    sheet.setFixedSize(1366, 900)
    made = Sheet(sheet)
    window = row(sheet, 0)
    rail = NavRail(theme, TOP, BOTTOM)
    rail.show_active("berkas")
    rail.show_badge("sinkron", 3)
    made.ringed.append(rail.item("validasi"))
    window.addWidget(rail)
    rest = column()
    window.addLayout(rest, 1)
    rest.addWidget(_page_bar(theme))
    middle = row(gap=0)
    steps = StepRail(theme)
    steps.show_steps(STEPS, RailFoot("Terpakai langkah 1–4", "38 dari 55 mnt"))
    middle.addWidget(steps)
    middle.addLayout(_work(theme), 1)
    middle.addLayout(_side(theme, made))
    rest.addLayout(middle, 1)
    rest.addWidget(_status(theme))
    return made


def _page_bar(theme: Theme) -> QWidget:
    bar = ground(Token.SURFACE, "bottom")
    bar.setFixedHeight(48)
    line = row(bar, 12, (16, 0, 16, 0))
    line.addWidget(TextLabel(theme, "Berkas", TextStyle.PAGE_TITLE))
    line.addWidget(TextLabel(theme, "Selasa, 24 November 2026", TextStyle.BODY, Token.INK_2))
    line.addStretch(1)
    search = SearchField(theme, "Cari nama, NIK, NIB, atau no. berkas")
    search.setFixedWidth(380)
    line.addWidget(search)
    line.addWidget(
        Button(theme, "Pemohon baru", ButtonKind.PRIMARY, icon=Icon.USER_ROUND_PLUS, key="Ctrl N")
    )
    person = PersonTag(theme)
    person.show_person("Rina Wulandari", "Help desk · Loket 2")
    line.addSpacing(4)
    line.addWidget(person)
    return bar


def _work(theme: Theme) -> QLayout:
    work = column(gap=12, margins=(16, 12, 12, 12))
    figures = KpiStrip(theme)
    figures.show_figures(KPIS)
    work.addWidget(figures)
    work.addWidget(_list(theme))
    kinds = (
        Segment("p", "Perseorangan", Icon.USER_ROUND, "Alt 1"),
        Segment("n", "Non-perseorangan", Icon.BUILDING_2, "Alt 2"),
    )
    segments = SegmentedControl(theme, kinds)
    segments.show_current("n")
    strip = TimerStrip(theme)
    strip.show_clock(FACE)
    for part in (segments, strip):
        line = row()
        line.addWidget(part)
        line.addStretch(1)
        work.addLayout(line)
    cards = OptionCards(
        theme,
        (
            Option("d1", "Izin Usaha Industri", "SOP D.V.1", "Alt 1"),
            Option("d2", "Izin Perluasan Industri", "SOP D.V.2", "Alt 2"),
            Option("tidak", "Tidak, kembali ke pemohon", "Langkah 5.", "T", danger=True),
        ),
        across=True,
    )
    cards.show_current("d1")
    work.addWidget(cards)
    work.addWidget(_form(theme))
    work.addLayout(_states(theme))
    work.addStretch(1)
    return work


def _list(theme: Theme) -> QWidget:
    frame = Panel(theme)
    tabs = TabStrip(
        theme,
        (
            Tab("semua", "Semua", 24),
            Tab("loket", "Giliran loket", 6),
            Tab("pemohon", "Pemohon", 5),
            Tab("tim", "Tim Teknis", 9),
        ),
    )
    line = row(frame.body, 0, (0, 0, 8, 0))
    line.addWidget(tabs)
    line.addStretch(1)
    line.addWidget(CheckCell(theme, "KTP ditunjukkan"))
    line.addWidget(Button(theme, "Saring", icon=Icon.LIST_FILTER, key="Ctrl F"))
    return frame


def _form(theme: Theme) -> QWidget:
    panel = Panel(theme, "A. Badan usaha").dense()
    panel.head.addWidget(Chip(theme, ChipText("1 salah", Icon.CIRCLE_ALERT, Tone.BAD)))
    body = panel.body_column(5)
    kind = QComboBox()
    kind.addItems(["CV", "PT"])
    name = Field(
        theme, QLineEdit("Sumber Jati Makmur"), FieldLook("Nama badan usaha", copyable=True)
    )
    name.show_copied(copied=True)
    nib = QLineEdit("1203 1900 4571")
    nib.setProperty("numeric", True)
    number = Field(theme, nib, FieldLook("NIB", unit="12 dari 13", message_line=True))
    number.show_state(FieldState.BAD, "NIB harus 13 digit. Baru 12: periksa digit terakhir.")
    money = Field(
        theme, QLineEdit("500.000.000"), FieldLook("Modal dasar", unit="Rp", copyable=True)
    )
    phone = QLineEdit()
    phone.setPlaceholderText("boleh kosong")
    office = Field(theme, phone, FieldLook("Telepon kantor", optional=True))
    first = row()
    type_field = Field(theme, kind, FieldLook("Jenis"))
    type_field.setFixedWidth(108)
    for field in (type_field, name, money, office):
        first.addWidget(field)
    body.addLayout(first)
    body.addWidget(number)
    return panel


def _states(theme: Theme) -> QLayout:
    line = row(gap=12)
    empty = Panel(theme, "Pencarian tanpa hasil", kind=PanelKind.INSET)
    empty.add_head_icon(Icon.SEARCH)
    sentence = "Mungkin maksud Anda Sumber Jati. Bisa juga berkasnya sudah di arsip."
    state = EmptyState(theme, Icon.SEARCH_X, 'Tidak ada "sumber jatti"', sentence)
    state.add_action(Button(theme, 'Cari "Sumber Jati"', ButtonKind.SECOND, key="Enter"))
    column(empty.body).addWidget(state)
    load = Panel(theme, "Memuat", kind=PanelKind.INSET)
    body = load.body_column(8)
    skeleton = Skeleton(theme, 3)
    body.addWidget(skeleton)
    skeleton.show()
    below = row()
    below.addWidget(Spinner(theme))
    below.addWidget(TextLabel(theme, "Memuat 2.140 berkas arsip"))
    below.addStretch(1)
    body.addLayout(below)
    line.addWidget(empty, 1)
    line.addWidget(load, 1)
    return line


def _side(theme: Theme, made: Sheet) -> QLayout:
    side = column(gap=12, margins=(4, 12, 16, 12))
    clock = TimerPanel(theme)
    clock.show_clock(FACE)
    clock.show_pauses("total 02:10", ("09.36–09.38 · Pemohon mencari NPWP di mobil",))
    clock.setFixedWidth(296)
    pause = TimerPanel(theme)
    pause.show_clock(PAUSED)
    pause.show_pause(PauseFace("Dijeda sejak 09.40, sudah 02:05", REASONS, "oss"))
    pause.setFixedWidth(296)
    made.ringed.append(pause.reasons.card("oss"))
    side.addWidget(clock)
    side.addWidget(pause)
    side.addStretch(1)
    return side


def _status(theme: Theme) -> QWidget:
    bar = StatusBar(theme)
    synced = StatusText("Tersinkron 09.38", icon=Icon.CLOUD_CHECK, ink=Token.OK)
    bar.show_cell("sync", synced)
    bar.show_cell("backup", StatusText("Cadangan 24 Nov 07.30", icon=Icon.HARD_DRIVE))
    bar.show_cell("printer", StatusText("EPSON L3210 siap", icon=Icon.PRINTER))
    return bar
