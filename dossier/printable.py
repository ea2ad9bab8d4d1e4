"""Foreign text made safe to show: no control byte of an article ever reaches the terminal.

Every character is replaced by exactly one, so that positions still hold.
"""

from __future__ import annotations

import re
import unicodedata

UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"  # invisible and bidi controls
    "\ud800-\udfff\U000e0000-\U000e0fff]"  # lone surrogates (no encoder takes them), tags
)
"""A character that may drive a terminal, mislead the eye, or fail to be encoded; never tab or newline."""
_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_TOWER = re.compile(f"({_MARK}{{4}}){_MARK}+")


def _visible(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)  # ␀ … ␟, the Control Pictures block
    if code == 0x7F:
        return "␡"
    return "·" if unicodedata.category(char) == "Cf" else "\ufffd"


def printable(text: str, *, line: bool = False) -> str:
    """`text` with every character that could drive a terminal made visible, one for one.

    With `line`, newlines and tabs are shown as spaces, for text that must stay on one line.
    Combining marks beyond four in a row become dots: a tower of them breaks the layout of a screen.
    """
    if line:
        text = text.translate({10: 32, 9: 32})
    text = UNSAFE.sub(_visible, text)
    return _TOWER.sub(lambda m: m[1] + "·" * (len(m[0]) - 4), text)
