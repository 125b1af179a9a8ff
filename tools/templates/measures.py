"""Paper sizes, margins and letter sizes of each kind of paper."""

from msgspec import Struct

SERIF = "Bookman Old Style"
SANS = "Arial"


class Paper(Struct, frozen=True):
    """A paper size in millimetres and the ending of its template's name."""

    ending: str
    width: float
    height: float


F4 = Paper("", 215, 330)
A4 = Paper("-a4", 210, 297)
PAPERS = (F4, A4)


class Sheet(Struct, frozen=True):
    """One kind of paper on one paper size; margins top right bottom left."""

    title: str
    paper: Paper
    margins: tuple[float, float, float, float]
    font: str
    size: float
    line: float = 1.15

    @property
    def text(self) -> float:
        """Return the width of the text column."""
        return self.paper.width - self.margins[1] - self.margins[3]


def bap(paper: Paper) -> Sheet:
    """Return the sheet of a Berita Acara Pemeriksaan."""
    return Sheet("Berita Acara Pemeriksaan", paper, (20, 20, 22, 30), SANS, 11)


def addendum(paper: Paper) -> Sheet:
    """Return the sheet of an addendum, like that of its Berita Acara."""
    return Sheet("Adendum Berita Acara Pemeriksaan", paper, (20, 20, 22, 30), SANS, 11)


def sk(paper: Paper) -> Sheet:
    """Return the sheet of a Keputusan; letters are smaller on A4."""
    size = 12 if paper is F4 else 11
    return Sheet("Keputusan", paper, (20, 20, 25, 30), SERIF, size)


def letter(paper: Paper) -> Sheet:
    """Return the sheet of a surat; A4 is set closer, to keep a usual letter on one page."""
    if paper is F4:
        return Sheet("Surat", paper, (20, 20, 20, 30), SERIF, 11)
    return Sheet("Surat", paper, (20, 20, 20, 30), SERIF, 10.5, 1.0)


def half(paper: Paper) -> Sheet:
    """Return the sheet that holds two half pages."""
    size = 10 if paper is F4 else 9.5
    return Sheet("Lembar loket", paper, (11, 15, 10, 20), SANS, size, 1.0)


def card(paper: Paper) -> Sheet:
    """Return the sheet of two cards in plain, larger letters."""
    size = 11 if paper is F4 else 10
    return Sheet("Kartu tindak lanjut", paper, (11, 15, 10, 20), SANS, size, 1.0)


def checklist(paper: Paper) -> Sheet:
    """Return the sheet a team writes on at the site: narrow margins, small letters."""
    return Sheet("Daftar periksa kunjungan", paper, (14, 14, 14, 18), SANS, 10, 1.0)
