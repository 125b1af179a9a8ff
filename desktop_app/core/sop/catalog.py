"""All procedures of the office, by number and version."""

from pathlib import Path

from msgspec import Struct

from desktop_app.core.errors import BadProcedure, NotFound
from desktop_app.core.sop.loader import load
from desktop_app.core.sop.model import Procedure


class Catalog(Struct, frozen=True):
    """Procedures in order of number, then version; bad office files apart."""

    procedures: tuple[Procedure, ...]
    mistakes: tuple[str, ...] = ()
    """What is wrong with files of the office's own folder; the rest works."""

    def numbers(self) -> tuple[str, ...]:
        """Return each number once, in order."""
        return tuple(dict.fromkeys(procedure.number for procedure in self.procedures))

    def newest(self, number: str) -> Procedure:
        """Return the version that a new case starts on."""
        found = [one for one in self.procedures if one.number == number]
        if not found:
            known = ", ".join(self.numbers()) or "belum ada"
            raise NotFound(f"SOP {number} tidak ada.", f"SOP yang ada: {known}.")
        return found[-1]

    def get(self, number: str, version: str) -> Procedure:
        """Return the version that a running case stays with."""
        for procedure in self.procedures:
            if (procedure.number, procedure.version) == (number, version):
                return procedure
        raise NotFound(
            f"SOP {number} versi {version} tidak ada di komputer ini.",
            "Salin berkas SOP itu ke folder SOP kantor.",
        )


def load_catalog(shipped: Path, office: Path | None = None) -> Catalog:
    """Read all shipped files and those of the office's folder.

    An office file replaces a shipped one of the same number and version.
    """
    procedures = {_key(one): one for one in (load(path) for path in sorted(shipped.glob("*.toml")))}
    mistakes: list[str] = []
    names: dict[tuple[str, str], str] = {}
    for path in sorted(office.glob("*.toml")) if office else ():
        try:
            procedure = load(path, shipped)
        except BadProcedure as fault:
            mistakes.extend(fault.mistakes)
            continue
        if _key(procedure) in names:
            mistakes.append(f"{path.name}: nomor dan versi sama dengan {names[_key(procedure)]}")
            continue
        names[_key(procedure)] = path.name
        procedures[_key(procedure)] = procedure
    ordered = sorted(procedures.values(), key=_key)
    return Catalog(tuple(ordered), tuple(mistakes))


def _key(procedure: Procedure) -> tuple[str, str]:
    return procedure.number, procedure.version
