"""A number that stands on two cases is found; a cancelled one is not."""

from pathlib import Path

from desktop_app.core.events.facts import NumberTaken, NumberVoided
from desktop_app.core.events.office_facts import NumbersGranted
from desktop_app.core.ids import OFFICE, CaseId, StreamId
from desktop_app.core.rows import DoubledNumber
from desktop_app.core.security.device import Identity
from desktop_app.core.store.doubles import Doubles
from tests.store import desk
from tests.store.desk import CASE, OTHER, RINA, STREAM

TAKEN = NumberTaken("SK", 2026, 7, "503/7")


def test_a_letter_number_on_two_cases_is_named_until_one_is_cancelled(tmp_path: Path) -> None:
    store = desk.SqlDesk(tmp_path / "loket.db")
    for stream, number in ((STREAM, "IUI-2026-A-0001"), (OTHER, "IUI-2026-A-0002")):
        store.journal.record(stream, [desk.opening(number), TAKEN], (), RINA)
    doubles = Doubles(store.database)
    assert doubles.all() == (DoubledNumber("SK", "503/7", (CASE, CaseId(OTHER))),)
    voided = NumberVoided("SK", 2026, 7, "nomor ganda")
    store.journal.record(OTHER, [voided], store.journal.heads(OTHER), RINA)
    assert doubles.all() == ()
    store.close()


def test_a_case_number_of_a_copied_computer_is_named(tmp_path: Path) -> None:
    store = desk.SqlDesk(tmp_path / "loket.db")
    for stream in (STREAM, OTHER, StreamId("c3" * 16)):
        number = "IUI-2026-A-0001" if stream != STREAM else "IUI-2026-A-0009"
        store.journal.record(stream, [desk.opening(number)], (), RINA)
    (found,) = Doubles(store.database).all()
    assert (found.register, found.text, len(found.cases)) == ("BERKAS", "IUI-2026-A-0001", 2)
    store.close()


def test_a_block_that_overlaps_an_earlier_one_gives_no_number(tmp_path: Path) -> None:
    store = desk.SqlDesk(tmp_path / "loket.db")
    own = store.journal.identity
    other = Identity(desk.identity().device, own.epoch)
    blocks = [
        NumbersGranted("SK", 2026, other.device, other.epoch, 1, 100),
        NumbersGranted("SK", 2026, own.device, own.epoch, 50, 60),
    ]
    store.journal.record(OFFICE, blocks, (), RINA)
    with store.journal.write(RINA) as page:
        assert page.next_number("SK", 2026) is None
    store.close()
