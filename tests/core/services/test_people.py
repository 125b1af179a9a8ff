"""Signing in, PINs, locks, and the first start."""

from pathlib import Path

import pytest

from desktop_app.core import bootstrap
from desktop_app.core.documents import job
from desktop_app.core.errors import BadInput, NotFound, Refused
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.services.people import NewStaff
from tests.journeys.counter import PIN, Counter, FakeClock, FakeVault

WRONG = "111111"


def test_on_the_first_start_somebody_registers_as_admin_and_is_signed_in(tmp_path: Path) -> None:
    house = bootstrap.open_house(tmp_path, clock=FakeClock(), vault=FakeVault(), press=job.render)
    assert house.people.is_first_start()
    assert house.people.staff() == ()
    session = house.people.register_first(NewStaff("Siti (contoh)", "", Role.ADMIN), PIN)
    assert (session.name, session.role) == ("Siti (contoh)", Role.ADMIN)
    assert not house.people.is_first_start()
    with pytest.raises(Refused, match="sudah terdaftar"):
        house.people.register_first(NewStaff("Lain (contoh)", "", Role.ADMIN), PIN)
    house.close()


def test_a_first_start_with_a_bad_pin_registers_nobody(tmp_path: Path) -> None:
    house = bootstrap.open_house(tmp_path, clock=FakeClock(), vault=FakeVault(), press=job.render)
    for pin in ("12345", "1234567", "abcdef", ""):
        with pytest.raises(BadInput, match="enam angka"):
            house.people.register_first(NewStaff("Siti (contoh)", "", Role.ADMIN), pin)
    with pytest.raises(Refused, match="harus admin"):
        house.people.register_first(NewStaff("Siti (contoh)", "", Role.HEAD), PIN)
    assert house.people.is_first_start()
    house.close()


def test_five_wrong_pins_lock_for_five_minutes_and_closing_forgives_none(counter: Counter) -> None:
    people = counter.house.people
    for left in (4, 3, 2, 1):
        with pytest.raises(Refused, match=f"Sisa {left} percobaan"):
            people.sign_in(counter.admin, WRONG)
    with pytest.raises(Refused, match=r"Terkunci sampai 08\.05"):
        people.sign_in(counter.admin, WRONG)
    counter.switched_off_and_on()
    with pytest.raises(Refused, match=r"Terkunci sampai 08\.05"):
        counter.house.people.sign_in(counter.admin, PIN)
    counter.clock.passes(minutes=5)
    assert counter.house.people.sign_in(counter.admin, PIN).staff == counter.admin


def test_an_admin_opens_the_lock_of_somebody_else(counter: Counter) -> None:
    people = counter.house.people
    people.set_pin(counter.rina, PIN, by=counter.admin)
    for _ in range(5):
        with pytest.raises(Refused):
            people.sign_in(counter.rina, WRONG)
    locked = next(person for person in people.staff() if person.id == counter.rina)
    assert locked.locked_until is not None
    with pytest.raises(Refused, match="Minta Admin"):
        people.unlock(counter.rina, by=counter.team)
    people.unlock(counter.rina, by=counter.admin)
    assert people.sign_in(counter.rina, PIN).role is Role.HELP_DESK


def test_somebody_without_a_pin_is_sent_to_the_admin(counter: Counter) -> None:
    with pytest.raises(Refused, match="belum punya PIN"):
        counter.house.people.sign_in(counter.rina, PIN)
    with pytest.raises(Refused, match="Minta Admin"):
        counter.house.people.set_pin(counter.rina, PIN, by=counter.bureau)
    counter.house.people.set_pin(counter.rina, PIN, by=counter.rina)
    assert counter.house.people.sign_in(counter.rina, PIN).staff == counter.rina


def test_who_signed_in_last_stands_first(counter: Counter) -> None:
    counter.house.people.set_pin(counter.team, PIN, by=counter.admin)
    counter.clock.passes(minutes=1)
    counter.house.people.sign_in(counter.team, PIN)
    assert [person.id for person in counter.house.people.staff()][:2] == [
        counter.team,
        counter.admin,
    ]


def test_a_revoked_person_neither_signs_in_nor_works_but_their_acts_stand(
    counter: Counter,
) -> None:
    counter.receives("D.V.1")
    counter.house.people.revoke(counter.rina, "pindah tugas", by=counter.admin)
    with pytest.raises(NotFound):
        counter.house.people.sign_in(counter.rina, PIN)
    with pytest.raises(Refused, match="tidak terdaftar atau sudah dicabut"):
        counter.works_through(1)
    assert counter.state.opened_by == counter.rina
    assert counter.view.history[0].name == "Rina Wulandari (contoh)"


def test_staff_are_corrected_and_strangers_are_not_found(counter: Counter) -> None:
    people = counter.house.people
    people.correct(counter.rina, NewStaff("Rina W. (contoh)", "", Role.BUREAU), by=counter.admin)
    found = next(person for person in people.staff() if person.id == counter.rina)
    assert (found.name, found.role) == ("Rina W. (contoh)", Role.BUREAU)
    with pytest.raises(NotFound):
        people.sign_in(StaffId("siapa"), PIN)
    with pytest.raises(Refused, match="Minta Admin"):
        people.register(NewStaff("Baru (contoh)", "", Role.ADMIN), by=counter.head)


def test_the_sign_in_knows_when_each_was_last_here(counter: Counter) -> None:
    admin = counter.house.people.staff()[0]
    counter.clock.passes(minutes=5)
    counter.house.people.sign_in(admin.id, PIN)
    assert counter.house.people.staff()[0].used == counter.clock.now()
