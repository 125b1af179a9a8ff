"""A failure that no screen took for itself, as a small dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.messages import Notice
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel


class TroubleDialog(DialogFrame):
    """Says what happened and what to do; what was typed stays on the screen."""

    def __init__(self, theme: Theme, notice: Notice, parent: QWidget) -> None:
        super().__init__(theme, "Belum berhasil", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        across = row(gap=16)
        icon = Icon.OCTAGON_ALERT if notice.grave else Icon.TRIANGLE_ALERT
        ink = Token.BAD if notice.grave else Token.WARN
        across.addWidget(IconLabel(theme, icon, ink, 28), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=8)
        words.addWidget(TextLabel(theme, notice.sentence, TextStyle.BAR_TITLE).wrapped())
        if notice.way_out:
            words.addWidget(TextLabel(theme, notice.way_out, TextStyle.BODY).wrapped())
        if notice.code:
            code = f"Kode {notice.code}"
            words.addWidget(TextLabel(theme, code, TextStyle.NUMBER, Token.INK_2))
        # Wrapped words ask for more height than they take; it belongs below them.
        words.addStretch(1)
        across.addLayout(words, 1)
        self.body.addLayout(across)
        shut = self.add_right(Button(theme, "Mengerti", ButtonKind.PRIMARY, key="Enter"))
        shut.clicked.connect(self.accept)
        shut.setDefault(True)
        shut.setFocus()
