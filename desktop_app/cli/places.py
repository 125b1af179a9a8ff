"""Whether the folder that was typed holds a store."""

from argparse import Namespace

from desktop_app.core import settings
from desktop_app.core.errors import NotFound


def is_there(typed: Namespace) -> bool:
    """Return whether there is a store to be opened, without opening it."""
    folders, _ = settings.usual_folders(typed.data)
    return folders.database.exists()


def require(typed: Namespace) -> None:
    """Refuse where there is no store: only some commands may make one."""
    if not is_there(typed):
        raise NotFound("Belum ada data di folder itu.", "Periksa folder yang ditulis di --data.")
