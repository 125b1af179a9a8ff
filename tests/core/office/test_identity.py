"""What the office is called on its papers, set or proposed."""

from msgspec.structs import replace

from desktop_app.core.events.vocabulary import Value
from desktop_app.core.office import identity
from desktop_app.core.office.state import NO_OFFICE, OfficeState
from tests.core.documents.specimens import OFFICE, procedure

IUI = procedure("D.V.1")


def office(**settings: Value) -> OfficeState:
    """Return an office with these settings; __ stands for a dot."""
    given = {key.replace("__", "."): value for key, value in settings.items()}
    return replace(NO_OFFICE, settings=given)


def test_what_is_proposed_is_what_the_specimens_say() -> None:
    proposed = identity.terms(NO_OFFICE, IUI)

    assert proposed.copies == OFFICE.terms.copies
    assert proposed.obligations == OFFICE.terms.obligations
    assert identity.letter_copies(NO_OFFICE) == OFFICE.letter_copies
    assert identity.signatory(NO_OFFICE).post == OFFICE.signatory.post
    assert identity.letterhead(NO_OFFICE).government == "PEMERINTAH KABUPATEN KUDUS"


def test_another_regency_stands_in_every_proposal() -> None:
    state = office(office__regency="Kabupaten Contoh", office__regent="Bupati Contoh")
    copies = identity.terms(state, IUI).copies

    assert copies[0] == "Bupati Contoh, sebagai laporan"
    assert copies[1].endswith("Menengah Kabupaten Contoh")
    assert copies[2] == "Camat {kecamatan}, Kabupaten Contoh"
    assert identity.letterhead(state).government == "PEMERINTAH KABUPATEN CONTOH"
    assert identity.signatory(state).post.endswith("Satu Pintu Kabupaten Contoh")


def test_what_the_office_wrote_itself_stays_word_for_word() -> None:
    state = office(
        office__regency="Kabupaten Contoh",
        licence__D__V__1__copies="Camat {kecamatan}",
        letter__copies="",
    )

    assert identity.terms(state, IUI).copies == ("Camat {kecamatan}",)
    assert identity.letter_copies(state) == ()


def test_nothing_of_the_counter_is_invented() -> None:
    told = identity.counter(office(counter__desk=" Loket 2 ", counter__free=True))

    assert identity.counter(NO_OFFICE) == identity.Counter()
    assert told == identity.Counter(desk="Loket 2", is_free=True)
