"""The process that renders papers: jobs in, Word files out."""

import faulthandler
import json
import sys

from desktop_app.core.documents import job, limits, wire
from desktop_app.core.documents.wire import Word
from desktop_app.core.errors import AppError, BadInput, BadTemplate

_STDERR = 2


def main(megabytes: int, seconds: int) -> int:
    """Render job after job until the program goes away or a paper has a fault."""
    limits.step_back()
    limits.confine(megabytes)
    # By number, because a program without a console has no sys.stdin.
    with open(0, "rb", closefd=False) as asked, open(1, "wb", closefd=False) as told:
        while (message := wire.receive(asked)) is not None:
            word, answer = _answer(message[1], seconds)
            wire.send(told, word, answer)
            if word is Word.FAULT:
                break
    return 0


def _answer(message: bytes, seconds: int) -> tuple[Word, bytes]:
    """Render one paper; this process ends itself when that takes too long."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=_STDERR)
    try:
        return Word.PAPER, job.render(job.from_message(message))
    except BadInput as fault:
        return Word.FAULT, _told(fault)
    finally:
        faulthandler.cancel_dump_traceback_later()


def _told(fault: AppError) -> bytes:
    told = {
        "template": isinstance(fault, BadTemplate),
        "sentence": fault.sentence,
        "way_out": fault.way_out,
    }
    return json.dumps(told).encode()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[-2]), int(sys.argv[-1])))
