"""Whether a fact's author and device had the right to write it."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

from desktop_app.core.events.envelope import Event


class Right(StrEnum):
    """How a fact stands to the revocation of its author or device."""

    HELD = "berhak"
    DOUBTED = "pelaku kini dicabut, tidak diketahui saat ditulis"
    GONE = "pelaku sudah dicabut saat ditulis"


Authority: TypeAlias = Callable[[Event], Right]
"""Asked for each fact of a case; the office's folded state answers."""


def everybody(_event: Event) -> Right:
    """Let every fact stand, where nobody was ever revoked."""
    return Right.HELD
