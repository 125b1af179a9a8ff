"""From what was typed to the act that answers it."""

from argparse import Namespace
from collections.abc import Callable, Mapping

from desktop_app.cli import keys, lookups, works

ACTS: Mapping[str, Callable[[Namespace], int]] = {
    "key.show": keys.key_show,
    "key.restore": keys.key_restore,
    "sop.list": lookups.sop_list,
    "sop.show": lookups.sop_show,
    "sop.check": lookups.sop_check,
    "due": lookups.due,
    "case.list": lookups.case_list,
    "case.show": lookups.case_show,
    "recap": lookups.recap,
    "case.papers": works.case_papers,
    "verify": works.verify,
    "rebuild": works.rebuild,
    "sample": works.sample,
    "self_test": works.self_test,
}


def run(typed: Namespace) -> int:
    """Answer, and return the exit code."""
    return ACTS[typed.act](typed)
