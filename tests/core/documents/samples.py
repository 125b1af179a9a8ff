"""The papers of the specimens, by the name of their pictures."""

from dataclasses import replace
from datetime import date

from desktop_app.core.documents.kinds.material import Authority, Material
from desktop_app.core.events.vocabulary import Repair
from tests.core.documents import specimens as make

_REPAIRS = (
    Repair(
        "4.2",
        "Menyediakan TPS limbah B3 untuk sisa bahan finishing, menghentikan pembuangan ke "
        "selokan timur, dan menunjukkan kontrak dengan pengangkut limbah berizin.",
        "Foto TPS; salinan kontrak dengan pengangkut limbah berizin",
    ),
    Repair(
        "11.1",
        "Mengisi ulang 2 tabung APAR yang kedaluwarsa dan menunjukkan kartu pemeriksaannya.",
        "Foto kartu pemeriksaan tabung",
    ),
)
_BAP_1, _BAP_2 = "503/BAP/0145/2026", "503/BAP/0018-2/2026"


def bap_dv1() -> Material:
    """D.V.1, Ya, two officers, four machines."""
    visit = make.visited("2026-12-03", "800/ST/0211/2026", 2, 4)
    made = make.material("D.V.1", make.COFFEE | visit | make.found("D.V.1"), make.yes())
    return make.numbered(made, _BAP_1, date(2026, 12, 3))


def bap_dv2() -> Material:
    """D.V.2, Ya in the second round, twelve machines."""
    visit = make.visited("2026-12-10", "800/ST/0219/2026", 2, 12)
    answers = make.FURNITURE | visit | make.found("D.V.2")
    made = make.material("D.V.2", answers, make.yes(2))
    return make.numbered(made, _BAP_2, date(2026, 12, 10))


def bap_dv2_tidak() -> Material:
    """D.V.2, Tidak, three officers, thirty machines, a name of 122 letters."""
    visit = make.visited("2026-11-19", "800/ST/0203/2026", 3, 30)
    answers = make.FURNITURE | visit | make.found("D.V.2", ("waste", "extinguishers"))
    made = make.material("D.V.2", answers | _long_names(), make.no(*_REPAIRS))
    return make.numbered(made, "503/BAP/0018/2026", date(2026, 11, 19))


def sk_dv1() -> Material:
    """D.V.1 by mandate."""
    return make.numbered(sk_dv1_konsep(), "503/IUI/0145/2026", date(2026, 12, 7))


def sk_dv1_konsep() -> Material:
    """D.V.1 before number and date, to be signed elsewhere."""
    visit = make.visited("2026-12-03", "800/ST/0211/2026", 2, 4)
    made = make.material("D.V.1", make.COFFEE | visit, make.yes(), (make.report(_BAP_1),))
    who = replace(made.office.signatory, signs_elsewhere=True)
    return replace(made, office=replace(made.office, signatory=who))


def sk_dv2_delegasi() -> Material:
    """D.V.2 in his own name."""
    visit = make.visited("2026-12-10", "800/ST/0219/2026", 2, 12)
    made = make.material("D.V.2", make.FURNITURE | visit, make.yes(2), (make.report(_BAP_2, 2),))
    terms = replace(made.office.terms, authority=Authority.DELEGATION)
    made = replace(made, office=replace(made.office, terms=terms))
    return make.numbered(made, "503/IPI/0018/2026", date(2026, 12, 16))


def sk_dv2_plt() -> Material:
    """D.V.2 by mandate, an acting head, a name of 122 letters."""
    visit = make.visited("2026-12-10", "800/ST/0219/2026", 2, 12)
    answers = make.FURNITURE | visit | _long_names()
    made = make.material("D.V.2", answers, make.yes(2), (make.report(_BAP_2, 2),))
    who = replace(made.office.signatory, acting="Plt.")
    made = replace(made, office=replace(made.office, signatory=who))
    return make.numbered(made, "503/IPI/0018/2026", date(2026, 12, 16))


def _long_names() -> dict[str, str]:
    return {
        "company.name": make.LONG_NAME.removeprefix("PT "),
        "person.name": "Raden Mas Hartono Wijayakusuma Prawirodirdjo Mangkunegara, S.E., M.M.",
    }
