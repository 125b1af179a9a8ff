"""Which answers are copied into oss.go.id, in its order, and how."""

from dataclasses import dataclass

from desktop_app.core.sop import flow
from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.ui.wizard.brain import PageBrain

_STRIPPED = {
    FieldKind.NIK,
    FieldKind.NPWP,
    FieldKind.NIB,
    FieldKind.KBLI,
    FieldKind.POSTCODE,
    FieldKind.MONEY,
    FieldKind.AREA,
    FieldKind.COUNT,
    FieldKind.PHONE,
}
_GLUE = str.maketrans("", "", " .-")


@dataclass(frozen=True, slots=True)
class CopyItem:
    """One value to be copied; `shown` as the page shows it."""

    key: str
    label: str
    section: str
    shown: str
    kind: FieldKind

    @property
    def is_official(self) -> bool:
        """Tell whether the value is set in the font of official numbers."""
        return self.kind in _STRIPPED

    def text(self, *, plain: bool) -> str:
        """Return what goes on the clipboard; only numbers lose spaces and dots."""
        if self.kind is FieldKind.KBLI:
            return self.shown.split(" ")[0]
        if plain and self.is_official:
            return self.shown.translate(_GLUE)
        return self.shown


def copy_items(brain: PageBrain) -> tuple[CopyItem, ...]:
    """Return what this page has to copy, in the order oss.go.id asks for it."""
    answers = brain.answers()
    return tuple(
        _item(brain, section.title, field)
        for section in flow.sections(brain.step, answers)
        for field in section.fields
        if field.copy and flow.holds(field.only_if, answers) and brain.shown(field.key)
    )


def _item(brain: PageBrain, section: str, field: Field) -> CopyItem:
    return CopyItem(field.key, field.label, section, brain.shown(field.key), field.kind)
