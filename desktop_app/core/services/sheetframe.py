"""What stands around a sheet of the month's book: kop, sums, signatures."""

from datetime import date

import xlsxwriter
from msgspec import Struct

from desktop_app.core.documents.kinds import frame, typography
from desktop_app.core.office.identity import Letterhead, Signatory
from desktop_app.core.services.sheetcells import harmless
from desktop_app.core.wording.dates import long_date

_ROOM = 3
"""Empty rows to sign in."""
_UNKNOWN = "………………………………"
_TALL = 30
"""Points of a row whose text may take two lines."""


class Signer(Struct, frozen=True):
    """One half of the foot: where and what, then who."""

    over: str
    post: str
    name: str = _UNKNOWN
    nip: str = ""


class Frame(Struct, frozen=True):
    """The office on its register; the clerk who kept it writes the name by hand."""

    government: str
    office: tuple[str, ...]
    address: tuple[str, ...]
    sample: str
    left: Signer
    right: Signer

    @property
    def rows(self) -> int:
        """Return how many rows the kop takes, the empty one under it included."""
        return len(self._lines()) + 1

    def put_over(
        self, book: xlsxwriter.Workbook, page: xlsxwriter.worksheet.Worksheet, last: int
    ) -> None:
        """Write the kop into the first rows, across all columns."""
        shapes = self._lines()
        for row, (text, shape) in enumerate(shapes):
            ends = {"bottom": 5} if row == len(shapes) - 1 else {}
            looks = book.add_format({"align": "center"} | shape | ends)
            page.merge_range(row, 0, row, last, harmless(text), looks)

    def put_under(
        self,
        book: xlsxwriter.Workbook,
        page: xlsxwriter.worksheet.Worksheet,
        place: tuple[int, int, int],
    ) -> None:
        """Write both signatures; `place` is row, last column of the left half, last of all."""
        row, middle, last = place
        plain = book.add_format({"align": "center", "valign": "top", "text_wrap": True})
        strong = book.add_format({"align": "center", "bold": True})
        for signer, (first, end) in ((self.left, (0, middle)), (self.right, (middle + 1, last))):
            lines = (
                (0, signer.over, plain),
                (1, signer.post, plain),
                (_ROOM + 2, signer.name, strong),
                (_ROOM + 3, signer.nip, plain),
            )
            for down, text, looks in lines:
                page.merge_range(row + down, first, row + down, end, harmless(text), looks)
        page.set_row(row + 1, _TALL)

    def _lines(self) -> list[tuple[str, dict[str, object]]]:
        lines: list[tuple[str, dict[str, object]]] = [(self.government, {"font_size": 12})]
        lines += [(line, {"font_size": 14, "bold": True}) for line in self.office]
        lines += [(line, {"font_size": 9}) for line in self.address]
        grey = {"font_size": 9, "font_color": "#808080"}
        return [*lines, (self.sample, grey)] if self.sample else lines


def framed(letterhead: Letterhead, who: Signatory, day: date) -> Frame:
    """Return the frame of a register closed on a day."""
    return Frame(
        government=letterhead.government,
        office=letterhead.office,
        address=letterhead.address,
        sample=frame.sample_line(letterhead),
        left=Signer(
            "Mengetahui,",
            f"{who.acting} {who.post},".strip(),
            who.name or _UNKNOWN,
            f"NIP {typography.nip(who.nip)}" if who.nip else "",
        ),
        right=Signer(f"{who.place}, {long_date(day)}", "Petugas register,"),
    )
