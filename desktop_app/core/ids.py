"""Names of things that are told apart by a text."""

from typing import NewType

CaseId = NewType("CaseId", str)
"""32 hex digits, random; also the stream of the case's facts."""

StreamId = NewType("StreamId", str)
"""A case id, or OFFICE."""

FactId = NewType("FactId", str)
"""SHA-256 of the fact's canonical bytes, 64 hex digits."""

DeviceId = NewType("DeviceId", str)
Epoch = NewType("Epoch", str)
StaffId = NewType("StaffId", str)
SessionId = NewType("SessionId", str)

BlobId = NewType("BlobId", str)
"""SHA-256 of the sealed bytes, 64 hex digits."""

OFFICE = StreamId("office")
