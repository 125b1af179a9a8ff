"""Commands about the key that opens the store."""

from argparse import Namespace

from desktop_app.cli import says
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
