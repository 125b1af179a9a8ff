"""One procedure laid over another: only what differs is written."""

from desktop_app.core.sop.table import Raw


def extended(parent: Raw, child: Raw, place: str, mistakes: list[str]) -> Raw:
    """Return the parent with the child's tables united by key, the rest replaced."""
    united = dict(parent)
    for key, value in child.items():
        if key not in {"without", "before"}:
            united[key] = _united(parent.get(key), value, f"{place} > {key}", mistakes)
    return _without(united, child.get("without", []), place, mistakes)


def _united(old: object, new: object, place: str, mistakes: list[str]) -> object:
    if isinstance(old, dict) and isinstance(new, dict):
        return extended(old, new, place, mistakes)
    if _are_tables(old) and _are_tables(new):
        return _laid_over(_tables(old), _tables(new), place, mistakes)
    return new


def _laid_over(old: list[Raw], new: list[Raw], place: str, mistakes: list[str]) -> list[Raw]:
    rows = list(old)
    seen: list[str | int | None] = []
    for item in new:
        name = _name(item)
        here = f"{place} {name}"
        if name is not None and name in seen:
            mistakes.append(f"{here}: tertulis dua kali")
        seen.append(name)
        names = [_name(row) for row in rows]
        if name is not None and name in names:
            rows[names.index(name)] = extended(rows[names.index(name)], item, here, mistakes)
        else:
            rows.insert(_position(item, names, here, mistakes), _bare(item))
    return rows


def _position(item: Raw, names: list[str | int | None], place: str, mistakes: list[str]) -> int:
    before = item.get("before")
    if before is None:
        return len(names)
    if before in names:
        return names.index(before)
    mistakes.append(f'{place}: kunci "before" menunjuk "{before}" yang tidak ada')
    return len(names)


def _without(table: Raw, names: object, place: str, mistakes: list[str]) -> Raw:
    if not isinstance(names, list):
        mistakes.append(f'{place}: kunci "without" harus daftar teks')
        return table
    present = [_name(row) for rows in table.values() if _are_tables(rows) for row in _tables(rows)]
    mistakes.extend(
        f'{place}: kunci "without" menyebut "{name}" yang tidak ada'
        for name in names
        if name not in present
    )
    return {
        key: [row for row in _tables(value) if _name(row) not in names]
        if _are_tables(value)
        else value
        for key, value in table.items()
    }


def _bare(item: Raw) -> Raw:
    return {key: value for key, value in item.items() if key != "before"}


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _tables(value: object) -> list[Raw]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _name(item: Raw) -> str | int | None:
    name = item.get("key", item.get("number"))
    return name if isinstance(name, str | int) else None
