"""What the screen of disagreements says of one."""

from collections.abc import Sequence

from desktop_app.core.security.roles import LABELS, Act, Role, may, who_may
from desktop_app.core.services.conflicts import Dispute, Side
from desktop_app.core.services.row_timing import wall_clock
from desktop_app.core.wording import dates

_LONGEST = 32


def place(dispute: Dispute) -> str:
    """Write number and step, or that it is the office's own."""
    if dispute.case is None:
        return "Atur"
    return f"{dispute.number} · langkah {dispute.step}" if dispute.step else dispute.number


def heading(dispute: Dispute) -> str:
    """Write how many people wrote what."""
    people = len({side.name for side in dispute.sides})
    who = {1: "di dua tempat", 2: "dua orang"}.get(people, f"{people} orang")
    return f"{dispute.title} diisi berbeda {'' if people == 1 else 'oleh '}{who}"


def person(side: Side) -> str:
    """Write a name with the person's role."""
    return f"{side.name}, {side.duty.lower()}" if side.duty else side.name


def moment(side: Side) -> str:
    """Write day and hour on the office's wall clock."""
    then = wall_clock(side.at)
    return f"{dates.weekday(then)} {dates.brief_date(then)}, {dates.clock(then)}"


def brief(words: str) -> str:
    """Cut a long value so that a button can carry it."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def act(dispute: Dispute) -> Act:
    """Return what choosing takes: the office's matters are the admin's."""
    return Act.SETTINGS if dispute.case is None else Act.SETTLE


def missing_right(dispute: Dispute, role: Role) -> str:
    """Say who may choose where this role may not, else nothing."""
    if may(role, act(dispute)):
        return ""
    *others, last = [LABELS[each] for each in who_may(act(dispute))]
    names = f"{', '.join(others)} atau {last}" if others else last
    return f"Yang memilih: {names}."


def consequences(dispute: Dispute, chosen: str) -> tuple[str, ...]:
    """Say what a choice does; without one, what waits for it."""
    waits = _listed(dispute.waits)
    if not chosen:
        return (
            f"Menunggu pilihan ini: {waits}." if waits else "Tidak ada yang menunggu pilihan ini.",
            "Yang lain di berkas ini tetap bisa dikerjakan.",
        )
    left = _listed([one.words for one in dispute.sides if one.words != chosen])
    told = [f"{dispute.title} memakai {chosen}."]
    if left:
        told.append(f"{left} tetap ada di riwayat, lengkap dengan nama dan waktunya.")
    told.append(f"Bisa dikerjakan lagi: {waits}." if waits else "Tidak ada yang menunggu.")
    return tuple(told)


def _listed(parts: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(brief(part) for part in parts))
