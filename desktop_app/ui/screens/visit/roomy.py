"""Panels of the wizard made large enough for a finger."""

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.choices import Choice
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.field_box import FieldBox
from desktop_app.ui.widgets.option_card import OptionCard
from desktop_app.ui.widgets.segmented import SegmentButton, SegmentedControl
from desktop_app.ui.widgets.touch import TARGET
from desktop_app.ui.wizard.editors.rows_view import RowsView

BAR = 66
"""The action bar of a dialog round buttons of that height."""

_TYPED, _HEADED = 13, 12


def enlarge_typed(widget: QWidget, theme: Theme) -> None:
    """Set what is typed in and table heads larger: the sheet of the house knows one size."""
    typed, headed = round(_TYPED * theme.scale), round(_HEADED * theme.scale)
    widget.setStyleSheet(
        f"QLineEdit, QPlainTextEdit, QComboBox {{ font-size: {typed}px; }}"
        f"QHeaderView::section {{ font-size: {headed}px; }}"
    )


def make_roomy(widget: QWidget) -> None:
    """Give every button, tick and line in it the height that a finger needs."""
    for box in widget.findChildren(FieldBox):
        if not box.findChildren(QLineEdit):
            continue
        box.setFixedHeight(TARGET)
    for button in widget.findChildren(QAbstractButton):
        _make_button_roomy(button)
    for control in widget.findChildren(SegmentedControl):
        control.setFixedHeight(TARGET)
    if isinstance(widget, DialogFrame):
        widget.bar.setFixedHeight(BAR)
    for table in widget.findChildren(RowsView):
        table.verticalHeader().setDefaultSectionSize(TARGET)
        table.open_on_tap()
        table.fit()


def _make_button_roomy(button: QAbstractButton) -> None:
    if isinstance(button, Button):
        button.sized(TOUCH)
    elif not isinstance(button, OptionCard | Choice | SegmentButton):
        button.setMinimumHeight(TARGET)
