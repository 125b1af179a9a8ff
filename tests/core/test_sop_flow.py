"""Where the two procedures lead and what their steps lack."""

from pathlib import Path

import pytest

from desktop_app.core.errors import NotFound
from desktop_app.core.sop import flow
from desktop_app.core.sop.answers import Value
from desktop_app.core.sop.catalog import Catalog, load_catalog
from desktop_app.core.sop.show import as_json

SHIPPED = Path(__file__).parents[2] / "resources/sop"
CATALOG = load_catalog(SHIPPED)
IUI = CATALOG.newest("D.V.1")
IPI = CATALOG.newest("D.V.2")


def test_steps_follow_each_other_to_the_end() -> None:
    yes = [flow.following(IUI, number, fulfilled=True) for number in flow.pages(IUI)]
    assert yes == [2, 3, 4, 5, 6, 7, 8, None]


def test_tidak_leads_back_to_step_five() -> None:
    assert flow.following(IUI, 6, fulfilled=False) == 5


def test_a_decision_cannot_be_passed_undecided() -> None:
    with pytest.raises(NotFound):
        flow.following(IUI, 6)


def test_back_leads_to_the_page_before() -> None:
    assert [flow.preceding(number) for number in (1, 2, 8)] == [None, 1, 7]


def test_an_empty_first_page_lacks_papers_fields_and_outputs_in_order() -> None:
    assert flow.missing(IUI.step(1), {}) == (
        "doc.ktp.shown",
        "doc.ktp.verified",
        "doc.npwp.shown",
        "doc.npwp.verified",
        "applicant.name",
        "applicant.nik",
        "applicant.npwp",
        "applicant.phone",
        "applicant.email",
        "applicant.address",
        "business.name",
        "proxy.present",
        "account.username",
        "output.account",
        "output.password",
    )


def test_a_nib_is_missed_unless_it_is_said_not_to_be_issued() -> None:
    for procedure in (IUI, IPI):
        step = procedure.step(4)
        assert "company.nib" in flow.missing(step, {})
        assert "company.nib" not in flow.missing(step, {"company.nib_state": "belum"})


def test_a_proxy_has_to_show_who_sent_them() -> None:
    lacking = set(flow.missing(IUI.step(1), {"proxy.present": "kuasa"}))
    alone = set(flow.missing(IUI.step(1), {"proxy.present": "sendiri"}))
    assert lacking - alone == {
        "doc.proxy_letter.shown",
        "doc.proxy_letter.verified",
        "doc.proxy_ktp.shown",
        "doc.proxy_ktp.verified",
        "proxy.name",
        "proxy.nik",
        "proxy.letter_date",
    }


def test_an_attached_file_counts_as_shown_but_not_as_verified() -> None:
    lacking = flow.missing(IUI.step(1), {}, {"ktp"})
    assert "doc.ktp.shown" not in lacking
    assert "doc.ktp.verified" in lacking


def test_perseorangan_needs_no_deed() -> None:
    alone = flow.missing(IUI.step(4), {"company.type": "perseorangan"})
    firm = flow.missing(IUI.step(4), {"company.type": "non_perseorangan"})
    assert "company.deed" not in alone
    assert "doc.deed.shown" not in alone
    assert {"company.deed", "doc.deed.shown", "company.form"} <= set(firm)


def test_a_nought_is_an_answer_and_a_blank_is_none() -> None:
    lacking = flow.missing(
        IUI.step(5), {"business.workers_male": 0, "business.address": "  ", "business.kbli": None}
    )
    assert "business.workers_male" not in lacking
    assert {"business.address", "business.kbli"} <= set(lacking)


def test_a_cell_of_a_table_is_named_by_its_row() -> None:
    rows: Value = (
        {"name": "Kursi", "kbli": "31001", "old": 10, "new": 0, "unit": "unit"},
        {"name": "Meja", "old": 1},
    )
    lacking = flow.missing(IPI.step(5), {"capacity": rows})
    cells = [key for key in lacking if key.startswith("capacity")]
    assert cells == ["capacity.2.kbli", "capacity.2.new", "capacity.2.unit"]


def test_each_point_of_the_inspection_has_to_be_judged() -> None:
    step = IUI.step(6)
    results = {f"finding.{item.key}.result": "sesuai" for item in flow.items(step)}
    results["finding.land.result"] = "tidak_sesuai"
    del results["finding.sni.result"]
    lacking = [key for key in flow.missing(step, results) if key.startswith("finding")]
    assert lacking == ["finding.land.note", "finding.sni.result"]


def test_the_inspection_has_the_thirteen_groups_of_a_bap() -> None:
    for procedure in (IUI, IPI):
        assert [group.title for group in procedure.step(6).findings] == [
            "Legalitas",
            "Lokasi",
            "Bangunan",
            "Lingkungan",
            "Mesin dan peralatan",
            "Produksi",
            "Bahan baku dan penolong",
            "Pemasaran",
            "Tenaga kerja",
            "Nilai investasi",
            "Keselamatan",
            "Energi dan air",
            "SIINas dan SNI",
        ]


def test_expansion_asks_for_the_licence_held_and_both_capacities() -> None:
    fields = {field.key for field in flow.fields(IPI.step(5), {})}
    assert {"licence.number", "licence.date", "capacity"} <= fields
    assert "products" not in fields
    assert [paper.key for paper in IPI.step(5).documents][:2] == ["licence", "plan"]
    assert "licence" in [item.key for item in flow.items(IPI.step(6))]
    assert "licence" not in [item.key for item in flow.items(IUI.step(6))]


@pytest.mark.parametrize(
    ("key", "fresh"),
    [
        ("visit.date", True),
        ("officers", True),
        ("finding.land.result", True),
        ("output.bap", True),
        ("output.upload", True),
        ("output.click", True),
        ("tool.6.laptop", True),
        ("machines", False),
        ("business.kbli", False),
        ("doc.site.verified", False),
        ("output.account", False),
        ("unknown", False),
    ],
)
def test_a_new_round_asks_anew_only_what_was_inspected(key: str, fresh: bool) -> None:  # noqa: FBT001 - a table's column
    assert flow.is_fresh(IUI, key) is fresh


def test_no_field_asks_for_a_password_or_otp() -> None:
    for procedure in CATALOG.procedures:
        for step in procedure.steps:
            asked = " ".join(field.label for field in flow.fields(step, {})).lower()
            assert "password" not in asked
            assert "otp" not in asked
    assert all(IUI.step(number).secrets for number in (1, 2, 3))


def test_equipment_of_different_steps_is_ticked_apart() -> None:
    keys = [tool.key for step in IUI.steps for tool in step.equipment]
    assert len(keys) == len(set(keys))
    assert keys[0] == "1.internet"


def test_show_has_the_shape_others_rely_on() -> None:
    told = as_json(IUI)
    assert list(told) == [
        "number", "name", "legal_basis", "qualifications", "related", "equipment",
        "warning", "record_keeping", "steps",
    ]  # fmt: skip
    steps = told["steps"]
    assert isinstance(steps, list)
    assert steps[0] == {
        "number": 1,
        "activity": "Mendaftar akun melalui oss.go.id online",
        "actors": [],
        "requirements": ["KTP, NPWP", "Internet", "Gawai"],
        "standard_time": {"value": 15, "unit": "menit"},
        "outputs": ["Akun", "Password"],
        "decision": None,
    }
    decided = [step["decision"] for step in steps if isinstance(step, dict)]
    assert [number for number, one in enumerate(decided, 1) if one is not None] == [6]


def test_the_newest_version_starts_and_the_older_one_stays(tmp_path: Path) -> None:
    text = 'extends = "D.V.1"\n[procedure]\nversion = "2027-01-01"\n'
    (tmp_path / "baru.toml").write_text(text, encoding="utf-8")
    catalog = load_catalog(SHIPPED, tmp_path)
    assert catalog.newest("D.V.1").version == "2027-01-01"
    assert catalog.get("D.V.1", "2021-09-15") == IUI
    assert catalog.numbers() == ("D.V.1", "D.V.2")


def test_a_bad_office_file_leaves_the_others_working(tmp_path: Path) -> None:
    (tmp_path / "rusak.toml").write_text("x = ", encoding="utf-8")
    text = 'extends = "D.V.1"\n[procedure]\nwarning = "Lain"\n'
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    (tmp_path / "b.toml").write_text(text, encoding="utf-8")
    catalog = load_catalog(SHIPPED, tmp_path)
    assert catalog.newest("D.V.1").warning == "Lain"
    assert [mistake.split(":")[0] for mistake in catalog.mistakes] == ["b.toml", "rusak.toml"]


def test_an_unknown_procedure_is_told_with_those_that_are_there() -> None:
    with pytest.raises(NotFound) as refused:
        CATALOG.newest("D.V.9")
    assert "D.V.1, D.V.2" in refused.value.way_out
    with pytest.raises(NotFound):
        CATALOG.get("D.V.1", "1999")
    with pytest.raises(NotFound):
        Catalog(()).newest("D.V.1")
