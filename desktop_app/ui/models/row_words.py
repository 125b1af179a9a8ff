"""The words and icons of a worklist row, one line each."""

from collections.abc import Mapping

from msgspec import Struct

from desktop_app.core.ids import StaffId
from desktop_app.core.rows import WorklistRow
from desktop_app.core.services.row_timing import RowTiming
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone

Names = Mapping[StaffId, str]

TURNS: Mapping[str, tuple[str, Icon]] = {
    "pemohon": ("Pemohon", Icon.USER_ROUND),
    "tim_teknis": ("Tim Teknis", Icon.CLIPBOARD_CHECK),
    "kepala_dinas": ("Kepala Dinas", Icon.STAMP),
    "bidang_perizinan": ("Bidang Perizinan", Icon.PRINTER),
}
_PARKED = {
    "email": "menunggu email",
    "password": "lupa kata sandi",
    "nik": "NIK belum cocok",
    "jaringan": "menunggu jaringan",
    "berkas kurang": "melengkapi berkas",
    "lainnya": "diparkir",
}
_TONES = {
    "lewat": (Tone.BAD, Icon.OCTAGON_ALERT),
    "mendekati batas": (Tone.WARN, Icon.HOURGLASS),
    "dijeda": (Tone.IDLE, Icon.PAUSE),
    "menunggu": (Tone.INFO, Icon.CLOCK),
    "aman": (Tone.OK, Icon.CIRCLE_CHECK),
}


class TimeLook(Struct, frozen=True):
    """How the words of time are coloured and which icon stands before them."""

    tone: Tone
    icon: Icon


def licence(row: WorklistRow) -> str:
    """Name the licence the applicant wants."""
    return row.procedure_name


def business(row: WorklistRow) -> str:
    """Name the business, or say that it has no name yet."""
    return row.business or "Usaha belum bernama"


def person_and_place(row: WorklistRow) -> str:
    """Write the applicant and the village."""
    place = ", ".join(part for part in (row.village, row.kecamatan) if part)
    return " · ".join(part for part in (row.applicant, place) if part)


def step(row: WorklistRow) -> str:
    """Write number and name of the step."""
    return f"{row.step} · {row.step_title}"


def round_(row: WorklistRow) -> str:
    """Write the round from the second on."""
    return f"putaran {row.round}" if row.round > 1 else ""


def turn(row: WorklistRow) -> tuple[str, Icon]:
    """Say whose turn it is."""
    return TURNS.get(row.turn, (row.turn, Icon.USER_ROUND))


def turn_detail(row: WorklistRow, names: Names) -> str:
    """Say what that person waits for, or who works there."""
    if row.conflicts:
        return f"{row.conflicts} benturan"
    if row.parked_reason:
        return _PARKED.get(row.parked_reason, row.parked_reason)
    if row.returned:
        return "memperbaiki berkas"
    if row.status == "dijeda" and row.pause_reason:
        return row.pause_reason
    if row.by is not None:
        return names.get(row.by, "")
    return {"kepala_dinas": "belum dibuka", "bidang_perizinan": "siap dicetak"}.get(row.turn, "")


def time_look(timing: RowTiming) -> TimeLook:
    """Choose colour and icon for words of time; a running clock has its own."""
    tone, icon = _TONES[timing.level.value]
    if timing.ticking and timing.level.value == "aman":
        icon = Icon.PLAY
    return TimeLook(tone, icon)
