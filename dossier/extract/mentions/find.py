"""Mentions of persons, organizations and places in an article.

Candidates (runs of capitals) -> forms, with the evidence of all their mentions pooled -> a kind for each form ->
chains: the forms of one person or organization -> pronouns.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator

from dossier.articles.credits import credit_start
from dossier.extract.lexicon import is_common, words
from dossier.extract.mentions.authors import author_mentions
from dossier.extract.mentions.bearers import Key, is_kin
from dossier.extract.mentions.candidates import PARTICLES, Run, make_run
from dossier.extract.mentions.chains import Chains, expand_acronyms
from dossier.extract.mentions.features import SAMPLE, Form, describe
from dossier.extract.mentions.foreign import keep_known
from dossier.extract.mentions.kinds import decide, rule
from dossier.extract.mentions.people import FAMILY_FIRST
from dossier.extract.mentions.pieces import pieces
from dossier.extract.mentions.pronouns import pronoun_mentions
from dossier.extract.tokens import Token, tokenize
from dossier.model import Article, Kind, Mention
from dossier.names.generations import family_name, generation

_SILENT = frozenset({"boilerplate", "byline", "dateline"})
_ROLLS = frozenset("present attendance attending attendees apologies absent participants guests speakers".split())  # noqa: SIM905
_FAR = -1.5  # a score from which on no title of a namesake makes a person
_QUIET = frozenset({"headline", "heading"})  # capitals may be mere title case here


def find_mentions(article: Article) -> tuple[Mention, ...]:
    """All mentions, sorted by start, each with its chain. See `dossier.model.Mention`."""
    blocks, shouted = _tokens(article)
    forms = _described(article, blocks, shouted)
    expansions = expand_acronyms(blocks, forms)
    decide(forms, shouted, expansions)
    if article.language not in {"", "en"}:
        keep_known(forms)
    _kin(forms)
    _full_names(forms)
    _surnames(forms)
    _namesakes(forms)
    _recover(forms, shouted)
    named = _named(article, forms, Chains(forms.values(), blocks, expansions))
    named = tuple(sorted((*named, *author_mentions(article, named)), key=lambda m: m.start))
    return tuple(sorted((*named, *pronoun_mentions(article, blocks, named)), key=lambda m: (m.start, m.end)))


def read_forms(article: Article) -> dict[str, Form]:
    """The forms of an article with their features and no kind yet: what the weights are trained on."""
    return _described(article, *_tokens(article))


def _tokens(article: Article) -> tuple[list[list[Token]], set[int]]:
    """The tokens of each block, none of silent ones, and the blocks whose capitals say nothing."""
    text = article.text
    blocks = [
        [] if b.kind in _SILENT else tokenize(text, b.start, credit_start(text, b.start, b.end)) for b in article.blocks
    ]
    shouted = {
        n
        for n, block in enumerate(article.blocks)
        if (block.kind in _QUIET or _title_case(blocks[n], block.kind)) and not _is_list(blocks[n])
    }
    return blocks, shouted


def _described(article: Article, blocks: list[list[Token]], shouted: set[int]) -> dict[str, Form]:
    forms = _forms(blocks, article.text)
    describe(forms, Counter(t.low for tokens in blocks for t in tokens if t.text.islower()), shouted)
    return forms


def _forms(blocks: list[list[Token]], text: str) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for number, tokens in enumerate(blocks):
        for run in pieces(tokens, text):
            key = run.key(text)
            form = forms.get(key)
            if form is None:
                form = forms[key] = Form(key, tuple(run.words))
            form.runs.append((number, run))
    return _without_trailers(forms, text)


def _without_trailers(forms: dict[str, Form], text: str) -> dict[str, Form]:
    """“Vladimir Putin Meeting” is the name that stands alone elsewhere, and a word that is no part of it."""
    alone = {form.words: form for form in forms.values() if len(form.words) > 1}
    for key, form in list(forms.items()):
        name = alone.get(form.words[:-1])
        if (
            name is None
            or len(form.words) < 3
            or not is_common(form.words[-1])
            or form.words[-1] in words("organization_heads")
            or generation(form.words)
        ):
            continue
        for number, run in form.runs:
            last = run.last - 1
            while not run.tokens[last - 1].text[0].isalnum():
                last -= 1
            name.runs.append((number, make_run(run.tokens, run.first, last, title=run.title, demonym=run.demonym)))
        name.runs.sort(key=lambda item: item[1].start)
        del forms[key]
    return forms


def _title_case(tokens: list[Token], kind: str) -> bool:
    """Most long words carry a capital: a headline, a list, a shouted line. A sentence full of names is none."""
    long = [t for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
    lower = sum(t.text.islower() for t in tokens)
    least, share = (10, 0.9) if kind == "paragraph" else (4, 0.75)
    few = lower < 0.35 * len(tokens) and (kind != "paragraph" or lower < 7)
    return len(long) >= least and sum(t.cap for t in long) > share * len(long) and few


def _kin(forms: dict[str, Form]) -> None:
    """“his wife Sofia”, “Volodymyr, her husband”: whose kin it is says that it is a person."""
    for form in forms.values():
        short = form.kind != "person" and len(form.words) < 4 and not any(map(is_common, form.words))
        organized = any(name.startswith("org-") for name in form.features)
        if short and not organized and any(is_kin(run) for _, run in form.runs[:SAMPLE]):
            form.kind = "person"


def _is_list(tokens: list[Token]) -> bool:
    """“Present: Ann Lee (Chair), Tom Doe, Rev. Jo Roe”"""
    label = next((i for i, token in enumerate(tokens[:5]) if token.text == ":"), 0)
    return any(token.low in _ROLLS for token in tokens[:label])


def _full_names(forms: dict[str, Form]) -> None:
    """“Kavita Kurien” is a person where “Ms. Kurien” is one."""
    titled = {f.words[0] for f in forms.values() if f.kind == "person" and len(f.words) == 1 and "title" in f.features}
    for form in forms.values():
        named = len(form.words) in {2, 3} and form.words[-1] in titled and not any(map(is_common, form.words[:-1]))
        if named and not form.kind and form.scores["person"] > max(form.scores["organization"], _FAR):
            form.kind = "person"


def _surnames(forms: dict[str, Form]) -> None:
    """A bare part of a full name is that person too, unless more speaks for a place or an organization."""
    full = [f.words for f in forms.values() if f.kind == "person" and len(f.words) > 1]
    last = {family_name(parts) for parts in full} - PARTICLES
    last |= {f.words[0] for f in forms.values() if f.kind == "person" and FAMILY_FIRST.fullmatch(f.key)}
    other = {word for parts in full for word in parts[:-1] if len(word) > 1} - PARTICLES
    for form in forms.values():
        if len(form.words) != 1 or form.kind == "person" or "lower-elsewhere" in form.features:
            continue
        rival = max(form.scores.get("place", 0), form.scores.get("organization", 0))
        if (form.words[0] in last and (rival < 2.5 or "title" in form.features)) or (
            form.words[0] in other and not form.kind and not is_common(form.words[0])
        ):
            form.kind = "person"


def _namesakes(forms: dict[str, Form]) -> None:
    """“Sekunjalo” is the organization that the article also calls the Sekunjalo Group, unless people bear the name."""
    heads = words("organization_heads")
    first = {
        f.words[0]
        for f in forms.values()
        if f.kind == "organization" and len(f.words) > 1 and heads.issuperset(f.words[1:])
    }
    surnames = {f.words[-1] for f in forms.values() if f.kind == "person" and len(f.words) > 1}
    for form in forms.values():
        contrary = form.features.keys() & {"title", "before-age", "demonym", "lower-elsewhere", "place-known"}
        if form.words[0] in first - surnames - heads and len(form.words) == 1 and not contrary:
            form.kind = "organization"


def _recover(forms: dict[str, Form], shouted: set[int]) -> None:
    """“Keller Meets Angry Farmers”: in capitals that say nothing, the names that the rest of the article gives."""
    known = {form.words: form for form in forms.values() if form.kind and form.kind != "place"}
    last = {family_name(words) for words, form in known.items() if form.kind == "person" and len(words) > 1}
    for form in [form for form in forms.values() if not form.kind and len(form.words) > 1]:
        for number, run in form.runs:
            if number not in shouted:
                continue
            for first, end in _inside(run, known, last):
                piece = make_run(run.tokens, first, end)
                key = known[tuple(piece.words)].key if tuple(piece.words) in known else run.tokens[first].text
                target = forms.setdefault(key, Form(key, tuple(piece.words), features={"named-elsewhere": 1.0}))
                target.kind = target.kind or "person"
                target.runs.append((number, piece))


def _inside(run: Run, known: Container[tuple[str, ...]], last: Container[str]) -> Iterator[tuple[int, int]]:
    """Where in a run stand known names, longest first, else a known surname."""
    spots = [i for i in range(run.first, run.last) if run.tokens[i].text[0].isalnum()]
    at = 0
    while at < len(spots):
        for size in range(min(5, len(spots) - at), 0, -1):
            parts = tuple(run.tokens[i].low for i in spots[at : at + size])
            if parts in known or (size == 1 and len(parts[0]) > 1 and parts[0] in last):
                yield spots[at], spots[at + size - 1] + 1
                at += size - 1
                break
        at += 1


def _named(article: Article, forms: dict[str, Form], chains: Chains) -> tuple[Mention, ...]:
    found = sorted(
        ((run, form, n) for form in forms.values() if form.kind for n, run in form.runs), key=lambda item: item[0].start
    )
    groups: dict[Key, list[tuple[int, int, Form]]] = defaultdict(list)
    for run, form, number in found:
        groups[chains.group(form, run, number)].append((run.start, run.end, form))
    mentions = []
    for members in groups.values():
        chain = f"{article.id}#{members[0][0]}"
        name = _fullest([form for _, _, form in members])
        mentions += [Mention(article.id, s, e, _kind(f.kind), False, rule(f), chain, name) for s, e, f in members]
    return tuple(mentions)


def _fullest(forms: list[Form]) -> str:
    """The form with the most words; of those the most frequent; of those the first."""
    counts = Counter(form.key for form in forms)
    first = {form.key: -i for i, form in reversed(list(enumerate(forms)))}
    proper = [f for f in forms if not f.words[-1].endswith(("ovich", "evich", "ovna", "evna"))] or forms
    best = max(proper, key=lambda f: (min(len(f.words), 5), counts[f.key], first[f.key]))
    return best.key


def _kind(kind: str) -> Kind:
    return "person" if kind == "person" else "organization" if kind == "organization" else "place"
