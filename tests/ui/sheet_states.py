"""Half of the first sheet: rulers, chips, fields, rows, banners."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
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
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.ruler import Ruler, paint_ruler
from desktop_app.ui.widgets.ruler_geometry import RulerPause, RulerState, RulerValues
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


def boxed(theme: Theme, title: str, inside: QLayout, height: int) -> QFrame:
    """Put a titled frame round a layout."""
    frame = QFrame()
    frame.setProperty("panel", "plain")
    frame.setFixedHeight(height)
    body = column(frame, 8, (14, 12, 14, 10))
    body.addWidget(TextLabel(theme, title, TextStyle.BODY_STRONG, Token.INK_2))
    body.addLayout(inside)
    body.addStretch(1)
    return frame


def rulers(theme: Theme) -> QWidget:
    """Draw every state of the ruler."""
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
    return boxed(theme, title, lines, 217)


def chips(theme: Theme) -> QWidget:
    """Draw every chip and three tracks."""
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
    return boxed(theme, "Tanda keadaan: ikon + kata + warna", lines, 217)


def fields(theme: Theme, made: Sheet) -> QWidget:
    """Draw a field in every state."""
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
    return boxed(theme, "Isian", line, 124)


def table(theme: Theme, made: Sheet) -> QWidget:
    """Draw a table with hover, selection and focus."""
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


def banners(theme: Theme) -> QWidget:
    """Draw every banner."""
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
