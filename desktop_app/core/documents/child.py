"""The process that renders one paper: a job in, a Word file out."""

import json
import sys

from desktop_app.core.documents import job, limits
from desktop_app.core.errors import AppError, BadInput, BadTemplate

REFUSED = 3
"""Exit code for a fault of template or input; stdout then holds its sentence."""


def main(megabytes: int, seconds: int) -> int:
    """Read a job from stdin, write the file or the fault to stdout."""
    message = sys.stdin.buffer.read()
    limits.confine(megabytes, seconds)
    try:
        answer = job.render(job.from_json(message))
    except BadInput as fault:
        sys.stdout.buffer.write(_told(fault))
        return REFUSED
    sys.stdout.buffer.write(answer)
    return 0


def _told(fault: AppError) -> bytes:
    told = {
        "template": isinstance(fault, BadTemplate),
        "sentence": fault.sentence,
        "way_out": fault.way_out,
    }
    return json.dumps(told).encode()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
