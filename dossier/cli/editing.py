"""Commands that correct what the machine read; each is one line in the log, and `dossier undo` takes it back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli.common import data_option, find, open_dossier, say
from dossier.cli.reading import ROLES
from dossier.errors import NothingFound, WrongUse
from dossier.model import Entry, Span, Utterance

if TYPE_CHECKING:
    from dossier.dossier import Dossier
    from dossier.edits.preview import MergePreview

STATUSES = ("unverified", "confirmed", "disputed")
PASSAGE = re.compile(r"(?P<path>.+):(?P<start>\d+)(?:-(?P<end>\d+))?")

reason_option = click.option("--reason", default="", help="Why; kept in the history.")


@click.command()
@data_option
@click.argument("entry")
@click.argument("name")
def rename(data: Path, entry: str, name: str) -> None:
    """Let a person or an organization go by another name; how it was printed stays.

    \b
    dossier rename "Mothers and Wives Council" "Council of Mothers and Wives"
    """
    dossier = open_dossier(data)
    _done(dossier, dossier.rename(find_entry(dossier, entry).id, name).id)


@click.command()
@data_option
@click.argument("entry")
@click.argument("other")
@reason_option
@click.option("--yes", is_flag=True, help="Do not ask.")
def merge(data: Path, entry: str, other: str, reason: str, yes: bool) -> None:
    """Say that two entries are one. Shows first what speaks for it and what against.

    \b
    dossier merge "Putin" "Vladimir Putin" --reason "the same office"
    """
    dossier = open_dossier(data)
    into, gone = find_entry(dossier, entry), find_entry(dossier, other)
    _show_merge(dossier.preview_merge(into.id, gone.id))
    if not yes:
        click.confirm("Merge them?", abort=True, err=True)
    _done(dossier, dossier.merge(into.id, gone.id, reason).id)


@click.command()
@data_option
@click.argument("entry")
@click.argument("passages", nargs=-1, required=True)
@click.option("--name", default="", help="What the other goes by; else as it is printed there.")
@reason_option
def split(data: Path, entry: str, passages: tuple[str, ...], name: str, reason: str) -> None:
    """Say that some passages of an entry are about another. A passage is written as `dossier show` prints it.

    \b
    dossier split "Olga Tsukanova" 004_fcd91a00f80e34cb.txt:5960 --name "Another Olga"
    """
    dossier = open_dossier(data)
    whole = find_entry(dossier, entry)
    spans = [_mention_at(dossier, whole, passage) for passage in passages]
    made = dossier.split(whole.id, spans, name, reason)
    say(f"{made.name} ({made.id}) stands by itself now.")


@click.command()
@data_option
@click.argument("entry")
@click.argument("other")
@reason_option
def different(data: Path, entry: str, other: str, reason: str) -> None:
    """Say that two entries are not one: never suggested again, never joined by a build.

    \b
    dossier different "Olga Beltseva" "Olga Tsukanova"
    """
    dossier = open_dossier(data)
    edit = dossier.different(find_entry(dossier, entry).id, find_entry(dossier, other).id, reason)
    _done(dossier, edit.id)


@click.command()
@data_option
@click.argument("what")
@reason_option
def reject(data: Path, what: str, reason: str) -> None:
    """Say that an entry is nobody, or that a quote is none.

    \b
    dossier reject Kremlin --reason "a building"
    """
    dossier = open_dossier(data)
    _done(dossier, dossier.reject(find(dossier, what).id, reason).id)


@click.command()
@data_option
@click.argument("entry")
@click.argument("kind", type=click.Choice(["person", "organization"]))
def retype(data: Path, entry: str, kind: str) -> None:
    """Say that an entry is a person, or an organization.

    \b
    dossier retype NEXTA person
    """
    dossier = open_dossier(data)
    _done(dossier, dossier.retype(find_entry(dossier, entry).id, kind).id)


@click.command()
@data_option
@click.argument("passage")
@click.argument("kind", type=click.Choice(["person", "organization"]))
@click.option("--name", default="", help="What it goes by; else as it is printed there.")
def add(data: Path, passage: str, kind: str, name: str) -> None:
    """Make an entry of words that the machine passed over: PATH:START-END, counted in characters from 0.

    \b
    dossier add 004_fcd91a00f80e34cb.txt:9862-9882 organization
    """
    dossier = open_dossier(data)
    article, start, end = _place(dossier, passage)
    if end is None:
        raise WrongUse(f"{passage} has no end; write PATH:START-END.")
    made = dossier.add_entry(Span(article, start, end), kind, name)
    say(f"{made.name} ({made.id}) was added.")


@click.command()
@data_option
@click.argument("quote")
@click.argument("who", required=False)
@click.option("--label", default="", help="What to call somebody who is not named.")
def speaker(data: Path, quote: str, who: str | None, label: str) -> None:
    """Say who said a quote; without WHO, that nobody is named.

    \b
    dossier speaker q785b57b03d5 "Olga Tsukanova"
    """
    dossier = open_dossier(data)
    thing = find(dossier, quote)
    if not isinstance(thing, Utterance):
        raise WrongUse(f"{quote} is no quote; `dossier quotes` shows their ids.")
    _done(dossier, dossier.set_speaker(thing.id, find_entry(dossier, who).id if who else None, label).id)


@click.command()
@data_option
@click.argument("person")
@click.argument("part", type=click.Choice(ROLES))
def role(data: Path, person: str, part: str) -> None:
    """Say what part a person plays.

    \b
    dossier role "Ramzan Kadyrov" official
    """
    dossier = open_dossier(data)
    _done(dossier, dossier.set_role(find_entry(dossier, person).id, part).id)


@click.command()
@data_option
@click.argument("what")
@click.argument("held", type=click.Choice(STATUSES))
@click.option("--claim", "claimed", default="", help="Only this claim of the entry, such as age.")
def status(data: Path, what: str, held: str, claimed: str) -> None:
    """Hold an entry, a quote or one claim for unverified, confirmed or disputed.

    \b
    dossier status "Yulia Belekhova" confirmed --claim age
    """
    dossier = open_dossier(data)
    thing = find(dossier, what)
    claim = None
    if claimed:
        claims = [one for one in thing.claims if one.property == claimed] if isinstance(thing, Entry) else []
        if len(claims) != 1:
            raise NothingFound(f"There are {len(claims)} claims “{claimed}” of {what}; `dossier show` lists them.")
        claim = claims[0]
    _done(dossier, dossier.set_status(thing.id, held, claim).id)


def find_entry(dossier: Dossier, named: str) -> Entry:
    """The entry that bears this id or name."""
    thing = find(dossier, named)
    if not isinstance(thing, Entry):
        raise WrongUse(f"{named} is neither a person nor an organization; `dossier people` shows their ids.")
    return thing


def _done(dossier: Dossier, edit: str) -> None:
    say("\n".join(dossier.describe(one) for one in dossier.edits if one.id == edit))


def _show_merge(preview: MergePreview) -> None:
    for side in (preview.a, preview.b):
        facts = "; ".join(f"{claim.property} {claim.value}".strip() for claim in side.claims)
        say(f"{side.name}  ({side.id}, {len(side.mentions)} mentions)  {facts}")
    for what, reasons in (("for", preview.reasons), ("against", preview.against)):
        say("\n".join(f"  {what}: {reason}" for reason in reasons) or f"  {what}: nothing")
    say(f"  they would go by {preview.name}")


def _place(dossier: Dossier, passage: str) -> tuple[str, int, int | None]:
    match = PASSAGE.fullmatch(passage)
    articles = [article.id for article in dossier.articles.values() if match and article.path == match["path"]]
    if match is None or not articles:
        raise WrongUse(f"{passage} is no passage; write it as `dossier show` does, PATH:START.")
    return articles[0], int(match["start"]), int(match["end"]) if match["end"] else None


def _mention_at(dossier: Dossier, entry: Entry, passage: str) -> Span:
    article, start, _ = _place(dossier, passage)
    for mention in entry.mentions:
        if (mention.article, mention.start) == (article, start):
            return Span(article, mention.start, mention.end)
    raise WrongUse(f"{entry.name} is not mentioned at {passage}; `dossier show` lists where.")
