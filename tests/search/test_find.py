"""One search over a whole dossier."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dossier.model import Article, Block, Entry, Mention, Note, Quote, Spelling, Utterance
from dossier.search.find import Finder

TEXT = "Headline here\nNadezhda Uzanova from Abakan sang.\n“We share your pain,” Putin said.\nSubscribe to pain now"
BLOCKS = (
    Block(0, 13, "headline"),
    Block(14, 48, "paragraph"),
    Block(49, 82, "paragraph"),
    Block(83, 104, "boilerplate"),
)
ARTICLE = Article("a1", "004_fcd.txt", TEXT, "Headline here", blocks=BLOCKS)
WOMAN = Entry(
    "u",
    "person",
    "Nadezhda Uzunova",
    spellings=(Spelling("Nadezhda Uzunova", 3), Spelling("Nadezhda Uzanova", 1)),
    mentions=(Mention("a1", 14, 30, "person"),),
)
HOST = Entry(
    "p", "person", "Vladimir Putin", spellings=(Spelling("Putin", 2),), mentions=(Mention("a1", 71, 76, "person"),)
)
PARTY = Entry("r", "organization", "United Russia")
QUOTE = Utterance(
    "q", "We share your pain,", "p", "", "certain", "", "full", (Quote("a1", "We share your pain,", ((50, 69),)),)
)
NOTE = Note("n", "u", "Sang at the Red Square concert", "", "")


def finder() -> Finder:
    return Finder([WOMAN, HOST], [PARTY], [QUOTE], [NOTE], {"a1": ARTICLE}, {"u": WOMAN.name, "p": HOST.name})


@pytest.mark.parametrize("query", ["Uzanova", "uzunva", "Узунова", "Uzunova Nad"])
def test_the_woman_is_first_however_she_is_spelled(query: str) -> None:
    hit = finder().find(query, typing=True)[0]
    assert (hit.kind, hit.id, hit.title) == ("person", "u", "Nadezhda Uzunova")
    assert hit.reasons
    assert hit.span is not None
    assert TEXT[hit.span.start : hit.span.end] == "Nadezhda Uzanova"


def test_organizations_quotes_notes_and_passages_are_found_with_reasons() -> None:
    found = finder()
    for query, kind, id in (
        ("united rus", "organization", "r"),
        ("share pain", "quote", "q"),
        ("red square", "note", "n"),
        ("abakan", "passage", "a1"),
    ):
        hit = found.find(query, typing=True)[0]
        assert (hit.kind, hit.id) == (kind, id)
        assert hit.reasons


def test_what_is_printed_on_every_page_is_not_found() -> None:
    assert all(hit.span is None or hit.span.start < 83 for hit in finder().find("pain"))
    assert not finder().find("subscribe")


def test_fields_reach_quotes_and_passages() -> None:
    assert [hit.id for hit in finder().find("speaker:путин pain")] == ["q"]
    assert {hit.kind for hit in finder().find("in:004 pain")} == {"quote", "passage"}
    assert not finder().find("in:999 pain")


def test_a_word_that_is_but_near_a_name_is_looked_for_in_texts_first() -> None:
    found = Finder([Entry("p", "person", "Ann Paian")], [], [QUOTE], [], {"a1": ARTICLE}, {})
    assert [hit.kind for hit in found.find("pain")] == ["quote", "passage", "person"]
    assert [hit.kind for hit in found.find("paiann")] == ["person"]


def test_a_long_name_is_a_name() -> None:
    name = "Ministry of Foreign Affairs of the Republic of Somewhere"
    found = Finder([], [Entry("m", "organization", name)], [], [], {}, {})
    assert [hit.id for hit in found.find_names(name, 1)] == ["m"]


def test_every_span_of_a_text_is_what_it_says() -> None:
    for hit in finder().find("pain"):
        assert hit.span is not None
        assert TEXT[hit.span.start : hit.span.end] == "pain"


def test_a_note_that_comes_changes_and_goes_is_found_as_it_stands() -> None:
    found = finder()
    names = {"u": WOMAN.name, "p": HOST.name}

    def take(*notes: Note) -> None:
        found.update([WOMAN, HOST], [PARTY], [QUOTE], [NOTE, *notes], names)

    assert not found.find("anthem")
    take(Note("m", "q", "see the anthem", "", ""))
    assert [hit.id for hit in found.find("anthem")] == ["m"]
    assert [hit.id for hit in found.find("in:004 anthem")] == ["m"]
    take(Note("m", "q", "see the hymn", "", ""))
    assert not found.find("anthem")
    assert [hit.id for hit in found.find("hymn")] == ["m"]
    take()
    assert not found.find("hymn")


def test_what_changed_is_taken_in() -> None:
    found = finder()
    found.prepare()
    renamed = Entry("u", "person", "Nadezhda Ivanova", mentions=WOMAN.mentions)
    found.update([renamed], [PARTY], [], [Note("n", "u", "Blue", "", "")], {"u": renamed.name})
    assert found.find("Ivanova")[0].title == "Nadezhda Ivanova"
    assert [hit.id for hit in found.find("Putin")] == ["a1"]
    assert {hit.kind for hit in found.find("share pain")} == {"passage"}
    assert [hit.id for hit in found.find("blue")] == ["n"]
    assert not found.find("red square")


def test_finding_imports_no_numpy_in_a_small_dossier() -> None:
    code = (
        "import sys; from dossier.search import NameIndex; NameIndex([('1', 'Ann Lee')]).search('An', typing=True);"
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_after_a_letter_more_only_texts_found_before_are_looked_at() -> None:
    index = finder()
    before = index.find("pain", typing=True)
    assert {hit.kind for hit in before} == {"quote", "passage"}
    assert index.find("pai", typing=True, after=()) == []
    assert index.find("pain", typing=True, after=before) == before
    assert index.find("pains", typing=True, after=before) == []
    assert index.find('"we share" AND pain', typing=True, after=before) == before


def test_a_name_found_before_keeps_its_reasons() -> None:
    index = finder()
    before = index.find("uzun", typing=True)
    (again,) = index.find("uzuno", typing=True, after=before)
    assert (again.id, again.reasons) == ("u", before[0].reasons)
    assert again.reasons != index.find("uzuno", typing=True)[0].reasons
