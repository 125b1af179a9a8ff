"""Write the Word templates of resources/templates from their text."""

from pathlib import Path

from desktop_app.core.documents import archive, freeze
from tools.templates import addendum, bap, checklist, letter, measures, package, receipts, sk

FOLDER = Path(__file__).parents[2] / "resources" / "templates"


def templates() -> dict[str, bytes]:
    """Return every template's file name and bytes, the same each time."""
    made = {}
    for paper in measures.PAPERS:
        kinds = {
            "bap": (measures.bap(paper), bap.body, bap.FOOT),
            "bap-adendum": (measures.addendum(paper), addendum.body, addendum.FOOT),
            "sk": (measures.sk(paper), sk.body, sk.FOOT),
            "surat-pengembalian": (measures.letter(paper), letter.body, letter.FOOT),
            "tanda-terima": (measures.half(paper), receipts.received, ""),
            "tindak-lanjut": (measures.card(paper), receipts.come_back, ""),
            "penyerahan": (measures.half(paper), receipts.handed_over, ""),
            "daftar-periksa": (measures.checklist(paper), checklist.body, ""),
        }
        for kind, (sheet, body, foot) in kinds.items():
            content = package.make(sheet, body(sheet), foot)
            name = f"{kind}{paper.ending}.docx"
            made[name] = freeze.freeze(archive.unpack(content, name), title=sheet.title)
    return made


def main() -> None:
    """Write all templates and say which."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in templates().items():
        (FOLDER / name).write_bytes(content)
        print(f"{name}: {len(content)} byte")


if __name__ == "__main__":
    main()
