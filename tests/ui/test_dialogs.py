"""Dialogs on low screens, and dialogs that come to say more."""

from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

LONG = "Berkas ini sudah dibuka di komputer lain. " * 12


def opened(qtbot: QtBot, theme: Theme, *, lines: int) -> DialogFrame:
    dialog = DialogFrame(theme, "Contoh")
    for number in range(lines):
        dialog.body.addWidget(Button(theme, f"Pilihan {number}"))
    dialog.add_right(Button(theme, "Simpan"))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_a_dialog_never_gets_higher_than_the_screen(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, lines=60)
    assert dialog.height() <= dialog.screen().availableGeometry().height()


def test_a_short_dialog_is_as_high_as_what_it_says(qtbot: QtBot, theme: Theme) -> None:
    low, high = (opened(qtbot, theme, lines=lines) for lines in (1, 4))
    assert high.height() - low.height() == 3 * (32 + 12)


def test_a_dialog_grows_with_what_it_comes_to_say(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, lines=1)
    before = dialog.height()
    dialog.body.addWidget(TextLabel(theme, LONG).wrapped())
    qtbot.waitUntil(lambda: dialog.height() > before + 60)


def test_two_sentences_beside_an_icon_need_no_scroll_bar(qtbot: QtBot, theme: Theme) -> None:
    dialog = DialogFrame(theme, "Belum berhasil")
    across, words = row(gap=16), column(gap=8)
    across.addWidget(IconLabel(theme, Icon.OCTAGON_ALERT, Token.BAD, 28))
    words.addWidget(TextLabel(theme, LONG[:41], TextStyle.BAR_TITLE).wrapped())
    words.addWidget(TextLabel(theme, LONG).wrapped())
    across.addLayout(words, 1)
    dialog.body.addLayout(across)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert not area.verticalScrollBar().isVisible()
