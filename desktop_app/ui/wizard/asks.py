"""The questions of a case, and the commands that their answers make."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.cases.commands import (
    AddNote,
    Command,
    EndCase,
    ParkCase,
    PauseWork,
    RemoveFile,
    ReopenCase,
    ReopenStep,
    ReturnToTeam,
    RevokeLicence,
    WaiveStep,
)
from desktop_app.core.cases.state import File, Note
from desktop_app.core.events.vocabulary import Ending, ParkReason, PauseReason
from desktop_app.core.sop.model import Step
from desktop_app.ui.widgets.option_card import Option
from desktop_app.ui.wizard.ask import Answer, Ask
from desktop_app.ui.wizard.gaps import Gap

Words: TypeAlias = tuple[str, str]
REASON = "Alasan"
_MOST_LINES = 8


class Question(Struct, frozen=True):
    """What is asked, and what is done with the answer."""

    ask: Ask
    command: Callable[[Answer], Command]


PARKING = {
    ParkReason.EMAIL: ("Email", "Belum punya email, atau emailnya tidak bisa dibuka"),
    ParkReason.PASSWORD: ("Password", "Password OSS lupa atau akun terkunci"),
    ParkReason.NIK: ("NIK", "NIK atau nama tidak cocok dengan Dukcapil"),
    ParkReason.NETWORK: ("Jaringan", "Internet atau oss.go.id tidak bisa dipakai hari ini"),
    ParkReason.PAPERS: ("Berkas kurang", "Dokumen belum lengkap"),
    ParkReason.OTHER: ("Lainnya", "Tulis alasannya"),
}
ENDINGS = {
    Ending.WITHDRAWN: ("Dicabut pemohon", "Pemohon menarik permohonannya"),
    Ending.ABANDONED: ("Tidak dilanjutkan", "Pemohon tidak kembali atau tidak bisa dihubungi"),
    Ending.WRONG_PROCEDURE: ("Salah SOP", "Seharusnya dilayani dengan SOP lain"),
}
PAUSING = (
    (PauseReason.APPLICANT, "Pemohon mencari berkas"),
    (PauseReason.OSS_DOWN, "oss.go.id tidak bisa dibuka"),
    (PauseReason.NETWORK, "Jaringan terputus"),
    (PauseReason.BREAK, "Istirahat"),
    (PauseReason.OTHER, "Lainnya, tulis alasan"),
)


def go_on(gaps: tuple[Gap, ...], finish: str) -> Ask:
    """Ask why a step goes on although something is missing."""
    lines = [gap.sentence for gap in gaps[:_MOST_LINES]]
    rest = len(gaps) - len(lines)
    more = (f"dan {rest} hal lagi",) if rest > 0 else ()
    return Ask(
        title="Lanjut dengan catatan",
        confirm=finish,
        sentence="Yang belum lengkap ikut dicatat bersama alasannya:",
        lines=(*lines, *more),
        text="Alasan tetap dilanjutkan",
    )


def park() -> Question:
    """Ask why the applicant goes home and when to look again."""
    ask = Ask(
        title="Parkir berkas",
        confirm="Parkir berkas",
        sentence="Waktu langkah dijeda. Berkas dilanjutkan di langkah yang sama.",
        options=_options(PARKING),
        text="Catatan",
        text_for=frozenset({ParkReason.OTHER.value}),
        day="Tanggal tindak lanjut",
    )
    return Question(ask, lambda said: ParkCase(ParkReason(said.option), said.day, said.text))


def waive(step: Step) -> Question:
    """Ask why a step is not needed."""
    options = tuple(
        Option(reason, reason, hint=str(at)) for at, reason in enumerate(step.waivers, 1)
    )
    ask = Ask(
        title=f"Langkah {step.number} tidak diperlukan",
        confirm=f"Lewati langkah {step.number}",
        sentence="Langkah ini tidak ikut dihitung dalam rekap waktu.",
        options=options,
    )
    return Question(ask, lambda said: WaiveStep(step.number, said.option))


def reopen_step(step: Step) -> Question:
    """Ask why a finished step is opened again."""
    ask = Ask(
        title=f"Buka lagi langkah {step.number}",
        confirm=f"Buka lagi langkah {step.number}",
        sentence="Isian yang sudah ada tetap tersimpan dalam riwayat.",
        text=REASON,
    )
    return Question(ask, lambda said: ReopenStep(step.number, said.text))


def end_case() -> Question:
    """Ask how and why a case ends without an SK."""
    ask = Ask(
        title="Hentikan berkas",
        confirm="Hentikan berkas",
        sentence="Berkas pindah ke arsip. Tidak ada yang dihapus, dan bisa dibuka lagi.",
        options=_options(ENDINGS),
        text=REASON,
        danger=True,
    )
    return Question(ask, lambda said: EndCase(Ending(said.option), said.text))


def reopen_case() -> Question:
    """Ask why an ended or closed case goes on."""
    ask = Ask(
        title="Buka lagi berkas",
        confirm="Buka lagi berkas",
        sentence="Berkas dilanjutkan di langkah terakhirnya.",
        text=REASON,
    )
    return Question(ask, lambda said: ReopenCase(said.text))


def revoke(*, replace: bool) -> Question:
    """Ask why an SK is cancelled or replaced."""
    word = "Ganti SK" if replace else "Batalkan SK"
    after = "Nomornya tidak dipakai lagi. "
    after += "Langkah 8 dikerjakan ulang." if replace else "Berkas tidak punya SK yang berlaku."
    ask = Ask(title=word, confirm=word, sentence=after, text=REASON, danger=True)
    return Question(ask, lambda said: RevokeLicence(replace, said.text))


def return_to_team() -> Question:
    """Ask what the team has to mend in its BAP."""
    ask = Ask(
        title="Minta perbaikan BAP",
        confirm="Kembalikan ke Tim Teknis",
        sentence="Berkas kembali ke langkah 6, tidak ke pemohon. Hitungan hari tetap berjalan.",
        text="Catatan untuk Tim Teknis",
        danger=True,
    )
    return Question(ask, lambda said: ReturnToTeam(said.text))


def add_note(notes: tuple[Note, ...]) -> Question:
    """Ask for a remark, the last ones in sight."""
    lines = tuple(note.text for note in notes[-_MOST_LINES:])
    ask = Ask(title="Catatan berkas", confirm="Simpan catatan", lines=lines, text="Catatan")
    return Question(ask, lambda said: AddNote(said.text))


def remove_file(file: File) -> Question:
    """Ask why an attached file no longer counts."""
    ask = Ask(
        title="Keluarkan berkas",
        confirm="Keluarkan berkas",
        sentence=f"{file.name} tidak lagi dihitung; isinya tetap tersimpan dalam riwayat.",
        text=REASON,
    )
    return Question(ask, lambda said: RemoveFile(file.id, said.text))


def other_pause() -> Question:
    """Ask for the reason of a pause that is on no list."""
    ask = Ask(title="Jeda", confirm="Jeda", text="Alasan jeda")
    return Question(ask, lambda said: PauseWork(0, PauseReason.OTHER, said.text))


def validation(business: str, time: str) -> Ask:
    """Ask once more before a validation is recorded."""
    return Ask(
        title="Catat validasi",
        confirm="Catat validasi",
        sentence=f"Catat validasi {business} pukul {time}? "
        "Validasi resmi diklik di OSS. Di sini hanya dicatat waktunya.",
    )


def _options(words: Mapping[ParkReason, Words] | Mapping[Ending, Words]) -> tuple[Option, ...]:
    return tuple(
        Option(str(reason.value), title, second, hint=str(at))
        for at, (reason, (title, second)) in enumerate(words.items(), 1)
    )
