"""The crash dialog: cause, what is safe, what to do, a code to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop_app.ui.crash.report import CrashReport
from desktop_app.ui.messages import Notice
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle

WIDTH = 580


class CrashDialog(QDialog):
    """Stands on plain Qt and the theme alone, so that a broken widget cannot break it."""

    def __init__(self, theme: Theme, notice: Notice, report: CrashReport) -> None:
        super().__init__()
        self._theme = theme
        self._report = report
        self.setWindowTitle("Gangguan aplikasi")
        self.setWindowIcon(theme.icon(Icon.MENARA, Token.BRICK, 32))
        self.setModal(True)
        self.setFixedWidth(WIDTH)
        self._go_on = QPushButton("Lanjut bekerja")
        self._copy = QPushButton("Salin rincian untuk admin")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._body(notice))
        whole.addWidget(self._foot())
        self._go_on.clicked.connect(self.accept)
        self._copy.clicked.connect(self.copy_report)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self).activated.connect(
            self.copy_report
        )
        self._go_on.setDefault(True)
        self._go_on.setFocus()

    def copy_report(self) -> None:
        """Put the whole report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report.text)
        self._copy.setText("Tersalin")

    def _body(self, notice: Notice) -> QFrame:
        body = QFrame()
        body.setProperty("ground", Token.SURFACE.value)
        across = QHBoxLayout(body)
        across.setContentsMargins(24, 22, 22, 20)
        across.setSpacing(16)
        picture = QLabel()
        dpr = self.devicePixelRatioF()
        picture.setPixmap(self._theme.pixmap(Icon.OCTAGON_ALERT, Token.BAD, 34, dpr))
        across.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        down.setSpacing(10)
        down.addWidget(self._words(notice.sentence, TextStyle.BAR_TITLE, Token.INK))
        down.addWidget(self._words(notice.way_out, TextStyle.BODY, Token.INK))
        self._go_on.setProperty("plain", "primary")
        row = QHBoxLayout()
        row.addWidget(self._go_on)
        row.addStretch(1)
        down.addLayout(row)
        across.addLayout(down, 1)
        return body

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("ground", Token.SURFACE_ALT.value)
        foot.setProperty("edge", "top")
        across = QHBoxLayout(foot)
        across.setContentsMargins(24, 8, 22, 8)
        code = self._words(f"Kode {self._report.code}", TextStyle.NUMBER, Token.INK_2)
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        across.addWidget(code)
        across.addStretch(1)
        across.addWidget(self._copy)
        return foot

    def _words(self, text: str, style: TextStyle, ink: Token) -> QLabel:
        words = QLabel(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(style is not TextStyle.NUMBER)
        words.setFont(self._theme.font(style))
        words.setProperty("ink", ink.value)
        return words
