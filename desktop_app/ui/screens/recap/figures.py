"""The month's totals as figures of the strip."""

from desktop_app.core.services.book import Totals
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.widgets.kpi_strip import Kpi


def figures(totals: Totals) -> tuple[Kpi, ...]:
    """Say what was there, what came, what went and what is left."""
    together = totals.carried_over + totals.came_in
    late = Tone.BAD if totals.late else None
    return (
        Kpi("sisa", "Sisa bulan lalu", str(totals.carried_over), ("berkas berjalan",)),
        Kpi("masuk", "Masuk", str(totals.came_in), ("bersama sisa", f"{together} berkas")),
        Kpi("terbit", "SK terbit", str(totals.issued), ("bulan ini",)),
        Kpi("kembali", "Dikembalikan", str(totals.returned), ("atau dihentikan",)),
        Kpi("proses", "Dalam proses", str(totals.in_progress), ("pada akhir bulan",)),
        Kpi(
            "lewat",
            "Lewat batas",
            str(totals.late),
            ("lewat tanggal", "janji"),
            late,
            Icon.OCTAGON_ALERT if totals.late else None,
        ),
    )
