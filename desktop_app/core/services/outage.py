"""What is said of a clock that was running when the computer went off."""

from msgspec import Struct

from desktop_app.core.ids import StaffId
from desktop_app.core.rows import Heartbeat
from desktop_app.core.services.casework import Casework

_PAUSED = "waktu dijeda pada detak terakhir."


class Outage(Struct, frozen=True):
    """Whose clock it was hears what to do; everybody else hears whose it was."""

    by: StaffId
    own: str
    others: str

    def said_to(self, staff: StaffId | None) -> str:
        """Return the sentence for the person who signed in."""
        return self.own if staff in {self.by, None} else self.others


def outage(work: Casework, last: Heartbeat) -> Outage:
    """Name the case and the person of the heartbeat that was the last."""
    number = work.load(last.case).state.number
    person = work.rules.state().person(last.by)
    name = person.name if person is not None else "petugas lain"
    return Outage(
        by=last.by,
        own=f"Komputer mati saat waktu berkas {number} berjalan; {_PAUSED} "
        "Tekan Lanjut di berkasnya untuk meneruskan.",
        others=f"Komputer mati saat {name} mengerjakan berkas {number}; {_PAUSED}",
    )
