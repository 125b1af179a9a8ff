"""A device's own side of an exchange; it belongs to the writer lane."""

from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from msgspec import Struct

from desktop_app.core.errors import NotFound
from desktop_app.core.events import canonical
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.office_facts import DeviceVouched
from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import OFFICE, DeviceId, FactId, StreamId
from desktop_app.core.office.fold import fold_office
from desktop_app.core.store import parcels
from desktop_app.core.store.arrivals import Arrival
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.logbook import Chain, Log
from desktop_app.core.sync import trust
from desktop_app.core.sync.handling import TRUE, Handling
from desktop_app.core.sync.remote import WrappedKey
from desktop_app.core.sync.trust import Keyring


class Keys(Struct, frozen=True):
    """The secrets of an enrolled device and the office key that it trusts."""

    signing: bytes
    """Raw Ed25519 seed; signs this device's ends of chains."""
    identity: str
    """Secret of the age format; opens keys and sticks that are meant for this device."""
    office: bytes
    """Raw Ed25519 public key of the office."""


class Taken(Struct, frozen=True):
    """What became of parcels from elsewhere."""

    arrival: Arrival
    refused: tuple[Parcel, ...]
    """Not kept: nobody trusted signed them, or they are not whole."""
    hanging: frozenset[Chain] = frozenset()
    """Chains of which parcels came without what stands before them."""


class Ledger:
    """Signs, compares, gives and takes whole parcels of facts."""

    def __init__(self, journal: Journal, log: Log, keys: Keys, handling: Handling = TRUE) -> None:
        """Use an open store's journal and the log it writes to."""
        self._journal = journal
        self._log = log
        self.keys = keys
        self.handling = handling
        self._folded: tuple[tuple[Event, ...], Keyring] | None = None
        self._heard: frozenset[DeviceVouched] = frozenset()
        self.revision = 0
        """Grows when facts or keys came; whoever left keys before has to look again."""

    @property
    def device(self) -> DeviceId:
        """Return which device this is."""
        return self._journal.identity.device

    def sign(self) -> None:
        """Sign whatever this device has written since it last did, in chains it left too."""
        with self._log.transaction():
            parcels.sign_off(self._log, self.device, self.keys.signing, self.handling.signing)

    def ends(self) -> list[End]:
        """Return the signed ends here that nobody has built on."""
        return self._log.ends()

    def has(self, theirs: Iterable[End]) -> bool:
        """Return whether everything behind these ends is here."""
        return self.handling.cursor.has(self._log, theirs)

    def known(self, theirs: Iterable[End]) -> dict[Chain, int]:
        """Return from where on to ask: behind what is here, or from the start where it forks."""
        return self.handling.cursor.known(self._log, theirs)

    def lacking(
        self, theirs: Sequence[End], most: int, left: Collection[FactId] = ()
    ) -> list[Parcel]:
        """Return up to `most` parcels that are not there nor just `left` there."""
        missing = parcels.missing(self._log, theirs)
        return list(islice((each for each in missing if each.end.fact not in left), most))

    def unheard(self, theirs: Sequence[End], left: Collection[FactId]) -> list[End]:
        """Return what was left there and cannot be there by what they say.

        Where they have an end that was not believed here, nothing can be told.
        """
        missing = [each.end for each in parcels.missing(self._log, theirs)]
        doubted = {
            (end.device, end.epoch)
            for end in theirs
            if not self.handling.cursor.has(self._log, [end])
        }
        return [
            end for end in missing if end.fact in left and (end.device, end.epoch) not in doubted
        ]

    def take(self, found: Sequence[Parcel]) -> Taken:
        """Record the parcels that can be trusted, whole or not at all."""
        # A foreign fact in this device's own chain ends it: what stands there is signed first.
        self.sign()
        # Kept beyond this batch: a voucher may come behind thousands of facts that need it.
        self._heard |= frozenset(trust.vouchers_in(found))
        keys = self._keyring().with_vouchers(self._heard)
        good = [parcel for parcel in found if keys.trusts(parcel)]
        envelopes = (canonical.envelope(raw) for parcel in good for raw in parcel.facts)
        ends = {parcel.end for parcel in good}
        arrival = self._journal.record_foreign(envelopes, ends=ends)
        self.revision += bool(arrival.facts)
        held = set(arrival.held)
        hanging = {(end.device, end.epoch) for end in ends if end.fact in held}
        refused = tuple(parcel for parcel in found if parcel.end not in ends)
        return Taken(arrival, refused, frozenset(hanging))

    def keyless(self) -> list[StreamId]:
        """Return the streams whose key has not come yet."""
        return self._log.keyless()

    def erased(self) -> list[StreamId]:
        """Return the streams whose key nobody may keep any more."""
        return self._log.erased()

    def others(self) -> dict[DeviceId, str]:
        """Return where keys may be sent: each computer that may open them."""
        found = dict(self._keyring().recipients)
        found.pop(self.device, None)
        return found

    def wrapped(self, device: DeviceId, streams: Iterable[StreamId]) -> list[WrappedKey]:
        """Wrap the keys of streams for another computer, as far as they are here."""
        recipient = self.others()[device]
        held = [(stream, self._journal.key(stream)) for stream in streams]
        return [
            WrappedKey(stream, device, self.handling.wrap(key, (recipient,)))
            for stream, key in held
            if key is not None
        ]

    def take_keys(self, found: Iterable[WrappedKey]) -> Arrival:
        """Keep the keys that were wrapped for this computer, and read what they open."""
        own, unwrap = self.keys.identity, self.handling.unwrap
        opened = {key.stream: unwrap(key.wrapped, own) for key in found}
        fitting = {stream: key for stream, key in opened.items() if key is not None}
        arrival = self._journal.record_foreign((), fitting)
        self.revision += bool(arrival.streams)
        return arrival

    def _keyring(self) -> Keyring:
        events = self._journal.events(OFFICE)
        if self._folded is None or self._folded[0] is not events:
            office = fold_office(events)
            self._folded = events, trust.keyring(self.keys.office, office, self.handling)
        return self._folded[1]


def require(keys: Keys | None) -> Keys:
    """Return the keys of an enrolled device, or say how it becomes one."""
    if keys is None:
        raise NotFound(
            "Komputer ini belum bergabung dengan kantor mana pun.",
            "Masukkan berkas pendaftaran dari admin di Sinkron.",
        )
    return keys
