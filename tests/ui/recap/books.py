"""Invented months for the recap's screen."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.ids import CaseId
from desktop_app.core.services.book import (
    Month,
    OnTime,
    Recap,
    RecapLine,
    Spread,
    StepTime,
    StepTotal,
    Totals,
    Wait,
)

TITLES = (
    ("Daftar akun OSS", "15 mnt"), ("Aktivasi lewat email", "5 mnt"),
    ("Login ke oss.go.id", "5 mnt"), ("Isi data perusahaan", "30 mnt"),
    ("Data usaha & unggah berkas", "30 mnt"), ("Visitasi, verifikasi, BAP", "15 hari"),
    ("Validasi Kepala Dinas", "5 mnt"), ("Cetak SK", "2 mnt"),
)  # fmt: skip
NOVEMBER = Month(2026, 11)

WAITS = (
    Wait("Menunggu jadwal kunjungan", 12, 527_040.0, "6,1 hari"),
    Wait("Menunggu validasi", 9, 18_000.0, "5 jam"),
)
HALF_A_YEAR = tuple(
    OnTime(NOVEMBER.back(5 - at), on_time, measured)
    for at, (on_time, measured) in enumerate(
        ((0, 0), (17, 20), (22, 25), (3, 4), (90, 100), (92, 100))
    )
)


def full(month: Month = NOVEMBER) -> Recap:
    lines = tuple(_line(number) for number in range(1, 25))
    steps = tuple(
        StepTotal(
            at,
            title,
            standard,
            24 if at != 8 else 3,
            standard,
            standard,
            at % 3 * (4 if at != 8 else 1),
            "2 mnt",
            Spread(0.3, 0.8, 0.9 + at / 10),
        )
        for at, (title, standard) in enumerate(TITLES, 1)
    )
    reasons = (("menunggu email", 5), ("IPAL belum berfungsi", 2), ("jaringan", 1))
    totals = Totals(6, 18, 9, 2, 13, 1)
    book = Recap(month, f"Rekap {month}", lines, totals, steps, reasons, nil=False)
    return replace(book, waits=WAITS, months=HALF_A_YEAR)


def empty(month: Month) -> Recap:
    steps = tuple(
        StepTotal(at, title, standard, 0, "", "", 0, "")
        for at, (title, standard) in enumerate(TITLES, 1)
    )
    return Recap(month, f"Rekap {month}", (), Totals(0, 0, 0, 0, 0, 0), steps, (), nil=True)


def _line(number: int) -> RecapLine:
    times = tuple(StepTime(at, 4.0, None, "04:10", at == 2) for at in range(1, 6))
    return RecapLine(
        CaseId(f"{number:032x}"),
        f"IUI-2026-A-{number:04d}",
        f"Mebel Contoh {number}",
        "Sri Contoh",
        "Padurenan, Gebog",
        "D.V.1",
        "31001",
        date(2026, 11, 6),
        "503/BAP/0145/2026, 18/11/2026",
        "Ya",
        "",
        8,
        "",
        times,
    )


class Shelf:
    """A recap door over invented months: only November 2026 holds cases."""

    def __init__(self) -> None:
        self.written: list[Path] = []
        self.disk_is_full = False

    def month(self, month: Month) -> Recap:
        return full(month) if month == NOVEMBER else empty(month)

    def to_xlsx(self, recap: Recap, file: Path) -> Path:
        return self._write(recap, file)

    def to_csv(self, recap: Recap, file: Path) -> Path:
        return self._write(recap, file)

    def _write(self, recap: Recap, file: Path) -> Path:
        if self.disk_is_full:
            raise StoreTrouble("Disk komputer ini penuh.", "Kosongkan ruang, lalu coba lagi.")
        file.write_text(recap.title, encoding="utf-8")
        self.written.append(file)
        return file
