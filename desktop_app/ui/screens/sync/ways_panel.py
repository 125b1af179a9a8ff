"""The ways to meet: the hub where there is one, and a file on a stick."""

from PySide6.QtCore import Signal

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel

_STICK = (
    "Satu berkas di stik memuat kedua arah. Isinya tersandi untuk komputer kantor ini: stik yang "
    "hilang tidak memberi tahu apa pun."
)
_INVITE = "Komputer baru bergabung dengan satu berkas dan kode yang disebutkan."
_HUB = "Hub kantor menerima dan memberi yang baru, lalu dibaca kembali."


class WaysPanel(Panel):
    """Offers only what this computer can do."""

    hub_wanted = Signal()
    export_wanted = Signal()
    import_wanted = Signal()
    invite_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Bertemu komputer lain")
        self.hub = Button(
            theme, "Sinkronkan sekarang", ButtonKind.PRIMARY, icon=Icon.REFRESH_CW, key="F5"
        )
        self.export = Button(theme, "Ekspor ke stik", icon=Icon.UPLOAD, key="Alt E")
        self.take = Button(theme, "Ambil dari stik", icon=Icon.DOWNLOAD, key="Alt A")
        self.invite = Button(theme, "Daftarkan komputer lain", icon=Icon.MONITOR, key="Alt D")
        self._invite_words = TextLabel(theme, _INVITE, TextStyle.BODY, Token.INK_2).wrapped()
        self._hub_words = TextLabel(theme, _HUB, TextStyle.BODY, Token.INK_2).wrapped()
        self._fill(theme)
        self.hub.clicked.connect(self.hub_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.take.clicked.connect(self.import_wanted)
        self.invite.clicked.connect(self.invite_wanted)
        self.show_hub(has_hub=False)
        self.show_invite(allowed=False)

    def _fill(self, theme: Theme) -> None:
        inside = self.body_column(gap=12)
        first, second = row(gap=12), row(gap=8)
        first.addWidget(self.hub)
        first.addWidget(self._hub_words, 1)
        second.addWidget(self.export)
        second.addWidget(self.take)
        second.addSpacing(4)
        second.addWidget(TextLabel(theme, _STICK, TextStyle.BODY, Token.INK_2).wrapped(), 1)
        inside.addLayout(first)
        inside.addLayout(second)
        third = row(gap=12)
        third.addWidget(self.invite)
        third.addWidget(self._invite_words, 1)
        inside.addLayout(third)

    def show_hub(self, *, has_hub: bool) -> None:
        """Offer the hub where this computer knows the way to one."""
        self.hub.setVisible(has_hub)
        self._hub_words.setVisible(has_hub)

    def show_invite(self, *, allowed: bool) -> None:
        """Offer to take another computer in, where this one and this person may."""
        self.invite.setVisible(allowed)
        self._invite_words.setVisible(allowed)

    def show_busy(self, *, busy: bool) -> None:
        """Let one meeting end before another begins."""
        for button in (self.hub, self.export, self.take, self.invite):
            button.setEnabled(not busy)
