"""The office changes its findings; a case that runs keeps its own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.core.cases.visit_commands import LayBap
from desktop_app.core.documents import plain
from desktop_app.core.errors import NotFound
from desktop_app.core.services.visits import Snapshot
from desktop_app.core.sop import flow
from desktop_app.core.sop.model import Procedure
from tests.core.photos.pictures import photo
from tests.core.services.signed import inspected, laid, locked, sign
from tests.journeys.counter import Counter

SHIPPED = "2021-09-15"
OWN = "2027-01-01"
CHANGED = f"""extends = "D.V.1"

[procedure]
number = "D.V.1"
version = "{OWN}"

[[findings]]
key = "environment"
without = ["emission"]
items = [{{ key = "smell", label = "Bau dan debu", before = "waste" }}]

[[findings]]
key = "parking"
title = "Parkir"
items = [{{ key = "lorries", label = "Bongkar muat di dalam pagar" }}]
"""


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = Counter(tmp_path)
    made.receives("D.V.1")
    made.reaches_the_team()
    yield made
    made.house.close()


def changes_the_findings(counter: Counter) -> None:
    """Put the office's own file into its folder and start the program again."""
    folder = counter.folder / "sop"
    folder.mkdir(exist_ok=True)
    (folder / "D.V.1-kantor.toml").write_text(CHANGED, encoding="utf-8")
    counter.switched_off_and_on()


def points(procedure: Procedure) -> list[str]:
    step = next(one for one in procedure.steps if one.findings)
    return [item.key for item in flow.items(step)]


def test_a_running_case_keeps_its_findings_to_the_locked_bap(counter: Counter) -> None:
    counter.clock.goes_to(date(2026, 12, 3), 10)
    before = points(counter.view.procedure)
    changes_the_findings(counter)
    assert counter.view.procedure.version == SHIPPED
    assert points(counter.view.procedure) == before
    snapshot = Snapshot("emission", "cerobong.jpg", photo((400, 300)))
    visits = counter.house.visits
    kept = visits.keep(
        counter.case, snapshot, visits.prepared(snapshot), seen=counter.heads, by=counter.team
    )
    counter.heads = kept.heads
    inspected(counter)
    signing = laid(counter, LayBap(fulfilled=True))
    sign(counter, signing)
    locked(counter, signing)
    (paper,) = counter.state.papers
    told = plain.text(counter.house.papers.content(counter.case, paper.blob))
    assert "Emisi dan kebisingan" in told
    assert "Bau dan debu" not in told
    assert "Parkir" not in told


def test_a_new_case_takes_the_findings_of_the_office(counter: Counter) -> None:
    first = counter.case
    changes_the_findings(counter)
    counter.receives("D.V.1")
    assert counter.procedure.version == OWN
    found = points(counter.procedure)
    assert "emission" not in found
    assert found.index("smell") == found.index("waste") - 1
    assert found[-1] == "lorries"
    counter.reaches_the_team()
    counter.clock.goes_to(date(2026, 12, 3), 10)
    inspected(counter)
    signing = laid(counter, LayBap(fulfilled=True))
    sign(counter, signing)
    locked(counter, signing)
    (paper,) = counter.state.papers
    told = plain.text(counter.house.papers.content(counter.case, paper.blob))
    assert "Bongkar muat di dalam pagar" in told
    assert "Emisi dan kebisingan" not in told
    assert counter.house.reading.case(first).procedure.version == SHIPPED


def test_a_case_whose_file_is_gone_is_listed_and_says_which_file(counter: Counter) -> None:
    changes_the_findings(counter)
    counter.receives("D.V.1")
    newer = counter.case
    (counter.folder / "sop" / "D.V.1-kantor.toml").rename(counter.folder / "disimpan.toml")
    counter.switched_off_and_on()
    assert counter.house.reading.row(newer) is not None
    with pytest.raises(NotFound, match=f"versi {OWN}"):
        counter.house.reading.case(newer)
