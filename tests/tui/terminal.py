"""A real program in a pseudo-terminal, with its screen as a person sees it and its bytes as they came."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import pyte

PATIENCE = 30.0  # seconds; a deadline for a loaded machine, not a measure


class Terminal:
    """Runs `argv`; `screen` is what stands there, `output` every byte that was written."""

    def __init__(
        self,
        argv: Sequence[str],
        columns: int = 120,
        rows: int = 36,
        env: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.output = bytearray()
        self.status: int | None = None
        self.cpu = 0.0
        """Seconds of CPU that all its threads took until its last output that was read."""
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            if folder:
                os.chdir(folder)
            clean = {k: v for k, v in os.environ.items() if not k.startswith(("TEXTUAL", "NO_COLOR"))}
            os.execve(argv[0], list(argv), {**clean, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})})
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.kill()

    @property
    def text(self) -> str:
        """The screen as lines of text."""
        return "\n".join(self.screen.display)

    def press(self, keys: str) -> None:
        """Send keys as the terminal would."""
        os.write(self._fd, keys.encode())

    def until(self, seen: Callable[[str], bool], what: str = "what was waited for") -> str:
        """Read until the screen shows it; AssertionError after a deadline, with the screen as it stands."""
        deadline = time.monotonic() + PATIENCE
        while not seen(self.text):
            if not self._read(deadline):
                raise AssertionError(f"{what} was not seen; the screen shows:\n{self.text}")
        return self.text

    def read_until_quiet(self, seconds: float = 0.3) -> None:
        """Read until nothing has come for so long; for measuring, not for tests."""
        while self._read(time.monotonic() + seconds):
            pass

    def read_for(self, seconds: float) -> None:
        """Read all that comes in so long a time; for measuring, not for tests."""
        end = time.monotonic() + seconds
        while self._read(end):
            pass

    def until_end(self) -> int:
        """Read until the program ends; its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._read(deadline):
            pass
        self._wait()
        assert self.status is not None
        return self.status

    def kill(self) -> None:
        """End the program here and now."""
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            self._wait()

    def _wait(self) -> None:
        _, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        os.close(self._fd)

    def _read(self, deadline: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:  # Linux says so when the other side is closed
            return False
        self.cpu = self._cpu_so_far()
        self.output += data
        self._stream.feed(data)
        return bool(data)

    def _cpu_so_far(self) -> float:
        total = 0
        for schedule in Path(f"/proc/{self.pid}/task").glob("*/schedstat"):
            with suppress(ProcessLookupError, FileNotFoundError):  # a thread that ended just now
                total += int(schedule.read_text().split()[0])
        return total / 1e9
