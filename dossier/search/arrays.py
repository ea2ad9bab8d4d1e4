"""Arrays behind the index of many names: rows of numbers, packed strings, and the one file that holds them all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dossier.errors import DataError

Ints = NDArray[np.int32]
Bytes = NDArray[np.bytes_]
Small = NDArray[np.uint8]
MAGIC = b"dossier names 1\n"
ALIGN = 64


class Groups(NamedTuple):
    """Numbers in rows of unequal length: row `i` is `values[starts[i]:starts[i + 1]]`."""

    starts: Ints
    values: Ints

    @classmethod
    def of(cls, rows: NDArray[Any], values: NDArray[Any], count: int) -> Groups:
        """`values[i]` belongs to row `rows[i]`."""
        order = np.argsort(rows, kind="stable")
        starts = np.zeros(count + 1, np.int32)
        np.cumsum(np.bincount(rows, minlength=count), out=starts[1:])
        return cls(starts, values[order].astype(np.int32))

    def gather(self, rows: Ints) -> tuple[Ints, Ints]:
        """The values of several rows on end, and how many each row has."""
        begin = self.starts[rows]
        counts = self.starts[rows + 1] - begin
        ends = counts.cumsum(dtype=np.int32)
        at = np.arange(ends[-1] if len(ends) else 0, dtype=np.int32)
        at += (begin - ends + counts).repeat(counts)
        return self.values[at], counts


@dataclass(frozen=True, slots=True)
class Strings:
    """Strings end to end in UTF-8, parted by a byte that UTF-8 never has."""

    blob: Small
    starts: Ints

    @classmethod
    def of(cls, strings: Iterable[str]) -> Strings:
        encoded = [string.encode("utf-8", "surrogatepass") for string in strings]
        starts = np.zeros(len(encoded) + 1, np.int32)
        np.cumsum([len(each) + 1 for each in encoded], out=starts[1:])
        return cls(np.frombuffer(b"\xff".join([*encoded, b""]), np.uint8), starts)

    def __getitem__(self, row: int) -> str:
        return self.blob[self.starts[row] : self.starts[row + 1] - 1].tobytes().decode("utf-8", "surrogatepass")

    def __len__(self) -> int:
        return len(self.starts) - 1

    def rows_of(self, string: str) -> list[int]:
        """The rows that hold exactly `string`."""
        text = b"\xff" + self.blob.tobytes()
        wanted = b"\xff" + string.encode("utf-8", "surrogatepass") + b"\xff"
        rows: list[int] = []
        at = text.find(wanted)
        while at >= 0:
            rows.append(int(np.searchsorted(self.starts, at)))
            at = text.find(wanted, at + len(wanted) - 1)
        return rows


def save(path: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write all arrays into one file; it takes the place of an older one only when it is whole."""
    header: dict[str, Any] = {}
    at = 0
    for name, array in arrays.items():
        header[name] = (array.dtype.str, array.shape, at)
        at += -(-array.nbytes // ALIGN) * ALIGN
    head = json.dumps(header).encode()
    head += b" " * (-(len(head) + 1 + len(MAGIC)) % ALIGN) + b"\n"
    fresh = path.with_name(path.name + ".new")
    with fresh.open("wb") as file:
        file.write(MAGIC + head)
        for array in arrays.values():
            data = np.ascontiguousarray(array).tobytes()
            file.write(data + b"\0" * (-len(data) % ALIGN))
    fresh.replace(path)


def load(path: Path) -> dict[str, NDArray[Any]]:
    """The arrays of a file that `save` wrote, mapped into memory and read as they are used. Raises DataError."""
    try:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise DataError(f"{path} is no name index of this version: delete it, and it is built again.")
            head = file.readline()
        whole = np.memmap(path, np.uint8, "r", offset=len(MAGIC) + len(head)).view(np.ndarray)
        return {
            name: whole[at : at + int(np.prod(shape)) * np.dtype(kind).itemsize].view(kind).reshape(shape)
            for name, (kind, shape, at) in json.loads(head).items()
        }
    except (OSError, ValueError, TypeError) as error:
        raise DataError(f"{path} is no whole name index ({error}): delete it, and it is built again.") from error
