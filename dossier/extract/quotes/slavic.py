"""Russian and Ukrainian: verbs of saying, the small words around them, and the attribution inside the marks.

Not measured: no annotated articles at hand; what rests on these words is never more than likely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dossier.extract.quotes.marks import Quoted

_SAYING = """
сказал сказала сказали заявил заявила заявили заявило отметил отметила отметили сообщил сообщила сообщили сообщило
сообщает сообщают подчеркнул подчеркнула подчеркнули добавил добавила добавили рассказал рассказала рассказали пояснил
пояснила пояснили объяснил объяснила объяснили ответил ответила ответили спросил спросила спросили написал написала
написали пишет пишут уточнил уточнила уточнили признал признала признали признался призналась говорит говорят считает
считают утверждает утверждают заметил заметила заметили напомнил напомнила напомнили предупредил предупредила
предупредили воскликнул воскликнула призвал призвала призвали говорится возразил возразила пообещал пообещала
сказав заявив зазначив зазначила зазначили повідомив повідомила повідомили повідомляє наголосив наголосила наголосили
додав додала додали розповів розповіла розповіли пояснив відповів відповіла відповіли написав підкреслив підкреслила
каже кажуть вважає вважають стверджує стверджують пообіцяв пообіцяла
"""


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


CUES = dict.fromkeys(_SAYING.split(), "past")
PREPOSITIONS = _words("в во на с со о об по из от для при у к за про через до после перед під від з зі із")
SUBORDINATORS = _words("что чтобы когда если потому хотя как що щоб коли якщо бо хоча як")
RELATIVES = _words("который которая которые которое який яка які яке")
CONJUNCTIONS = _words("и а но або та і й але")
PERSONAL = _words("он она они он вона вони він")
ACCORDING_TO = (("по", "словам"), ("за", "словами"))
THAT = ("что", "що")

_WITHIN = re.compile(r"[,.!?…] ?[—–-] (\w+) [^—–«»“”]{1,60}?[.,] ?[—–-] ")


def is_cyrillic(word: str) -> bool:
    return "Ѐ" <= word[:1] <= "ӿ"


def parts(text: str, quoted: Quoted) -> Iterator[Quoted]:
    """The quotation without an attribution inside its marks: «Мест нет, — сказал он. — И не будет»."""
    start, outer = quoted.start, quoted.outer_start
    if quoted.family != "single":
        for match in _WITHIN.finditer(text, quoted.start, quoted.end):
            if match[1].lower() in CUES and match.end() < quoted.end:
                end = match.start() + 1
                yield replace(quoted, start=start, end=end, outer_start=outer, outer_end=end)
                start = outer = match.end()
    yield replace(quoted, start=start, outer_start=outer)
