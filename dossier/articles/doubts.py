"""What in a text should make a reader careful: letters garbled before, and characters that are not seen."""

from __future__ import annotations

import re

_GARBLED = re.compile(r"â€[\x80-\xbf™œž“”˜¦¢]|[ÂÃ][\x80-\xbf]")  # UTF-8 that was once read as cp1252
_UNSEEN = re.compile("[\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\U000e0000-\U000e0fff]")
FEW = 2  # one such pair of letters may be meant


def doubts(text: str) -> str:
    """At most two sentences, "" where there is nothing to say.

    >>> doubts("The ministerâ€™s Ã©lan")
    'Some of its letters were garbled before (â€™); a cleaner copy is read better.'
    """
    said = []
    garbled = _GARBLED.findall(text)
    if len(garbled) >= FEW:
        said.append(f"Some of its letters were garbled before ({garbled[0]}); a cleaner copy is read better.")
    if unseen := len(_UNSEEN.findall(text)):
        said.append(f"It holds characters that are not seen but may mislead ({unseen:,}); they are shown as dots.")
    return " ".join(said)
