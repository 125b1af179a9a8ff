"""The figures above the worklist in words."""

from datetime import date

from desktop_app.core.services.views import Kpis
from desktop_app.core.wording.dates import MONTHS
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.widgets.kpi_strip import Kpi

TODAY, WAITING, NEAR, LATE, ON_TIME = "today", "waiting", "near", "late", "on_time"
FEW_STEPS = 5
_NONE = ("belum ada",)


def figures(kpis: Kpis, day: date) -> tuple[Kpi, ...]:
    """Write each figure with what it means; colour only where something is wrong."""
    near, late = kpis.near > 0, kpis.late > 0
    return (
        Kpi(TODAY, "Dibuka hari ini", str(kpis.served_today), _today(kpis)),
        Kpi(
            WAITING,
            "Menunggu di loket",
            str(kpis.waiting),
            ("waktunya", "belum berjalan") if kpis.waiting else _NONE,
        ),
        Kpi(
            NEAR,
            "Mendekati batas",
            str(kpis.near),
            ("terpakai 75%", "standar atau lebih") if near else _NONE,
            tone=Tone.WARN if near else None,
            icon=Icon.HOURGLASS if near else None,
        ),
        Kpi(
            LATE,
            "Lewat standar",
            str(kpis.late),
            ("lewat waktu", "baku langkahnya") if late else _NONE,
            tone=Tone.BAD if late else None,
            icon=Icon.OCTAGON_ALERT if late else None,
        ),
        _on_time(kpis, day),
    )


def _today(kpis: Kpis) -> tuple[str, ...]:
    if not kpis.served_today and not kpis.finished_today:
        return _NONE
    return (f"{kpis.finished_today} berkas", "selesai hari ini")


def _on_time(kpis: Kpis, day: date) -> Kpi:
    label = f"Tepat waktu, {MONTHS[day.month - 1]}"
    if kpis.measured < FEW_STEPS:
        return Kpi(ON_TIME, label, "–", (f"dihitung setelah {FEW_STEPS} langkah",))
    share = kpis.on_time / kpis.measured
    words = f"{kpis.on_time} dari {kpis.measured} langkah"
    return Kpi(ON_TIME, label, f"{round(share * 100)}%", (words,), share=share)
