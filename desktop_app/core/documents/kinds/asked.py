"""Answers of a case, read with their kind; what lacks is named."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from desktop_app.core.errors import BadInput
from desktop_app.core.events.vocabulary import Answers, Scalar
from desktop_app.core.sop.model import Field, Procedure, Section, Step

Row = Mapping[str, Scalar]


class Asked(Struct, frozen=True):
    """Answers with the procedure that asked for them."""

    answers: Answers
    procedure: Procedure

    def text(self, key: str) -> str:
        """Return a text without outer spaces, empty when there is none."""
        value = self.answers.get(key)
        return value.strip() if isinstance(value, str) else ""

    def number(self, key: str) -> int | None:
        """Return a whole number, None when there is none."""
        return whole(self.answers.get(key))

    def day(self, key: str) -> date | None:
        """Return a date, None when there is none or it is none."""
        try:
            return date.fromisoformat(self.text(key))
        except ValueError:
            return None

    def rows(self, key: str) -> tuple[Row, ...]:
        """Return the rows of a table."""
        value = self.answers.get(key)
        return value if isinstance(value, tuple) else ()

    def asks(self, key: str) -> bool:
        """Tell whether the procedure has such a field at all."""
        return self.field(key) is not None

    def field(self, key: str) -> Field | None:
        """Return the field of a key, wherever it stands."""
        places = self._places()
        return next((field for _, _, field in places if field.key == key), None)

    def label(self, key: str, value: str, column: str = "") -> str:
        """Return the words of a choice; a value the procedure does not know stays."""
        field = self.field(key)
        if field is not None and column:
            field = next((each for each in field.columns if each.key == column), None)
        options = field.options if field is not None else ()
        return next((option.label for option in options if option.value == value), value)

    def required_text(self, key: str) -> str:
        """Return a text, or refuse with the field's name."""
        found = self.text(key)
        if not found:
            raise self.lacking(key)
        return found

    def required_number(self, key: str) -> int:
        """Return a number, or refuse with the field's name."""
        found = self.number(key)
        if found is None:
            raise self.lacking(key)
        return found

    def required_day(self, key: str) -> date:
        """Return a date, or refuse with the field's name."""
        found = self.day(key)
        if found is None:
            raise self.lacking(key)
        return found

    def lacking(self, key: str) -> BadInput:
        """Return the refusal that names a field and its step."""
        for step, section, field in self._places():
            if field.key == key:
                return lacking(f"{field.label} ({section.title})", step.number)
        return lacking(key)

    def _places(self) -> Iterator[tuple[Step, Section, Field]]:
        for step in self.procedure.steps:
            for section in step.sections:
                yield from ((step, section, field) for field in section.fields)


def lacking(what: str, step: int = 0, part: str = "") -> BadInput:
    """Return the refusal to print while something compulsory is missing; where it is set."""
    office = f"Atur, {part}" if part else "Atur"
    where = f"langkah {step}" if step else office
    return BadInput(
        f"Naskah belum bisa dibuat: {what} belum diisi.",
        f"Lengkapi di {where}, lalu cetak lagi.",
    )


def whole(value: object) -> int | None:
    """Return a whole number that is not a tick."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def cell(row: Row, key: str) -> str:
    """Return a cell as text, empty when there is nothing in it."""
    value = row.get(key)
    match value:
        case None | bool():
            return ""
        case int():
            return str(value)
        case str():
            return value.strip()
