"""By what a case's applicant and business are known again."""

import sqlalchemy as sa

from desktop_app.core.store.projections.sheet import Projection, Rows, Sheet
from desktop_app.core.store.projections.subject import Subject, answer, squeezed, words

metadata = sa.MetaData()

people = sa.Table(
    "people",
    metadata,
    sa.Column("case", sa.Integer, primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, primary_key=True),
)
sa.Index("people_by_value", people.c.kind, people.c.value)

NIK, NIB, NPWP, BUSINESS, APPLICANT = "nik", "nib", "npwp", "business", "applicant"

_KNOWN_BY = {
    "applicant.nik": NIK,
    "person.nik": NIK,
    "company.nib": NIB,
    "company.npwp": NPWP,
    "applicant.npwp": NPWP,
    "business.name": BUSINESS,
    "company.name": BUSINESS,
    "applicant.name": APPLICANT,
}
_FORMS = frozenset({"pt", "cv", "ud", "pd", "fa", "firma", "koperasi", "yayasan", "tbk"})


def rows(subject: Subject) -> tuple[Rows, ...]:
    """Return each kind and value once, in order."""
    found = {
        (kind, known_as(kind, answer(subject.answers, key))) for key, kind in _KNOWN_BY.items()
    }
    return (tuple(sorted((kind, value) for kind, value in found if value)),)


def known_as(kind: str, typed: str) -> str:
    """Return a value as it is compared: a business without PT or CV, a name without spaces."""
    if kind != BUSINESS:
        return squeezed(typed)
    every = words(typed.replace(".", ""))
    named = [word for word in every if word not in _FORMS]
    return "".join(named or every)


PROJECTION = Projection("people", 1, (Sheet.of(people),), of_case=rows)
