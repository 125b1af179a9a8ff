"""What slips say of the counter: name, phone, hours, free of charge."""

from PySide6.QtWidgets import QWidget

from desktop_app.ui.screens.settings.form import Form, Keep
from desktop_app.ui.screens.settings.line_entries import LineEntry
from desktop_app.ui.screens.settings.pick_entries import SegmentEntry
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.segmented import Segment

_FREE = (Segment("ya", "Dicetak"), Segment("tidak", "Tidak dicetak"))


class CounterPanel(QWidget):
    """What is left empty is not printed."""

    def __init__(self, theme: Theme, keep: Keep) -> None:
        super().__init__()
        self.form = Form(keep, self)
        self.desk = LineEntry(theme, "Nama loket", optional=True)
        self.phone = LineEntry(theme, "Telepon loket", optional=True)
        self.hours = LineEntry(theme, "Jam layanan", optional=True)
        self.free = SegmentEntry(
            theme, "Kalimat “tidak dipungut biaya”", _FREE, {"ya": True, "tidak": False}
        )
        self.desk.editor.setPlaceholderText("Loket 2")
        self.hours.editor.setPlaceholderText("08.00 sampai 14.00")
        panel = Panel(theme, "Loket", "di tanda terima dan surat")
        inside = panel.body_column(10)
        first = row(gap=12)
        first.addWidget(self.desk, 1)
        first.addWidget(self.phone, 1)
        inside.addLayout(first)
        inside.addWidget(self.hours)
        inside.addWidget(self.free)
        column(self).addWidget(panel)
        for key, entry in (
            ("counter.desk", self.desk), ("counter.phone", self.phone),
            ("counter.hours", self.hours), ("counter.free", self.free),
        ):  # fmt: skip
            self.form.add(key, entry)
