"""Papers handed to the computer's own word processor, to be printed there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.core.errors import Refused
from desktop_app.core.services import paper_files
from desktop_app.core.services.papers import Rendered
from desktop_app.ui.jobs import Jobs

Failed: TypeAlias = Callable[[Exception], object]


class Opener:
    """Writes beside the lanes, into a folder that vanishes with the program."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._folder = QTemporaryDir()
        self._count = 0

    def open(
        self, make: Callable[[], Rendered], on_opened: Callable[[], object], on_failed: Failed
    ) -> None:
        """Make a paper and open it; each time anew, for Word keeps what it has open."""
        self._count += 1
        folder = Path(self._folder.filePath(str(self._count)))

        def write() -> Path:
            made = make()
            return paper_files.write(folder / made.file_name, made.content)

        landed = partial(self._on_written, on_opened, on_failed)
        self._jobs.submit_paper(write, landed, on_failed)

    def _on_written(self, on_opened: Callable[[], object], on_failed: Failed, file: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            on_opened()
            return
        on_failed(
            Refused(
                f"Komputer ini tidak punya program yang membuka {file.suffix.lstrip('.')}.",
                "Simpan berkasnya, lalu buka di komputer yang punya programnya.",
            )
        )
