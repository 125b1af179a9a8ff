"""What the recap asks of the house."""

from pathlib import Path
from typing import Protocol

from desktop_app.core.services.book import Month, Recap


class RecapDoor(Protocol):
    """Reads the book of a month and writes it to files."""

    def month(self, month: Month) -> Recap:
        """Return the book of a month."""
        ...

    def to_xlsx(self, recap: Recap, file: Path) -> Path:
        """Write the book as an Excel file."""
        ...

    def to_csv(self, recap: Recap, file: Path) -> Path:
        """Write the register as a CSV file."""
        ...
