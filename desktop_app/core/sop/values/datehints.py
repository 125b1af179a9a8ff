"""Dates that come before what they follow, or have not come yet."""

from datetime import date, timedelta

from desktop_app.core.sop.answers import Answers, Hint, Level

_PAST = {
    "applicant.birth_date": "Tanggal lahir",
    "proxy.letter_date": "Tanggal surat kuasa",
    "company.deed_date": "Tanggal akta",
    "licence.date": "Tanggal izin",
}
_PLANNED = timedelta(days=31)
_ORDER = (("visit.letter_date", "visit.date", "Kunjungan lebih awal dari surat tugasnya."),)


def hints(answers: Answers, today: date) -> tuple[Hint, ...]:
    """Return what is odd about dates; ISO texts compare as the days they name."""
    ahead = (
        Hint(key, Level.WARNING, f"{name} belum tiba. Periksa tahunnya.")
        for key, name in _PAST.items()
        if _text(answers, key) > today.isoformat()
    )
    swapped = (
        Hint(later, Level.WARNING, message)
        for earlier, later, message in _ORDER
        if "" < _text(answers, later) < _text(answers, earlier)
    )
    return (*ahead, *_visit(answers, today), *swapped, *_lease(answers, today))


def _visit(answers: Answers, today: date) -> tuple[Hint, ...]:
    """A visit may be planned ahead; only one past the promise is a mistyped year."""
    day = _text(answers, "visit.date")
    if day <= (today + _PLANNED).isoformat():
        return ()
    message = "Tanggal kunjungan masih jauh. Periksa tahunnya."
    return (Hint("visit.date", Level.WARNING, message),)


def _lease(answers: Answers, today: date) -> tuple[Hint, ...]:
    until = _text(answers, "business.land_until")
    if answers.get("business.land_status") != "sewa" or not "" < until < today.isoformat():
        return ()
    return (Hint("business.land_until", Level.WARNING, "Masa sewa sudah lewat."),)


def _text(answers: Answers, key: str) -> str:
    value = answers.get(key)
    return value if isinstance(value, str) else ""
