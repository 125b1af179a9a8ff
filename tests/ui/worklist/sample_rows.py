"""Invented rows of a worklist, the ones of the design among them."""

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from desktop_app.core.ids import CaseId, StaffId
from desktop_app.core.rows import WorklistRow

NOW = datetime(2026, 11, 24, 2, 42, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

PLAIN = WorklistRow(
    case=CaseId("c0"),
    number="IUI-2026-A-0001",
    procedure="D.V.1",
    procedure_name="Izin Usaha Industri",
    business="Contoh Usaha",
    applicant="Contoh Pemohon",
    village="Gondosari",
    kecamatan="Gebog",
    step=1,
    step_count=8,
    step_title="Daftar akun OSS",
    round=1,
    turn="pemohon",
    phase="berjalan",
    status="belum",
    standard_value=15,
    standard_unit="menit",
    active_seconds=0,
    running_since=None,
    pause_reason="",
    since=NOW,
    start=None,
    due=None,
    near_days=None,
    late_at=None,
    near_at=None,
    parked_reason="",
    follow_up=None,
    returned=False,
    conflicts=0,
    by=None,
    opened=NOW,
    updated=NOW,
)


def row(**changes: object) -> WorklistRow:
    """Return a row that differs from the plain one in what is named."""
    return replace(PLAIN, **changes)


def _in_days(number: str, business: str, person: str, place: str, due: date) -> WorklistRow:
    village, _, kecamatan = place.partition(", ")
    code = number.split("-", maxsplit=1)[0]
    return row(
        case=CaseId(number),
        number=number,
        procedure="D.V.1" if code == "IUI" else "D.V.2",
        procedure_name="Izin Usaha Industri" if code == "IUI" else "Izin Perluasan Industri",
        business=business,
        applicant=person,
        village=village,
        kecamatan=kecamatan,
        step=6,
        step_title="Visitasi & BAP",
        turn="tim_teknis",
        standard_value=15,
        standard_unit="hari",
        due=due,
        by=StaffId("dwi"),
    )


def _in_minutes(number: str, business: str, person: str, place: str, step: int) -> WorklistRow:
    titles = {
        1: ("Daftar akun OSS", 15, "pemohon"),
        2: ("Aktivasi lewat email", 5, "pemohon"),
        4: ("Isi data perusahaan", 30, "pemohon"),
        5: ("Data usaha & unggah", 30, "pemohon"),
        7: ("Validasi Kepala Dinas", 5, "kepala_dinas"),
        8: ("Cetak SK", 2, "bidang_perizinan"),
    }
    title, minutes, turn = titles[step]
    return replace(
        _in_days(number, business, person, place, date(2026, 12, 1)),
        step=step,
        step_title=title,
        turn=turn,
        standard_value=minutes,
        standard_unit="menit",
        due=None,
        by=None,
    )


DESIGN: tuple[WorklistRow, ...] = (
    _in_days(
        "IUI-2026-A-0138",
        "CV Logam Hadipolo Makmur",
        "Edi Purnomo",
        "Hadipolo, Jekulo",
        date(2026, 11, 23),
    ),
    _in_days(
        "IPI-2026-A-0018",
        "PT Menara Furnitur Lestari",
        "Hartono Wijaya",
        "Getas Pejaten, Jati",
        date(2026, 11, 27),
    ),
    replace(
        _in_minutes(
            "IUI-2026-A-0152", "Konveksi Padurenan Jaya", "Sri Wahyuni", "Padurenan, Gebog", 1
        ),
        status="berjalan",
        running_since=NOW - 8 * MINUTE - timedelta(seconds=20),
        by=StaffId("rina"),
    ),
    replace(
        _in_minutes(
            "IUI-2026-A-0151", "CV Sumber Jati Makmur", "Ahmad Zaenuri", "Loram Wetan, Jati", 4
        ),
        status="dijeda",
        active_seconds=18 * 60,
        since=NOW - 5 * MINUTE,
        pause_reason="pemohon mencari berkas",
    ),
    replace(
        _in_minutes(
            "IUI-2026-A-0143", "UD Gebyok Ukir Muria", "Slamet Riyadi", "Gondosari, Gebog", 7
        ),
        since=NOW - 72 * MINUTE,
    ),
    _in_minutes("IUI-2026-A-0145", "Kopi Colo Mandiri", "Suwarno", "Colo, Dawe", 8),
    replace(
        _in_minutes(
            "IUI-2026-A-0149", "Roti Barokah Getas", "Nurul Hidayah", "Getas Pejaten, Jati", 5
        ),
        status="dijeda",
        active_seconds=9 * 60,
        returned=True,
        round=2,
        since=NOW - 30 * MINUTE,
    ),
    replace(
        _in_minutes("IUI-2026-A-0150", "Tempe Bu Marsini", "Marsini", "Undaan Kidul, Undaan", 2),
        phase="diparkir",
        status="dijeda",
        active_seconds=2 * 60,
        parked_reason="email",
        follow_up=date(2026, 11, 26),
    ),
    _in_days(
        "IPI-2026-A-0017",
        "Percetakan Kaliputu Grafika",
        "Bambang Irawan",
        "Kaliputu, Kota Kudus",
        date(2026, 12, 8),
    ),
    _in_days(
        "IUI-2026-A-0148", "Mebel Rahayu Bae", "Eko Rahayu", "Dersalam, Bae", date(2026, 12, 10)
    ),
)
