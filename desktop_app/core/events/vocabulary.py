"""The words that facts and commands share: values and reasons."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, TypeAlias, TypeVar

from msgspec import Struct

Scalar: TypeAlias = str | int | bool | None
Value: TypeAlias = Scalar | tuple[Mapping[str, Scalar], ...]
"""An answer: a text, a whole number in the field's unit, a tick, or table rows."""

Answers: TypeAlias = Mapping[str, Value]

T = TypeVar("T")

SEAL = "sealed"

Sealed: TypeAlias = Annotated[T, SEAL]
"""A field that tells who someone is: encrypted under the case's key."""


class PauseReason(StrEnum):
    """Why a step's clock stopped; DONE and SWITCHED_OFF come by themselves."""

    DONE = "selesai"
    APPLICANT = "pemohon mencari berkas"
    OSS_DOWN = "oss.go.id tidak bisa dibuka"
    NETWORK = "jaringan"
    OTHER_APPLICANT = "melayani pemohon lain"
    BREAK = "istirahat"
    SCREEN_LOCKED = "layar dikunci"
    SWITCHED_OFF = "komputer mati"
    PRINTER = "pencetak bermasalah"
    PARKED = "berkas diparkir"
    OTHER = "lainnya"


class ParkReason(StrEnum):
    """Why an applicant goes home with the case unfinished."""

    EMAIL = "email"
    PASSWORD = "password"
    NIK = "nik"
    NETWORK = "jaringan"
    PAPERS = "berkas kurang"
    OTHER = "lainnya"


class Ending(StrEnum):
    """How a case ends other than by its SK."""

    WITHDRAWN = "dicabut pemohon"
    ABANDONED = "tidak dilanjutkan"
    WRONG_PROCEDURE = "salah SOP"


class Erasure(StrEnum):
    """Why what is personal of a case was destroyed; in clear, so that it can be told later."""

    ASKED = "atas permintaan pemohon"
    OVER = "masa simpan berakhir"
    MISTAKE = "salah dicatat"


class Repair(Struct, frozen=True):
    """One thing the applicant has to put right."""

    item: str
    matter: str
    proof: str = ""


class Place(Struct, frozen=True):
    """A point on the earth in millionths of a degree, south and west negative."""

    latitude: int
    longitude: int
    typed: bool
    """Whether a person typed it; otherwise the camera told it."""
