"""What somebody does in a sample case, and when."""

from datetime import datetime
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.cases import commands as do
from desktop_app.core.security.roles import Role


class Print(Struct, frozen=True):
    """A paper is numbered and printed."""

    kind: str
    round: int


Doing: TypeAlias = do.Command | do.OpenCase | Print


class Act(Struct, frozen=True):
    """One command, its instant and the part of whoever gives it."""

    at: datetime
    role: Role
    doing: Doing
