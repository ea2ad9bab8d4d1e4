"""Files become articles, or one reported row each; nothing is followed, nothing hangs, nothing raises."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from dossier.articles.decode import decode
from dossier.articles.files import find_files
from dossier.articles.read import read_folder
from dossier.errors import WrongUse
from dossier.model import Article, Unread

STORY = "Jane Roe said: “hello”."


def read(folder: Path) -> dict[str, Article | Unread]:
    return {item.path: item for item in read_folder(folder)}


def test_an_article_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(STORY, encoding="utf-8")
    item = read(tmp_path)["sub/a.txt"]
    assert isinstance(item, Article)
    assert item.id == sha256(STORY.encode()).hexdigest()[:16]
    assert item.text == STORY


def test_newlines_and_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfCaf\xc3\xa9\r\nna\xc3\xafve\rend")
    item = read(tmp_path)["a.txt"]
    assert isinstance(item, Article)
    assert item.text == "Café\nnaïve\nend"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Министр Иван Петров заявил: «Это правда», сообщает газета. Журналисты продолжают расследование.", "cp1251"),
        ("Le ministre a été nommé à l'Élysée, a-t-elle déclaré.", "latin-1"),
        ("Minister powiedział, że „żółć” to słowo. Łódź i Kraków są piękne, a źdźbło trawy jest zielone.", "cp1250"),
        ("The minister said “hello” and it’s done.", "cp1252"),
    ],
)
def test_an_encoding_that_is_not_named_is_a_guess_and_called_one(text: str, encoding: str) -> None:
    got, warning = decode(text.encode(encoding))
    assert got == text
    assert "guess" in warning


def test_bytes_in_no_encoding_are_marked(tmp_path: Path) -> None:
    text, warning = decode(b"Caf\xe9 \xff\xfe \xc3\x28 \xed\xa0\x80 end")
    assert text is not None
    assert "\ufffd" in text
    assert "uncertain" in warning
    text.encode("utf-8")


def test_utf16_with_a_mark_is_read() -> None:
    assert decode(("\ufeff" + STORY).encode("utf-16-le")) == (STORY, "")


def test_what_is_no_text_is_a_row_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "nul.txt").write_bytes(b"Jane\x00Roe")
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "out.txt").symlink_to("/etc/hostname")
    (tmp_path / "loop").symlink_to(".")
    os.mkfifo(tmp_path / "fifo.txt")
    items = read(tmp_path)
    assert isinstance(items["a.txt"], Article)
    reasons = {path: item.reason for path, item in items.items() if isinstance(item, Unread)}
    assert set(reasons) == set(items) - {"a.txt"}
    assert "a.txt" in reasons["b.txt"]
    assert "binary" in reasons["nul.txt"]
    assert "no text" in reasons["empty.txt"]
    assert "PDF" in reasons["paper.pdf"]
    assert "link" in reasons["out.txt"]
    assert "link" in reasons["loop"]
    assert "regular file" in reasons["fifo.txt"]


def test_a_file_too_large_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.articles.read.MAX_BYTES", 10)
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    item = read(tmp_path)["a.txt"]
    assert isinstance(item, Unread)
    assert "larger" in item.reason


def test_a_file_name_in_no_encoding_can_be_written_down(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"bad\xffname.txt")).write_text(STORY, encoding="utf-8")
    [item] = read(tmp_path).values()
    assert item.path == "bad\\xffname.txt"
    item.path.encode("utf-8")


def test_order_is_that_of_names_and_hidden_files_are_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert [path.name for path in find_files(tmp_path)] == ["a.txt", "b.txt"]


def test_a_folder_that_gives_nothing_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="no folder"):
        find_files(tmp_path / "missing")
    with pytest.raises(WrongUse, match="holds no files"):
        find_files(tmp_path)


def test_a_folder_that_is_not_looked_into_is_a_row(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"abcdefghijklmnopqrstu")
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    items = read(tmp_path)
    assert [path for path, item in items.items() if isinstance(item, Unread)] == ["/".join("abcdefghijklmnopqrstu")]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_may_not_be_read_is_a_row(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "closed").mkdir(mode=0)
    assert isinstance(read(tmp_path)["closed"], Unread)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The ministerâ€™s Ã©lan: â€œweâ€™reâ€\x9d", "garbled"),
        ("Account \u202e321-ABC\u202c of \u2066Jane\u2069", "(4)"),
        ("São João, ÂNGELA, à l’Élysée; خانه\u200cها", ""),
    ],
)
def test_what_should_make_a_reader_careful_is_said(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    [item] = read(tmp_path).values()
    assert isinstance(item, Article)
    assert item.text == text
    assert said in item.warning
    assert bool(said) == bool(item.warning)
