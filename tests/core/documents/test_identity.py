"""The office's settings reach its papers, else they are samples."""

from dataclasses import replace

import pytest

from desktop_app.core.documents.kinds import identity
from desktop_app.core.documents.kinds.material import Authority, Office
from desktop_app.core.events.vocabulary import Value
from desktop_app.core.ids import StaffId
from desktop_app.core.office.state import NO_OFFICE, Staff
from tests.core.documents import specimens

HEAD = Staff(StaffId("1"), "Wahyu", "197001011996012001", "kepala_dinas", "Pembina", "Kepala", "")


def office(settings: dict[str, Value], *staff: Staff) -> Office:
    state = replace(NO_OFFICE, settings=settings, staff=staff)
    return identity.office_of(state, specimens.procedure("D.V.2"), specimens.OFFICE.tables)


def test_an_office_that_was_never_set_up_prints_samples() -> None:
    made = office({})

    assert made.letterhead.sample
    assert made.letterhead.address == ()
    assert made.signatory.name == ""
    assert made.terms.copies == identity.COPIES


def test_an_address_ends_the_sample_unless_it_is_marked_as_one() -> None:
    address = "Jalan Contoh Nomor 1\n\n  Laman contoh.go.id "

    assert office({"letterhead.address": address}).letterhead.address == (
        "Jalan Contoh Nomor 1",
        "Laman contoh.go.id",
    )
    assert not office({"letterhead.address": address}).letterhead.sample
    assert office({"letterhead.address": address, "letterhead.sample": True}).letterhead.sample
    assert office({"letterhead.address": "  "}).letterhead.sample


def test_the_head_among_the_staff_signs_unless_somebody_is_set() -> None:
    assert office({}, HEAD).signatory.name == "Wahyu"
    assert office({}, replace(HEAD, revoked="pensiun")).signatory.name == ""
    acting = office({"signatory.name": "Rina", "signatory.acting": "Plt."}, HEAD).signatory
    assert (acting.name, acting.acting, acting.rank) == ("Rina", "Plt.", "Pembina")


@pytest.mark.parametrize(
    ("setting", "authority"),
    [("DELEGASI", Authority.DELEGATION), ("MANDAT", Authority.MANDATE), ("lain", "MANDAT")],
)
def test_each_licence_has_its_own_authority(setting: str, authority: str) -> None:
    assert office({"sk.IPI.authority": setting}).terms.authority == authority
    assert office({"sk.IUI.authority": setting}).terms.authority is Authority.MANDATE


def test_copies_can_be_left_out_but_not_the_obligations() -> None:
    made = office({"sk.IPI.copies": "", "sk.IPI.obligations": " ", "letterhead.office": ""})

    assert made.terms.copies == ()
    assert made.terms.obligations == identity.OBLIGATIONS
    assert made.letterhead.office == identity.NAME
