"""A line of `edits.jsonl`: one JSON object that ends in the CRC-32 of what stands before it.

    {"id":"01J…","at":"…","by":"…","kind":"note","target":{…},"payload":{…},"crc":"1c291ca3"}

The CRC is over the bytes of the same object without its `crc`, so a line is judged without parsing it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from dossier.store import codec

_DEEPEST = 32  # levels; an edit has five
_TAIL = re.compile(rb',"crc":"([0-9a-f]{8})"\}')  # cannot stand within a JSON string: its quotes would be escaped
_TAIL_LENGTH = len(b',"crc":"00000000"}')
_START = re.compile(rb'\{"id":"')
_MARKER = re.compile(rb"(<{7}|={7}|>{7}|\|{7})(\s|$)")


@dataclass
class Reading:
    """What a stretch of log held: `documents` in order, `damaged` the bytes that are no line of ours, `markers`
    whether git left marks of a conflict."""

    documents: list[dict[str, Any]] = field(default_factory=list)
    damaged: list[bytes] = field(default_factory=list)
    markers: bool = False


def to_line(document: Mapping[str, Any]) -> bytes:
    """The line of a document, with its CRC and its newline."""
    body = codec.dumps({key: value for key, value in document.items() if key != "crc"})
    return b'%b,"crc":"%08x"}\n' % (body[:-1], zlib.crc32(body))


def read_lines(data: bytes) -> Reading:
    """Every whole document in `data`, whatever is damaged around it."""
    reading = Reading()
    for line in data.split(b"\n"):
        line = line.rstrip(b"\r")
        if not line.strip():
            continue
        if _MARKER.match(line):
            reading.markers = True
        elif (document := _document(line)) is not None:
            reading.documents.append(document)
        else:
            reading.documents.extend(_salvage(line))
            reading.damaged.append(line)
    return reading


def _document(line: bytes) -> dict[str, Any] | None:
    tail = _TAIL.fullmatch(line, len(line) - _TAIL_LENGTH) if len(line) > _TAIL_LENGTH else None
    if tail is None or zlib.crc32(line[:-_TAIL_LENGTH] + b"}") != int(tail[1], 16):
        return None
    try:
        document = orjson.loads(line)
    except ValueError:  # the CRC holds: somebody computed it over what is no JSON
        return None
    if not isinstance(document, dict) or not isinstance(document.get("id"), str) or _too_deep(line, document):
        return None
    return document


def _too_deep(line: bytes, document: Any) -> bool:
    """Whether a document nests deeper than any of ours, which no encoder need follow."""
    if line.count(b"{") + line.count(b"[") <= _DEEPEST:
        return False
    level = [document]
    for _ in range(_DEEPEST):
        inner = [value for item in level for value in (item.values() if isinstance(item, dict) else item)]
        level = [value for value in inner if isinstance(value, dict | list)]
        if not level:
            return False
    return True


def _salvage(line: bytes) -> Iterator[dict[str, Any]]:
    """The whole documents within a damaged line: it is two where the newline between them was hit."""
    for start in _START.finditer(line):
        end = _TAIL.search(line, start.end())
        if end is None:
            return
        document = _document(line[start.start() : end.end()])
        if document is not None:
            yield document
