"""What one field of a form must be in itself."""

from collections.abc import Iterator

from desktop_app.core.sop.model import Field, FieldKind

_NOT_IN_TABLES = {FieldKind.TABLE, FieldKind.FINDINGS, FieldKind.OFFICERS}


def field_mistakes(field: Field, place: str) -> Iterator[str]:
    """Yield what does not fit its kind, its choices and its columns."""
    yield from _choices(field, place)
    is_table = field.kind is FieldKind.TABLE
    if is_table and not field.columns:
        yield f'{place}: kunci "columns" belum ada, padahal kind table'
    if field.columns and not is_table:
        yield f'{place}: kunci "columns" hanya untuk kind table'
    names = [column.key for column in field.columns]
    for column in field.columns:
        here = f'{place} > columns "{column.key}"'
        if names.count(column.key) > 1:
            yield f'{here}: kunci "key" dipakai dua kali'
        if column.kind in _NOT_IN_TABLES:
            yield f'{here}: kunci "kind" {column.kind} tidak boleh di dalam tabel'
        if column.only_if:
            yield f'{here}: kunci "only_if" tidak berlaku di dalam tabel'
        yield from _choices(column, here)


def _choices(field: Field, place: str) -> Iterator[str]:
    values = [option.value for option in field.options]
    if field.kind is FieldKind.CHOICE and not values:
        yield f'{place}: kunci "options" belum ada, padahal kind choice'
    if values and field.kind is not FieldKind.CHOICE:
        yield f'{place}: kunci "options" hanya untuk kind choice'
    if len(values) != len(set(values)):
        yield f'{place}: kunci "options" berisi pilihan yang sama dua kali'
