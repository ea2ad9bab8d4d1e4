"""Who is who: merge, split, different, add."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dossier.edits.anchor import passages
from dossier.edits.divide import Place, place_of
from dossier.edits.payload import one_of, target, targets, text, texts
from dossier.edits.work import Lost, Work
from dossier.model import Edit, Entry, Kind, Mention, Spelling
from dossier.store.ids import is_id

KINDS: tuple[Kind, ...] = ("person", "organization")


def made_id(edit: Edit, number: int = 1) -> str:
    """The id of the entry that an edit makes."""
    return f"e{edit.id}" + (f".{number}" if number > 1 else "")


def is_made(id: str) -> bool:
    """Whether `id` is that of an entry which an edit makes."""
    return id.startswith("e") and is_id(id[1:].partition(".")[0])


def merge(work: Work, edit: Edit) -> tuple[str, ...]:
    """`target` and `other` are one, and go by the name of `target`, or by `name`."""
    into, other = work.entry(edit.target), work.entry(target(edit, "other"))
    work.merge(into, other)
    lead = work.lead(into)
    if name := text(edit, "name"):
        work.told.setdefault(lead, {})["name"] = name
    reason = text(edit, "reason")
    work.reasons.setdefault(lead, []).append(f"merged by {edit.by or 'hand'}" + (f": {reason}" if reason else ""))
    return into, other


def split(work: Work, edit: Edit) -> tuple[str, ...]:
    """The mentions of `target` at `passages` are another, called `name` if that is given."""
    atom = work.entry(edit.target)
    wanted = {place for item in targets(edit, "passages") for place in passages(item, work.places)}
    members = work.members(work.lead(atom))
    out = _part(work, edit, members, wanted)
    if not out:
        return atom, _elsewhere(work, edit, atom, wanted)
    if out == members:
        raise Lost  # nothing would stay
    lead = work.take_out(out)
    if name := text(edit, "name"):
        work.told.setdefault(lead, {})["name"] = name
    work.apart |= {frozenset((a, b)) for a in members if a not in out for b in out}
    return atom, lead


def _part(work: Work, edit: Edit, members: list[str], wanted: Collection[Place]) -> list[str]:
    """The atoms that hold the mentions at `wanted` and no other name; those that hold more are divided."""
    hit = [id for id in members if any(place_of(m) in wanted for m in work.atom(id).mentions)]
    out = [id for id in hit if all(place_of(m) in wanted for m in work.atom(id).mentions if not m.pronoun)]
    for number, id in enumerate([id for id in hit if id not in out], 1):
        out.append(made_id(edit, number))
        work.divide(id, wanted, out[-1])
    return out


def only_named(work: Work, edit: Edit, atom: str) -> str:
    """The entry of `atom` as far as it bears the `names` that it bore when the edit was made: what a rebuild has taken
    for one with it since stays as it is. Returns its lead."""
    names, members = {" ".join(name.split()) for name in texts(edit, "names")}, work.members(work.lead(atom))
    chains: dict[str, str] = {}
    for m in (m for id in members for m in work.atom(id).mentions if not m.pronoun):
        chains[m.chain] = max(chains.get(m.chain, ""), " ".join((m.name or work.places.words(m)).split()), key=len)
    known = {chain for chain, name in chains.items() if name in names}
    if not known or known == set(chains):
        return work.lead(atom)
    wanted = {place_of(m) for id in members for m in work.atom(id).mentions if m.chain in known and not m.pronoun}
    return work.take_out(_part(work, edit, members, wanted))


def _elsewhere(work: Work, edit: Edit, atom: str, wanted: Iterable[Place]) -> str:
    """A rebuild may have parted them already: then what the split made is what bears those passages now."""
    there = {id for place in wanted for id in work.places.entries_at.get(place, ())}
    if len(there) != 1:
        raise Lost
    work.alias[made_id(edit)] = id = there.pop()
    work.apart.add(frozenset((atom, id)))
    return id


def keep_apart(work: Work, edit: Edit) -> None:
    """Part what a rebuild took for one although a person had said that they are different; comes before all else."""
    try:
        a, b = work.entry(edit.target), work.entry(target(edit, "other"))
    except Lost:
        return
    if a != b or is_made(edit.target.id) or is_made(target(edit, "other").id):
        return
    mine, theirs = set(texts(edit, "names")), set(texts(edit, "other_names"))
    new, names, key = target(edit, "other").id, theirs - mine, "other_passages"
    if new == a:  # it goes by the id of the other now: so the first is the one to take out
        new, names, key = edit.target.id, mine - theirs, "passages"
    known = {place for item in targets(edit, key) for place in passages(item, work.places)}
    chains: dict[str, bool] = {}
    for m in work.atom(a).mentions:
        if not m.pronoun:
            words = " ".join(work.places.words(m).split())
            goes_too = words in names or m.name in names or place_of(m) in known
            chains[m.chain] = chains.get(m.chain, False) or goes_too
    goes = {place_of(m) for m in work.atom(a).mentions if chains.get(m.chain) and not m.pronoun}
    if goes and not all(chains.values()):
        if new in work.atoms or new in work.places.entries:
            new = made_id(edit)
        work.divide(a, goes, new)
        work.take_out([new])


def different(work: Work, edit: Edit) -> tuple[str, ...]:
    """`target` and `other` are not one: never suggested again, and apart whatever a rebuild thinks."""
    a, b = work.entry(edit.target), work.entry(target(edit, "other"))
    if a == b:  # parted under an id of its own, or not to be parted
        b = made_id(edit)
    if b not in work.atoms and b not in work.places.entries:
        raise Lost
    if work.lead(a) == work.lead(b):
        work.take_out([b])
    work.apart.add(frozenset((a, b)))
    return a, b


def add(work: Work, edit: Edit) -> tuple[str, ...]:
    """The words that `target` stands on name a person or an organization that the articles did not give."""
    kind, new = one_of(edit, "kind", KINDS), made_id(edit)
    place = next(passages(edit.target, work.places), None)
    if place is None:
        raise Lost
    known = [id for id in work.places.entries_at.get(place, ()) if work.places.entries[id].kind == kind]
    if known:  # a later build found it as well
        work.alias[new] = known[0]
        return (known[0],)
    words = " ".join(edit.target.exact.split())
    name = text(edit, "name") or words
    mention = Mention(*place, kind, rule="added by hand", chain=f"{place[0]}#{place[1]}", name=name)
    work.atoms[new] = Entry(new, kind, name, spellings=(Spelling(words, 1),), mentions=(mention,))
    return (new,)
