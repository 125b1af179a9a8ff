"""Commands about the key that opens the store."""

from argparse import Namespace

from desktop_app.cli import people, places, rooms, says
from desktop_app.core.security.keyrings import usual_vault
from desktop_app.core.services import recovery
from desktop_app.core.settings import usual_folders


def key_show(typed: Namespace) -> int:
    """Print the recovery code, to be written down and kept apart from the computer."""
    folders, _ = usual_folders(typed.data)
    code = recovery.recovery_code(folders, usual_vault(str(folders.data), folders.key_file))
    if typed.json:
        says.answer({"code": code})
    else:
        says.lines(code, "Catat kode ini dan simpan terpisah dari komputer.")
    return 0


def key_office(typed: Namespace) -> int:
    """Print the office's key, to be kept apart from the first computer."""
    places.require(typed)
    with rooms.alone(typed) as house:
        house.enrolment.settle(by=people.first_admin(house))
        code = house.enrolment.printed()
    if typed.json:
        says.answer({"code": code})
    else:
        says.lines(code, "Kode kunci kantor: dengan ini komputer lain menggantikan yang pertama.")
    return 0


def key_take_over(typed: Namespace) -> int:
    """Let this computer take others in and grant numbers, the first one being lost."""
    places.require(typed)
    with rooms.alone(typed) as house:
        by = people.admin(house, typed.by)
        house.enrolment.restore_office(" ".join(typed.code), by=by)
    if typed.json:
        says.answer({"taken_over": True})
    else:
        says.lines(
            "Komputer ini memegang kunci kantor.",
            "Nomor dijatah lagi setelah semua komputer lain bertemu: loket stick BERKAS.",
        )
    return 0


def key_restore(typed: Namespace) -> int:
    """Let this computer open a store that was copied or restored to it."""
    folders, _ = usual_folders(typed.data)
    vault = usual_vault(str(folders.data), folders.key_file)
    recovery.restore_key(folders, vault, " ".join(typed.code))
    if typed.json:
        says.answer({"restored": True})
    else:
        says.lines("Kunci cocok dan sudah disimpan. Data di folder itu bisa dibuka.")
    return 0
