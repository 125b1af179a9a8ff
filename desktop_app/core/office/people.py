"""Staff and computers, from the facts that register and revoke them."""

from collections.abc import Iterable

from msgspec.structs import replace

from desktop_app.core.events import merge, registers
from desktop_app.core.events.causality import Told
from desktop_app.core.events.office_facts import (
    DeviceEnrolled,
    DeviceRevoked,
    DeviceVouched,
    StaffRegistered,
    StaffReinstated,
    StaffRevoked,
)
from desktop_app.core.events.registers import Write
from desktop_app.core.events.telling import Telling
from desktop_app.core.ids import DeviceId, StaffId
from desktop_app.core.office.state import Device, Staff


def read_staff(told: Telling) -> tuple[Staff, ...]:
    """Return everybody who was ever registered, in that order."""
    boxes: dict[StaffId, list[Told[StaffRegistered]]] = {}
    for registered in told.each(StaffRegistered):
        boxes.setdefault(registered.fact.staff, []).append(registered)
    gone: dict[StaffId, list[tuple[int, str]]] = {}
    for revoked in told.each(StaffRevoked):
        if revoked.fact.staff in boxes:
            note = revoked.place, revoked.fact.reason
            gone.setdefault(revoked.fact.staff, []).append(note)
        else:
            told.set_aside(revoked.place, "petugas ini belum terdaftar di sini")
    back = _reinstated(told, boxes)
    return tuple(
        [
            _person(told, box, gone.get(staff, []), back.get(staff, []))
            for staff, box in boxes.items()
        ]
    )


def read_devices(told: Telling) -> tuple[Device, ...]:
    """Return every computer that was ever enrolled, in that order."""
    boxes: dict[DeviceId, list[Told[DeviceEnrolled]]] = {}
    for enrolled in told.each(DeviceEnrolled):
        boxes.setdefault(enrolled.fact.device, []).append(enrolled)
    vouchers: dict[DeviceId, list[DeviceVouched]] = {}
    for vouched in told.each(DeviceVouched):
        vouchers.setdefault(vouched.fact.device, []).append(vouched.fact)
    gone: dict[DeviceId, list[tuple[int, str]]] = {}
    for revoked in told.each(DeviceRevoked):
        if revoked.fact.device in boxes:
            note = revoked.place, revoked.fact.reason
            gone.setdefault(revoked.fact.device, []).append(note)
        else:
            told.set_aside(revoked.place, "komputer ini belum terdaftar di sini")
    found = tuple(
        [
            replace(
                _device(told, box, gone.get(device, [])),
                vouchers=tuple(dict.fromkeys(vouchers.get(device, ()))),
            )
            for device, box in boxes.items()
        ]
    )
    _report_shared_tags(told, boxes, found)
    return found


def _reinstated(
    told: Telling, boxes: dict[StaffId, list[Told[StaffRegistered]]]
) -> dict[StaffId, list[int]]:
    found: dict[StaffId, list[int]] = {}
    for back in told.each(StaffReinstated):
        if back.fact.staff in boxes:
            found.setdefault(back.fact.staff, []).append(back.place)
        else:
            told.set_aside(back.place, "petugas ini belum terdaftar di sini")
    return found


def _person(
    told: Telling,
    box: list[Told[StaffRegistered]],
    gone: list[tuple[int, str]],
    back: list[int],
) -> Staff:
    subject = f"staff:{box[0].fact.staff}"
    writes = [Write(each.place, _particulars(each.fact)) for each in box]
    first = merge.read(told, subject, merge.with_choices(told, subject, writes)).first()
    fact = next(e.fact for e in box if first is None or e.place == first.origin())
    return Staff(
        id=fact.staff,
        name=fact.name,
        nip=fact.nip,
        role=fact.role,
        rank=fact.rank,
        post=fact.post,
        agency=fact.agency,
        revoked=_revoked(told, [*(each.place for each in box), *back], gone),
    )


def _particulars(fact: StaffRegistered) -> str:
    parts = (fact.name, fact.nip, fact.role, fact.rank, fact.post, fact.agency)
    return " · ".join(parts)


def _device(told: Telling, box: list[Told[DeviceEnrolled]], gone: list[tuple[int, str]]) -> Device:
    subject = f"device:{box[0].fact.device}"
    writes = [Write(each.place, f"{each.fact.tag} · {each.fact.name}") for each in box]
    first = merge.read(told, subject, merge.with_choices(told, subject, writes)).first()
    fact = next(e.fact for e in box if first is None or e.place == first.origin())
    revoked = _revoked(told, [each.place for each in box], gone)
    return Device(fact.device, fact.tag, fact.name, revoked)


def _revoked(told: Telling, registered: Iterable[int], gone: list[tuple[int, str]]) -> str:
    # Registering again undoes the revocations it saw; others stand.
    reasons = dict(gone)
    writes = [Write(place, None) for place in sorted([*registered, *reasons])]
    standing = registers.standing(told.history, writes)
    found = [reasons[write.place] or "dicabut" for write in standing if write.place in reasons]
    return "\n".join(dict.fromkeys(found))


def _report_shared_tags(
    told: Telling, boxes: dict[DeviceId, list[Told[DeviceEnrolled]]], found: tuple[Device, ...]
) -> None:
    """Report computers that would give the same case numbers."""
    for tag in dict.fromkeys([device.tag for device in found if not device.revoked]):
        same = [device for device in found if device.tag == tag and not device.revoked]
        if len(same) > 1:
            last = [boxes[device.id][-1].place for device in same]
            writes = [Write(p, d.id) for p, d in sorted(zip(last, same, strict=True), key=_place)]
            merge.judge(told, f"tag:{tag}", tuple(writes))


def _place(pair: tuple[int, Device]) -> int:
    return pair[0]
