"""What 'Pemohon baru' knows: typed answers, gaps, who seems the same."""

from msgspec import Struct

from desktop_app.core.cases.commands import OpenCase
from desktop_app.core.cases.state import Phase
from desktop_app.core.clock import office_time
from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.core.rows import EarlierCase
from desktop_app.core.services.views import Likeness
from desktop_app.core.sop.answers import Checked, Level
from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.core.sop.values.check import check
from desktop_app.core.sop.values.display import shown
from desktop_app.core.sop.values.references import References
from desktop_app.core.wording.dates import month_and_year
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.widgets.banner import BannerText

NIK = Field("applicant.nik", "NIK pemohon", FieldKind.NIK)
NAME = Field("applicant.name", "Nama sesuai KTP", FieldKind.TEXT)
PHONE = Field("applicant.phone", "Nomor HP", FieldKind.PHONE, required=False)
BUSINESS = Field("business.name", "Nama usaha", FieldKind.TEXT, required=False)
FIELDS = (NIK, NAME, PHONE, BUSINESS)
PROCEDURE = "procedure"
_RUNNING = {Phase.OPEN.value, Phase.PARKED.value}
_SAME = {"nik": "NIK", "nib": "NIB", "business": "nama usaha", "applicant": "nama"}


class Lack(Struct, frozen=True):
    """What keeps a case from being opened; a soft one gives way to a second press."""

    key: str
    sentence: str
    soft: bool = False


class NewBrain:
    """Typed answers lie over those an earlier case lent."""

    def __init__(self, references: References) -> None:
        self._references = references
        self._checked: dict[str, Checked] = {}
        self._lent: Answers = {}
        self._told = ""
        self.procedure = ""

    def enter(self, field: Field, typed: str) -> Checked:
        """Take in what was typed."""
        self._checked[field.key] = check(field, typed, self._references)
        return self._checked[field.key]

    def borrow(self, lent: Answers) -> None:
        """Take in what an earlier case lends; what is typed already stays."""
        self._lent = lent
        for field in FIELDS:
            if not self.shown(field) and lent.get(field.key):
                value = lent[field.key]
                text = "" if isinstance(value, tuple) else shown(field, value, self._references)
                self.enter(field, text)

    def shown(self, field: Field) -> str:
        """Return a field's text as it is set."""
        found = self._checked.get(field.key)
        return found.shown if found else ""

    def value(self, field: Field) -> Value:
        """Return what is kept of a field."""
        found = self._checked.get(field.key)
        return found.value if found else ""

    def typed(self) -> Answers:
        """Return what a draft has to hold."""
        texts = {field.key: self.shown(field) for field in FIELDS if self.shown(field)}
        return {**texts, PROCEDURE: self.procedure} if texts else {}

    def lack(self) -> Lack | None:
        """Return the first thing that is missing or wrong; pressing twice passes a soft one."""
        if not self.procedure:
            return Lack(PROCEDURE, "Pilih layanannya dulu.")
        if not self.shown(NAME).strip():
            return Lack(NAME.key, "Nama pemohon belum diisi.")
        for field in FIELDS:
            found = self._checked.get(field.key)
            if found and found.level is Level.ERROR and self._told != field.key:
                self._told = field.key
                return Lack(field.key, f"{field.label}: {found.message}", soft=True)
        return None

    def likeness(self) -> Likeness:
        """Return what is known of the applicant by now."""
        nib = self._lent.get("company.nib")
        return Likeness(
            nik=str(self.value(NIK) or ""),
            nib=str(nib or ""),
            name=str(self.value(NAME) or ""),
            business=str(self.value(BUSINESS) or ""),
        )

    def command(self) -> OpenCase:
        """Make the command that opens the case."""
        typed = {field.key: self.value(field) for field in FIELDS if self.value(field)}
        return OpenCase(self.procedure, {**self._lent, **typed})


def running(found: tuple[EarlierCase, ...]) -> EarlierCase | None:
    """Return the case of the same person or business that is not over."""
    return next((case for case in found if case.phase in _RUNNING), None)


def earlier(found: tuple[EarlierCase, ...]) -> EarlierCase | None:
    """Return the newest case that can lend its data."""
    over = [case for case in found if case.phase not in _RUNNING]
    return max(over, key=lambda case: case.opened, default=None)


def running_banner(case: EarlierCase) -> BannerText:
    """Point out a second running case."""
    same = " dan ".join(_SAME.get(one, one) for one in case.same)
    sentence = f"{case.business or case.applicant}, {case.number}, langkah {case.step}."
    return BannerText(
        Tone.WARN,
        f"Berkas dengan {same} yang sama masih berjalan.",
        sentence,
        "Buka berkas itu",
        "Alt O",
    )


def earlier_banner(case: EarlierCase) -> BannerText:
    """Offer the data of an earlier case."""
    when = month_and_year(office_time(case.opened).date())
    sentence = f"{case.applicant}, {case.number}, {when}."
    return BannerText(
        Tone.INFO, "Pernah dilayani:", sentence, "Pakai datanya", "Alt P", Icon.USER_ROUND_SEARCH
    )
