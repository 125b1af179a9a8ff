"""A plug that is pulled after so many writes."""


class Crash(BaseException):
    """The machine stopped here; only what was committed is left."""


class Fuse:
    """Counts writes down to a crash; unlit it counts nothing."""

    def __init__(self) -> None:
        self._left = -1

    def light(self, writes: int) -> None:
        self._left = writes

    def snuff(self) -> None:
        self._left = -1

    def burn(self) -> None:
        """Stand between two writes."""
        if self._left < 0:
            return
        if self._left == 0:
            self._left = -1
            raise Crash
        self._left -= 1
