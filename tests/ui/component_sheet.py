"""All components on one sheet, light and dark, to lay beside the design.

Run it as `python -m tests.ui.component_sheet FOLDER [SCALE]`.
"""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from tests.ui import sheet_parts, sheet_rails
from tests.ui.sheet import show_states

RESOURCES = Path(__file__).parents[2] / "resources"
SHEETS = (("komponen", sheet_parts.build), ("rel", sheet_rails.build))


def write_sheets(app: QApplication, folder: Path) -> list[Path]:
    """Write both sheets in both palettes and give their files."""
    folder.mkdir(parents=True, exist_ok=True)
    theme = Theme(RESOURCES)
    made: list[Path] = []
    for name in (ThemeName.TERANG, ThemeName.GELAP):
        theme.apply(app, name)
        for title, build in SHEETS:
            sheet = build(theme)
            sheet.widget.show()
            app.processEvents()
            show_states(theme, sheet)
            app.processEvents()
            file = folder / f"{title}-{name}.png"
            if not sheet.widget.grab().save(str(file)):
                raise OSError(file)
            made.append(file)
            sheet.widget.close()
            sheet.widget.deleteLater()
    return made


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = sys.argv[2] if len(sys.argv) > 2 else "1"
    application = QApplication(sys.argv[:1])
    for written in write_sheets(application, Path(sys.argv[1])):
        sys.stdout.write(f"{written}\n")
