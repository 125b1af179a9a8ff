"""What Sinkron says of a meeting: under way, and when it has ended."""

from desktop_app.core.services.sync import Met, Progress, Stage
from desktop_app.core.services.sync_receipt import Receipt
from desktop_app.core.wording.dates import clock, full_date, stopwatch

_STAGES = {
    Stage.FACTS: "Menukar catatan",
    Stage.PHOTOS_IN: "Mengambil lampiran",
    Stage.PHOTOS_OUT: "Mengirim lampiran",
    Stage.SAVING: "Menulis stik, jangan dicabut dulu",
}


def progress(told: Progress, seconds: int) -> str:
    """Write what, how many and how long."""
    what = _STAGES.get(told.stage, str(told.stage))
    if told.stage is Stage.SAVING:
        count = ""
    elif told.total:
        count = f", {told.done} dari {told.total}"
    else:
        count = f", {told.done}"
    return f"{what}{count} · {stopwatch(seconds)}"


def headline(met: Met) -> str:
    """Say what came and what went."""
    if not (met.pulled or met.pushed or met.photos_in or met.photos_out):
        return "Tidak ada yang baru di kedua sisi."
    return (
        f"Diambil {met.pulled} catatan dan {met.photos_in} lampiran, "
        f"ditinggalkan {met.pushed} catatan dan {met.photos_out} lampiran."
    )


def remarks(met: Met) -> tuple[str, ...]:
    """Say what somebody has to know besides; mostly nothing."""
    told = (
        (met.granted, "{} blok nomor surat diberikan kepada komputer lain."),
        (len(met.absent), "{} lampiran belum sampai, baik di sini maupun di sana."),
        (len(met.damaged), "{} lampiran di sana rusak dan tidak diambil."),
        (len(met.refused), "{} rantai tidak ditandatangani komputer kantor ini, tidak diambil."),
        (len(met.held), "{} catatan dari versi lebih baru, perbarui aplikasi."),
        (len(met.forks), "{} catatan bercabang: ada salinan komputer yang ikut menulis."),
    )
    return tuple(sentence.format(count) for count, sentence in told if count)


def occasion(receipt: Receipt) -> str:
    """Write with whom and when."""
    then = receipt.at
    return f"{receipt.place}, {full_date(then.date())} pukul {clock(then)}"
