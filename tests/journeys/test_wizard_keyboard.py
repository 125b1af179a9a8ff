"""Both procedures from the desk to the handed-over SK, by keyboard alone."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.core import bootstrap, paths
from desktop_app.core.cases.state import Phase, Status
from desktop_app.core.documents import job
from desktop_app.core.services.sample.people import firm
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.camera import Camera
from desktop_app.ui.tour.hands import Hands
from desktop_app.ui.tour.leavings import write_history
from desktop_app.ui.tour.office import TourOffice
from desktop_app.ui.tour.seat import Seat
from desktop_app.ui.tour.story import Story, Telling
from tests import stage

SPOTTED = ("waste", "extinguishers")


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[TourOffice]:
    theme = Theme(paths.resources())
    theme.apply(qapp, ThemeName.TERANG)
    opens = partial(bootstrap.open_house, press=job.render)
    made = TourOffice(tmp_path, theme, Jobs(), opens=opens)
    yield made
    made.jobs.close()
    made.leave()
    assert not made.house.folders.config.exists()
    stage.clear(qapp)


def told(qapp: QApplication, office: TourOffice, story: Story, out: Path) -> Seat:
    """Walk one story and return the seat it was told from."""
    hands, said = Hands(qapp, office.jobs), list[str]()
    seat = Seat(office, hands, Camera(out))
    Telling(office, hands, seat, said.append).tell(story, out)
    assert said
    return seat


def test_an_applicant_of_d_v_1_gets_the_licence(
    qapp: QApplication, office: TourOffice, tmp_path: Path
) -> None:
    story = Story(1, firm(Random(11), 1), ((),))  # noqa: S311 - invented people, no secrets
    view = told(qapp, office, story, tmp_path / "out").view
    assert (view.state.phase, view.state.round) == (Phase.CLOSED, 1)
    assert {paper.kind for paper in view.state.papers} == {"bap", "sk"}
    assert all(step.status is Status.DONE for step in view.state.steps)
    first = view.state.step_state(1)
    assert first is not None
    assert [pause.reason.value for pause in first.pauses] == ["pemohon mencari berkas"]
    assert len(list((tmp_path / "out").glob("*.docx"))) == 2


def test_an_applicant_of_d_v_2_comes_round_three_times(
    qapp: QApplication, office: TourOffice, tmp_path: Path
) -> None:
    visits = (SPOTTED, SPOTTED[:1], ())
    story = Story(2, firm(Random(12), 2), visits)  # noqa: S311 - invented people, no secrets
    seat = told(qapp, office, story, tmp_path / "out")
    state = seat.view.state
    assert (state.phase, state.round) == (Phase.CLOSED, 3)
    assert [(one.round, one.fulfilled) for one in state.verdicts] == [
        (1, False),
        (2, False),
        (3, True),
    ]
    assert [len(one.repairs) for one in state.verdicts] == [2, 1, 0]
    assert sorted(paper.round for paper in state.papers if paper.kind == "bap") == [1, 2, 3]
    lines, _ = write_history(seat.view, tmp_path / "out")
    assert "2 perbaikan" in lines.read_text(encoding="utf-8")
