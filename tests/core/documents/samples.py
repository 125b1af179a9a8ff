"""The papers of the specimens, by the name of their pictures."""

from datetime import date, datetime

from msgspec.structs import replace

from desktop_app.core.cases.state import Promise
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.events.vocabulary import ParkReason, Repair
from desktop_app.core.office.identity import Authority
from tests.core.documents import answered
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
    visit = answered.visited("2026-12-03", "800/ST/0211/2026", 2, 4)
    made = make.material(
        "D.V.1", answered.COFFEE | visit | answered.found(make.procedure("D.V.1")), make.yes()
    )
    return make.numbered(made, _BAP_1, date(2026, 12, 3))


def bap_dv2() -> Material:
    """D.V.2, Ya in the second round, twelve machines."""
    visit = answered.visited("2026-12-10", "800/ST/0219/2026", 2, 12)
    answers = answered.FURNITURE | visit | answered.found(make.procedure("D.V.2"))
    made = make.material("D.V.2", answers, make.yes(2))
    return make.numbered(made, _BAP_2, date(2026, 12, 10))


def bap_dv2_tidak() -> Material:
    """D.V.2, Tidak, three officers, thirty machines, a name of 122 letters."""
    visit = answered.visited("2026-11-19", "800/ST/0203/2026", 3, 30)
    answers = (
        answered.FURNITURE
        | visit
        | answered.found(make.procedure("D.V.2"), ("waste", "extinguishers"))
    )
    made = make.material("D.V.2", answers | _long_names(), make.no(*_REPAIRS))
    return make.numbered(made, "503/BAP/0018/2026", date(2026, 11, 19))


def bap_dv1_temuan() -> Material:
    """D.V.1, Ya, with what was found in tables and a point that has only its table."""
    answers = answered.COFFEE | answered.FOUND_COFFEE
    visit = answered.visited("2026-12-03", "800/ST/0211/2026", 2, 4)
    judged = answered.found(make.procedure("D.V.1"))
    short = {f"finding.{key}.value": "" for key in ("capacity", "materials", "machines")}
    made = make.material("D.V.1", answers | visit | judged | short, make.yes())
    return make.numbered(made, _BAP_1, date(2026, 12, 3))


def bap_dv2_temuan() -> Material:
    """D.V.2, Ya, capacities before and after as they were found."""
    answers = answered.FURNITURE | answered.FOUND_FURNITURE
    visit = answered.visited("2026-12-10", "800/ST/0219/2026", 2, 12)
    judged = answered.found(make.procedure("D.V.2"))
    made = make.material("D.V.2", answers | visit | judged, make.yes())
    return make.numbered(made, _BAP_2, date(2026, 12, 10))


def sk_dv1() -> Material:
    """D.V.1 by mandate."""
    return make.numbered(sk_dv1_konsep(), "503/IUI/0145/2026", date(2026, 12, 7))


def sk_dv1_konsep() -> Material:
    """D.V.1 before number and date, to be signed elsewhere."""
    visit = answered.visited("2026-12-03", "800/ST/0211/2026", 2, 4)
    made = make.material("D.V.1", answered.COFFEE | visit, make.yes(), (make.report(_BAP_1),))
    who = replace(made.office.signatory, signs_elsewhere=True)
    return replace(made, office=replace(made.office, signatory=who))


def sk_dv2_delegasi() -> Material:
    """D.V.2 in his own name."""
    visit = answered.visited("2026-12-10", "800/ST/0219/2026", 2, 12)
    made = make.material(
        "D.V.2",
        answered.FURNITURE | visit,
        make.yes(2),
        (make.report(_BAP_2, 2, date(2026, 12, 10)),),
    )
    terms = replace(made.office.terms, authority=Authority.DELEGATION)
    made = replace(made, office=replace(made.office, terms=terms))
    return make.numbered(made, "503/IPI/0018/2026", date(2026, 12, 16))


def sk_dv2_plt() -> Material:
    """D.V.2 by mandate, an acting head, a name of 122 letters."""
    visit = answered.visited("2026-12-10", "800/ST/0219/2026", 2, 12)
    answers = answered.FURNITURE | visit | _long_names()
    made = make.material(
        "D.V.2", answers, make.yes(2), (make.report(_BAP_2, 2, date(2026, 12, 10)),)
    )
    who = replace(made.office.signatory, acting="Plt.")
    made = replace(made, office=replace(made.office, signatory=who))
    return make.numbered(made, "503/IPI/0018/2026", date(2026, 12, 16))


def _long_names() -> dict[str, str]:
    return {
        "company.name": answered.LONG_NAME.removeprefix("PT "),
        "person.name": "Raden Mas Hartono Wijayakusuma Prawirodirdjo Mangkunegara, S.E., M.M.",
    }


def pengembalian() -> Material:
    """The letter after a Tidak of D.V.2."""
    visit = answered.visited("2026-11-19", "800/ST/0203/2026", 2, 12)
    reported = (make.report("503/BAP/0018/2026", day=date(2026, 11, 19)),)
    made = make.material("D.V.2", answered.FURNITURE | visit, make.no(*_REPAIRS), reported)
    return make.numbered(made, "503/K/0018/2026", date(2026, 11, 20))


def tanda_terima() -> Material:
    """D.V.1, complete, promised for 14 December."""
    seen = {
        f"doc.{key}.shown": True
        for key in ("ktp", "npwp", "nib", "site", "environment", "building", "land", "siinas")
    }
    made = make.material("D.V.1", answered.COFFEE | seen, make.yes())
    promise = Promise(6, 1, date(2026, 11, 23), date(2026, 12, 14), 21, "2026")
    case = replace(made.case, promises=(promise,), steps=(make.finished_step(5),))
    return make.at_counter(replace(made, case=case), datetime(2026, 11, 23, 10, 25))  # noqa: DTZ001


def tindak_lanjut() -> Material:
    """Sent home in step 2, because no e-mail came."""
    made = make.material("D.V.1", answered.COFFEE | {"applicant.name": "Sri Wahyuni"}, make.yes())
    parked = make.parked_for(ParkReason.EMAIL, date(2026, 11, 26))
    case = replace(made.case, parked=parked, step=2)
    return make.at_counter(replace(made, case=case), datetime(2026, 11, 24, 9, 5))  # noqa: DTZ001


def penyerahan() -> Material:
    """The SK of D.V.1 in the applicant's hands."""
    answers = answered.COFFEE | {"visit.date": "2026-12-03", "doc.ktp.shown": True}
    issued = (make.report(_BAP_1), make.licence("503/IUI/0145/2026"))
    made = make.material("D.V.1", answers, make.yes(), issued)
    case = replace(made.case, handed_over=make.taken_by("Suwarno", "Pemohon"))
    return make.at_counter(replace(made, case=case), datetime(2026, 12, 8, 9, 42))  # noqa: DTZ001


def daftar_periksa() -> Material:
    """D.V.1 before the visit, a team sent by letter."""
    made = make.material("D.V.1", answered.COFFEE, make.yes())
    sent = make.sent("800/ST/0203/2026", date(2026, 11, 20), date(2026, 11, 24))
    return make.at_counter(
        replace(made, case=replace(made.case, visits=(sent,), verdicts=())),
        datetime(2026, 11, 23, 10, 25),  # noqa: DTZ001
    )
