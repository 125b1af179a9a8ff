"""The rules a single Python file must follow, each with a violation."""

import ast
import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from tests.house.sources import Module

APP, SCREENS = "desktop_app", "desktop_app/ui/screens"
TOP = "desktop_app/__init__.py"
LONGEST_FILE, LONGEST_DOOR = 300, 72
DRAWERS = {
    "base",
    "common",
    "data",
    "helper",
    "helpers",
    "info",
    "manager",
    "misc",
    "util",
    "utils",
}
CATCHERS = {"desktop_app/ui/crash.py", "desktop_app/ui/jobs.py"}
CLOCK, JOBS = "desktop_app/core/clock.py", "desktop_app/ui/jobs.py"
ACTS = "desktop_app/cli/acts.py"
BOOTSTRAP = "desktop_app/core/bootstrap.py"  # the driver of a hub, when one is really met
OWNERS = {
    "date.today": CLOCK,
    "datetime.now": CLOCK,
    "datetime.utcnow": CLOCK,
    "time.time": CLOCK,
    "importlib.import_module": f"{JOBS} {ACTS} {BOOTSTRAP}",
    "QRunnable": JOBS,
    "QThread": JOBS,
    "QThreadPool": JOBS,
    "ThreadPoolExecutor": JOBS,
    "threading.Thread": JOBS,
}
AVOIDERS = {
    "MagicMock",
    "Mock",
    "mocker",
    "pytest.importorskip",
    "pytest.mark.skip",
    "pytest.mark.skipif",
    "pytest.mark.xfail",
    "pytest.skip",
    "pytest.xfail",
}
Functions = ast.FunctionDef | ast.AsyncFunctionDef


class Rule(Struct, frozen=True):
    """A sentence, how to find offences, and an example that offends."""

    sentence: str
    offences: Callable[[Module], Iterator[str]]
    planted_at: str
    planted: str


def too_long(module: Module) -> Iterator[str]:
    """Find a file that has grown past the wall."""
    lines = len(module.text.splitlines())
    if lines > LONGEST_FILE:
        yield f"{module.path} has {lines} lines"


def without_a_door(module: Module) -> Iterator[str]:
    """Find a file whose first line does not say what it is."""
    if module.path.name == "__init__.py" and str(module.path) != TOP:
        return
    door = (ast.get_docstring(module.tree, clean=False) or "").split("\n")[0]
    if not module.text.startswith('"""') or not door.endswith("."):
        yield f"{module.path}:1 lacks one sentence"
    if len(door) > LONGEST_DOOR:
        yield f"{module.path}:1 says it in {len(door)} characters"


def filled_package_file(module: Module) -> Iterator[str]:
    """Find a package file that holds anything."""
    is_package = module.path.name == "__init__.py" and str(module.path) != TOP
    if is_package and module.text.strip():
        yield str(module.path)


def drawer(module: Module) -> Iterator[str]:
    """Find files, folders and classes named after nothing in particular."""
    for part in module.path.with_suffix("").parts:
        if part in DRAWERS:
            yield f"{module.path} is called {part}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef) and words(node.name)[-1] in DRAWERS:
            yield f"{module.path}:{node.lineno} class {node.name}"


def words(name: str) -> list[str]:
    """Return the words of a class name, in lower case."""
    return [word.lower() for word in re.findall(r"[A-Z]*[a-z0-9]+|[A-Z]+", name)]


def undocumented(module: Module) -> Iterator[str]:
    """Find public things of the program without a docstring."""
    if not module.is_under(APP):
        return
    bodies: list[ast.Module | ast.ClassDef] = [module.tree]
    for body in bodies:
        for node in body.body:
            if not isinstance(node, ast.ClassDef | Functions) or node.name.startswith("_"):
                continue
            if not ast.get_docstring(node):
                yield f"{module.path}:{node.lineno} {node.name}"
            if isinstance(node, ast.ClassDef):
                bodies.append(node)


def late_import(module: Module) -> Iterator[str]:
    """Find imports that are not plain imports at the top of the file."""
    at_top = {id(node) for node in [*module.tree.body, *of_one_system(module)]}
    for node in ast.walk(module.tree):
        match node:
            case ast.Import() | ast.ImportFrom() if id(node) not in at_top:
                yield f"{module.path}:{node.lineno} an import that is not at the top"
            case ast.ImportFrom(level=level) if level:
                yield f"{module.path}:{node.lineno} a relative import"
            case ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING"):
                yield f"{module.path}:{node.lineno} TYPE_CHECKING"


def of_one_system(module: Module) -> Iterator[ast.stmt]:
    """Yield what stands at the top for one operating system only."""
    for node in module.tree.body:
        if isinstance(node, ast.If) and "sys.platform" in ast.unparse(node.test):
            yield from [*node.body, *node.orelse]


def trying_screen(module: Module) -> Iterator[str]:
    """Find a screen that handles failures by itself."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Try) and module.is_under(SCREENS):
            yield f"{module.path}:{node.lineno}"


def broad_catch(module: Module) -> Iterator[str]:
    """Find places that swallow every error; who raises it again does not."""
    if not module.is_under(APP) or str(module.path) in CATCHERS:
        return
    for node in ast.walk(module.tree):
        match node:
            case ast.ExceptHandler(body=[*_, ast.Raise(exc=None)]):
                continue
            case ast.ExceptHandler(type=None | ast.Name(id="Exception" | "BaseException")):
                yield f"{module.path}:{node.lineno}"


def trespass(module: Module) -> Iterator[str]:
    """Find a thing with one owner in a file that does not own it."""
    if not module.is_under(APP):
        return
    for place, name in dotted_names(module):
        for thing, owner in OWNERS.items():
            if f".{name}".endswith(f".{thing}") and str(module.path) not in owner.split():
                yield f"{place} {name} belongs to {owner}"


def fixed_wait(module: Module) -> Iterator[str]:
    """Find waits for a time instead of for an event."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="qtbot"), attr="wait")):
                yield f"{module.path}:{node.lineno} qtbot.wait"
            case ast.Call(func=ast.Attribute(attr="sleep" | "msleep" | "qWait" | "qSleep")):
                yield f"{module.path}:{node.lineno} a sleep"


def avoided_test(module: Module) -> Iterator[str]:
    """Find tests that are skipped, excused or fed with mocks."""
    if not module.is_under("tests"):
        return
    for place, name in dotted_names(module):
        if name in AVOIDERS:
            yield f"{place} {name}"


def dotted_names(module: Module) -> Iterator[tuple[str, str]]:
    """Yield each name that is read, dots included, with its place."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute | ast.Name):
            yield f"{module.path}:{node.lineno}", ast.unparse(node)


SCREEN = f"{SCREENS}/planted.py"
RULES = (
    Rule(
        "A file holds at most 300 lines: the second noun in its docstring is the new file.",
        too_long,
        "desktop_app/core/planted.py",
        '"""A long room."""\n' + "number = 1\n" * LONGEST_FILE,
    ),
    Rule(
        "A file begins with one sentence of at most 72 characters that says what it is.",
        without_a_door,
        "tests/core/test_planted.py",
        "import os\n",
    ),
    Rule(
        "Package files are empty: a name is imported from the file where it lives.",
        filled_package_file,
        "desktop_app/core/__init__.py",
        "from desktop_app.core.ids import CaseId\n",
    ),
    Rule(
        "Nothing is named after a drawer: say what it is.",
        drawer,
        "desktop_app/core/sop/utils.py",
        "class StepManager: ...\n",
    ),
    Rule(
        "Public classes and functions carry a sentence that their signature cannot say.",
        undocumented,
        "desktop_app/core/planted.py",
        "class Case:\n    def step(self) -> int: ...\n",
    ),
    Rule(
        "Imports are absolute and stand at the top, for everyone.",
        late_import,
        "desktop_app/core/planted.py",
        "def late() -> None:\n    import os\n",
    ),
    Rule(
        "Screens contain no try: ui/jobs turns a failure into a sentence.",
        trying_screen,
        SCREEN,
        "try:\n    number = 1\nexcept ValueError:\n    number = 2\n",
    ),
    Rule(
        "Only ui/crash and ui/jobs may swallow every error.",
        broad_catch,
        SCREEN,
        "try:\n    number = 1\nexcept Exception:\n    number = 2\n",
    ),
    Rule(
        "Time, threads and late loading have one owner each; take what it gives.",
        trespass,
        SCREEN,
        "import datetime\nnow = datetime.now()\n",
    ),
    Rule(
        "Nothing waits for a time: wait for a signal or a state.",
        fixed_wait,
        "tests/ui/test_planted.py",
        "def test_slow(qtbot: object) -> None:\n    qtbot.wait(500)\n",
    ),
    Rule(
        "Tests are neither skipped nor excused, and use fakes instead of mocks.",
        avoided_test,
        "tests/ui/test_planted.py",
        "import pytest\n\n@pytest.mark.skip\ndef test_later() -> None: ...\n",
    ),
)
