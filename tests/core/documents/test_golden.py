"""The papers say what they said when somebody last looked at their PDF."""

import pytest

from desktop_app.core.office.identity import PaperSize
from tests.core.documents import reading
from tests.core.documents.finished import GOLDEN, SAMPLES, finished


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_paper_says_the_same_as_before_on_either_size(name: str, size: PaperSize) -> None:
    golden = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")

    assert reading.text(finished(name, size)) == golden
