"""The wizard's brain, without a window."""

from desktop_app.core.cases.commands import CompleteStep, DecideVerification
from desktop_app.core.events.vocabulary import Repair
from desktop_app.core.sop.answers import Level
from desktop_app.ui.wizard import finish
from desktop_app.ui.wizard.banners import told
from desktop_app.ui.wizard.brain import PageBrain, Press, next_gap
from desktop_app.ui.wizard.gaps import GapKind
from tests.core.cases.desk import Desk
from tests.core.cases.replica import IPI
from tests.ui.wizard.views import REFERENCES, brain_of, draft, view_of


def at_step(number: int) -> Desk:
    desk = Desk().open()
    return desk.complete(*range(1, number))


def test_a_page_says_what_is_missing_in_its_own_words_and_order() -> None:
    sentences = [gap.sentence for gap in brain_of(at_step(1)).gaps()]
    assert sentences[:2] == ["KTP belum ditunjukkan", "KTP belum diverifikasi"]
    assert "NIK belum diisi" in sentences
    assert "Yang datang belum dipilih" in sentences
    assert sentences[-1] == "Belum ditandai: Password dipegang pemohon"


def test_the_first_press_shows_the_gap_and_the_second_asks_for_a_note() -> None:
    brain = brain_of(at_step(1))
    assert [brain.press(brain.gaps()), brain.press(brain.gaps())] == [
        Press.SHOW_GAP,
        Press.ASK_NOTE,
    ]


def test_a_closed_gap_shows_the_next_one_before_a_note_is_asked() -> None:
    brain = brain_of(at_step(1))
    brain.press(brain.gaps())
    brain.put("doc.ktp.shown", True)
    assert brain.press(brain.gaps()) is Press.SHOW_GAP


def test_a_whole_page_is_finished_at_once() -> None:
    desk = at_step(2)
    brain = brain_of(desk)
    for key, value in desk.page(2).items():
        brain.put(key, value)
    assert brain.press(brain.gaps()) is Press.FINISH


def test_a_wrong_number_is_a_gap_and_a_doubtful_one_is_not() -> None:
    brain = brain_of(at_step(1))
    brain.enter("applicant.nik", "3319")
    wrong = [gap for gap in brain.gaps() if gap.kind is GapKind.WRONG]
    assert [gap.key for gap in wrong] == ["applicant.nik"]
    assert "Baru 4" in wrong[0].sentence
    brain.enter("applicant.nik", "3319 0212 0785 0000")
    assert brain.said()["applicant.nik"].level is Level.WARNING
    assert "applicant.nik" not in {gap.key for gap in brain.gaps()}


def test_a_nib_that_is_not_issued_yet_is_said_and_no_longer_missed() -> None:
    brain = brain_of(at_step(4))
    assert "company.nib" in {gap.key for gap in brain.gaps()}
    brain.put("company.nib_state", "belum")
    assert "company.nib" not in {gap.key for gap in brain.gaps()}
    brain.put("company.nib_state", "")
    brain.enter("company.nib", "123456789012")
    assert "company.nib" in {gap.key for gap in brain.gaps()}


def test_gaps_come_round_from_the_last_to_the_first() -> None:
    gaps = brain_of(at_step(3)).gaps()
    assert next_gap(gaps, "") is gaps[0]
    assert next_gap(gaps, gaps[-1].key) is gaps[0]
    assert next_gap((), "x") is None


def test_switching_the_type_keeps_what_the_other_side_holds() -> None:
    brain = brain_of(at_step(4))
    brain.put("company.type", "non_perseorangan")
    brain.enter("company.deed", "14")
    brain.put("company.type", "perseorangan")
    assert "company.deed" not in {gap.key for gap in brain.gaps()}
    brain.put("company.type", "non_perseorangan")
    assert brain.value("company.deed") == "14"


def test_a_village_fills_its_neighbours() -> None:
    brain = brain_of(at_step(5))
    brain.enter("business.village", "loramwetan")
    assert brain.value("business.kecamatan") == "Jati"
    assert brain.value("business.postcode") == "59344"


def test_what_returns_to_the_fact_is_not_typed_any_more() -> None:
    brain = brain_of(at_step(1))
    assert brain.typed() == {}
    brain.enter("applicant.name", "Sri W.")
    assert brain.typed() == {"applicant.name": "Sri W."}
    brain.enter("applicant.name", "Sri Wahyuni")
    assert brain.typed() == {}


def test_an_offered_answer_is_recorded_unless_somebody_cleared_it() -> None:
    brain = brain_of(at_step(4))
    assert brain.value("person.name") == "Sri Wahyuni"
    assert brain.typed() == {}
    assert brain.changed()["person.name"] == "Sri Wahyuni"
    brain.enter("person.name", "")
    assert brain.value("person.name") == ""
    assert brain.changed()["person.name"] == ""


def test_a_draft_comes_back_with_the_heads_it_was_opened_on() -> None:
    brain = brain_of(at_step(1), draft(1, {"applicant.email": "sri@contoh.id"}))
    assert brain.value("applicant.email") == "sri@contoh.id"
    assert brain.seen == ("old",)
    assert brain.restored is not None
    found = told(brain)
    assert found is not None
    assert found.text.cause == "Draf dipulihkan."


def test_an_empty_draft_is_not_worth_a_word() -> None:
    assert brain_of(at_step(1), draft(1, {})).restored is None


def test_a_case_read_anew_keeps_what_is_typed_and_what_was_seen() -> None:
    desk = at_step(1)
    older = brain_of(desk)
    older.enter("applicant.email", "sri@contoh.id")
    desk.attach(1, "ktp")
    newer = brain_of(desk)
    newer.carry(older)
    assert newer.typed() == {"applicant.email": "sri@contoh.id"}
    assert newer.seen == older.seen
    assert "doc.ktp.shown" not in {gap.key for gap in newer.gaps()}


def test_earlier_pages_and_foreign_turns_can_only_be_read() -> None:
    desk = at_step(3)
    view = view_of(desk)
    assert not PageBrain(view, (1, 1), REFERENCES).editable
    assert not brain_of(desk, may_work=False).editable
    assert brain_of(desk).editable


def test_next_is_named_by_its_result() -> None:
    assert finish.finish_text(brain_of(at_step(1))) == "Selesai, ke langkah 2"
    brain = brain_of(at_step(6))
    assert finish.finish_text(brain) == "Selesai, catat keputusan"
    brain.put("decision.fulfilled", "tidak")
    assert finish.finish_text(brain) == "Tidak, kembali ke langkah 5"
    brain.put("decision.fulfilled", "ya")
    assert finish.finish_text(brain) == "Ya, ke langkah 7"


def test_the_decision_card_is_no_answer_of_the_case() -> None:
    brain = brain_of(at_step(6))
    brain.put("decision.fulfilled", "ya")
    brain.enter("visit.letter", "094/12/2026")
    parts = finish.split(brain)
    assert dict(parts.facts) == {"visit.letter": "094/12/2026"}
    assert dict(parts.rest) == {"decision.fulfilled": "ya"}


def test_repairs_are_taken_from_the_points_that_came_out_tidak() -> None:
    desk = at_step(6)
    brain = brain_of(desk)
    for key, value in desk.page(6).items():
        brain.put(key, value)
    brain.put("finding.waste.result", "tidak_sesuai")
    brain.put("finding.waste.note", "Sisa finishing ke selokan")
    brain.put("decision.fulfilled", "tidak")
    assert [gap.key for gap in finish.all_gaps(brain)] == ["decision.repair_by"]
    brain.put("decision.repair_by", "4/12/2026")
    assert finish.all_gaps(brain) == ()
    command = finish.to_command(brain, "")
    assert isinstance(command, DecideVerification)
    assert command.repairs == (Repair("4.2", "Sisa finishing ke selokan"),)


def test_ya_in_spite_of_a_finding_wants_a_reason() -> None:
    desk = at_step(6)
    brain = brain_of(desk)
    for key, value in desk.page(6).items():
        brain.put(key, value)
    brain.put("finding.waste.result", "tidak_sesuai")
    brain.put("finding.waste.note", "Sisa finishing ke selokan")
    brain.put("decision.fulfilled", "ya")
    assert [gap.key for gap in finish.all_gaps(brain)] == ["decision.reason"]


def test_the_second_round_says_what_was_to_be_repaired() -> None:
    desk = at_step(6)
    no = DecideVerification(
        False,
        desk.page(6),
        repairs=(Repair("4.2", "Tampung sisa finishing"),),
        repair_by=desk.today(),
    )
    desk.do(no)
    desk.issue("bap", "503/BAP/0001/2026", 1)
    found = told(brain_of(desk))
    assert found is not None
    assert found.text.cause == "Dikembalikan dari putaran 1."
    assert "4.2 Tampung sisa finishing" in found.text.sentence


def test_a_decided_round_without_its_bap_is_pointed_out() -> None:
    desk = at_step(6)
    desk.do(DecideVerification(True, desk.page(6)))
    found = told(brain_of(desk))
    assert found is not None
    assert found.text.cause == "BAP putaran 1 belum terbit."


def test_d_v_2_asks_for_the_licence_held() -> None:
    desk = Desk(procedure=IPI).open().complete(1, 2, 3, 4)
    sentences = {gap.sentence for gap in brain_of(desk).gaps()}
    assert any("Izin" in sentence and "belum diisi" in sentence for sentence in sentences)
    assert not any(key.startswith("products") for key in (g.key for g in brain_of(desk).gaps()))


def test_a_plain_step_makes_a_plain_command() -> None:
    brain = brain_of(at_step(2))
    brain.put("account.channel", "email")
    assert finish.to_command(brain, "email lambat") == CompleteStep(
        2, {"account.channel": "email"}, 0, "email lambat"
    )
