"""One Word template: whose it is, and what is wrong with it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.services.templates import TemplateView
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import SMALL, Button
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.text_label import TextLabel


class TemplateRow(QFrame):
    """The mistake stands under the name, in an officer's words."""

    path: Path
    """Where the template lies."""
    put_away_wanted = Signal(str)
    """Its file name: the program's own shall be used again."""

    def __init__(self, theme: Theme, template: TemplateView) -> None:
        super().__init__()
        self.path = template.path
        self.setProperty("edge", "top")
        whose = "Milik kantor" if template.own else "Bawaan"
        state = template.mistake or ("Bisa dipakai" if template.checked else "Sedang diperiksa")
        self.setAccessibleName(f"{template.title}, {whose}, {state}")
        across = row(self, 10, (12, 8, 12, 8))
        words = column(gap=2)
        words.addWidget(TextLabel(theme, template.title, TextStyle.BODY_MEDIUM))
        name = TextLabel(theme, template.path.name, TextStyle.SECOND, Token.INK_2).elided()
        words.addWidget(name)
        if template.mistake:
            told = TextLabel(theme, template.mistake, TextStyle.SECOND, Token.BAD).wrapped()
            words.addWidget(told)
        across.addLayout(words, 1)
        tone = Tone.PLACE if template.own else Tone.IDLE
        across.addWidget(Chip(theme, ChipText(whose, Icon.FILE_TEXT, tone)))
        across.addWidget(Chip(theme, _chip(template)))
        self.put_away = Button(theme, "Pakai bawaan").sized(SMALL)
        self.put_away.setAccessibleName(f"Pakai bawaan untuk {template.title}")
        self.put_away.setToolTip("Berkas kantor disimpan dengan nama lain.")
        self.put_away.clicked.connect(lambda: self.put_away_wanted.emit(self.path.name))
        self.put_away.setVisible(False)
        self._is_own = template.own
        across.addWidget(self.put_away)

    def show_may(self, *, may: bool) -> None:
        """Offer the way back where the office has its own, to those who may."""
        self.put_away.setVisible(may and self._is_own)


def _chip(template: TemplateView) -> ChipText:
    if not template.checked:
        return ChipText("Diperiksa…", Icon.HOURGLASS, Tone.IDLE)
    if template.mistake:
        return ChipText("Belum benar", Icon.CIRCLE_ALERT, Tone.BAD)
    return ChipText("Bisa dipakai", Icon.CIRCLE_CHECK, Tone.OK)
