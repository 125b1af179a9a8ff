"""Whether the folder that was typed holds a store."""

from argparse import Namespace

from desktop_app.core import settings


def is_there(typed: Namespace) -> bool:
    """Return whether there is a store to be opened, without opening it."""
    folders, _ = settings.usual_folders(typed.data)
    return folders.database.exists()
