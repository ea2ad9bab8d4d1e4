"""Commands that look: people, organizations, quotes, search, show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from dossier.cli.common import data_option, find, json_option, open_dossier, rows, say

if TYPE_CHECKING:
    from dossier.dossier import Dossier
    from dossier.model import Entry, Span, Utterance

ROLES = ("attendee", "host", "excluded", "official", "commentator", "author", "mentioned")


@click.command()
@data_option
@json_option
@click.option("--role", type=click.Choice(ROLES), help="Only those who play this part.")
def people(data: Path, as_json: bool, role: str | None) -> None:
    """List everybody, with the part they play and what is claimed of them.

    \b
    dossier people --role attendee
    """
    found = [person for person in open_dossier(data).people if role in (None, person.role)]
    _entries(found, as_json)


@click.command()
@data_option
@json_option
def organizations(data: Path, as_json: bool) -> None:
    """List the organizations.

    \b
    dossier organizations --json
    """
    _entries(open_dossier(data).organizations, as_json)


@click.command()
@data_option
@json_option
@click.option("--speaker", help="Only what this person or organization said: a name or an id.")
def quotes(data: Path, as_json: bool, speaker: str | None) -> None:
    """List what was said, by whom, and how sure that is.

    \b
    dossier quotes --speaker Putin
    """
    dossier = open_dossier(data)
    found = dossier.quotes_by(find(dossier, speaker).id) if speaker else dossier.quotes
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps([to.utterance(quote) for quote in found]))
        return
    table = [(quote.id, who(dossier, quote), quote.confidence or "", f"“{quote.text}”") for quote in found]
    rows(table, ("id", "speaker", "how sure", "words"))


@click.command()
@data_option
@json_option
@click.argument("query", nargs=-1)
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="So many hits at most.")
@click.option("--same-script", is_flag=True, help="Do not look for Latin names in Cyrillic, or the other way round.")
@click.option("--list", "names", type=click.File(encoding="utf-8"), help="Look up each line of this file; - is stdin.")
def search(
    data: Path, as_json: bool, query: Sequence[str], limit: int, same_script: bool, names: TextIO | None
) -> None:
    """Find people, organizations, quotes, notes and passages, however a name is spelled.

    \b
    dossier search Узунова
    dossier search speaker:putin pain
    dossier search --list names.txt
    """
    if bool(query) == (names is not None):
        raise click.UsageError("Say what to find, or name a file with --list.")
    dossier = open_dossier(data)
    if names is not None:
        _look_up(dossier, [line.strip() for line in names if line.strip()], not same_script, as_json)
        return
    hits = dossier.search(" ".join(query), limit=limit, across=not same_script, thorough=True)
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps([to.found(hit) for hit in hits]))
        return
    rows([(hit.kind, hit.id, hit.title, "; ".join(hit.reasons)) for hit in hits], ("kind", "id", "what", "why"))


def _look_up(dossier: Dossier, names: Sequence[str], across: bool, as_json: bool) -> None:
    """One row a name: the entry that it most likely means, or that there is none."""
    found = [(name, dossier.look_up(name, across=across)) for name in names]
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps([{"asked": name, "found": to.found(hit) if hit else None} for name, hit in found]))
        return
    table = [
        (name, hit.title, hit.id, f"{hit.score:.2f}", "; ".join(hit.reasons)) if hit else (name, "nobody", "", "", "")
        for name, hit in found
    ]
    rows(table, ("asked", "found", "id", "score", "why"))


@click.command()
@data_option
@json_option
@click.argument("named")
def show(data: Path, as_json: bool, named: str) -> None:
    """Show an entry, a quote, a note or an article, by name or id, with every passage that it stands on.

    \b
    dossier show "Nadezhda Uzunova"
    """
    from dossier.model import Article, Entry, Note, Utterance

    dossier = open_dossier(data)
    thing = find(dossier, named)
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps(to.anything(thing)))
    elif isinstance(thing, Entry):
        _show_entry(dossier, thing)
    elif isinstance(thing, Utterance):
        _show_quote(dossier, thing)
    elif isinstance(thing, Note):
        say(f"note {thing.id} on {dossier.name_of(thing.target) or thing.target or 'nothing any more'}\n{thing.text}")
    elif isinstance(thing, Article):
        say(f"{thing.title}\n{thing.outlet} {thing.published} {thing.path}\n\n{thing.text}")


def who(dossier: Dossier, quote: Utterance) -> str:
    """The speaker of a quote: a name, else how the article calls them."""
    return dossier.name_of(quote.speaker) or quote.speaker_label or "nobody named"


def passage(dossier: Dossier, span: Span, around: int = 60) -> str:
    """One line of context with the passage in «» and where it stands."""
    article = dossier.articles[span.article]
    before, after = max(0, span.start - around), min(len(article.text), span.end + around)
    cut = "…" if before else "", "…" if after < len(article.text) else ""
    line = f"{article.text[before : span.start]}«{article.text[span.start : span.end]}»{article.text[span.end : after]}"
    return f"{article.path}:{span.start}  {cut[0]}{' '.join(line.split())}{cut[1]}"


def _entries(found: Sequence[Entry], as_json: bool) -> None:
    if as_json:
        from dossier.export import as_json as to

        click.echo(to.dumps([to.entry(entry) for entry in found]))
        return
    table = [
        (
            entry.id,
            entry.name,
            entry.role if entry.kind == "person" else "",
            str(sum(not mention.pronoun for mention in entry.mentions)),
            "; ".join(f"{claim.property} {claim.value}".strip() for claim in entry.claims),
        )
        for entry in found
    ]
    if found and found[0].kind == "organization":
        table = [(row[0], row[1], row[3], row[4]) for row in table]  # type: ignore[misc]
        rows(table, ("id", "name", "named", "claims"))
    else:
        rows(table, ("id", "name", "role", "named", "claims"))


def _show_entry(dossier: Dossier, entry: Entry) -> None:
    role = f" · {entry.role}" if entry.kind == "person" else ""
    say(f"{entry.name}  ({entry.kind}{role}, {entry.id})")
    if len(entry.spellings) > 1:
        say("  spelled  " + ", ".join(f"{spelling.text} ×{spelling.count}" for spelling in entry.spellings))
    for claim in entry.claims:
        say(f"  {claim.property}  {claim.value}")
        for span in claim.evidence:
            say(f"      {passage(dossier, span)}")
    for quote in dossier.quotes_by(entry.id):
        say(f"  said  “{quote.text}”  ({quote.confidence}, {quote.rule}, {quote.id})")
    for note in dossier.notes_on(entry.id):
        say(f"  note  {note.text}  ({note.id})")
    say("  mentions")
    for span in dossier.passages(entry.id):
        say(f"      {passage(dossier, span)}")


def _show_quote(dossier: Dossier, quote: Utterance) -> None:
    sure = f" ({quote.confidence}: {quote.rule})" if quote.confidence else ""
    say(f"“{quote.text}”\n  {who(dossier, quote)}{sure}, {quote.kind}, {quote.id}")
    for span in dossier.passages(quote.id):
        say(f"      {passage(dossier, span)}")
    for note in dossier.notes_on(quote.id):
        say(f"  note  {note.text}  ({note.id})")
