"""An office in memory: commands in, facts on a replica, state out."""

from dataclasses import dataclass, field

from desktop_app.core.ids import DeviceId, StaffId
from desktop_app.core.office.commands import OfficeCommand, RegisterStaff
from desktop_app.core.office.decide import decide_office
from desktop_app.core.office.fold import fold_office
from desktop_app.core.office.state import OfficeState
from tests.core.cases.replica import Replica

ADMIN = RegisterStaff(StaffId("rina"), "Rina Contoh", "", "admin")
HEAD = RegisterStaff(
    StaffId("kadis"), "Kartini Contoh", "19700713 199201 1 001", "kepala_dinas", "Pembina Utama"
)
BAYU = RegisterStaff(StaffId("bayu"), "Bayu Contoh", "", "tim_teknis")


@dataclass
class Bureau:
    """One computer's copy of the office."""

    replica: Replica = field(default_factory=lambda: Replica(DeviceId("loket"), StaffId("rina")))

    def do(self, *commands: OfficeCommand) -> "Bureau":
        for command in commands:
            facts = decide_office(command, self.state())
            if facts:
                self.replica.tell(*facts)
        return self

    def state(self) -> OfficeState:
        return fold_office(self.replica.events.values())

    def other(self, by: str = "bayu") -> "Bureau":
        return Bureau(self.replica.copy("laptop", by))

    def meet(self, other: "Bureau") -> OfficeState:
        """Both ways round give the same."""
        here = Bureau(self.replica.copy("x", "x").learn(other.replica)).state()
        there = Bureau(other.replica.copy("y", "y").learn(self.replica)).state()
        assert here == there
        return here
