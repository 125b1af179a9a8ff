"""How many cases there are, and why there are none, in words."""

from msgspec import Struct

from desktop_app.core.rows import Tab
from desktop_app.core.services.views import Worklist, WorklistQuery
from desktop_app.core.wording.numbers import grouped
from desktop_app.ui.theme.icon_names import Icon


class NothingWords(Struct, frozen=True):
    """One icon, one cause, one action."""

    title: str
    sentence: str
    icon: Icon
    offers_archive: bool = False
    offers_clearing: bool = False
    offers_all: bool = False
    meant: str = ""
    """A name to search for instead."""


def foot_words(query: WorklistQuery, found: Worklist) -> str:
    """Write '3 dari 24 berkas aktif cocok · 2 di arsip'."""
    active = found.cases.get(Tab.ALL, 0)
    if query.tab is Tab.ARCHIVE:
        return f"{grouped(found.total)} berkas di arsip"
    if not query.text:
        return f"{grouped(found.total)} dari {grouped(active)} berkas aktif"
    archived = found.hits.get(Tab.ARCHIVE, 0)
    beside = f" · {grouped(archived)} di arsip, Alt Enter" if archived else ""
    shown = ", yang terbaru" if found.capped else ""
    return f"{grouped(found.total)} dari {grouped(active)} berkas aktif cocok{shown}{beside}"


def hint_words(query: WorklistQuery, found: Worklist) -> str:
    """Say under the hits what Enter does, and that the archive has hits too."""
    if not query.text or not found.rows:
        return ""
    archived = found.hits.get(Tab.ARCHIVE, 0)
    if query.tab is Tab.ARCHIVE or not archived:
        return "Enter membuka baris terpilih."
    also = f"{grouped(archived)} berkas arsip juga cocok: tekan Alt Enter untuk mencari di arsip."
    return f"Enter membuka baris terpilih. {also}"


def nothing_words(query: WorklistQuery, found: Worklist) -> NothingWords:
    """Say why a list is empty."""
    if not query.text:
        return NothingWords("Tidak ada berkas di sini", _why(query), Icon.CIRCLE_CHECK)
    title = f"Tidak ada “{_short(query.text)}”"
    archived = found.hits.get(Tab.ARCHIVE, 0)
    if query.tab is not Tab.ARCHIVE and archived:
        told = f"Di arsip ada {grouped(archived)} berkas yang cocok."
        return NothingWords(title, told, Icon.SEARCH_X, offers_archive=True, offers_clearing=True)
    elsewhere = found.hits.get(Tab.ALL, 0)
    if elsewhere and query.tab is not Tab.ALL:
        told = f"Di tab Semua ada {grouped(elsewhere)} berkas yang cocok."
        return NothingWords(title, told, Icon.SEARCH_X, offers_clearing=True, offers_all=True)
    if found.meant:
        told = f"Mungkin maksud Anda {found.meant}."
        return NothingWords(title, told, Icon.SEARCH_X, offers_clearing=True, meant=found.meant)
    told = "Periksa ejaannya, atau cari dengan NIK, NIB, atau nomor berkas."
    return NothingWords(title, told, Icon.SEARCH_X, offers_clearing=True)


def _why(query: WorklistQuery) -> str:
    if query.urgency is not None:
        return "Tidak ada berkas dalam kelompok ini sekarang."
    if query.tab is Tab.ARCHIVE:
        return "Berkas yang selesai atau dihentikan akan tersimpan di sini."
    return "Semua berkas sedang menunggu giliran yang lain."


def _short(text: str) -> str:
    longest = 40
    return text if len(text) <= longest else f"{text[:longest]}…"
