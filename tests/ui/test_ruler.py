"""The time ruler and the eight-step track, by numbers and by pixels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.ruler import LargeRuler, Ruler, paint_ruler
from desktop_app.ui.widgets.ruler_geometry import (
    RulerPause,
    RulerState,
    RulerValues,
    Span,
    major_step,
    measure,
)
from desktop_app.ui.widgets.step_track import StepTrack, TrackValues, paint_step_track

PAPER = 0xFF00FF


def drawn(theme: Theme, values: RulerValues, dpr: float = 1.0) -> QImage:
    image = QImage(round(220 * dpr), round(30 * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    image.fill(PAPER)
    painter = QPainter(image)
    paint_ruler(painter, QRectF(10, 10, 200, 10), theme, values)
    painter.end()
    return image


def test_the_mark_stands_at_three_quarters() -> None:
    assert measure(200, RulerValues(0, 15)).mark == 150


def test_half_the_standard_fills_half_the_way_to_the_mark() -> None:
    shape = measure(200, RulerValues(7.5, 15))
    assert (shape.fill, shape.over) == (Span(0, 75), None)


def test_at_the_standard_nothing_is_hatched() -> None:
    shape = measure(200, RulerValues(15, 15))
    assert (shape.fill.end, shape.over) == (150, None)


def test_past_the_standard_the_rest_is_hatched() -> None:
    shape = measure(200, RulerValues(18, 15))
    assert shape.fill == Span(0, 150)
    assert shape.over == Span(150, 180)


def test_the_bar_stops_at_the_end_of_the_track() -> None:
    assert measure(200, RulerValues(400, 15)).over == Span(150, 200)


def test_a_pause_lies_where_work_stopped() -> None:
    shape = measure(200, RulerValues(10, 15, pauses=(RulerPause(5, 1),)))
    assert shape.pauses == (Span(50, 60),)


def test_a_long_pause_never_hides_the_bar() -> None:
    shape = measure(200, RulerValues(10, 15, pauses=(RulerPause(5, 60),)))
    assert shape.pauses == (Span(50, 66),)


def test_a_pause_at_the_end_stays_inside_the_bar() -> None:
    shape = measure(200, RulerValues(10, 15, pauses=(RulerPause(10, 1),)))
    assert shape.pauses == (Span(90, 100),)


def test_short_tracks_show_no_pauses() -> None:
    assert measure(149, RulerValues(10, 15, pauses=(RulerPause(5, 1),))).pauses == ()


def test_a_step_without_standard_draws_nothing() -> None:
    assert measure(200, RulerValues(10, 0)).fill == Span(0, 0)


@pytest.mark.parametrize(
    ("values", "tone"),
    [
        (RulerValues(0, 15), Tone.OK),
        (RulerValues(11.2, 15), Tone.OK),
        (RulerValues(11.25, 15), Tone.WARN),
        (RulerValues(15, 15), Tone.WARN),
        (RulerValues(15.01, 15), Tone.BAD),
        (RulerValues(9, 15, RulerState.PAUSED), Tone.IDLE),
        (RulerValues(18, 15, RulerState.PAUSED), Tone.IDLE),
        (RulerValues(14, 15, RulerState.DONE), Tone.OK),
        (RulerValues(16, 15, RulerState.DONE), Tone.BAD),
    ],
)
def test_the_tone_follows_share_and_state(values: RulerValues, tone: Tone) -> None:
    assert values.tone is tone


@given(
    width=st.floats(1, 2000),
    used=st.floats(0, 1e6),
    standard=st.floats(0.1, 1e5),
    pauses=st.lists(st.builds(RulerPause, st.floats(0, 1e5), st.floats(0, 1e5)), max_size=4),
)
def test_nothing_leaves_the_track(
    width: float, used: float, standard: float, pauses: list[RulerPause]
) -> None:
    shape = measure(width, RulerValues(used, standard, pauses=tuple(pauses)))
    spans = [shape.fill, *shape.pauses, *([shape.over] if shape.over else [])]
    assert all(-1e-6 <= span.start <= span.end <= width + 1e-6 for span in spans)
    assert all(span.end <= shape.fill.end + 1e-6 for span in shape.pauses)


@pytest.mark.parametrize(
    ("standard", "step"), [(2, 1), (5, 2), (15, 5), (30, 10), (60, 20), (92, 50)]
)
def test_at_most_three_labels_lead_to_the_standard(standard: float, step: float) -> None:
    assert major_step(standard) == step


def test_fill_track_and_mark_have_their_colours(theme: Theme) -> None:
    image = drawn(theme, RulerValues(7.5, 15))
    assert image.pixelColor(12, 15) == theme.color(Token.OK_FILL)
    assert image.pixelColor(84, 15) == theme.color(Token.OK_FILL)
    assert image.pixelColor(86, 15) == theme.color(Token.TRACK)
    assert image.pixelColor(160, 8) == theme.color(Token.INK)
    assert image.pixelColor(161, 22) == theme.color(Token.INK)
    assert image.pixelColor(163, 8).rgb() & 0xFFFFFF == PAPER


def test_past_the_mark_there_are_stripes_in_a_red_frame(theme: Theme) -> None:
    image = drawn(theme, RulerValues(18, 15))
    row = {image.pixelColor(x, 15).name() for x in range(163, 189)}
    assert theme.color(Token.BAD_FILL).name() in row
    assert theme.color(Token.SURFACE).name() in row
    assert image.pixelColor(189, 15) == theme.color(Token.BAD_FILL)
    assert image.pixelColor(192, 15) == theme.color(Token.TRACK)


@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
def test_edges_are_sharp_on_every_screen(theme: Theme, dpr: float) -> None:
    image = drawn(theme, RulerValues(7.7, 15), dpr)
    known = {theme.color(token).name() for token in (Token.OK_FILL, Token.TRACK, Token.INK)}
    row = {image.pixelColor(x, round(15 * dpr)).name() for x in range(image.width())}
    assert row <= known | {"#ff00ff"}


def test_the_ruler_says_its_words(theme: Theme, qtbot: QtBot) -> None:
    ruler = Ruler(theme)
    qtbot.addWidget(ruler)
    ruler.show_values(RulerValues(12, 15), "Sisa 3 hari, 12 dari 15 hari")
    assert ruler.accessibleName() == "Sisa 3 hari, 12 dari 15 hari"
    assert ruler.height() == 16


@pytest.mark.parametrize("standard", [0, 2, 5, 15, 30, 92])
def test_the_large_ruler_paints_any_standard(theme: Theme, qtbot: QtBot, standard: float) -> None:
    ruler = LargeRuler(theme)
    qtbot.addWidget(ruler)
    ruler.resize(266, 44)
    ruler.show_values(RulerValues(1, standard), "mnt", "1 menit")
    mark = ruler.grab().toImage().pixelColor(200, 2)
    assert mark == theme.color(Token.INK)


def test_steps_are_filled_outlined_with_core_or_outlined(theme: Theme) -> None:
    image = QImage(120, 30, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    paint_step_track(painter, QPointF(10, 10), theme, TrackValues(4))
    painter.end()
    assert image.pixelColor(14, 13) == theme.color(Token.PRIMARY)
    assert image.pixelColor(46, 8) == theme.color(Token.PRIMARY)
    assert image.pixelColor(50, 13) == theme.color(Token.PRIMARY)
    assert image.pixelColor(58, 10) == theme.color(Token.LINE_STRONG)
    assert image.pixelColor(62, 13).rgb() & 0xFFFFFF == PAPER


def test_a_finished_case_fills_all_steps(theme: Theme, qtbot: QtBot) -> None:
    track = StepTrack(theme)
    qtbot.addWidget(track)
    track.show_values(TrackValues(9), "selesai")
    track.resize(track.sizeHint())
    image = track.grab().toImage()
    lit = [image.pixelColor(12 * number + 4, 6) for number in range(8)]
    assert set(map(str, lit)) == {str(theme.color(Token.PRIMARY))}
