"""Rows, columns and grounds without surprises in their margins."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.theme.palette import Token

Margins = tuple[int, int, int, int]
NONE: Margins = (0, 0, 0, 0)


def row(parent: QWidget | None = None, gap: int = 8, margins: Margins = NONE) -> QHBoxLayout:
    """Make a horizontal layout with exactly this gap and these margins."""
    layout = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    return layout


def column(parent: QWidget | None = None, gap: int = 0, margins: Margins = NONE) -> QVBoxLayout:
    """Make a vertical layout with exactly this gap and these margins."""
    layout = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    return layout


def centre(page: QWidget, panel: QWidget, share: int) -> None:
    """Set a panel a little above the middle of a page; `share` against 1 on each side."""
    whole = column(page, 0, (32, 32, 32, 32))
    whole.addStretch(1)
    middle = row()
    middle.addStretch(1)
    middle.addWidget(panel, share)
    middle.addStretch(1)
    whole.addLayout(middle)
    whole.addStretch(2)


def ground(token: Token, edge: str = "", parent: QWidget | None = None) -> QFrame:
    """Make a coloured area; `edge` names one side that carries a hairline."""
    area = QFrame(parent)
    area.setProperty("ground", token.value)
    if edge:
        area.setProperty("edge", edge)
    return area


def rule(parent: QWidget | None = None) -> QFrame:
    """Make a horizontal hairline."""
    line = QFrame(parent)
    line.setProperty("rule", "line")
    line.setFixedHeight(1)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line


def restyle(widget: QWidget) -> None:
    """Let the sheet look again after a property it selects by has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def discard(widget: QWidget) -> None:
    """Take a widget out of sight at once; it is deleted when the event loop is idle."""
    widget.hide()
    widget.deleteLater()
