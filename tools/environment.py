"""The virtual environment .venv, filled from a hash-pinned list."""

import hashlib
import importlib.util
import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
ENVIRONMENT = HOUSE / ".venv"
INTERPRETER = ENVIRONMENT / "bin" / "python"
INSTALLED = ENVIRONMENT / "installed"
COVERS = {"run": ("run",), "dev": ("run", "dev")}
OLDEST = (3, 11)


def main(wanted: str) -> None:
    """Bring .venv to the wanted list, or do nothing when it is there."""
    refuse_a_wrong_python()
    if not works():
        make()
    if stamp(wanted) not in installed():
        fill(wanted)


def refuse_a_wrong_python() -> None:
    """Stop with one sentence when this Python cannot carry the program."""
    if sys.version_info < OLDEST:
        have = ".".join(map(str, sys.version_info[:2]))
        sys.exit(f"Python 3.11 or newer is needed, this is {have}: make run PYTHON=python3.11")
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit("Python's venv is missing; install it with: sudo apt-get install python3-venv")


def works() -> bool:
    """Say whether .venv exists and its interpreter still starts with pip."""
    if not INTERPRETER.exists():
        return False
    probe = [str(INTERPRETER), "-c", "import pip"]
    return subprocess.run(probe, check=False, capture_output=True).returncode == 0


def make() -> None:
    """Make an empty .venv, in place of a broken one."""
    print("Making the virtual environment .venv.", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=True)


def fill(wanted: str) -> None:
    """Install exactly the pinned list; the stamp is written last."""
    print(f"Installing the locked dependencies of requirements/{wanted}.txt.", flush=True)
    INSTALLED.unlink(missing_ok=True)
    pip = [str(INTERPRETER), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    done = subprocess.run([*pip, "--require-hashes", "-r", str(list_of(wanted))], check=False)
    if done.returncode:
        sys.exit("The dependencies could not be installed; pip says why above. Run it again.")
    INSTALLED.write_text("".join(f"{stamp(name)}\n" for name in COVERS[wanted]), encoding="utf-8")


def installed() -> list[str]:
    """Return the stamps of the lists that .venv holds."""
    return INSTALLED.read_text(encoding="utf-8").splitlines() if INSTALLED.exists() else []


def stamp(name: str) -> str:
    """Name a list together with its content."""
    return f"{name} {hashlib.sha256(list_of(name).read_bytes()).hexdigest()}"


def list_of(name: str) -> Path:
    """Return the file of a pinned list."""
    return HOUSE / "requirements" / f"{name}.txt"


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except (OSError, subprocess.CalledProcessError) as trouble:
        sys.exit(f"The virtual environment could not be made: {trouble}")
