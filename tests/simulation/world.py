"""An office of machines, hubs and a stick, all from one seed."""

from datetime import timedelta
from random import Random

from msgspec import Struct

from desktop_app.core.events.envelope import Fact
from desktop_app.core.events.facts import AnswersChanged, ConflictSettled, FileAttached
from desktop_app.core.events.office_facts import DeviceEnrolled
from desktop_app.core.ids import OFFICE, DeviceId, Epoch, StreamId
from desktop_app.core.store.craft import Craft
from desktop_app.core.sync import trust
from tests.simulation import fakes
from tests.simulation.defences import Defence, Epochs, build
from tests.simulation.disks import MakeDisk, MemoryDisk
from tests.simulation.fuse import Fuse
from tests.simulation.machine import Machine, OpenPage
from tests.simulation.places import Place
from tests.simulation.truth import Truth, Wrote
from tests.store import desk

OPERATIONS = 200
"""Deeds of one history, on all machines together."""

ANSWERS = ("applicant.name", "applicant.nik", "business.name")


class Plan(Struct, frozen=True):
    """How large a world is and what its machines lack."""

    seed: int
    machines: int = 5
    operations: int = OPERATIONS
    without: frozenset[Defence] = frozenset()
    make: MakeDisk = MemoryDisk


class World:
    """Everything that is there; operations on it stand in rooms of their own."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.rng = Random(plan.seed)  # noqa: S311  nothing is hidden by it
        self.wall = fakes.WallClock()
        self.truth = Truth()
        self.hubs = [Place("hub 1"), Place("hub 2")]
        self.stick = Place("stik")
        self.hub_backups = [hub.copy() for hub in self.hubs]
        self.old_stick = self.stick.copy()
        self.machines = [self._machine(number) for number in range(plan.machines)]
        self.office = b"kantor".ljust(32, b".")
        self._enrol()

    def close(self) -> None:
        """Let go of every disk, those of backups too."""
        for machine in self.machines:
            kept = [copy.disk for copy in machine.backups]
            for disk in (machine.disk, *kept, *machine.scrapped):
                disk.close()

    def hub_of(self, machine: Machine) -> Place:
        """Return the hub that a machine's cable leads to; two know the second one only."""
        return self.hubs[self.machines.index(machine) >= 3]

    def _machine(self, number: int) -> Machine:
        name = DeviceId(f"{number}{self.rng.getrandbits(60):015x}")
        clock = fakes.MachineClock(self.wall)
        epochs, fuse = Epochs(lambda: Epoch(f"{self.rng.getrandbits(64):016x}")), Fuse()
        craft = Craft(sealing=fakes.sealing(self.rng, fuse.burn))
        parts = build(craft, epochs, self.plan.without)
        return Machine(name, self.plan.make(), (clock, fuse), parts)

    def _enrol(self) -> None:
        first = self.machines[0]
        facts: list[Fact] = []
        for machine, tag in zip(self.machines, "ABCDEFGH", strict=False):
            device = machine.journal.identity.device
            key = machine.keys.signing.hex()
            facts += [
                DeviceEnrolled(device, tag, f"Komputer {tag}"),
                trust.vouch(self.office, device, key, machine.keys.identity, fakes.SIGNING),
            ]
        first.write(OFFICE, facts, ())
        first.meet(self.stick)
        for machine in self.machines[1:]:
            machine.meet(self.stick)

    def open_case(self, machine: Machine) -> None:
        case = StreamId(f"{len(self.truth.cases) + 1:032x}")
        machine.write(case, [desk.opening(f"IUI-2026-{len(self.truth.cases) + 1:04}")], ())
        self.truth.cases.append(case)

    def open_page(self, machine: Machine, case: StreamId) -> None:
        if machine.journal.key(case) is not None:
            heads, seen = machine.journal.heads(case), machine.grasped(case)
            machine.pages.append(OpenPage(case, self.rng.choice(ANSWERS), heads, seen))

    def leave_page(self, machine: Machine, page: OpenPage) -> None:
        value = f"Contoh {self.rng.randrange(50)}"
        facts: list[Fact] = [AnswersChanged(1, 1, {page.answer: value})]
        name = machine.write(page.case, facts, page.heads)
        self.truth.writes[page.case, page.answer].append(Wrote(name, value, page.seen))

    def attach(self, machine: Machine, case: StreamId) -> None:
        """Keep a file first, then the fact that names it."""
        if machine.journal.key(case) is None:
            return
        content = self.rng.randbytes(self.rng.randrange(1, 10))
        name = machine.files.put(content)
        fact = FileAttached(1, 1, "ktp", name, "image/jpeg", len(content), "contoh.jpg")
        machine.write(case, [fact], machine.journal.heads(case))
        self.truth.files.add(name)

    def settle(self, machine: Machine, case: StreamId, answer: str) -> None:
        """Let a person choose one of the values that stand against each other here."""
        here = machine.shown(case)
        sides = self.truth.standing(case, answer, here)
        if len({side.value for side in sides}) < 2 or machine.journal.key(case) is None:
            return
        chosen = self.rng.choice(sides)
        names = tuple(sorted([side.fact for side in sides]))
        fact = ConflictSettled(f"answer:0:{answer}", names, chosen.fact, chosen.value, "contoh")
        name = machine.write(case, [fact], machine.journal.heads(case))
        wrote = Wrote(name, chosen.value, frozenset(names))
        self.truth.writes[case, answer].append(wrote)

    def meet(self, machine: Machine, place: Place) -> int:
        """Meet over a clean line, note what was seen to be there; return what moved."""
        met = machine.meet(place)
        came = machine.carry(place, sorted(self.truth.files)) if self.truth.files else 0
        self.promise(machine, place, confirmed=not met.here_only)
        return met.pulled + met.pushed + len(met.changes.cases) + came

    def promise(self, machine: Machine, place: Place, *, confirmed: bool) -> None:
        if confirmed:
            self.truth.promised[place.name] |= machine.facts()
            held = [case for case in self.truth.cases if machine.journal.key(case) is not None]
            self.truth.readable[place.name].update(held)

    def jump(self, machine: Machine) -> None:
        machine.clock.off = timedelta(hours=self.rng.randrange(-120, 120))
