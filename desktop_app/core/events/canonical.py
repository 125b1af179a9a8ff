"""The bytes that are hashed: one spelling for every envelope."""

import hashlib
import json
import re
import unicodedata
from datetime import UTC, datetime
from typing import NoReturn, cast

from desktop_app.core.errors import BadInput
from desktop_app.core.events.envelope import Envelope, Json, Position
from desktop_app.core.ids import DeviceId, Epoch, FactId, StaffId, StreamId

_REFUSED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_WIDEST = 2**63
_KEYS = frozenset({
    "at", "by", "device", "epoch", "kind", "number", "office", "open", "parents", "previous",
    "sealed", "stream", "version",
})  # fmt: skip


def text(value: str, place: str) -> str:
    """Return the text in NFC; refuse what has no place on paper, naming the field."""
    if value.isascii() and value.isprintable():
        return value
    found = _REFUSED.search(value)
    if found:
        raise BadInput(
            f"Isian {place} memuat tanda yang tidak dapat disimpan (U+{ord(found.group()):04X}).",
            "Hapus tanda itu, atau ketik ulang isian ini.",
        )
    return value if unicodedata.is_normalized("NFC", value) else unicodedata.normalize("NFC", value)


def whole(value: int, place: str) -> int:
    """Return the number; refuse what no column of a database holds."""
    if -_WIDEST <= value < _WIDEST:
        return value
    raise BadInput(f"Angka pada isian {place} terlalu besar.", "Periksa jumlah digitnya.")


def json_bytes(value: Json) -> bytes:
    """Return sorted, tight UTF-8 JSON; the value must already be canonical."""
    return _WRITER.encode(value).encode()


def parse(raw: bytes) -> Json:
    """Read JSON without floats; ValueError for anything else."""
    try:
        text = str(raw, "utf-8")
        found, end = _READER.raw_decode(text)
        if end != len(text):
            raise ValueError("something stands behind the JSON")
        return cast("Json", found)
    except RecursionError as deep:
        raise ValueError("nested too deeply") from deep


def envelope_bytes(envelope: Envelope) -> bytes:
    """Return exactly what is hashed, stored and sent."""
    position = envelope.position
    return json_bytes(
        {
            "at": instant_text(envelope.at),
            "by": envelope.by,
            "device": position.device,
            "epoch": position.epoch,
            "kind": envelope.kind,
            "number": position.number,
            "office": list[Json](envelope.office),
            "open": dict(envelope.open),
            "parents": list[Json](envelope.parents),
            "previous": position.previous,
            "sealed": envelope.sealed,
            "stream": envelope.stream,
            "version": envelope.version,
        }
    )


def fact_id(raw: bytes) -> FactId:
    """Return the id of an envelope's bytes."""
    return FactId(hashlib.sha256(raw).hexdigest())


def envelope(raw: bytes) -> Envelope:
    """Read an envelope back; ValueError unless the bytes are its canonical ones."""
    found = read(raw)
    if envelope_bytes(found) != raw:
        raise ValueError("not in canonical form")
    position = found.position
    names = (found.stream, position.device, position.epoch, position.previous, found.by,
             found.kind, found.sealed, *found.parents, *found.office)  # fmt: skip
    if _REFUSED.search("".join(names)):
        raise ValueError("a text without control characters was expected")
    return found


def read(raw: bytes) -> Envelope:
    """Read an envelope of our own log, whose spelling was checked when it came in."""
    body = parse(raw)
    if not isinstance(body, dict) or body.keys() != _KEYS:
        raise ValueError("not an envelope")
    return Envelope(
        stream=StreamId(_str(body["stream"])),
        position=Position(
            DeviceId(_str(body["device"])),
            Epoch(_str(body["epoch"])),
            _int(body["number"]),
            _str(body["previous"]),
        ),
        parents=_ids(body["parents"]),
        office=_ids(body["office"]),
        at=datetime.fromisoformat(_str(body["at"])),
        by=StaffId(_str(body["by"])),
        kind=_str(body["kind"]),
        version=_int(body["version"]),
        open=_dict(body["open"]),
        sealed=_str(body["sealed"]),
    )


def _no_float(found: str) -> NoReturn:
    raise ValueError(f"{found} is not a whole number")


# Made once: the module's own functions make one for every call.
_WRITER = json.JSONEncoder(
    ensure_ascii=False,
    separators=(",", ":"),
    sort_keys=True,
    allow_nan=False,
    # Facts are made of values and cannot contain themselves.
    check_circular=False,
)
_READER = json.JSONDecoder(parse_float=_no_float, parse_constant=_no_float)


def instant_text(instant: datetime) -> str:
    """Write an instant as facts hold it: UTC to the millisecond, ending in Z."""
    at_utc = instant if instant.tzinfo is UTC else instant.astimezone(UTC)
    return at_utc.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _str(value: Json) -> str:
    if isinstance(value, str):
        return value
    raise ValueError("a text was expected")


def _int(value: Json) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError("a whole number was expected")


def _ids(value: Json) -> tuple[FactId, ...]:
    if isinstance(value, list):
        return tuple([FactId(_str(item)) for item in value])
    raise ValueError("a list was expected")


def _dict(value: Json) -> dict[str, Json]:
    if isinstance(value, dict):
        return value
    raise ValueError("an object was expected")
