"""From bytes to text: a byte-order mark decides, else UTF-8 where it is valid, else a guess that is called one."""

from __future__ import annotations

import unicodedata

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SAMPLE = 200_000  # bytes looked at for a guess
_PUNCTUATION = set("\xa0«»„“”‚‘’‹›–—…•€£§°©®™¿¡´·")
_LATIN = ("cp1252", "cp1250")  # West before Central Europe: the order of their share on the web


def decode(data: bytes) -> tuple[str | None, str]:
    """The text of these bytes and a warning, one sentence or "". No text where they are none; the warning says why."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), ""
            except UnicodeDecodeError:
                break
    if b"\0" in data:
        return None, "It is a binary file, no text."
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        return _guess(data)


def _guess(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None and (best.coherence > 0 or best.chaos < 0.05):
        encodings = [*_LATIN, best.encoding] if _is_latin(str(best)) else [best.encoding]
        texts = {encoding: text for encoding in encodings if (text := _try(data, encoding)) is not None}
        if texts:
            encoding, text = min(texts.items(), key=lambda item: not _plausible(item[1]))
            return text, f"Its encoding is a guess: {encoding}."
    return data.decode("utf-8", "replace"), "Its encoding is uncertain: what could not be read is shown as \ufffd."


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_latin(text: str) -> bool:
    return all(unicodedata.name(char, "").startswith("LATIN") for char in set(text) if char.isalpha())


def _plausible(text: str) -> bool:
    """Whether all that is not ASCII is a letter or a mark of print: a wrong code page shows as `³` amid words."""
    return all(char < "\x80" or char in _PUNCTUATION or unicodedata.category(char)[0] == "L" for char in set(text))
