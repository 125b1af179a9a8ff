"""Closing the gaps of a page by keyboard, as F8 shows them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from desktop_app.core.events.vocabulary import Scalar, Value
from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.core.sop.values.display import copied
from desktop_app.ui.screens.case.screen import CaseScreen
from desktop_app.ui.tour.hands import Hands
from desktop_app.ui.wizard import verdict

Known = Mapping[str, Value]
_MOST = 200
_PICKED = {FieldKind.KBLI, FieldKind.VILLAGE}


class Answering:
    """Presses F8 and answers what has the focus then, until nothing is missing."""

    def __init__(self, hands: Hands, screen: CaseScreen, known: Known) -> None:
        self._hands = hands
        self._screen = screen
        self._known = known

    def close_gaps(self) -> int:
        """Answer everything that is missing and return how much it was."""
        for count in range(_MOST):
            if not self._screen.pane.bar.gaps:
                return count
            before = self._screen.pane.bar.gaps, self._screen.pane.actor.gap_now
            self._hands.press(Qt.Key.Key_F8)
            key = self._screen.pane.actor.gap_now
            self.answer(key)
            self._screen.pane.refresh()
            if (self._screen.pane.bar.gaps, key) == before:
                raise LookupError(f"the gap {key} cannot be closed by keyboard")
        raise LookupError("the page never ends")

    def answer(self, key: str) -> None:
        """Answer the gap under a key; the focus is there already."""
        head, _, rest = key.partition(".")
        match head:
            case "doc" | "output" | "handover" if rest != "receiver":
                self._hands.press(Qt.Key.Key_Space)
            case "finding":
                self._find(rest)
            case "decision":
                self._decide(key)
            case _:
                self._fill(key)

    def _find(self, rest: str) -> None:
        name, _, part = rest.rpartition(".")
        if part == "note":
            self._hands.replace(str(self._known.get(f"finding.{name}.note") or "Belum sesuai"))
            return
        result = self._known.get(f"finding.{name}.result", "sesuai")
        letters = {"sesuai": Qt.Key.Key_S, "tidak_sesuai": Qt.Key.Key_T}
        self._hands.press(letters.get(str(result), Qt.Key.Key_B))

    def _decide(self, key: str) -> None:
        known = str(self._known.get(key) or "")
        if key == verdict.FULFILLED:
            self._hands.press(Qt.Key.Key_T if known == verdict.NO else Qt.Key.Key_Y)
        else:
            self._hands.replace(known)

    def _fill(self, key: str) -> None:
        brain = self._screen.pane.wizard.brain
        field = brain.field(key)
        value = self._known.get(key)
        match field.kind:
            case FieldKind.CHOICE:
                self._choose(field, str(value))
            case FieldKind.OFFICERS:
                self._pick_officers()
            case FieldKind.TABLE:
                self._fill_table(field, value)
            case _:
                self._type(field, value)

    def _choose(self, field: Field, value: str) -> None:
        at = [option.value for option in field.options].index(value)
        bar = self._screen.pane.wizard.page_now.body.bar
        if bar is not None and bar.focus_gap(field.key):
            self._hands.press(Qt.Key(Qt.Key.Key_1.value + at))
        else:
            self._hands.choose(at)

    def _pick_officers(self) -> None:
        for _ in range(2):
            self._hands.press(Qt.Key.Key_Space)
            self._hands.press(Qt.Key.Key_Tab)

    def _type(self, field: Field, value: Value) -> None:
        self._hands.replace(self._typed(field, value))
        self._hands.press(Qt.Key.Key_Return)

    def _fill_table(self, field: Field, rows: Value) -> None:
        for row in rows if isinstance(rows, tuple) else ():
            self._hands.press(Qt.Key.Key_Insert)
            for column in field.columns:
                self._cell(column, row.get(column.key))
            self._hands.press(Qt.Key.Key_Escape)

    def _cell(self, column: Field, value: Scalar) -> None:
        if column.kind is FieldKind.CHOICE:
            self._hands.choose([one.value for one in column.options].index(str(value)))
        else:
            self._hands.replace(self._typed(column, value))
        self._hands.press(Qt.Key.Key_Return)

    def _typed(self, field: Field, value: Value) -> str:
        if isinstance(value, tuple):
            return ""
        references = self._screen.pane.wizard.brain.references
        text = copied(field, value, references)
        return text if field.kind not in _PICKED else str(value or "")
