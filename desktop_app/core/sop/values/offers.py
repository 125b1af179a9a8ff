"""What a field offers while one types, and what follows from an answer."""

from msgspec import Struct

from desktop_app.core.sop.answers import Value
from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.core.sop.values.references import References


class Suggestion(Struct, frozen=True):
    """One entry of a list that opens under a field; `label` is read, `value` kept."""

    value: str
    label: str
    detail: str


def suggestions(field: Field, typed: str, references: References) -> tuple[Suggestion, ...]:
    """Return what a field with a list offers for the letters typed so far."""
    match field.kind:
        case FieldKind.KBLI:
            found = references.kbli.search(typed)
            return tuple(Suggestion(one.code, one.title, one.code) for one in found)
        case FieldKind.VILLAGE:
            places = references.regions.search(typed)
            return tuple(
                Suggestion(one.name, one.name, f"Kec. {one.kecamatan}, {one.postcode}")
                for one in places
            )
        case _:
            return ()


def completions(field: Field, value: Value, references: References) -> dict[str, str]:
    """Return the answers that follow from this one: a village fills its neighbours."""
    if field.kind is not FieldKind.VILLAGE or not isinstance(value, str):
        return {}
    found = references.regions.find(value)
    if found is None:
        return {}
    start = field.key.rpartition(".")[0]
    return {f"{start}.kecamatan": found.kecamatan, f"{start}.postcode": found.postcode}
