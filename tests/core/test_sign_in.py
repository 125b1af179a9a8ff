"""PINs, roles and who sits at the counter."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.core.errors import BadInput
from desktop_app.core.ids import StaffId
from desktop_app.core.security import passwords, roles
from desktop_app.core.security.passwords import Attempts
from desktop_app.core.security.roles import Act, Role
from desktop_app.core.security.session import Session

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def test_a_pin_fits_its_own_hash_only() -> None:
    kept = passwords.hashed("402917")
    assert kept.startswith("$argon2id$")
    assert "402917" not in kept
    assert passwords.fits(kept, "402917")
    assert not passwords.fits(kept, "402918")


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12345a", "\uff11" * 6, "12345\n"])
def test_a_pin_is_six_digits(pin: str) -> None:
    with pytest.raises(BadInput, match="enam angka"):
        passwords.hashed(pin)


def test_a_damaged_hash_fits_nothing() -> None:
    assert not passwords.fits("not a hash", "402917")


def test_the_fifth_miss_locks_for_five_minutes() -> None:
    attempts = Attempts()
    for left in (4, 3, 2, 1):
        attempts = attempts.missed(NOW)
        assert attempts.left() == left
        assert attempts.locked_until(NOW) is None
    attempts = attempts.missed(NOW)
    assert attempts.locked_until(NOW) == NOW + timedelta(minutes=5)
    assert attempts.locked_until(NOW + timedelta(minutes=5)) is None


def test_after_the_lock_there_are_five_tries_again() -> None:
    attempts = Attempts(5, NOW)
    assert attempts.left() == 5
    assert attempts.missed(NOW + timedelta(minutes=6)) == Attempts(1, None)


def test_a_clock_set_back_by_a_day_locks_nobody_out() -> None:
    assert Attempts(5, NOW).locked_until(NOW - timedelta(days=1)) is None


@pytest.mark.parametrize("act", list(Act))
def test_everything_can_be_done_by_somebody(act: Act) -> None:
    assert roles.who_may(act)
    assert all(roles.may(role, act) for role in roles.who_may(act))


def test_every_role_has_a_name_on_the_screen() -> None:
    assert set(roles.LABELS) == set(Role)


def test_only_kepala_dinas_records_the_validation() -> None:
    assert roles.who_may(Act.VALIDATE) == (Role.HEAD,)


def test_a_session_locks_after_minutes_without_a_key() -> None:
    session = Session(StaffId("rina"), "Rina Contoh", Role.HELP_DESK, NOW, NOW)
    later = NOW + timedelta(minutes=3)
    assert session.is_idle(later, 3)
    assert not session.active(later).is_idle(later, 3)
    assert not session.is_idle(NOW - timedelta(days=1), 3)
    assert session.may(Act.SERVE)
    assert not session.may(Act.VALIDATE)
