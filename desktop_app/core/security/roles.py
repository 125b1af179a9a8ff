"""Who may do what at the counter."""

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """A staff member's part; one each."""

    HELP_DESK = "help_desk"
    BUREAU = "bidang_perizinan"
    TEAM = "tim_teknis"
    HEAD = "kepala_dinas"
    ADMIN = "admin"


class Act(StrEnum):
    """Something that needs a role."""

    SERVE = "melayani pemohon"
    ASSIGN = "merencanakan kunjungan"
    VERIFY = "memverifikasi di lapangan"
    VALIDATE = "mencatat validasi"
    ISSUE = "memberi nomor dan mencetak"
    END = "menghentikan dan membuka lagi berkas"
    SETTLE = "menyelesaikan benturan"
    RECAP = "membuat rekap"
    SETTINGS = "mengubah pengaturan kantor"
    STAFF = "mengatur petugas"
    ERASE = "memusnahkan data pribadi"


LABELS: Mapping[Role, str] = {
    Role.HELP_DESK: "Help desk",
    Role.BUREAU: "Bidang Perizinan",
    Role.TEAM: "Tim Teknis",
    Role.HEAD: "Kepala Dinas",
    Role.ADMIN: "Admin",
}

_MAY: Mapping[Role, frozenset[Act]] = {
    Role.HELP_DESK: frozenset({Act.SERVE, Act.ISSUE, Act.RECAP}),
    Role.BUREAU: frozenset({
        Act.SERVE, Act.ASSIGN, Act.VERIFY, Act.ISSUE, Act.END, Act.SETTLE, Act.RECAP,
    }),
    Role.TEAM: frozenset({Act.VERIFY, Act.SETTLE, Act.RECAP}),
    Role.HEAD: frozenset({Act.VALIDATE, Act.RECAP}),
    # In a small office the admin also sits at the counter; only validation is not theirs.
    Role.ADMIN: frozenset(Act) - {Act.VALIDATE},
}  # fmt: skip


def may(role: Role, act: Act) -> bool:
    """Return whether this role is allowed to do it."""
    return act in _MAY[role]


def who_may(act: Act) -> tuple[Role, ...]:
    """Return the roles to send somebody to who may not."""
    return tuple(role for role in Role if act in _MAY[role])
