"""Which letters of a shown text are marked."""

import pytest

from desktop_app.ui.models.hits import found_in


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("CV Sumber Jati Makmur", "jati", ["Jati"]),
        ("CV Sumber Jati Makmur", "sumberjati", ["Sumber Jati"]),
        ("Loram Wetan, Jati", "jati loram", ["Loram", "Jati"]),
        ("Café Kretek", "cafe", ["Café"]),
        ("anana", "ana", ["anana"]),
        ("Bata Jetiskapuan", "ba", ["Ba"]),
        ("Kopi Colo Mandiri", "o", []),
        ("Konveksi", "", []),
        ("Konveksi", "—", []),
    ],
)
def test_hits_are_found_as_people_type_them(text: str, query: str, marked: list[str]) -> None:
    assert [text[span.start : span.end] for span in found_in(text, query)] == marked
