"""What can be done with the chosen visit, under the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.services.visits import Outing
from desktop_app.core.wording.dates import full_date
from desktop_app.ui.models import visit_words
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 56
WHO = "Rencana dibuat Bidang Perizinan atau Admin."


class VisitFoot(QFrame):
    """Offers only what the chosen visit and the person's role allow."""

    plan_wanted = Signal()
    cancel_wanted = Signal()
    pack_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", Token.SURFACE_ALT.value)
        self.setProperty("edge", "top")
        self.setFixedHeight(HEIGHT)
        self._may_plan = self._may_pack = True
        self._title = TextLabel(theme, "", TextStyle.BODY_STRONG).elided()
        self._told = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2).elided()
        self.cancel = Button(theme, "Batalkan", key="Alt B")
        self.plan = Button(theme, "Rencanakan", icon=Icon.CALENDAR_CHECK, key="Alt R")
        self.pack = Button(theme, "Siapkan", icon=Icon.CLIPBOARD_CHECK, key="Alt S")
        self.open = Button(theme, "Buka", ButtonKind.PRIMARY, key="Enter")
        across = row(self, 8, (12, 0, 12, 0))
        words = column(gap=2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._told)
        words.addStretch(1)
        across.addLayout(words, 1)
        for button in (self.cancel, self.plan, self.pack, self.open):
            across.addWidget(button)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.plan.clicked.connect(self.plan_wanted)
        self.pack.clicked.connect(self.pack_wanted)
        self.open.clicked.connect(self.open_wanted)

    @property
    def sentence(self) -> str:
        """Give what is said of the chosen visit."""
        return self._told.text()

    def show_rights(self, *, plans: bool, packs: bool) -> None:
        """Take what the person who sits here may do."""
        self._may_plan, self._may_pack = plans, packs

    def show_outing(self, outing: Outing | None) -> None:
        """Show another visit, or that none is chosen."""
        self.setVisible(outing is not None)
        if outing is None:
            return
        row_ = outing.row
        is_planned = row_.day is not None and not row_.done
        self._title.show_text(f"{visit_words.business(outing)} · {row_.number}")
        self._told.show_text(self._sentence(outing))
        self.plan.show_text("Ubah rencana" if is_planned else "Rencanakan")
        self.plan.setVisible(self._may_plan and not row_.done)
        self.cancel.setVisible(self._may_plan and is_planned)
        self.pack.setVisible(self._may_pack and is_planned)
        self.open.show_text("Buka berkas" if row_.day is None else "Buka kunjungan")

    def _sentence(self, outing: Outing) -> str:
        row_ = outing.row
        if row_.day is None:
            return "Belum ada kunjungan." if self._may_plan else f"Belum ada kunjungan. {WHO}"
        letter = f"Surat tugas {row_.letter}"
        when = f"{full_date(row_.day)} pukul {row_.hour}"
        who = "" if self._may_plan or row_.done else f" · {WHO}"
        return f"{letter} · {when}{who}"
