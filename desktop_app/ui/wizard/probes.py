"""What the operating system says of network and printer; nothing is sent."""

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtPrintSupport import QPrinterInfo

from desktop_app.core.sop.model import Probe
from desktop_app.ui.theme.palette import Tone

_REACH = {
    QNetworkInformation.Reachability.Online: ("tersambung", Tone.OK),
    QNetworkInformation.Reachability.Site: ("tersambung", Tone.OK),
    QNetworkInformation.Reachability.Local: ("hanya jaringan kantor", Tone.WARN),
    QNetworkInformation.Reachability.Disconnected: ("terputus", Tone.WARN),
}


class Probed(Struct, frozen=True):
    """A word beside a piece of equipment."""

    words: str
    tone: Tone


class Probes(QObject):
    """Tells again when the network comes or goes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QNetworkInformation.loadDefaultBackend()
        network = QNetworkInformation.instance()
        if network is not None:
            network.reachabilityChanged.connect(self.changed)

    def ask(self, probe: Probe) -> Probed | None:
        """Say how a piece of equipment is, None where nobody can tell."""
        match probe:
            case Probe.NETWORK:
                return self._network()
            case Probe.PRINTER:
                return self._printer()
            case _:
                return None

    def _network(self) -> Probed | None:
        network = QNetworkInformation.instance()
        if network is None:
            return None
        found = _REACH.get(network.reachability())
        return Probed(*found) if found else None

    def _printer(self) -> Probed:
        name = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
        if name or names:
            return Probed(name or names[0], Tone.OK)
        return Probed("tidak ada pencetak di komputer ini", Tone.WARN)
