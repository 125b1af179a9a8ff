"""The daftar periksa that a team takes along."""

import pytest
from msgspec.structs import replace

from desktop_app.core.documents.kinds import checklist
from desktop_app.core.errors import BadInput
from tests.core.documents import samples


def test_it_shows_every_point_of_the_sop_with_what_was_applied_for() -> None:
    made = samples.daftar_periksa()
    groups = checklist.build(made).kelompok
    assert len(groups) == len(made.procedure.findings) == 13
    assert [look.no for look in groups[0].butir][:2] == ["1.1", "1.2"]
    assert groups[0].butir[0].data.startswith("NIB ")


def test_letter_and_hour_of_the_plan_stand_on_it() -> None:
    found = checklist.build(samples.daftar_periksa())
    assert "800/ST/0203/2026" in found.surat_tugas
    assert found.hari.endswith("pukul 09.00 WIB")


def test_without_a_plan_there_is_none() -> None:
    made = samples.daftar_periksa()
    with pytest.raises(BadInput, match="belum direncanakan"):
        checklist.build(replace(made, case=replace(made.case, visits=())))
