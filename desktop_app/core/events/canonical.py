"""The bytes that are hashed: one spelling for every envelope."""

import hashlib
import re
import unicodedata
from datetime import UTC, datetime
from typing import NoReturn, cast

import msgspec
from msgspec import Struct

from desktop_app.core.errors import BadInput
from desktop_app.core.events.envelope import Envelope, Json, Position
from desktop_app.core.ids import DeviceId, Epoch, FactId, StaffId, StreamId

_REFUSED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_WIDEST = 2**63


class _Written(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the bytes, before it is taken apart."""

    at: str
    by: StaffId
    device: DeviceId
    epoch: Epoch
    kind: str
    number: int
    office: tuple[FactId, ...]
    open: dict[str, object]
    parents: tuple[FactId, ...]
    previous: str
    sealed: str
    stream: StreamId
    version: int


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
    return _WRITER.encode(value)


def parse(raw: bytes) -> Json:
    """Read JSON without floats; ValueError for anything else."""
    try:
        return cast("Json", _READER.decode(raw))
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
    try:
        found = _ENVELOPES.decode(raw)
    except RecursionError as deep:
        raise ValueError("nested too deeply") from deep
    return Envelope(
        stream=found.stream,
        position=Position(found.device, found.epoch, found.number, found.previous),
        parents=found.parents,
        office=found.office,
        at=datetime.fromisoformat(found.at),
        by=found.by,
        kind=found.kind,
        version=found.version,
        open=cast("dict[str, Json]", found.open),
        sealed=found.sealed,
    )


def _no_float(found: str) -> NoReturn:
    raise ValueError(f"{found} is not a whole number")


_WRITER = msgspec.json.Encoder(order="sorted")
_READER = msgspec.json.Decoder(float_hook=_no_float)
_ENVELOPES = msgspec.json.Decoder(_Written, float_hook=_no_float)


def instant_text(instant: datetime) -> str:
    """Write an instant as facts hold it: UTC to the millisecond, ending in Z."""
    at_utc = instant if instant.tzinfo is UTC else instant.astimezone(UTC)
    return at_utc.isoformat(timespec="milliseconds").replace("+00:00", "Z")
