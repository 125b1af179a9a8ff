"""A command and the office give facts, or a refusal with a way out."""

from typing import TypeAlias

from desktop_app.core.errors import BadInput, Refused
from desktop_app.core.events.facts import ConflictSettled
from desktop_app.core.events.office_facts import (
    DeviceEnrolled,
    DeviceRevoked,
    HolidaysImported,
    NumbersGranted,
    OfficeFact,
    SettingsChanged,
    StaffRegistered,
    StaffReinstated,
    StaffRevoked,
)
from desktop_app.core.events.registers import spelled
from desktop_app.core.events.vocabulary import Value
from desktop_app.core.office import checks
from desktop_app.core.office.commands import (
    ChangeSettings,
    EnrolDevice,
    GrantNumbers,
    ImportHolidays,
    OfficeCommand,
    RegisterStaff,
    ReinstateStaff,
    RevokeDevice,
    RevokeStaff,
    SettleOffice,
)
from desktop_app.core.office.state import OfficeState, Staff
from desktop_app.core.security.roles import Role

Decided: TypeAlias = tuple[OfficeFact | ConflictSettled, ...]
_People: TypeAlias = RegisterStaff | RevokeStaff | ReinstateStaff | EnrolDevice | RevokeDevice


def decide_office(command: OfficeCommand, state: OfficeState) -> Decided:
    """Return the facts of the action; none where nothing changes."""
    match command:
        case ChangeSettings():
            return _change(command, state)
        case ImportHolidays():
            return _import(command, state)
        case GrantNumbers():
            return _grant(command, state)
        case SettleOffice():
            return _settle(command, state)
        case RegisterStaff() | RevokeStaff() | ReinstateStaff() | EnrolDevice() | RevokeDevice():
            return _people(command, state)


def _people(command: _People, state: OfficeState) -> Decided:
    match command:
        case RegisterStaff():
            return _register(command, state)
        case RevokeStaff():
            return _revoke(command, state)
        case ReinstateStaff():
            return _reinstate(command, state)
        case EnrolDevice():
            return _enrol(command, state)
        case RevokeDevice():
            return _revoke_device(command, state)


def _change(command: ChangeSettings, state: OfficeState) -> Decided:
    changed: dict[str, Value] = {}
    disputed = {conflict.subject for conflict in state.conflicts}
    for key, value in command.values.items():
        checks.setting(state, key, value)
        if key in state.settings and spelled(state.settings[key]) == spelled(value):
            continue
        if f"setting:{key}" in disputed:
            raise Refused(
                f"Pengaturan {key} diisi berbeda di dua komputer.",
                "Buka Benturan, pilih yang benar, lalu ulangi.",
            )
        changed[key] = value
    return (SettingsChanged(changed),) if changed else ()


def _import(command: ImportHolidays, state: OfficeState) -> Decided:
    if not command.days:
        raise BadInput(f"Daftar {command.year} kosong.", "Pilih berkas daftar yang berisi.")
    known = state.lists.get(command.year)
    if known is not None and known.version == command.version:
        return ()
    return (HolidaysImported(command.year, command.version, command.days),)


def _grant(command: GrantNumbers, state: OfficeState) -> Decided:
    if not 0 < command.first <= command.last:
        raise BadInput("Blok nomor terbalik atau mulai dari nol.", "Periksa nomor awal dan akhir.")
    for block in state.blocks:
        same = (block.register, block.year) == (command.register, command.year)
        if same and command.first <= block.last and block.first <= command.last:
            raise Refused(
                f"Nomor {block.first} sampai {block.last} sudah diberikan.",
                f"Mulai dari {block.last + 1}.",
            )
    return (
        NumbersGranted(
            command.register,
            command.year,
            command.device,
            command.epoch,
            command.first,
            command.last,
        ),
    )


def _register(command: RegisterStaff, state: OfficeState) -> Decided:
    name = command.name.strip()
    if not name:
        raise BadInput("Nama petugas belum diisi.", "Isi nama petugas.")
    nip, role = checks.nip(command.nip), checks.role(command.role)
    others = [person for person in state.acting() if person.id != command.staff]
    _check_alone(nip, role, others)
    known = state.person(command.staff)
    if known is not None and known.role == Role.ADMIN.value and role != Role.ADMIN.value:
        _check_last_admin(known, others)
    new = Staff(
        id=command.staff,
        name=name,
        nip=nip,
        role=role,
        rank=command.rank.strip(),
        post=command.post.strip(),
        agency=command.agency.strip(),
    )
    if new == known:
        return ()
    return (StaffRegistered(new.id, new.name, new.nip, new.role, new.rank, new.post, new.agency),)


def _check_alone(nip: str, role: str, others: list[Staff]) -> None:
    same = next((person for person in others if nip and person.nip == nip), None)
    if same is not None:
        raise Refused(f"NIP itu sudah dipakai {same.name}.", "Periksa NIP-nya.")
    head = next((p for p in others if role == Role.HEAD.value and p.role == role), None)
    if head is not None:
        raise Refused(
            f"Kepala Dinas sudah terdaftar: {head.name}.",
            "Ubah peran atau cabut yang lama lebih dulu.",
        )


def _check_last_admin(person: Staff, others: list[Staff]) -> None:
    admins = [other for other in others if other.role == Role.ADMIN.value]
    if person.role == Role.ADMIN.value and not person.revoked and not admins:
        raise Refused(f"{person.name} admin satu-satunya.", "Daftarkan admin lain lebih dulu.")


def _revoke(command: RevokeStaff, state: OfficeState) -> Decided:
    person = state.person(command.staff)
    if person is None or person.revoked:
        raise Refused("Petugas itu tidak terdaftar atau sudah dicabut.", "Muat ulang daftarnya.")
    _check_last_admin(person, [other for other in state.acting() if other.id != person.id])
    return (StaffRevoked(command.staff, _reason(command.reason)),)


def _reinstate(command: ReinstateStaff, state: OfficeState) -> Decided:
    person = state.person(command.staff)
    if person is None or not person.revoked:
        raise Refused("Petugas itu tidak sedang dicabut.", "Muat ulang daftarnya.")
    _check_alone(person.nip, person.role, list(state.acting()))
    return (StaffReinstated(command.staff, _reason(command.reason)),)


def _enrol(command: EnrolDevice, state: OfficeState) -> Decided:
    tag, name = checks.tag(command.tag), command.name.strip()
    for device in state.devices:
        if device.tag == tag and device.id != command.device:
            # Not even of a revoked one: its case numbers would come again.
            raise Refused(f"Tanda {tag} sudah dipakai {device.name}.", "Pilih huruf lain.")
    known = state.device(command.device)
    if known is not None and (known.tag, known.name, known.revoked) == (tag, name, ""):
        return ()
    return (DeviceEnrolled(command.device, tag, name),)


def _revoke_device(command: RevokeDevice, state: OfficeState) -> Decided:
    device = state.device(command.device)
    if device is None or device.revoked:
        raise Refused("Komputer itu tidak terdaftar atau sudah dicabut.", "Muat ulang daftarnya.")
    return (DeviceRevoked(command.device, _reason(command.reason)),)


def _settle(command: SettleOffice, state: OfficeState) -> Decided:
    conflict = next((c for c in state.conflicts if c.subject == command.subject), None)
    if conflict is None:
        raise Refused("Benturan itu sudah selesai.", "Muat ulang daftar benturan.")
    sides = {claim.fact: claim.value for claim in conflict.claims}
    if set(command.settles) != set(sides):
        raise Refused("Nilainya berubah sejak dibuka.", "Lihat lagi semua nilainya, lalu pilih.")
    if command.chosen is not None and command.chosen not in sides:
        raise Refused("Pilihan itu bukan bagian benturan ini.", "Pilih salah satu yang tampil.")
    own = command.chosen is None
    if own and not command.subject.startswith("setting:"):
        raise Refused("Belum ada yang dipilih.", "Pilih salah satu.")
    if own:
        checks.setting(state, command.subject.removeprefix("setting:"), command.value)
    value = command.value if command.chosen is None else sides[command.chosen]
    settles = tuple(sorted(command.settles))
    return (
        ConflictSettled(command.subject, settles, command.chosen, value, _reason(command.reason)),
    )


def _reason(typed: str) -> str:
    if not typed.strip():
        raise Refused("Alasan belum ditulis.", "Tulis alasan, lalu ulangi.")
    return typed.strip()
