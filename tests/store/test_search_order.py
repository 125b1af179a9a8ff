"""What is searched stands in the same order as the list it is searched in."""

from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.events.envelope import Fact
from desktop_app.core.rows import Tab
from desktop_app.core.store.finding import Finding
from desktop_app.core.store.queries import Queries
from tests.store import desk
from tests.store.desk import START
from tests.store.test_worklist import case, histories
from tests.store.urgencies import moment, urgency


@given(st.lists(histories, max_size=12), st.integers(0, 40), st.integers(1, 5))
def test_what_is_searched_stands_as_in_the_list(
    cases: list[list[Fact]], days: int, size: int
) -> None:
    store = desk.SqlDesk(Path(":memory:"))
    for number, facts in enumerate(cases, 1):
        case(store, number, *facts)
    queries, finding = Queries(store.database), Finding(store.database)
    now = moment(START + timedelta(days=days, minutes=3))
    for tab in Tab:
        listed = queries.worklist(tab, now, page=(100, 0)).rows
        found = finding.search("iui", tab, now, (100, 0))
        assert set(found.rows) == set(listed)
        assert found.tabs == queries.counts(now).tabs
        assert [urgency(row, now) for row in found.rows] == [urgency(row, now) for row in listed]
        pages = [
            finding.search("iui", tab, now, (size, offset)).rows
            for offset in range(0, len(listed), size)
        ]
        assert [row for page in pages for row in page] == list(found.rows)
    store.close()
