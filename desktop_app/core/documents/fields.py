"""The fields a template uses against those a paper has."""

from collections.abc import Iterator
from typing import TypeAlias, get_args, get_type_hints

from jinja2 import nodes
from msgspec import Struct

from desktop_app.core.documents import archive, mistakes
from desktop_app.core.documents.template import Template, stories_of
from desktop_app.core.errors import BadTemplate

Known: TypeAlias = dict[str, "Known"]
"""Names and what stands under each; a text or number has nothing under it."""

_Scope: TypeAlias = dict[str, Known | None]
_ROUND_A_LOOP: _Scope = {"loop": None, "range": None}


def known(paper: type) -> Known:
    """Return the fields of a paper's context, rows of a list as if there were one."""
    if not issubclass(paper, Struct):
        return {}
    hints = get_type_hints(paper)
    return {name: known(_shown(hints[name])) for name in paper.__struct_fields__}


def names(shape: Known, prefix: str = "") -> Iterator[str]:
    """Yield every field's full name."""
    for name, inner in shape.items():
        yield prefix + name
        yield from names(inner, f"{prefix}{name}.")


def mistake(template: Template, paper: type) -> str:
    """Return what is wrong with a template before it is ever filled, or nothing."""
    try:
        found = tuple(_unknown(template, known(paper)))
        if found:
            raise mistakes.listed(template.name, list(found))
    except BadTemplate as fault:
        return fault.sentence
    return ""


def _unknown(template: Template, shape: Known) -> Iterator[str]:
    every = list(names(shape))
    seen = set()
    for story in stories_of(template):
        scope = {**shape, **_ROUND_A_LOOP, **_set_inside(story.tree)}
        for path in _paths(story.tree, scope):
            if path not in seen:
                seen.add(path)
                hint = mistakes.meant(path, every)
                yield f"isian “{path}” tidak dikenal{hint} ({archive.place(story.name)})"


def _set_inside(tree: nodes.Template) -> _Scope:
    return {name.name: None for name in tree.find_all(nodes.Name) if name.ctx == "store"}


def _paths(node: nodes.Node, scope: _Scope) -> Iterator[str]:
    """Yield each unknown path, loops read with the shape of what they run over."""
    match node:
        case nodes.For(target=nodes.Name(name=name)):
            yield from _paths(node.iter, scope)
            inner = scope | {name: _shape(node.iter, scope)}
            for child in (*node.body, *node.else_):
                yield from _paths(child, inner)
        case nodes.Name(ctx="load") | nodes.Getattr():
            if _is_unknown(node, scope):
                yield _dotted(node)
        case _:
            for child in node.iter_child_nodes():
                yield from _paths(child, scope)


def _is_unknown(node: nodes.Node, scope: _Scope) -> bool:
    match node:
        case nodes.Name():
            return node.name not in scope
        case nodes.Getattr():
            base = _shape(node.node, scope)
            return _is_unknown(node.node, scope) or bool(base and node.attr not in base)
        case _:
            return False


def _shape(node: nodes.Node, scope: _Scope) -> Known | None:
    match node:
        case nodes.Name():
            return scope.get(node.name)
        case nodes.Getattr():
            base = _shape(node.node, scope)
            return base.get(node.attr) if base else None
        case nodes.Getitem():
            return _shape(node.node, scope)
        case _:
            return None


def _dotted(node: nodes.Node) -> str:
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{_dotted(node.node)}.{node.attr}"
        case nodes.Getitem():
            return _dotted(node.node)
        case _:
            return ""


def _shown(hint: object) -> type:
    """Return the structure inside tuple[X, ...] or X | None, else str."""
    if isinstance(hint, type) and issubclass(hint, Struct):
        return hint
    inner = (_shown(each) for each in get_args(hint))
    return next((each for each in inner if each is not str), str)
