"""What Qt itself says on the screen, in Indonesian."""

from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def speak_indonesian(app: QApplication, resources: Path) -> bool:
    """Give file dialogs, menus and standard buttons our words; False where the file is broken.

    Qt ships no Indonesian of its own: `resources/i18n/qt_id.ts` holds every sentence of the
    parts that can be seen here.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    words = QTranslator(app)
    return words.load(str(resources / "i18n" / "qt_id.qm")) and app.installTranslator(words)
