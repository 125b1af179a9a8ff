"""The parts of a page, by what the procedure says of its step."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.sop.model import Field, FieldKind, Procedure, Step
from desktop_app.ui.wizard.checklist import Checklist
from desktop_app.ui.wizard.columns import Columns
from desktop_app.ui.wizard.decision_part import DecisionPart
from desktop_app.ui.wizard.editors.build import ROOMY
from desktop_app.ui.wizard.equipment import EquipmentRow
from desktop_app.ui.wizard.form_bar import FormBar, is_switch
from desktop_app.ui.wizard.form_panel import FormPanel
from desktop_app.ui.wizard.handover_panel import HandoverPanel
from desktop_app.ui.wizard.match_panel import MatchPanel
from desktop_app.ui.wizard.outputs import Outputs
from desktop_app.ui.wizard.papers_panel import PapersPanel
from desktop_app.ui.wizard.part import Kit, Part
from desktop_app.ui.wizard.roomy import FindingsPanel, OfficersPanel, TablePanel
from desktop_app.ui.wizard.summary import Differences, Summary
from desktop_app.ui.wizard.talk import Talk
from desktop_app.ui.wizard.tell import Tell

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FEW = 2


@dataclass(slots=True)
class Body:
    """What stands on a page from top to bottom, and what can be shown or focused."""

    blocks: list[QWidget] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    forms: list[FormPanel] = field(default_factory=list)
    columns: Columns | None = None
    checklist: Checklist | None = None
    bar: FormBar | None = None
    papers: PapersPanel | None = None

    def add(self, part: Part, *, alone: bool = True) -> None:
        """Take a part in; `alone` gives it the page's whole width."""
        self.parts.append(part)
        if alone and isinstance(part, QWidget):
            self.blocks.append(part)


def build_body(kit: Kit, procedure: Procedure, step: Step, talk: Talk) -> Body:
    """Build every part that the step asks for."""
    marks, body = landmarks(procedure), Body()
    _add_requirements(body, kit, step, talk)
    if step.number == marks.validation:
        _add_validation(body, kit)
    else:
        _add_form(body, kit, step, talk)
        if step.number == marks.last:
            _add_issue(body, kit, talk)
        _add_outputs(body, kit, step, talk)
    if step.decision is not None:
        part = DecisionPart(kit.theme, step.decision)
        part.answered.connect(talk.answered)
        body.add(part)
    if step.decision is not None or step.number == marks.validation:
        _add_papers(body, kit, talk)
    body.blocks.append(Tell(kit.theme, procedure, step))
    return body


def _add_requirements(body: Body, kit: Kit, step: Step, talk: Talk) -> None:
    tools = EquipmentRow(kit.theme, step.equipment, kit.probes)
    tools.answered.connect(talk.answered)
    checklist = Checklist(kit.theme, step, tools, wide=step.number > 1)
    checklist.answered.connect(talk.answered)
    checklist.attach_wanted.connect(talk.attach_wanted)
    checklist.paste_wanted.connect(talk.paste_wanted)
    checklist.dropped.connect(talk.dropped)
    checklist.open_wanted.connect(talk.open_wanted)
    checklist.remove_wanted.connect(talk.remove_wanted)
    body.checklist = checklist
    body.add(checklist)


def _add_form(body: Body, kit: Kit, step: Step, talk: Talk) -> None:
    switch = next((one.fields[0] for one in step.sections if is_switch(one.fields)), None)
    copies = any(one.copy for group in step.sections for one in group.fields)
    if switch is not None or copies:
        body.bar = FormBar(kit.theme, switch, copies=copies)
        body.bar.answered.connect(talk.answered)
        body.bar.panel_wanted.connect(talk.panel_wanted)
        body.add(body.bar)
    _add_panels(body, kit, step, talk)
    for one in _roomy(step):
        _add_roomy(body, kit, one, talk)


def _add_panels(body: Body, kit: Kit, step: Step, talk: Talk) -> None:
    groups = [one for one in step.sections if not is_switch(one.fields) and _framed(one.fields)]
    columns = Columns()
    for at, group in enumerate(groups):
        letter = _LETTERS[at] if len(groups) > _FEW else ""
        panel = FormPanel(kit.theme, group, kit.references, letter)
        panel.setParent(columns)
        panel.entered.connect(talk.entered)
        panel.left.connect(talk.left)
        panel.copy_wanted.connect(talk.copy_wanted)
        body.forms.append(panel)
        body.add(panel, alone=False)
    if groups:
        body.columns = columns
        body.blocks.append(columns)


def _add_roomy(body: Body, kit: Kit, one: Field, talk: Talk) -> None:
    panel: TablePanel | OfficersPanel | FindingsPanel
    match one.kind:
        case FieldKind.TABLE:
            panel = TablePanel(kit, one)
        case FieldKind.OFFICERS:
            panel = OfficersPanel(kit, one)
        case _:
            panel = FindingsPanel(kit, one)
    panel.answered.connect(talk.answered)
    body.add(panel)


def _add_outputs(body: Body, kit: Kit, step: Step, talk: Talk) -> None:
    outputs = Outputs(kit.theme, step)
    outputs.answered.connect(talk.answered)
    body.add(outputs)


def _add_validation(body: Body, kit: Kit) -> None:
    body.add(Summary(kit.theme))
    body.add(Differences(kit.theme))


def _add_issue(body: Body, kit: Kit, talk: Talk) -> None:
    match_, hand = MatchPanel(kit.theme), HandoverPanel(kit.theme)
    for part in (match_, hand):
        part.answered.connect(talk.answered)
    body.add(match_)
    _add_papers(body, kit, talk)
    body.add(hand)


def _add_papers(body: Body, kit: Kit, talk: Talk) -> None:
    papers = PapersPanel(kit.theme)
    papers.issue_wanted.connect(talk.issue_wanted)
    papers.preview_wanted.connect(talk.preview_wanted)
    papers.print_wanted.connect(talk.print_wanted)
    papers.export_wanted.connect(talk.export_wanted)
    papers.folder_wanted.connect(talk.folder_wanted)
    body.papers = papers
    body.blocks.append(papers)


def _framed(fields: tuple[Field, ...]) -> bool:
    return any(one.kind not in ROOMY for one in fields)


def _roomy(step: Step) -> Iterator[Field]:
    for group in step.sections:
        yield from (one for one in group.fields if one.kind in ROOMY)
