"""The language of a text, as far as its alphabet and its small words tell."""

from __future__ import annotations

import re

SAMPLE = 6000  # code points that are looked at
LEAST = 12  # words below which nothing is said
SHARE = 0.08  # of all words that must be small words of the language

_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = {
    "en": "the of and to in a is that for on was with as by at from it his he said are has have not an be this who",
    "de": "der die das und ist in den von zu mit sich des auf für im dem nicht ein eine als auch es an werden hat",
    "fr": "le la les des de et à est une un du en que qui dans pour par sur au pas plus ce il sont avec",
    "es": "el la los las de que y en un una por con del para se es no al lo como más su ha fue",
    "it": "il la le gli di che e in un una per con del della non si è dei da al sono ha più nel",
    "pt": "o a os as de que e em um uma por com do da para se não ao mais no na foi como dos",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als door naar bij heeft",
    "pl": "w i na z się nie do że jest to o jak po od za przez oraz ale dla są był który",
}
_SETS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}


def language_of(text: str) -> str:
    """A two-letter code, or "" where the text is too short or its language is none of the known ones.

    >>> language_of("The rain ended on Friday and it was dry in the town for a week, the mayor said.")
    'en'
    """
    words = _WORD.findall(text[:SAMPLE].lower())
    if len(words) < LEAST:
        return ""
    letters = "".join(words)
    cyrillic = sum("а" <= letter <= "я" or letter in "ёіїєґў" for letter in letters)
    if cyrillic > len(letters) / 2:
        return _cyrillic(letters)
    counts = {language: sum(word in small for word in words) for language, small in _SETS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= SHARE * len(words) else ""


def _cyrillic(letters: str) -> str:
    if sum(letters.count(letter) for letter in "їєґ") or letters.count("і") > letters.count("ы"):
        return "be" if "ў" in letters else "uk"
    return "ru" if any(letter in letters for letter in "ыэё") else ""
