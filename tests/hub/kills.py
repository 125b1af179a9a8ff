"""Kills a computer or its hub in mid-exchange, many times."""

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from desktop_app.core.events import canonical
from desktop_app.core.sync.exchange import Exchange
from tests.hub.exchanging import Life
from tests.hub.offices import TestHub
from tests.hub.server import Server
from tests.sync.devices import office

HOUSE = Path(__file__).parents[2]
LONGEST = 0.03
"""Seconds after a meeting began; one takes about half of it."""


class Killing:
    """One office: a desk in this process, a laptop that is killed, and the hub."""

    def __init__(self, folder: Path, server: Server, seed: int) -> None:
        self.hub = TestHub(server)
        self.desk, laptop = office(2)
        self.seat = self.hub.seat(self.desk.ledger.device)
        Exchange(self.desk.ledger, self.seat.hub).meet()
        own = laptop.journal.identity
        access = self.hub.seat(own.device).access
        life = Life(own.device, own.epoch, laptop.secret, laptop.identity, access)
        (folder / "life.json").write_bytes(msgspec.json.encode(life))
        self._folder, self._dice = folder, random.Random(seed)  # noqa: S311
        self.acknowledged: set[str] = set()

    def kill_computer(self) -> None:
        """Switch the laptop on, and kill it somewhere in a meeting."""
        with self._laptop() as laptop:
            self._listen(laptop, 1 + self._dice.randrange(4))
            self._a_moment(laptop)

    def kill_hub(self) -> None:
        """Kill the hub somewhere in a meeting of the laptop, and start it again."""
        with self._laptop() as laptop:
            self._listen(laptop, 1 + self._dice.randrange(4))
            self._a_moment(laptop)
            self.hub.server.kill()
            self.hub.server.start()
            self._listen(laptop, 2)

    def lost(self) -> set[str]:
        """Return what was acknowledged and does not reach another computer."""
        self.seat.hub.close()
        met = Exchange(self.desk.ledger, self.seat.hub).meet()
        if met.forks or met.refused or met.held:
            raise AssertionError(met)
        return self.acknowledged - {canonical.fact_id(raw) for raw in self.desk.journal.since({})}

    def close(self) -> None:
        self.hub.close()

    @contextmanager
    def _laptop(self) -> Iterator[subprocess.Popen[str]]:
        command = [sys.executable, "-m", "tests.hub.exchanging", str(self._folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=HOUSE, text=True) as laptop:
            try:
                yield laptop
            finally:
                laptop.kill()
                # What it had said before it died counts too.
                self._heard(laptop.stdout.readlines() if laptop.stdout else [])

    def _listen(self, laptop: subprocess.Popen[str], meetings: int) -> None:
        """Wait until it has begun so many meetings that were no failure at once."""
        while meetings:
            line = laptop.stdout.readline() if laptop.stdout else ""
            if not line:
                raise AssertionError("the computer stopped by itself")
            self._heard([line])
            meetings -= line.startswith("acknowledged")
        while line := laptop.stdout.readline() if laptop.stdout else "":
            self._heard([line])
            if line.startswith("meets"):
                return

    def _heard(self, lines: list[str]) -> None:
        for line in lines:
            word, *facts = line.split()
            # The last line of one who died may be cut off.
            if word == "acknowledged" and line.endswith("\n"):
                self.acknowledged.update(facts)

    def _a_moment(self, laptop: subprocess.Popen[str]) -> None:
        with suppress(subprocess.TimeoutExpired):
            laptop.wait(self._dice.random() * LONGEST)


def run(times: int, folder: Path, seed: int) -> tuple[int, set[str]]:
    """Kill the computer and the hub by turns; return what was acknowledged and what is lost."""
    server = Server()
    try:
        server.start()
        killing = Killing(folder, server, seed)
        for turn in range(times):
            (killing.kill_hub if turn % 2 else killing.kill_computer)()
            lost = killing.lost()
            if lost:
                return len(killing.acknowledged), lost
        killing.close()
        return len(killing.acknowledged), set()
    finally:
        server.remove()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        known, lost = run(int(sys.argv[1]), Path(made), 1)
    sys.stdout.write(f"{sys.argv[1]} kills, {known} facts acknowledged, {len(lost)} lost\n")
