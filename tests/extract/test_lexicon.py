"""The tables: folded keys, and read only when needed."""

from __future__ import annotations

import subprocess
import sys

from dossier.extract.lexicon import fold, is_common, is_given, names, words


def test_importing_extraction_reads_no_table() -> None:
    code = (
        "import dossier.extract, dossier.extract.lexicon as l;"
        "print([f.cache_info().currsize for f in (l.names, l.common, l.cities, l.words)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[0, 0, 0, 0]"


def test_keys_are_folded() -> None:
    assert fold("Mémé’s") == "meme's"
    assert fold("Ja\u200bne") == "jane"
    assert all(fold(word)[:1].isalnum() for word in ("⑴bc", "ﾞ", "Ꝫ왥", "ϏX"))
    for table in (names(), words("stop"), words("places")):
        assert all(fold(key) == key for key in table)


def test_names_and_words_are_told_apart() -> None:
    assert is_given("olga")
    assert not is_given("parliament")
    assert is_common("mothers")
    assert not is_common("shoigu")
