"""Reading a query: every string is one, and it means what people expect of search boxes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.search.query import MAX_TERMS, Node, Term, Tree, is_plain, parse


def shape(tree: Tree | None) -> str:
    if tree is None:
        return ""
    if isinstance(tree, Term):
        return (f"{tree.field}:" if tree.field else "") + "_".join(tree.words) + ("*" if tree.prefix else "")
    return f"{tree.op}({' '.join(shape(part) for part in tree.parts)})"


def test_words_stand_together_unless_told_otherwise() -> None:
    assert shape(parse("red square")) == "and(red square)"
    assert shape(parse("red OR square")) == "or(red square)"
    assert shape(parse("red square OR anthem")) == "or(and(red square) anthem)"
    assert shape(parse("red AND (square OR anthem)")) == "and(red or(square anthem))"
    assert shape(parse("red NOT square")) == "and(red not(square))"
    assert shape(parse("red -square")) == "and(red not(square))"
    assert shape(parse("pro-war")) == "pro_war"


def test_quotation_marks_however_curled_make_a_phrase() -> None:
    for query in ('"share your pain"', "“share your pain”", "„share your pain“", "«share your pain»"):
        assert shape(parse(query)) == "share_your_pain"
    assert shape(parse("don’t")) == shape(parse("don't")) == "don_t"


def test_fields() -> None:
    assert shape(parse("speaker:putin in:004 pain")) == "and(speaker:putin in:004 pain)"
    assert shape(parse('speaker:"another mother"')) == "speaker:another_mother"
    assert shape(parse("https://example.org")) == "https_example_org"


def test_an_unfinished_query_is_read_as_far_as_it_goes() -> None:
    assert shape(parse('"share your pa', typing=True)) == "share_your_pa*"
    assert shape(parse("red AND", typing=True)) == "red"
    assert shape(parse("(red OR", typing=True)) == "red"
    assert shape(parse("OR NOT ( ) AND", typing=True)) == ""
    assert shape(parse("red squ", typing=True)) == "and(red squ*)"
    assert shape(parse("red square ", typing=True)) == "and(red square)"
    assert shape(parse('"red square"', typing=True)) == "red_square"


def test_only_words_alone_may_be_a_name() -> None:
    assert is_plain("Uzunova Nad")
    assert is_plain("Jean-Luc O'Brien")
    assert is_plain("Anders Notby")
    for query in ('"Uzunova"', "speaker:putin", "a OR b", "NOT a", "a -b", "(a"):
        assert not is_plain(query), query


@given(st.text(max_size=300), st.booleans())
def test_every_text_is_a_query(query: str, typing: bool) -> None:
    parse(query, typing=typing)


@given(st.lists(st.sampled_from(["(", ")", '"', "AND", "OR", "NOT", "-", "in:", "speaker:", "a", "b*"]), max_size=400))
def test_every_heap_of_operators_is_a_query(parts: list[str]) -> None:
    for glue in ("", " "):
        assert terms(parse(glue.join(parts), typing=True)) <= MAX_TERMS + 1


def terms(tree: Tree | None) -> int:
    return sum(terms(part) for part in tree.parts) if isinstance(tree, Node) else int(tree is not None)
