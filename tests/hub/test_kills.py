"""Computer and hub killed in mid-exchange: nothing acknowledged is lost."""

from pathlib import Path

from tests.hub.kills import run


def test_nothing_acknowledged_is_lost_when_computer_or_hub_is_killed(tmp_path: Path) -> None:
    acknowledged, lost = run(4, tmp_path, 7)
    assert acknowledged
    assert not lost
