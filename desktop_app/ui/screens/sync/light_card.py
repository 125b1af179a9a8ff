"""The answer to one question: is anything only on this computer."""

from PySide6.QtWidgets import QFrame

from desktop_app.core.services.light import Light
from desktop_app.ui.models import light_words
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

_DRAFTS = "Konsep tidak ikut sinkron: selesaikan halamannya agar menjadi catatan."


class LightCard(QFrame):
    """Answers by what other places were seen to hold."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("panel", "plain")
        self._icon = IconLabel(theme, Icon.HARD_DRIVE, Token.INK_2, 32)
        self._words = TextLabel(theme, "", TextStyle.CASE_TITLE).wrapped()
        self._met = TextLabel(theme, "", TextStyle.BODY, Token.INK_2)
        self._drafts = TextLabel(theme, _DRAFTS, TextStyle.BODY, Token.INK_2)
        across = row(self, 16, (18, 16, 18, 16))
        across.addWidget(self._icon)
        texts = column(gap=4)
        for label in (self._words, self._met, self._drafts):
            texts.addWidget(label)
        across.addLayout(texts, 1)

    @property
    def sentence(self) -> str:
        """Give the answer."""
        return self._words.text()

    def show_light(self, light: Light) -> None:
        """Write the answer."""
        look = light_words.look(light)
        self._icon.show_icon(look.icon, look.tone.ink)
        self._words.show_text(f"{look.words}.")
        self._met.show_text(light_words.met(light))
        self._drafts.setVisible(bool(light.drafts))
        self.setAccessibleName(look.words)
