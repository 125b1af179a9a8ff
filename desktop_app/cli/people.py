"""Who acts at the console, where nobody signs in."""

from desktop_app.core.bootstrap import House
from desktop_app.core.errors import BadInput
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role

_NOBODY = StaffId("")


def admin(house: House, name: str | None) -> StaffId:
    """Return the admin who was named, or the only one."""
    admins = [each for each in house.people.staff() if each.role is Role.ADMIN]
    found = [each for each in admins if name is None or name.casefold() in each.name.casefold()]
    if len(found) != 1:
        names = ", ".join(each.name for each in admins) or "belum ada"
        raise BadInput("Sebutkan admin yang bertindak dengan --by NAMA.", f"Admin: {names}.")
    return found[0].id


def first_admin(house: House) -> StaffId:
    """Return an admin for what the program does by itself; nobody before the office came."""
    admins = [each.id for each in house.people.staff() if each.role is Role.ADMIN]
    return min(admins, default=_NOBODY)
