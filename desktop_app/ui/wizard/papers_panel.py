"""BAP and SK of a case: concept, number, Word file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.wording.dates import long_date
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import SMALL, Button, ButtonKind
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.sights import Issued, Offer

SK = "sk"


class PapersPanel(Panel):
    """Says why a paper cannot be issued yet; an issued one is only saved again."""

    issue_wanted = Signal(str)
    preview_wanted = Signal(str)
    print_wanted = Signal(str)
    export_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Naskah", "berkas Word dari templat kantor")
        self._rows: dict[str, _PaperRow] = {}
        self._list = column()
        self._said = Banner(theme)
        self._export = Button(theme, "Simpan Word ke folder", icon=Icon.DOWNLOAD, key="Ctrl S")
        self._export.clicked.connect(self.export_wanted)
        self._said.acted.connect(self.folder_wanted)
        whole = column(self.body)
        whole.addLayout(self._list)
        foot = column(gap=8, margins=(12, 10, 12, 12))
        foot.addWidget(self._export, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self._said)
        whole.addLayout(foot)

    def show_papers(self, offers: Sequence[Offer], issued: Sequence[Issued], round_: int) -> None:
        """Show each kind: issued, ready, or why not yet."""
        for offer in offers:
            if offer.kind not in self._rows:
                self._add(offer.kind)
            paper = standing(issued, offer.kind, round_)
            self._rows[offer.kind].show_offer(offer, paper, round_)

    def show_saved(self, folder: str) -> None:
        """Say where the Word files lie now."""
        sentence = f"BAP dan SK ada di folder {folder}."
        text = BannerText(Tone.OK, "Tersimpan.", sentence, "Buka folder")
        self._said.show_banner(text)

    def issue_button(self, kind: str) -> Button:
        """Return the button that issues a paper, for gaps and tours."""
        return self._rows[kind].issue

    def focus_gap(self, key: str) -> bool:
        """Put the focus on the button that issues a paper."""
        if key not in self._rows:
            return False
        line = self._rows[key]
        goal = next((one for one in (line.issue, line.print) if not one.isHidden()), line.preview)
        goal.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _add(self, kind: str) -> None:
        line = _PaperRow(self._theme, key="Ctrl P" if kind == SK else "")
        line.print.clicked.connect(lambda: self.print_wanted.emit(kind))
        line.issue.clicked.connect(lambda: self.issue_wanted.emit(kind))
        line.preview.clicked.connect(lambda: self.preview_wanted.emit(kind))
        self._rows[kind] = line
        self._list.addWidget(line)


class _PaperRow(QFrame):
    """One kind of paper."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._icon = IconLabel(theme, Icon.FILE_TEXT, Token.INK_2, 18)
        self._title = TextLabel(theme, "", TextStyle.BODY_STRONG).elided()
        self._state = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2).elided()
        self.preview = Button(theme, "Lihat konsep").sized(SMALL)
        self.issue = Button(theme, "Beri nomor", ButtonKind.SECOND, icon=Icon.STAMP).sized(SMALL)
        self.print = Button(theme, "Cetak", icon=Icon.PRINTER, key=key).sized(SMALL)
        self.setProperty("edge", "bottom")
        self.setFixedHeight(48)
        layout = row(self, 8, (12, 0, 12, 1))
        words = column()
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._state)
        words.addStretch(1)
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)
        layout.addWidget(self.preview)
        layout.addWidget(self.issue)
        layout.addWidget(self.print)

    def show_offer(self, offer: Offer, paper: Issued | None, round_: int) -> None:
        """Show what can be done with the paper of this round."""
        ready = paper is None and offer.ready and offer.round == round_
        words = offer.title if offer.kind == SK else f"{offer.title}, putaran {round_}"
        self._title.show_text(words)
        self.preview.setVisible(paper is None)
        self.issue.setVisible(ready)
        self.print.setVisible(paper is not None)
        if paper is not None:
            self._icon.show_icon(Icon.CIRCLE_CHECK, Token.OK)
            self._state.show_text(f"{paper.number}, {long_date(paper.day)}", Token.OK)
            return
        self._icon.show_icon(Icon.FILE_TEXT, Token.INK_2)
        waits = offer.reason or f"Terbitkan BAP putaran {offer.round} lebih dulu."
        number = f"Nomor berikutnya {offer.next_number}"
        self._state.show_text(number if ready else waits, Token.INK_2)


def standing(issued: Sequence[Issued], kind: str, round_: int) -> Issued | None:
    """Return the paper that counts on a page of a round; an SK counts in every round."""
    found = [paper for paper in issued if paper.kind == kind and not paper.revoked]
    here = [paper for paper in found if paper.round == round_ or kind == SK]
    return here[-1] if here else None
