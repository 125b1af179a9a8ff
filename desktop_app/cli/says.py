"""Answers on standard output: JSON, or lines a person reads."""

import json
from collections.abc import Sequence


def answer(shape: object) -> None:
    """Print a JSON answer."""
    print(json.dumps(shape, ensure_ascii=False, indent=2))


def lines(*texts: str) -> None:
    """Print lines."""
    for text in texts:
        print(text)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print columns as wide as their longest cell."""
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    for row in (head, *rows):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        print("  ".join(cells).rstrip())
