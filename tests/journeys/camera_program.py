"""A camera program whose shutter the test presses."""

from pathlib import Path

from tests.core.photos.pictures import photo


class Camera:
    """Opens where it is there, and saves what it shoots."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.opened = 0
        self.is_there = True

    def open(self) -> bool:
        self.opened += self.is_there
        return self.is_there

    def shoots(self, name: str) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self.folder / name
        file.write_bytes(photo((640, 480)))
        return file
