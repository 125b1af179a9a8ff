"""The month's book, read and written to files."""

from pathlib import Path

from desktop_app.core.services.book import Month, Recap


class Recaps:
    """The SOP's duty of PENCATATAN DAN PENDATAAN."""

    def month(self, month: Month) -> Recap:
        """Return the book of a month."""
        raise NotImplementedError

    def to_xlsx(self, recap: Recap, file: Path) -> Path:
        """Write the book as an Excel file in which no cell starts a formula."""
        raise NotImplementedError

    def to_csv(self, recap: Recap, file: Path) -> Path:
        """Write the register as a CSV that an Indonesian Excel opens right."""
        raise NotImplementedError
