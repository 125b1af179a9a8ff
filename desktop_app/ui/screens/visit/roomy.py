"""Panels of the wizard made large enough for a finger."""

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from desktop_app.ui.widgets.answer_buttons import TARGET
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.field_box import FieldBox
from desktop_app.ui.widgets.option_card import OptionCard
from desktop_app.ui.wizard.editors.rows_view import RowsView


def make_roomy(widget: QWidget) -> None:
    """Give every button, tick and line in it the height that a finger needs."""
    for box in widget.findChildren(FieldBox):
        if not box.findChildren(QLineEdit):
            continue
        box.setFixedHeight(TARGET)
    for button in widget.findChildren(QAbstractButton):
        if isinstance(button, Button):
            button.sized(TOUCH)
        elif not isinstance(button, OptionCard):
            button.setMinimumHeight(TARGET)
    for table in widget.findChildren(RowsView):
        table.verticalHeader().setDefaultSectionSize(TARGET)
        table.open_on_tap()
        table.fit()
