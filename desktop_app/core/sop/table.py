"""A TOML table read key by key; everything wrong is collected."""

from enum import StrEnum
from typing import TypeAlias, TypeVar

from msgspec import Struct, field

from desktop_app.core.sop.model import StandardTime, Unit

Raw: TypeAlias = dict[str, object]
Choice = TypeVar("Choice", bound=StrEnum)

_TYPES = {str: "teks", bool: "true atau false", int: "bilangan bulat", float: "bilangan pecahan"}


class Table(Struct, frozen=True):
    """One table, where it stands, and the list that mistakes go to."""

    place: str
    values: Raw
    mistakes: list[str]
    asked: set[str] = field(default_factory=set)

    def wrong(self, key: str, what: str) -> None:
        """Note a mistake under a key of this table."""
        self.mistakes.append(f'{self.place}: kunci "{key}" {what}')

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; without a default it must be there and not be empty."""
        value = self._value(key, required=default is None)
        if value is None:
            return default or ""
        if not isinstance(value, str):
            self._mistyped(key, value, "teks")
            return ""
        if default is None and not value.strip():
            self.wrong(key, "tidak boleh kosong")
        if any(ord(letter) < ord(" ") and letter != "\n" for letter in value):
            self.wrong(key, "berisi karakter kendali")
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        """Return a whole number that is not negative."""
        value = self._value(key, required=default is None)
        if value is None:
            return default or 0
        if isinstance(value, bool) or not isinstance(value, int):
            self._mistyped(key, value, "bilangan bulat")
            return 0
        if value < 0:
            self.wrong(key, "tidak boleh negatif")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self._value(key, required=False)
        if value is None or isinstance(value, bool):
            return default if value is None else value
        self._mistyped(key, value, "true atau false")
        return default

    def texts(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        """Return a list of texts, none of them empty."""
        value = self._value(key, required=required)
        if value is None:
            return ()
        if not isinstance(value, list):
            self._mistyped(key, value, "daftar teks")
            return ()
        if not all(isinstance(item, str) and item.strip() for item in value):
            self.wrong(key, "hanya boleh berisi teks yang tidak kosong")
        return tuple(item for item in value if isinstance(item, str))

    def choice(self, key: str, kinds: type[Choice], default: Choice | None = None) -> Choice:
        """Return a member of an enumeration by its word."""
        first = next(iter(kinds))
        word = self.text(key, None if default is None else default.value)
        known = {kind.value: kind for kind in kinds}
        if word and word not in known:
            allowed = ", ".join(name for name in known if name)
            self.wrong(key, f'berisi "{word}", yang dikenal: {allowed}')
        return known.get(word, first)

    def one(self, key: str) -> "Table | None":
        """Return a table within this one, if it is there."""
        value = self._value(key, required=False)
        if value is None:
            return None
        if isinstance(value, dict):
            return Table(f"{self.place} > {key}", value, self.mistakes)
        self._mistyped(key, value, "tabel")
        return None

    def many(self, key: str) -> tuple["Table", ...]:
        """Return the tables of a list, each placed by its key or number."""
        value = self._value(key, required=False)
        if value is None:
            return ()
        if not isinstance(value, list):
            self._mistyped(key, value, "daftar tabel")
            return ()
        if not all(isinstance(item, dict) for item in value):
            self.wrong(key, "hanya boleh berisi tabel")
        return tuple(
            Table(f"{self.place} > {key} {_name(item, order)}", item, self.mistakes)
            for order, item in enumerate(value, 1)
            if isinstance(item, dict)
        )

    def time(self, key: str) -> StandardTime:
        """Return a standard time of `value` and `unit`."""
        inner = self.one(key)
        if inner is None:
            if key not in self.values:
                self.wrong(key, "belum ada")
            return StandardTime(1, Unit.MINUTES)
        value = inner.whole("value")
        if value == 0 and isinstance(inner.values.get("value"), int):
            inner.wrong("value", "harus lebih dari 0")
        unit = inner.choice("unit", Unit)
        inner.close()
        return StandardTime(value, unit)

    def close(self) -> None:
        """Note every key that nobody asked for."""
        for key in self.values:
            if key not in self.asked:
                allowed = ", ".join(sorted(self.asked))
                self.wrong(key, f"tidak dikenal; yang dikenal di sini: {allowed}")

    def _value(self, key: str, *, required: bool) -> object:
        self.asked.add(key)
        value = self.values.get(key)
        if value is None and required:
            self.wrong(key, "belum ada")
        return value

    def _mistyped(self, key: str, value: object, wanted: str) -> None:
        found = _TYPES.get(type(value), "daftar" if isinstance(value, list) else "jenis lain")
        self.wrong(key, f"harus {wanted}, bukan {found}")


def _name(item: Raw, order: int) -> str:
    key, number = item.get("key"), item.get("number")
    if isinstance(key, str):
        return f'"{key}"'
    return str(number) if isinstance(number, int) else f"ke-{order}"
