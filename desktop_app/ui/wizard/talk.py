"""What a page says to the window, gathered in one place."""

from PySide6.QtCore import QObject, Signal


class Talk(QObject):
    """Parts speak into it, the window listens; nothing speaks back through it."""

    entered = Signal(str, str)
    """A field's key and what was typed."""
    answered = Signal(str, object)
    """A key and its value: ticks, tables, findings, the cards of the last steps."""
    left = Signal(str)
    """Key of a field that was left."""
    copy_wanted = Signal(str)
    attach_wanted = Signal(str)
    """Key of a document."""
    paste_wanted = Signal(str)
    dropped = Signal(str, list)
    """Key of a document and paths."""
    open_wanted = Signal(object)
    """The File to be opened."""
    remove_wanted = Signal(object)
    """The File that shall no longer count."""
    asked = Signal(object)
    """A Command, or a Question that leads to one."""
    oss_wanted = Signal()
    round_wanted = Signal(int)
    waive_wanted = Signal()
    panel_wanted = Signal()
    issue_wanted = Signal(str)
    preview_wanted = Signal(str)
    print_wanted = Signal(str)
    export_wanted = Signal()
    folder_wanted = Signal()
