"""Lists of people: those named beside one another in a sentence, and rolls (“Present: …”, “Apologies: …”)."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from dossier.extract.claims.scene import SENTENCE_END, Place, Scene
from dossier.extract.lexicon import words
from dossier.extract.patterns import RELATION
from dossier.model import Article, Mention

_BETWEEN = re.compile(
    rf"""(?xi) (?:['’]s?(?:\s[\w-]+){{1,3}}(?=,\s))? (?:,\s\d{{1,3}})?
    (?:\s(?:of|from|for|representing)\s[^.;,()“”"]{{2,60}}?)?
    (?:,\s(?:who|whose|an?|the|head|leader|[\w-]+\sof)\b[^.;,()“”"]{{0,80}})?
    (?:\s?\([^()]{{0,40}}\))?
    (?: \s?[,;]\s(?:and\s)?(?:also\s)? | \s(?:and|as\swell\sas|along\swith|plus)\s ) (?:with\s)?
    (?: (?:his|her|their)\s(?:\w+\s)?(?:{RELATION}|colleague),?\s )?
    (?P<titles>(?:[\w.’'-]+,?\s){{0,12}}?)"""
)
_NO_TITLE = frozenset(
    """said says told tells who whom whose which that while when where as after before because with without to in on at
    by but not if or nor was were is are has had have will would did does do from than then so about over into he she
    they it""".split()  # noqa: SIM905
)
_TITLED = 8  # words of a description before a name
_SAID = re.compile(r",?\s(?:said|says|told|added|tells|asked|warned|wrote)\b")
LONGEST = 30  # names of one list


def after_in_list(scene: Scene, place: Place) -> Iterator[Mention]:
    """The people who follow the mention in its list, none behind “, and Roe said”."""
    last = place.mention
    end = last.end + len(scene.after(place))
    for other in _people(scene, last.end, end)[:LONGEST]:
        between = scene.text[last.end : other.start]
        if between.endswith(" of "):
            continue  # “the Bishop of Roe”
        if not _together(between) or _SAID.match(scene.text, other.end):
            return
        if not is_owner(scene, other):
            yield other
        last = other


def before_in_list(scene: Scene, place: Place) -> Iterator[Mention]:
    """The people who stand before the mention in its list, nearest first."""
    first = place.mention
    start = first.start - len(scene.before(place))
    for other in _people(scene, start, first.start)[: -LONGEST - 1 : -1]:
        if not _together(scene.text[other.end : first.start]):
            return
        yield other
        first = other


def _people(scene: Scene, start: int, end: int) -> list[Mention]:
    return [m for m in scene.within(start, end) if m.kind == "person" and m.chain and not m.pronoun]


def is_owner(scene: Scene, mention: Mention) -> bool:
    """“Roe's representative”: it is said of the other."""
    return bool(re.match(r"\**['’]s\b", scene.text[mention.end : mention.end + 4]))


def is_description(text: str) -> bool:
    """Whether the words before a name say no more than who it is: “rower”, “the Bishop of Arden, the Rt Rev”."""
    found = text.replace(",", " ,").split()
    if not found:
        return True
    if len(found) > _TITLED + 4 or found[-1] in _LINKS or "," in found[:-4]:
        return False
    plain = [word for word in found if word[0].islower()]
    job = max((i for i, word in enumerate(plain) if word in words("jobs")), default=-1)  # “a retired teacher”
    return not _NO_TITLE.intersection(plain) and not any(word.endswith(("ed", "ing")) for word in plain[job + 1 :])


_LINKS = frozenset({"of", "for", "and", "the"})


def _together(between: str) -> bool:
    """Commas, `and`, a short apposition, titles."""
    match = _BETWEEN.fullmatch(between)
    return bool(match) and is_description(match["titles"]) if match else False


_LABEL = re.compile(
    r"""(?xim) (?:^|(?<=[.;]\s)) \W{0,3} (?:[\w-]+\s){0,2}?
    (?: (?P<present> (?:also\s|members\s|those\s)?
          (?:present|in\sattendance|attending|attendees|attendance|participants) )
      | (?P<absent> apologies | not\spresent | absent | absentees | absences | excused | regrets ) )
    (?:\s(?:and|for|from|were|received|members|absence|of|by)){0,3} (?:\s?\([^()\n]{0,40}\))? \s?: """
)
_OTHER_LABEL = re.compile(r"^\W{0,3}[A-Z\d][^:.\n]{0,40}:|^\d+[.)]")
ROWS = 60  # lines under a label that are still its list
ROW = 120  # code points of such a line


class Rolls:
    """Where an article lists who was present and who sent apologies."""

    def __init__(self, article: Article) -> None:
        self._starts: list[int] = []
        self._lists: list[tuple[int, bool, tuple[int, int]]] = []  # end, present, span of the label
        blocks = article.blocks
        for number, block in enumerate(blocks):
            if block.kind == "boilerplate" or article.text.find(":", block.start, block.end) < 0:
                continue
            labels = list(_LABEL.finditer(article.text, block.start, block.end))
            for i, label in enumerate(labels):
                after = labels[i + 1] if i + 1 < len(labels) else None
                end = after.start() if after else block.end
                stop = None if after else SENTENCE_END.search(article.text, label.end(), end)
                if not article.text[label.end() : end].strip():
                    for row in blocks[number + 1 : number + 1 + ROWS]:
                        line = article.text[row.start : row.end]
                        if len(line) > ROW or line.endswith((".", "!", "?", ":")) or _OTHER_LABEL.match(line):
                            break
                        end = row.end
                elif stop:
                    end = stop.start()
                self._starts.append(label.end())
                self._lists.append((end, bool(label["present"]) and not label["absent"], label.span()))

    def present(self, mention: Mention) -> tuple[int, int] | None:
        """The span of the label (“Present:”) under which the mention stands, or None."""
        found = self._at(mention)
        return found[2] if found and found[1] else None

    def absent(self, mention: Mention) -> bool:
        """Whether the mention stands under “Apologies:” or the like."""
        found = self._at(mention)
        return bool(found) and not found[1] if found else False

    def _at(self, mention: Mention) -> tuple[int, bool, tuple[int, int]] | None:
        i = bisect.bisect_right(self._starts, mention.start)
        return self._lists[i - 1] if i and mention.end <= self._lists[i - 1][0] else None
