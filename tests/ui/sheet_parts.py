"""The first sheet: colours, type, buttons, and the states below them."""

from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLayout,
    QWidget,
)

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.button import LARGE, SMALL, Button, ButtonKind
from desktop_app.ui.widgets.choices import Choice, Mark
from desktop_app.ui.widgets.segmented import Segment, SegmentedControl
from desktop_app.ui.widgets.text_label import TextLabel
from tests.ui.sheet import Sheet
from tests.ui.sheet_states import banners, boxed, chips, fields, rulers, table

SWATCHES = (
    *("bg", "surface", "surface-alt", "surface-sunk", "select", "line", "line-strong"),
    *("ink", "ink-2", "ink-3", "primary", "primary-soft", "focus", "ok", "ok-soft", "ok-fill"),
    *("warn", "warn-soft", "warn-fill", "bad", "bad-soft", "bad-fill", "info", "info-soft"),
)


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
        ((rulers(theme), 906), (chips(theme), 0)),
        ((fields(theme, made), 0),),
        ((table(theme, made), 745), (banners(theme), 0)),
    ):
        line = row(gap=13)
        for part, width in parts:
            line.addWidget(part, 0 if width else 1)
            if width:
                part.setFixedWidth(width)
        whole.addLayout(line)
    whole.addStretch(1)
    return made


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
    return boxed(theme, "Warna", grid, 272)


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
    return boxed(theme, "Huruf", lines, 271)


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
    return boxed(theme, "Tombol", lines, 271)


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
