"""Signing with mouse and finger, undone and kept at every size."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.cases import strokes
from desktop_app.core.photos import ink
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.pen_path import smooth
from desktop_app.ui.widgets.signature_pad import SIDE, SignaturePad
from desktop_app.ui.widgets.signed_line import SignedLine

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pad(theme: Theme, shown: Callable[..., QWidget]) -> SignaturePad:
    made = SignaturePad(theme, "Sri Wahyuni")
    made.setFixedSize(408, 168)
    shown(made)
    return made


def draw(pad: SignaturePad, *points: tuple[int, int]) -> None:
    QTest.mousePress(pad, LEFT, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, LEFT, pos=QPoint(*points[-1]))


def test_a_line_of_the_mouse_is_one_stroke_in_units_of_the_pad(pad: SignaturePad) -> None:
    draw(pad, (4, 4), (204, 84), (404, 164))
    assert pad.strokes() == (((0, 0), (SIDE // 2, SIDE // 2), (SIDE, SIDE)),)


def test_every_stroke_of_the_pad_can_be_kept_in_a_fact(pad: SignaturePad) -> None:
    draw(pad, (-30, 40), (900, 700))
    assert strokes.read(strokes.write(pad.strokes())) == pad.strokes()


def test_undo_takes_the_last_stroke_and_clear_takes_all(pad: SignaturePad) -> None:
    draw(pad, (10, 10), (60, 60))
    draw(pad, (100, 10), (160, 60))
    pad.undo()
    assert len(pad.strokes()) == 1
    pad.clear()
    assert pad.is_empty()
    pad.undo()
    assert pad.is_empty()


def test_the_line_keeps_its_shape_when_the_pad_grows(pad: SignaturePad) -> None:
    draw(pad, (10, 10), (60, 60), (200, 20))
    before = pad.strokes()
    pad.setFixedSize(800, 300)
    assert pad.strokes() == before


def test_a_finger_draws_and_a_second_one_does_not_disturb_it(pad: SignaturePad) -> None:
    screen = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    QTest.touchEvent(pad, screen).press(0, QPoint(20, 20), pad).commit()
    QTest.touchEvent(pad, screen).move(0, QPoint(120, 80), pad).commit()
    QTest.touchEvent(pad, screen).stationary(0).press(1, QPoint(300, 30), pad).commit()
    QTest.touchEvent(pad, screen).stationary(1).release(0, QPoint(120, 80), pad).commit()
    assert len(pad.strokes()) == 1
    assert len(pad.strokes()[0]) == 2


def test_what_was_drawn_is_told_and_seen(pad: SignaturePad, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.changed):
        draw(pad, (104, 84), (304, 84))
    ink = pad.grab().toImage().pixelColor(204, 84)
    assert ink == QColor(theme.color(Token.INK))


@pytest.mark.parametrize("share", [0.1, 0.25, 0.5, 0.6, 0.75, 0.9])
def test_the_picture_for_the_paper_has_the_line_of_the_pad(share: float) -> None:
    stroke = ((800, 8_000), (2_500, 900), (5_000, 9_000), (7_000, 1_200), (9_300, 7_000))
    pen_went = smooth([QPointF(x, y) for x, y in stroke]).pointAtPercent(share)
    drawn = Image.open(BytesIO(ink.picture(strokes.write([stroke]))))
    at = round(pen_went.x() * ink.WIDTH / SIDE), round(pen_went.y() * ink.HEIGHT / SIDE)
    assert drawn.getchannel("A").getpixel(at) == 255


def test_the_list_shows_the_line_of_the_pad(theme: Theme, shown: Callable[..., QWidget]) -> None:
    stroke = ((800, 9_000), (5_000, 500), (9_200, 9_000), (9_300, 9_000))
    line = SignedLine(theme, [stroke])
    shown(line)
    seen, ground = line.grab().toImage(), line.grab().toImage().pixelColor(1, 1)
    column = [seen.pixelColor(70, y) != ground for y in range(56)]
    assert not any(column[:12])
    assert any(column[12:36])


def test_the_pad_says_whose_signature_it_wants(pad: SignaturePad) -> None:
    assert pad.accessibleName() == "Tanda tangan Sri Wahyuni"
