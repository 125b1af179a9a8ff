"""Which editor a field gets."""

from typing import TypeAlias

from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.core.sop.values.offers import suggestions
from desktop_app.core.sop.values.references import References
from desktop_app.ui.wizard.editors.choice import ChoiceEditor
from desktop_app.ui.wizard.editors.line import LineEditor
from desktop_app.ui.wizard.editors.lines import LinesEditor
from desktop_app.ui.wizard.editors.suggest import SuggestEditor

FramedEditor: TypeAlias = LineEditor | LinesEditor | ChoiceEditor | SuggestEditor
"""What fits into the box of a field; tables, officers and findings are panels."""

SHORT = {
    FieldKind.PHONE,
    FieldKind.DATE,
    FieldKind.TIME,
    FieldKind.COUNT,
    FieldKind.AREA,
    FieldKind.POSTCODE,
    FieldKind.CHOICE,
}
"""Kinds of which two stand in one row of a form."""

ROOMY = {FieldKind.TABLE, FieldKind.OFFICERS, FieldKind.FINDINGS}
"""Kinds that take the page's whole width."""

_LINES_OF_MESSAGE = {FieldKind.NIK, FieldKind.NPWP, FieldKind.NIB, FieldKind.MONEY}


def framed_editor(field: Field, references: References) -> FramedEditor:
    """Make the editor of a field that is typed in a box."""
    match field.kind:
        case FieldKind.CHOICE:
            return ChoiceEditor(field.options)
        case FieldKind.LINES:
            return LinesEditor()
        case FieldKind.KBLI | FieldKind.VILLAGE:
            return SuggestEditor(lambda typed: suggestions(field, typed, references))
        case _:
            return LineEditor(field.kind)


def has_message_line(field: Field) -> bool:
    """Tell whether room is kept under the field, so that the form never jumps."""
    return field.kind in _LINES_OF_MESSAGE
