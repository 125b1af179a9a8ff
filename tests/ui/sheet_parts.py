"""The first sheet: colours, type, buttons, rulers, chips, fields, rows."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QLayout,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.button import LARGE, SMALL, Button, ButtonKind
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.choices import Choice, Mark
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.ruler import Ruler, paint_ruler
from desktop_app.ui.widgets.ruler_geometry import RulerPause, RulerState, RulerValues
from desktop_app.ui.widgets.segmented import Segment, SegmentedControl
from desktop_app.ui.widgets.step_track import StepTrack, TrackValues
from desktop_app.ui.widgets.table import (
    HEAD,
    PADDING,
    ROW,
    Table,
    paint_cell_ground,
    paint_cell_text,
)
from desktop_app.ui.widgets.text_label import TextLabel
from tests.ui.sheet import Sheet

SWATCHES = (
    *("bg", "surface", "surface-alt", "surface-sunk", "select", "line", "line-strong"),
    *("ink", "ink-2", "ink-3", "primary", "primary-soft", "focus", "ok", "ok-soft", "ok-fill"),
    *("warn", "warn-soft", "warn-fill", "bad", "bad-soft", "bad-fill", "info", "info-soft"),
)
RULERS = (
    ("Aman", RulerValues(6, 15), Icon.CIRCLE_CHECK, "Sisa 9 mnt", Tone.OK),
    (
        "Berjalan, pernah dijeda",
        RulerValues(8.33, 15, pauses=(RulerPause(3.7, 2.2),)),
        Icon.PLAY,
        "Sisa 6 mnt 40 dtk",
        Tone.OK,
    ),
    (
        "Mendekati batas, 75% ke atas",
        RulerValues(12.8, 15),
        Icon.HOURGLASS,
        "Sisa 3 hari",
        Tone.WARN,
    ),
    ("Lewat standar", RulerValues(18, 15), Icon.OCTAGON_ALERT, "Lewat 3 mnt", Tone.BAD),
    ("Dijeda", RulerValues(9, 15, RulerState.PAUSED), Icon.PAUSE, "Dijeda 5 mnt", Tone.IDLE),
    ("Menunggu, belum dibuka", RulerValues(0, 15), Icon.CLOCK, "Menunggu 48 mnt", Tone.INFO),
)
CHIPS = (
    (
        ChipText("Aman", Icon.CIRCLE_CHECK, Tone.OK),
        ChipText("Berjalan", Icon.PLAY, Tone.OK),
        ChipText("Mendekati batas", Icon.HOURGLASS, Tone.WARN),
    ),
    (
        ChipText("Lewat standar", Icon.OCTAGON_ALERT, Tone.BAD),
        ChipText("Dijeda", Icon.PAUSE, Tone.IDLE),
        ChipText("Menunggu", Icon.CLOCK, Tone.INFO),
    ),
    (
        ChipText("Dikembalikan", Icon.UNDO_2, Tone.WARN),
        ChipText("Terkunci", Icon.LOCK_KEYHOLE, Tone.OK),
        ChipText("Luring", Icon.CLOUD_OFF, Tone.WARN),
        ChipText("Mengirim", Icon.CLOUD_UPLOAD, Tone.INFO),
    ),
    (
        ChipText("Tersinkron", Icon.CLOUD_CHECK, Tone.OK),
        ChipText("Benturan", Icon.GIT_COMPARE, Tone.BAD),
    ),
)


class SheetCells(QStyledItemDelegate):
    """Draws numbers in Mono and a ruler in the last column."""

    def __init__(self, theme: Theme, table: Table) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        paint_cell_ground(painter, option, index, self._table, self._theme)
        area = option.rect.toRectF()
        if index.column() < 2:
            style = (TextStyle.NUMBER, TextStyle.BODY)[index.column()]
            paint_cell_text(painter, area, self._theme, str(index.data()), style)
            return
        track = QRectF(area.left() + PADDING, area.top() + 17, 91, 7)
        state = RulerState.PAUSED if index.row() == 3 else RulerState.RUNNING
        used = (6.0, 4.5, 8.33, 9.0)[index.row()]
        paint_ruler(painter, track, self._theme, RulerValues(used, 15, state))


def build(theme: Theme) -> Sheet:
    """Lay the sheet out; it keeps its model alive."""
    sheet = ground(Token.BG)
    sheet.setFixedSize(1366, 1224)
    whole = column(sheet, 14, (24, 20, 24, 16))
    head = row(gap=12)
    head.addWidget(
        TextLabel(theme, f"Loket Industri: komponen, palet {theme.name}", TextStyle.PAGE_TITLE)
    )
    words = "IBM Plex Sans dan Mono · ikon Lucide 1,75 px · grid 4 px · sudut 4 dan 6 px"
    head.addWidget(TextLabel(theme, words, TextStyle.SECOND, Token.INK_2))
    head.addStretch(1)
    whole.addLayout(head)
    whole.addWidget(_colors(theme))
    made = Sheet(sheet)
    for parts in (
        ((_types(theme), 419), (_buttons(theme, made), 0)),
        ((_rulers(theme), 906), (_chips(theme), 0)),
        ((_fields(theme, made), 0),),
        ((_table(theme, made), 745), (_banners(theme), 0)),
    ):
        line = row(gap=13)
        for part, width in parts:
            line.addWidget(part, 0 if width else 1)
            if width:
                part.setFixedWidth(width)
        whole.addLayout(line)
    whole.addStretch(1)
    return made


def _panel(theme: Theme, title: str, inside: QLayout, height: int) -> QFrame:
    frame = QFrame()
    frame.setProperty("panel", "plain")
    frame.setFixedHeight(height)
    body = column(frame, 8, (14, 12, 14, 10))
    body.addWidget(TextLabel(theme, title, TextStyle.BODY_STRONG, Token.INK_2))
    body.addLayout(inside)
    body.addStretch(1)
    return frame


def _colors(theme: Theme) -> QWidget:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(8)
    for at, name in enumerate(SWATCHES):
        cell = column(gap=2)
        swatch = QFrame()
        swatch.setFixedSize(100, 34)
        color = theme.color(Token(name)).name()
        line = theme.color(Token.LINE).name()
        swatch.setStyleSheet(f"background:{color}; border:1px solid {line}; border-radius:4px;")
        cell.addWidget(swatch)
        cell.addWidget(TextLabel(theme, name, TextStyle.SECOND_STRONG))
        cell.addWidget(TextLabel(theme, color.upper(), TextStyle.NUMBER, Token.INK_2))
        grid.addLayout(cell, at // 11, at % 11)
    grid.setColumnStretch(11, 1)
    return _panel(theme, "Warna", grid, 272)


def _types(theme: Theme) -> QWidget:
    lines = column(gap=6)
    for text, style, remark in (
        ("08:20", TextStyle.TIMER, "Waktu 44/48, 600"),
        ("92%", TextStyle.KPI, "Angka KPI 26/30, 600"),
        ("Input data perusahaan", TextStyle.PAGE_TITLE, "Judul 20/26"),
        ("Kelengkapan", TextStyle.PANEL_TITLE, "Judul panel 14/20, 600"),
        ("Isi dan label tombol", TextStyle.BODY, "13/18, 400 atau 500"),
        ("Keterangan baris kedua", TextStyle.SECOND, "12/16, batas terkecil isi"),
        ("3319 0312 0785 9901", TextStyle.NUMBER, "Nomor resmi: Mono 13, per 4 digit"),
    ):
        line = row(gap=12)
        line.addWidget(TextLabel(theme, text, style))
        line.addWidget(TextLabel(theme, remark, TextStyle.SECOND, Token.INK_2))
        line.addStretch(1)
        lines.addLayout(line)
    return _panel(theme, "Huruf", lines, 271)


def _buttons(theme: Theme, made: Sheet) -> QWidget:
    lines = column(gap=10)
    hover, press = (
        Button(theme, "Kursor di atas", ButtonKind.PRIMARY),
        Button(theme, "Ditekan", ButtonKind.PRIMARY),
    )
    press.setDown(True)
    focus = Button(theme, "Fokus", ButtonKind.PRIMARY)
    done = Button(theme, "Selesai", ButtonKind.PRIMARY, key="Ctrl Enter")
    lines.addLayout(_line(theme, "Utama", (done, hover, press, focus)))
    above, plain = Button(theme, "Kursor di atas"), Button(theme, "Fokus")
    off = Button(theme, "Tidak tersedia")
    off.setEnabled(False)
    copy = Button(theme, "Panel salin", ButtonKind.SECOND, key="F6")
    pause = Button(theme, "Jeda", key="F9")
    lines.addLayout(_line(theme, "Kedua", (copy, pause, above, plain, off)))
    back = Button(theme, "", icon=Icon.ARROW_LEFT)
    back.show_icon_only("Kembali")
    parts = (
        Button(theme, "Minta perbaikan", ButtonKind.DANGER, icon=Icon.UNDO_2),
        Button(theme, "Lupa PIN?", ButtonKind.LINK, icon=Icon.KEY_ROUND),
        Button(theme, "Kecil 26 px", icon=Icon.LIST_FILTER).sized(SMALL),
        Button(theme, "Besar 40 px").sized(LARGE),
        back,
    )
    lines.addLayout(_line(theme, "Bahaya, teks", parts))
    lines.addWidget(TextLabel(theme, "Pilihan", TextStyle.BODY_STRONG, Token.INK_2))
    lines.addLayout(_choices(theme, made))
    made.ringed.extend((focus, plain))
    made.hovered = hover
    return _panel(theme, "Tombol", lines, 271)


def _choices(theme: Theme, made: Sheet) -> QLayout:
    line = row(gap=24)
    ticked, empty = Choice(theme, "Diverifikasi"), Choice(theme, "Belum")
    focus = Choice(theme, "Fokus")
    days, calendar = Choice(theme, "Hari kerja", Mark.DOT), Choice(theme, "Hari kalender", Mark.DOT)
    ticked.setChecked(True)
    days.setChecked(True)
    kinds = (Segment("p", "Perseorangan"), Segment("n", "Non-perseorangan"))
    segments = SegmentedControl(theme, kinds)
    segments.show_current("n")
    for part in (ticked, empty, focus, days, calendar, segments):
        line.addWidget(part)
    line.addStretch(1)
    made.ringed.append(focus)
    return line


def _line(theme: Theme, label: str, parts: tuple[QWidget, ...]) -> QLayout:
    line = row(gap=12)
    words = TextLabel(theme, label, TextStyle.SECOND, Token.INK_2)
    words.setFixedWidth(74)
    line.addWidget(words)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return line


def _rulers(theme: Theme) -> QWidget:
    lines = column(gap=10)
    for label, values, icon, words, tone in RULERS:
        line = row(gap=0)
        name = TextLabel(theme, label, TextStyle.SECOND, Token.INK_2)
        name.setFixedWidth(188)
        ruler = Ruler(theme)
        ruler.setFixedWidth(199)
        ruler.show_values(values, words)
        line.addWidget(name)
        line.addWidget(ruler)
        line.addSpacing(13)
        line.addWidget(IconLabel(theme, icon, tone.ink, 16))
        line.addSpacing(4)
        line.addWidget(TextLabel(theme, words, TextStyle.BODY_STRONG, tone.ink))
        line.addStretch(1)
        lines.addLayout(line)
    title = "Penggaris waktu: satu bentuk untuk tabel, langkah, alur, dan rekap"
    return _panel(theme, title, lines, 217)


def _chips(theme: Theme) -> QWidget:
    lines = column(gap=10)
    for chips in CHIPS:
        line = row(gap=8)
        for chip in chips:
            line.addWidget(Chip(theme, chip))
        line.addStretch(1)
        lines.addLayout(line)
    lines.addWidget(TextLabel(theme, "Delapan langkah", TextStyle.BODY_STRONG, Token.INK_2))
    tracks = row(gap=14)
    for step in (1, 4, 8):
        track = StepTrack(theme)
        track.show_values(TrackValues(step), f"langkah {step} dari 8")
        tracks.addWidget(track)
    tracks.addStretch(1)
    lines.addLayout(tracks)
    return _panel(theme, "Tanda keadaan: ikon + kata + warna", lines, 217)


def _fields(theme: Theme, made: Sheet) -> QWidget:
    line = row(gap=12)
    for label, text, mono, state, message in (
        ("Biasa", "CV Sumber Jati Makmur", False, FieldState.NORMAL, ""),
        ("Fokus", "3319 0312", True, FieldState.NORMAL, ""),
        ("Benar", "3319 0312 0785 9901", True, FieldState.OK, "Laki-laki, Kec. Jati"),
        ("Perlu diperiksa", "145.000.000", False, FieldState.WARN, "Kurang satu nol?"),
        ("Salah", "1203 1900 4571", True, FieldState.BAD, "Baru 12 dari 13 digit"),
        ("Hanya baca", "59344", False, FieldState.READ_ONLY, ""),
    ):
        edit = QLineEdit(text)
        edit.setProperty("numeric", mono)
        field = Field(theme, edit, FieldLook(label, message_line=True, height=32))
        field.show_state(state, message)
        line.addWidget(field, 1)
        if label == "Fokus":
            made.ringed.append(field.box)
    return _panel(theme, "Isian", line, 124)


def _table(theme: Theme, made: Sheet) -> QWidget:
    frame = QFrame()
    frame.setProperty("panel", "plain")
    frame.setFixedHeight(HEAD + 4 * ROW + 2)
    model = QStandardItemModel(4, 3, made.widget)
    model.setHorizontalHeaderLabels(["Tabel, baris 41 px", "Usaha", "Waktu"])
    for at, (number, name) in enumerate(
        (("0150", "Biasa"), ("0149", "Kursor di atas"), ("0152", "Terpilih"), ("0151", "Terpilih"))
    ):
        model.setItem(at, 0, QStandardItem(f"IUI-2026-{number}"))
        model.setItem(at, 1, QStandardItem(name))
    table = Table(theme, "Contoh tabel")
    table.setModel(model)
    table.setItemDelegate(SheetCells(theme, table))
    table.setColumnWidth(0, 150)
    table.setColumnWidth(1, 354)
    table.horizontalHeader().setStretchLastSection(True)
    table.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
    table.selectRow(2)
    table.selectRow(3)
    keep = QItemSelectionModel.SelectionFlag.NoUpdate
    table.selectionModel().setCurrentIndex(model.index(3, 0), keep)
    made.hovered_rows.append((table, 1))
    column(frame).addWidget(table)
    return frame


def _banners(theme: Theme) -> QWidget:
    area = QWidget()
    lines = column(area, 9)
    for text in (
        BannerText(
            Tone.BAD, "NIB harus 13 digit.", "Baru 12, periksa digit terakhir.", "Tunjukkan", "F8"
        ),
        BannerText(Tone.WARN, "Luring.", "Tiga perubahan menunggu dikirim.", icon=Icon.CLOUD_OFF),
        BannerText(
            Tone.INFO, "", "Pernah dilayani: Sulastri, selesai Juli 2024.", "Pakai datanya", "Alt P"
        ),
        BannerText(Tone.OK, "", "Tersimpan dan terkirim pukul 09.38."),
    ):
        banner = Banner(theme)
        lines.addWidget(banner)
        banner.show_banner(text)
    lines.addStretch(1)
    return area
