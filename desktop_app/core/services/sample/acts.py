"""What somebody does in a sample case, and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from desktop_app.core.cases import commands as do
from desktop_app.core.security.roles import Role


@dataclass(frozen=True, slots=True)
class Print:
    """A paper is numbered and printed."""

    kind: str
    round: int


Doing: TypeAlias = do.Command | do.OpenCase | Print


@dataclass(frozen=True, slots=True)
class Act:
    """One command, its instant and the part of whoever gives it."""

    at: datetime
    role: Role
    doing: Doing
