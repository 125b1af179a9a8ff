"""The guide for offices names every field there is."""

import re

import pytest

from desktop_app.core.documents import fields
from desktop_app.core.documents.kinds.addendum import Amendment
from desktop_app.core.documents.kinds.bap_fields import Bap
from desktop_app.core.documents.kinds.card import Card
from desktop_app.core.documents.kinds.checklist import Checklist
from desktop_app.core.documents.kinds.handover import Handover
from desktop_app.core.documents.kinds.receipt import Receipt
from desktop_app.core.documents.kinds.returned import Returned
from desktop_app.core.documents.kinds.sk_fields import Sk
from tests.core.documents import specimens

GUIDE = (specimens.RESOURCES.parent / "docs" / "papers.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "paper", [Bap, Amendment, Sk, Returned, Receipt, Card, Handover, Checklist]
)
def test_every_field_stands_in_the_guide(paper: type) -> None:
    written = set(re.findall(r"[a-z_]+", GUIDE))
    wanted = {name.rsplit(".", 1)[-1] for name in fields.names(fields.known(paper))}

    assert wanted - written == set()
