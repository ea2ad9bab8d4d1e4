"""Full text: what is found, why, and where."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Span
from dossier.search.postings import Postings
from dossier.search.text import Document, TextIndex

CAFE = "Le café d’Anaïs était fermé"


def index(*texts: str) -> TextIndex:
    made = TextIndex()
    for n, text in enumerate(texts):
        made.add(Document("note", str(n), text))
    return made


def ids(made: TextIndex, query: str, typing: bool = False, across: bool = True) -> set[str]:
    return {hit.id for hit in made.search(query, typing=typing, across=across)}


def test_a_phrase_is_its_words_side_by_side() -> None:
    made = index("we share your pain", "your pain we share", "we share. Your pain")
    assert ids(made, '"share your pain"') == {"0", "2"}
    assert ids(made, "share your pain") == {"0", "1", "2"}


def test_a_phrase_ends_with_its_document() -> None:
    assert ids(index("we share", "your pain"), '"share your"') == set()


def test_and_or_not() -> None:
    made = index("red square", "red anthem", "blue square")
    assert ids(made, "red AND square") == {"0"}
    assert ids(made, "anthem OR blue") == {"1", "2"}
    assert ids(made, "red NOT square") == {"1"}
    assert ids(made, "NOT red") == {"2"}


def test_accents_case_and_apostrophes_are_folded() -> None:
    made = index(CAFE, "Don’t", "ЁЛКА")
    assert ids(made, "cafe anais ETAIT") == {"0"}
    assert ids(made, "don't") == {"1"}
    assert ids(made, "елка") == {"2"}


def test_other_scripts_can_be_switched_off() -> None:
    made = index("Putin sprach", "сказал Путин")
    assert ids(made, "Путин") == {"0", "1"}
    assert ids(made, "Путин", across=False) == {"1"}


def test_the_word_being_typed_may_go_on() -> None:
    made = index("mobilisation")
    assert ids(made, "mobil", typing=True) == {"0"}
    assert ids(made, "mobil") == set()
    assert ids(made, "mobil*") == {"0"}


def test_fields_look_at_speakers_and_sources_only() -> None:
    made = TextIndex()
    made.add(Document("quote", "q", "We share your pain", None, ("Vladimir Putin",), ("press/004_a.txt",)))
    made.add(Document("quote", "r", "Putin shares pain", None, ("another mother",), ("press/000_b.txt",)))
    assert ids(made, "speaker:putin") == {"q"}
    assert ids(made, "speaker:Путин pain") == {"q"}
    assert ids(made, 'speaker:"another mother"') == {"r"}
    assert ids(made, "in:004") == {"q"}
    assert ids(made, "pain NOT in:004") == {"r"}


def test_the_span_is_that_of_the_words_in_the_article() -> None:
    article = "Headline\nThe café was closed."
    made = TextIndex()
    made.add(Document("passage", "a", article[9:], Span("a", 9, len(article))))
    (hit,) = made.search("cafe")
    assert hit.span is not None
    assert article[hit.span.start : hit.span.end] == "café"
    assert hit.reasons == ("the word “café”",)


def test_a_long_passage_is_shown_around_its_match() -> None:
    made = index("word " * 400 + "anthem" + " word" * 400)
    (hit,) = made.search("anthem")
    assert "anthem" in hit.title
    assert len(hit.title) < 300


def test_what_is_removed_is_gone_and_what_is_added_is_there() -> None:
    made = index("red", "red")
    made.remove("note", "0")
    assert ids(made, "red") == {"1"}
    made.add(Document("note", "0", "blue"))
    assert ids(made, "blue") == {"0"}
    assert ids(made, "NOT blue") == {"1"}


WORDS = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=8)


@given(st.lists(WORDS, max_size=6), st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=3))
def test_a_phrase_is_counted_where_it_stands(documents: list[list[str]], phrase: list[str]) -> None:
    postings = Postings()
    for words in documents:
        postings.add(words)
    expected = {
        n: count
        for n, words in enumerate(documents)
        if (count := sum(words[i : i + len(phrase)] == phrase for i in range(len(words))))
    }
    assert dict(postings.count([[word] for word in phrase])) == expected


@given(st.text(max_size=200), st.text(max_size=60), st.booleans())
def test_no_text_and_no_query_fails(text: str, query: str, typing: bool) -> None:
    made = index(text, "another text")
    for hit in made.search(query, typing=typing):
        assert 0 <= hit.score <= 1
        assert hit.reasons
