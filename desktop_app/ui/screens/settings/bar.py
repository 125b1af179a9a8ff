"""The bar over Atur: title, when it was last kept, person."""

from PySide6.QtWidgets import QFrame

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.avatar import PersonTag
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 48
_SENTENCE = "Perubahan tersimpan sendiri saat Anda meninggalkan isian."


class SettingsBar(QFrame):
    """Says that nothing waits to be saved."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "bottom")
        self.setFixedHeight(HEIGHT)
        self._sentence = TextLabel(theme, _SENTENCE, TextStyle.BODY, Token.INK_2)
        self._icon = IconLabel(theme, Icon.SAVE, Token.OK, 16)
        self._kept = TextLabel(theme, "", TextStyle.BODY_MEDIUM, Token.OK)
        self._person = PersonTag(theme)
        across = row(self, 12, (16, 0, 16, 0))
        across.addWidget(TextLabel(theme, "Atur", TextStyle.PAGE_TITLE))
        across.addWidget(self._sentence)
        across.addStretch(1)
        saved = row(gap=6)
        saved.addWidget(self._icon)
        saved.addWidget(self._kept)
        across.addLayout(saved)
        across.addSpacing(12)
        across.addWidget(self._person)
        self.show_kept("")

    @property
    def kept(self) -> str:
        """Give what is said of the last write."""
        return self._kept.text()

    def show_kept(self, at: str) -> None:
        """Say when something was last written, an empty text for never."""
        self._kept.show_text(f"Tersimpan {at}" if at else "")
        self._icon.setVisible(bool(at))

    def show_person(self, name: str, duty: str) -> None:
        """Write who works here."""
        self._person.show_person(name, duty)

    def set_compact(self, *, compact: bool) -> None:
        """Give way where the window is narrow."""
        self._person.set_compact(compact)
