"""What field mode asks before something that weighs."""

from desktop_app.ui.wizard.ask import Ask

CHANGE = Ask(
    title="Ubah isi BAP",
    confirm="Batalkan semua tanda tangan",
    sentence="Semua tanda tangan dan penolakan batal. Setelah isi diubah, "
    "semua orang menandatangani sekali lagi.",
    text="Alasan",
    danger=True,
)
LOCK = Ask(
    title="Kunci BAP dan selesai",
    confirm="Kunci BAP",
    sentence="BAP mendapat nomor dan tidak dapat diubah lagi. "
    "Pembetulan sesudahnya ditulis sebagai adendum.",
)
LOCK_ADDENDUM = Ask(
    title="Kunci adendum",
    confirm="Kunci adendum",
    sentence="Adendum tidak dapat diubah lagi. BAP yang dibetulkan tetap seperti semula.",
)
ADDENDUM = Ask(
    title="Adendum BAP",
    confirm="Susun adendum",
    sentence="BAP tetap seperti semula. Pembetulan ditandatangani oleh semua orang yang sama.",
    text="Yang dibetulkan",
)
REMOVE = Ask(
    title="Hapus foto",
    confirm="Hapus foto",
    sentence="Foto tidak lagi ikut pada BAP. Berkasnya tetap ada di riwayat.",
    text="Alasan",
    danger=True,
)
