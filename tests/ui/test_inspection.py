"""What the gallery measures is found where it was planted."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.text_label import TextLabel
from tests.gallery.inspection import faults, stray_colors
from tests.gallery.speech import unspoken

Shown = Callable[..., QWidget]


def test_words_that_do_not_fit_are_found(theme: Theme, shown: Shown) -> None:
    label = TextLabel(theme, "Durasi terhadap standar")
    label.setFixedWidth(60)
    assert "is 60 px wide" in faults(shown(label))[0]


def test_a_label_that_gave_way_to_nothing_is_found(theme: Theme, shown: Shown) -> None:
    line = QWidget()
    line.setFixedWidth(30)
    row(line).addWidget(TextLabel(theme, "CV Tempe Bulung Kulon").elided())
    window = shown(line)
    window.grab()
    assert any("is cut to nothing" in told for told in faults(window))


def test_a_control_without_a_name_is_found(shown: Shown) -> None:
    assert any("says nothing" in told for told in unspoken(shown(QLineEdit())))


def test_what_lies_over_another_is_found(theme: Theme, shown: Shown) -> None:
    one, other = TextLabel(theme, "Nama"), TextLabel(theme, "Alamat")
    window = shown(one, other)
    other.setGeometry(one.geometry())
    assert any("lies over" in told for told in faults(window))


def test_a_tidy_form_has_no_fault(theme: Theme, shown: Shown) -> None:
    field = Field(theme, QLineEdit(), FieldLook("Nama usaha"))
    assert faults(shown(field, Button(theme, "Simpan", key="Ctrl Enter"))) == []


def test_a_colour_that_is_no_token_is_found(theme: Theme) -> None:
    picture = QPixmap(40, 40)
    picture.fill(QColor("#c0c0c0"))
    assert stray_colors(picture, theme) == ["colour #C0C0C0 is no token"]
    picture.fill(theme.color(Token.SURFACE))
    assert stray_colors(picture, theme) == []
