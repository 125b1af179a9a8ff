"""Pictures of what is on the screen, numbered as they are taken."""

from pathlib import Path

from PySide6.QtWidgets import QWidget


class Camera:
    """One folder of pictures."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._count = 0

    @property
    def count(self) -> int:
        """Return how many pictures were taken."""
        return self._count

    def take(self, widget: QWidget, name: str) -> Path:
        """Take a picture; a name says what it shows."""
        self._count += 1
        file = self._folder / f"{self._count:02d}-{name}.png"
        if not widget.grab().save(str(file)):
            raise OSError(f"the picture {file.name} could not be written")
        return file
