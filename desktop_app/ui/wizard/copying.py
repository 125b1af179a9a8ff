"""Which answers are copied into oss.go.id, in its order, and how."""

from msgspec import Struct

from desktop_app.core.sop import flow
from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.core.sop.values.display import copied
from desktop_app.ui.wizard.brain import PageBrain

_NUMBERS = {
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


class CopyItem(Struct, frozen=True):
    """One value to be copied: as the page shows it, and as oss.go.id takes it."""

    key: str
    label: str
    section: str
    shown: str
    bare: str
    kind: FieldKind

    @property
    def is_official(self) -> bool:
        """Tell whether the value is set in the font of official numbers."""
        return self.kind in _NUMBERS

    def text(self, *, plain: bool) -> str:
        """Return what goes on the clipboard; plain numbers have no spaces and dots."""
        return self.bare if plain or self.kind is FieldKind.KBLI else self.shown


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
    value = brain.value(field.key)
    shown = brain.shown(field.key)
    bare = shown if isinstance(value, tuple) else copied(field, value, brain.references)
    return CopyItem(field.key, field.label, section, shown, bare, field.kind)
