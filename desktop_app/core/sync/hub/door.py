"""The way from what enrolment brought to a hub that can be met."""

from pathlib import Path

from desktop_app.core.sync.hub.access import conninfo
from desktop_app.core.sync.hub.hints import Hints
from desktop_app.core.sync.hub.line import Line
from desktop_app.core.sync.hub.remote import Hub
from desktop_app.core.sync.invitation import HubAccess

_CA = "hub-ca.pem"


def open_hub(access: HubAccess, folder: Path) -> Hub:
    """Return the hub; its certificate authority lies in a folder of this computer."""
    return Hub(open_line(access, folder))


def open_hints(access: HubAccess, folder: Path) -> Hints:
    """Return what tells when somebody left something at the hub."""
    return Hints(open_line(access, folder))


def open_line(access: HubAccess, folder: Path) -> Line:
    """Return a line that connects with the first call."""
    file = folder / _CA
    if access.ca and not (file.exists() and file.read_text(encoding="utf-8") == access.ca):
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(access.ca, encoding="utf-8")
    return Line(conninfo(access, file))
