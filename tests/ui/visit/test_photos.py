"""Photos of a visit: taken in, described, numbered, removed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage

from desktop_app.core.documents.kinds import appendix
from desktop_app.ui.screens.visit.album import album
from desktop_app.ui.screens.visit.nearness import with_distance
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.tour.hands import CTRL
from desktop_app.ui.wizard.findings import Point
from desktop_app.ui.wizard.summary import judged_points
from tests.core.documents import samples
from tests.core.photos.pictures import photo
from tests.journeys.counter import Counter
from tests.journeys.visit_seat import VisitSeat

Sit = Callable[..., VisitSeat]


def pictured(folder: Path, name: str, size: tuple[int, int] = (800, 600)) -> str:
    file = folder / name
    file.write_bytes(photo(size))
    return str(file)


def opened(seat: Sit) -> VisitSeat:
    sat = seat()
    sat.screen.body.open_tab(Tab.PHOTOS)
    return sat


def test_photos_from_files_get_tiles_and_numbers_in_the_order_of_the_points(
    seat: Sit, tmp_path: Path
) -> None:
    sat = opened(seat)
    tab = sat.screen.body.photos
    tab.item.setCurrentIndex(tab.item.findData("bounds"))
    tab.take([pictured(tmp_path, "batas.jpg", (640, 480))])
    tab.item.setCurrentIndex(tab.item.findData("identity"))
    tab.take([pictured(tmp_path, "ktp.jpg", (700, 500))])
    sat.hands.settle()
    assert [leaf.photo.item for leaf in album(sat.screen.work)] == ["identity", "bounds"]
    assert [tile.has_picture for tile in tab.tiles.tiles] == [True, True]
    assert sat.screen.body.tabs.button(Tab.PHOTOS).accessibleName() == "Foto 2"


def test_a_broken_picture_is_a_sentence_in_its_place(seat: Sit, tmp_path: Path) -> None:
    sat = opened(seat)
    broken = tmp_path / "rusak.jpg"
    broken.write_bytes(photo((400, 300))[:200])
    sat.screen.body.photos.take([str(broken)])
    sat.hands.settle()
    (sentence,) = sat.screen.body.photos.arrivals.sentences
    assert "rusak.jpg" in sentence
    sat.screen.photos.dismiss(1)
    assert sat.screen.body.photos.arrivals.sentences == ()


def test_many_photos_on_their_way_are_one_line(seat: Sit, tmp_path: Path) -> None:
    sat = opened(seat)
    said: list[str] = []
    arrivals = sat.screen.body.photos.arrivals
    desk = sat.screen.photos
    desk.arriving.connect(lambda: said.append(arrivals.words))
    files = [pictured(tmp_path, f"{at}.jpg", (300 + at, 200)) for at in range(3)]
    desk.take_files("", files)
    sat.hands.settle()
    assert said[0] == "3 foto sedang disiapkan"
    assert said[-1] == ""
    assert len(sat.screen.body.photos.tiles.tiles) == 3


def test_a_picture_comes_from_the_clipboard(counter: Counter, seat: Sit) -> None:
    sat = opened(seat)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    sat.hands.press(Qt.Key.Key_V, CTRL)
    assert [one.name for one in counter.state.photos] == ["papan-klip.png"]


def test_a_caption_is_a_draft_while_typed_and_a_fact_when_left(
    counter: Counter, seat: Sit, tmp_path: Path
) -> None:
    sat = opened(seat)
    tab = sat.screen.body.photos
    tab.take([pictured(tmp_path, "gerbang.jpg")])
    sat.hands.settle()
    chooses_first(sat)
    tab.panel.caption.setFocus()
    sat.hands.replace("Gerbang depan")
    sat.hands.until(lambda: not sat.screen.work.keeper.is_waiting)
    draft = counter.house.drafts.load(counter.case, 6)
    assert draft is not None
    assert "Gerbang depan" in draft.answers.values()
    tab.panel.place.setFocus()
    sat.hands.replace("-6.8042, 110.8380")
    tab.add.setFocus()
    sat.hands.settle()
    (kept,) = counter.state.photos
    assert kept.caption == "Gerbang depan"
    assert kept.place is not None
    assert (kept.place.latitude, kept.place.longitude) == (-6_804_200, 110_838_000)


def test_a_photo_is_removed_with_a_reason(counter: Counter, seat: Sit, tmp_path: Path) -> None:
    sat = opened(seat)
    tab = sat.screen.body.photos
    tab.take([pictured(tmp_path, "kabur.jpg")])
    sat.hands.settle()
    chooses_first(sat)
    tab.panel.remove.click()
    assert sat.screen.dialog is not None
    sat.hands.until(sat.screen.dialog.isActiveWindow)
    sat.hands.write("buram")
    sat.hands.press(Qt.Key.Key_Return, CTRL)
    assert counter.state.photos == ()
    assert tab.tiles.tiles == ()


def test_a_removed_photo_is_put_back_with_all_that_was_said_of_it(
    counter: Counter, seat: Sit, tmp_path: Path
) -> None:
    sat = opened(seat)
    tab = sat.screen.body.photos
    tab.item.setCurrentIndex(tab.item.findData("bounds"))
    tab.take([pictured(tmp_path, "batas.jpg")])
    sat.hands.settle()
    (before,) = counter.state.photos
    removes(sat)
    assert not counter.state.photos
    assert tab.removed.accessibleName() == "Foto 1 dihapus."
    assert tab.removed.action is not None
    tab.removed.action.click()
    sat.hands.settle()
    (after,) = counter.state.photos
    assert (after.item, after.blob, after.caption) == ("bounds", before.blob, before.caption)
    assert tab.removed.isHidden()
    assert [tile.has_picture for tile in tab.tiles.tiles] == [True]


def test_ctrl_z_puts_a_removed_photo_back_once(counter: Counter, seat: Sit, tmp_path: Path) -> None:
    sat = opened(seat)
    sat.screen.body.photos.take([pictured(tmp_path, "batas.jpg")])
    sat.hands.settle()
    removes(sat)
    for _ in range(2):
        sat.hands.press(Qt.Key.Key_Z, CTRL)
        sat.hands.settle()
    assert len(counter.state.photos) == 1


def chooses_first(sat: VisitSeat) -> None:
    """Look at the first photo and close it again; it stays chosen."""
    sat.screen.body.photos.tiles.tiles[0].click()
    closes_large(sat)


def closes_large(sat: VisitSeat) -> None:
    """Press Esc once the large photo has the keyboard."""
    large = sat.screen.body.photos.large
    assert large is not None
    sat.hands.until(large.isActiveWindow)
    sat.hands.press(Qt.Key.Key_Escape)
    sat.hands.until(sat.screen.isActiveWindow)


def removes(sat: VisitSeat) -> None:
    """Remove the first photo with a reason."""
    tab = sat.screen.body.photos
    chooses_first(sat)
    tab.panel.remove.click()
    assert sat.screen.dialog is not None
    sat.hands.until(sat.screen.dialog.isActiveWindow)
    sat.hands.write("salah tekan")
    sat.hands.press(Qt.Key.Key_Return, CTRL)
    sat.hands.settle()


def test_numbers_on_the_screen_are_those_of_the_bap(
    counter: Counter, seat: Sit, tmp_path: Path
) -> None:
    sat = opened(seat)
    tab = sat.screen.body.photos
    for at, item in enumerate(("", "waste", "identity", "waste", "", "bounds")):
        tab.item.setCurrentIndex(max(0, tab.item.findData(item)))
        tab.take([pictured(tmp_path, f"{at}.jpg", (300 + at, 200))])
        sat.hands.settle()
    state = counter.state
    made = replace(samples.bap_dv1(), case=state, procedure=counter.procedure, round=state.round)
    printed = [(number, one.id) for number, one in appendix.numbered(made)]
    assert len(printed) == 6
    assert [(leaf.number, leaf.photo.id) for leaf in album(sat.screen.work)] == printed
    assert [tile.accessibleName().split(".")[0] for tile in tab.tiles.tiles] == list("123456")


def test_a_photo_tells_how_far_it_is_from_the_point_in_oss(seat: Sit, tmp_path: Path) -> None:
    sat = opened(seat)
    tab = sat.screen.body.photos
    tab.take([pictured(tmp_path, "gerbang.jpg")])
    sat.hands.settle()
    chooses_first(sat)
    sat.screen.work.put("business.coordinates", "-6,8048, 110,8405")
    for typed, told in (
        ("-6.8048, 110.8405", "0 m dari titik OSS"),
        ("-6.8058, 110.8405", "111 m dari titik OSS"),
        ("-6.8248, 110.8405", "2,2 km dari titik OSS"),
    ):
        tab.panel.place.setFocus()
        sat.hands.replace(typed)
        tab.add.setFocus()
        sat.hands.settle()
        assert tab.panel.place.accessibleDescription() == told
        (line,) = [one for one in judged(sat) if one.key == "address"]
        assert line.filed.endswith(f" · foto {told}")


def judged(sat: VisitSeat) -> tuple[Point, ...]:
    """Return the points as the findings show them."""
    return with_distance(judged_points(sat.screen.work.brain), sat.screen.work)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_tile_shows_its_photo_large_until_esc(seat: Sit, tmp_path: Path, key: Qt.Key) -> None:
    sat = opened(seat)
    tab = sat.screen.body.photos
    tab.take([pictured(tmp_path, "gerbang.jpg")])
    sat.hands.settle()
    tile = tab.tiles.tiles[0]
    tile.setFocus()
    sat.hands.press(key)
    sat.hands.settle()
    assert tab.large is not None
    assert tab.large.isVisible()
    image = tab.large.picture.image
    assert image is not None
    assert not image.isNull()
    closes_large(sat)
    assert tile.hasFocus()
    assert tab.panel.isVisible()


def test_a_tile_beside_the_findings_shows_its_photo_large(seat: Sit, tmp_path: Path) -> None:
    sat = opened(seat)
    sat.screen.body.photos.take([pictured(tmp_path, "gerbang.jpg")])
    sat.hands.settle()
    sat.screen.body.open_tab(Tab.FINDINGS)
    sat.screen.body.strip.tiles.tiles[0].click()
    large = sat.screen.body.photos.large
    assert large is not None
    assert large.isVisible()
    closes_large(sat)


def test_photos_without_a_caption_are_told_before_the_bap_is_laid(
    seat: Sit, tmp_path: Path
) -> None:
    sat = opened(seat)
    body = sat.screen.body
    for name in ("gerbang.jpg", "mesin.jpg"):
        body.photos.take([pictured(tmp_path, name, (300 + len(name), 200))])
        sat.hands.settle()
    body.open_tab(Tab.DECISION)
    hint = body.decision.before.photos
    assert hint.accessibleName().startswith("2 foto tanpa keterangan.")
    assert hint.action is not None
    hint.action.click()
    assert body.tab is Tab.PHOTOS
    assert body.photos.panel.caption.hasFocus()
    for at in range(2):
        body.photos.choose(str(album(sat.screen.work)[at].photo.id))
        body.photos.panel.caption.setFocus()
        sat.hands.replace(f"Foto nomor {at}")
        body.photos.add.setFocus()
        sat.hands.settle()
    body.open_tab(Tab.DECISION)
    assert hint.isHidden()
