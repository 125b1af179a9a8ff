"""Where an exchange begins to ask, derived anew from both sides."""

from collections.abc import Iterable
from typing import Protocol

from desktop_app.core.events.signed import End
from desktop_app.core.store.logbook import Chain, Log


class Cursor(Protocol):
    """Tells what of a remote's facts is here already."""

    def has(self, log: Log, theirs: Iterable[End]) -> bool:
        """Return whether everything behind these ends is here."""
        ...

    def known(self, log: Log, theirs: Iterable[End]) -> dict[Chain, int]:
        """Return behind which number of each chain to ask."""
        ...


class Vector:
    """One dense number for each chain, read from the log; nothing is remembered."""

    def has(self, log: Log, theirs: Iterable[End]) -> bool:
        """Return whether these ends, and so everything behind them, are here."""
        return not _unknown(log, theirs)

    def known(self, log: Log, theirs: Iterable[End]) -> dict[Chain, int]:
        """Return the last signed number of each chain, 0 where it forks.

        A fork shows as an end of theirs that is not here although its number is: then
        this device has seen another branch, and only the whole chain tells which.
        """
        numbers: dict[Chain, int] = {}
        for end in log.ends():
            chain = end.device, end.epoch
            numbers[chain] = max(end.number, numbers.get(chain, 0))
        for end in _unknown(log, theirs):
            chain = end.device, end.epoch
            if end.number <= numbers.get(chain, 0):
                numbers[chain] = 0
        return numbers


def _unknown(log: Log, theirs: Iterable[End]) -> list[End]:
    """Return the ends that are not here signed: a fact alone may be a copy's own."""
    here = {end.fact for end in log.ends()}
    doubtful = [end for end in theirs if end.fact not in here]
    for chain in {(end.device, end.epoch) for end in doubtful}:
        here |= {end.fact for end in log.signed(chain)}
    return [end for end in doubtful if end.fact not in here]
