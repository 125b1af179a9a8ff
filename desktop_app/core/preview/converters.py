"""What this machine has to turn a Word file into PDF, and running it."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from msgspec import Struct

from desktop_app.core.errors import AppError

SECONDS = 120
"""A BAP with sixty photos takes a slow laptop half a minute."""
INSTALL = "Pasang LibreOffice (gratis, libreoffice.org) atau Microsoft Word di komputer ini."

_OFFICES = ("soffice", "libreoffice")
_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
_OFFICE_IN = ("LibreOffice/program/soffice.com", "Programs/LibreOffice/program/soffice.com")
_WORD_IN = tuple([f"Microsoft Office/{part}Office16/WINWORD.EXE" for part in ("root/", "")])
"""Below one of the folders above: as installed from the net, and from a disc."""
_AS_PDF = 17
_LAST_WORDS = 5
_WORD = (
    "$ErrorActionPreference='Stop';"
    "$word=New-Object -ComObject Word.Application;$word.Visible=$false;$word.DisplayAlerts=0;"
    "try{$paper=$word.Documents.Open($env:LOKET_DOCX,$false,$true);"
    f"$paper.ExportAsFixedFormat($env:LOKET_PDF,{_AS_PDF});$paper.Close($false)}}"
    "finally{$word.Quit()}"
)


class Converter(Struct, frozen=True):
    """A program that makes PDF; `name` is what a person calls it."""

    name: str
    program: Path

    def command(self, docx: Path, profile: Path) -> tuple[str, ...]:
        """Return the command line; the profile is a folder of LibreOffice's own."""
        if self.name == "Microsoft Word":
            return ("powershell", "-NoProfile", "-NonInteractive", "-Command", _WORD)
        return (
            str(self.program),
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            "pdf",
            "--outdir",
            str(docx.parent),
            str(docx),
        )


def found() -> Converter | None:
    """Return Word where there is one, else LibreOffice, else nothing."""
    word = _installed(_WORD_IN) if sys.platform == "win32" else None
    if word is not None:
        return Converter("Microsoft Word", word)
    here = next((path for name in _OFFICES if (path := shutil.which(name))), None)
    office = Path(here) if here else _installed(_OFFICE_IN)
    return Converter("LibreOffice", office) if office is not None else None


class Conversion:
    """A converter at work, which another thread may stop."""

    def __init__(self, with_: Converter, docx: Path, profile: Path) -> None:
        """Start it; whatever it leaves lying about, it leaves beside the paper."""
        self._with = with_
        self._made = docx.with_suffix(".pdf")
        beside = str(docx.parent)
        told = {"LOKET_DOCX": str(docx), "LOKET_PDF": str(self._made)}
        told |= {"TMPDIR": beside, "TEMP": beside, "TMP": beside}
        try:
            self._process = subprocess.Popen(
                with_.command(docx, profile),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=os.environ | told,
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as trouble:
            raise _failed(with_) from trouble

    def stop(self) -> None:
        """End the program with whatever it started; whoever waits for it goes on."""
        _end(self._process)

    def pdf(self, seconds: int = SECONDS) -> bytes:
        """Return the PDF; a converter that fails or never ends is a sentence."""
        try:
            self._process.wait(seconds)
            return self._made.read_bytes()
        except subprocess.TimeoutExpired:
            raise AppError(
                f"{self._with.name} tidak selesai dalam {seconds} detik.",
                f"Tutup {self._with.name} yang sedang terbuka, lalu coba lagi.",
            ) from None
        except OSError as trouble:
            raise _failed(self._with) from trouble
        finally:
            _end(self._process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Stop the program with whatever it started; it may be gone already."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        tree = ("taskkill", "/T", "/F", "/PID", str(process.pid))
        subprocess.run(tree, check=False, capture_output=True)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(_LAST_WORDS)


def _installed(places: tuple[str, ...]) -> Path | None:
    roots = [Path(os.environ[name]) for name in _FOLDERS if name in os.environ]
    every = (root / place for root in roots for place in places)
    return next((path for path in every if path.is_file()), None)


def _failed(with_: Converter) -> AppError:
    return AppError(
        f"{with_.name} tidak bisa membuat PDF dari naskah ini.",
        f"Buka {with_.name} sekali dengan tangan, lalu coba lagi.",
    )
