"""Who was there, who was kept out, who held it: unseen phrasings, and what is none of these."""

from __future__ import annotations

import pytest

from tests.extract.test_claims import of


@pytest.mark.parametrize(
    ("text", "attended"),
    [
        ("Among those present was Greta Holm, 57, a nurse.", {"Greta Holm"}),
        ("Tom Roe was among those who came.", {"Tom Roe"}),
        ("Tom Roe was among those gathered at the pier.", {"Tom Roe"}),
        ("Tom Roe was among those killed.", set()),
        ("Tom Roe was among those who were arrested.", set()),
        ("Ann Lind also attended.", {"Ann Lind"}),
        ("Ann Lind attended the University of Arden.", set()),
        (
            "Ann Lind also attended. So did Dr. Paul Marsh, who runs the clinic, and her husband, Karl Lind.",
            {"Ann Lind", "Paul Marsh", "Karl Lind"},
        ),
        ("Ann Lind resigned. So did Paul Marsh.", set()),
        (
            "Guests included Maria Roth, Anton Weiss and Petra Vogel.",
            {"Maria Roth", "Anton Weiss", "Petra Vogel"},
        ),
        ("Guests included Maria Roth, and Anton Weiss said it was dull.", {"Maria Roth"}),
        ("Guests included Maria Roth, wife of Anton Weiss.", {"Maria Roth"}),
        (
            "Those present included Mayor Maria Roth, cycling campaigner Anton Weiss and Inspector Petra Vogel.",
            {"Maria Roth", "Anton Weiss", "Petra Vogel"},
        ),
        (
            "Also present were Minister for Health Maria Roth, parish priest Fr Anton Weiss and Petra Vogel.",
            {"Maria Roth", "Anton Weiss", "Petra Vogel"},
        ),
        (
            "The dinner was attended by actor Sir Anton Weiss, Olympic rower Maria Roth and his wife Petra Vogel.",
            {"Anton Weiss", "Maria Roth", "Petra Vogel"},
        ),
        ("It was attended by Anton Weiss's representative, Prince Osman Ali.", {"Osman Ali"}),
        ("It drew hundreds, among them Rep. Anton Weiss and rapper Maria Roth.", {"Anton Weiss", "Maria Roth"}),
        ("Hundreds of people were arrested, among them Anton Weiss.", set()),
        (
            "The talks brought together leaders including Anton Weiss and President Maria Roth.",
            {"Anton Weiss", "Maria Roth"},
        ),
        (
            "Guests included the Bishop of Arden, the Rt Rev Anton Weiss, and teacher Maria Roth.",
            {"Anton Weiss", "Maria Roth"},
        ),
        ("Also in attendance are Nobel laureate Maria Roth and activist Anton Weiss.", {"Maria Roth", "Anton Weiss"}),
        ("World Bank President Anton Weiss attended remotely.", {"Anton Weiss"}),
        (
            "The mayor was accompanied by the head of the Flood Agency, Anton Weiss, and Dr Maria Roth.",
            {"Anton Weiss", "Maria Roth"},
        ),
        ("She unveiled it in the presence of Director Maria Roth and Anton Weiss.", {"Maria Roth", "Anton Weiss"}),
        ("Maria Roth told the crowd that it was late.", {"Maria Roth"}),
        ("Maria Roth told a press conference that it was late.", set()),
        ("Maria Roth, Anton Weiss and Petra Vogel were at the table.", {"Maria Roth", "Anton Weiss", "Petra Vogel"}),
        (
            "Mayor Maria Roth and the police chief, Anton Weiss, joined the talks.",
            {"Maria Roth", "Anton Weiss"},
        ),
        ("Also at the table were Maria Roth, head of a choir, and Anton Weiss.", {"Maria Roth", "Anton Weiss"}),
        ("Anton Weiss worked hard for Maria Roth, attending several rallies.", set()),
        ("Maria Roth and Anton Weiss took part.", {"Maria Roth", "Anton Weiss"}),
        ("Maria Roth took part in the robbery.", set()),
        ("Maria Roth and Anton Weiss joined the talks.", {"Maria Roth", "Anton Weiss"}),
        ("Maria Roth was seen at the meeting.", {"Maria Roth"}),
        ("Maria Roth did not attend the meeting.", set()),
        ("Maria Roth will attend the meeting.", set()),
        ("Maria Roth is expected to attend the meeting.", set()),
        ("Maria Roth declined to attend the meeting.", set()),
        ("Maria Roth had refused to attend the meeting.", set()),
        ("Maria Roth boycotted the meeting.", set()),
        ("It is unclear whether Maria Roth attended the meeting.", set()),
        ("Anton Weiss denied that Maria Roth attended the meeting.", set()),
        ("Has Maria Roth attended the meeting?", set()),
    ],
)
def test_who_was_there(text: str, attended: set[str]) -> None:
    assert set(of(text, "attended")) == attended


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("Tom Roe, who was not invited, waited outside.", {"Tom Roe"}),
        ("Tom Roe and Ann Lind were turned away.", {"Tom Roe", "Ann Lind"}),
        ("Tom Roe was left off the guest list.", {"Tom Roe"}),
        ("Tom Roe was refused entry.", {"Tom Roe"}),
        ("Tom Roe was not allowed in.", {"Tom Roe"}),
        ("Also excluded were clerk Tom Roe and Ann Lind.", {"Tom Roe", "Ann Lind"}),
        ("Tom Roe, who was not on the guest list, disagreed.", {"Tom Roe"}),
        ("Tom Roe was uninvited last month over his remarks.", {"Tom Roe"}),
        ("Tom Roe was asked not to attend.", {"Tom Roe"}),
        ("Tom Roe had asked to take part and was not admitted.", {"Tom Roe"}),
        ("Tom Roe was barred from running for mayor.", set()),
        ("Tom Roe was not invited to comment.", set()),
        ("Tom Roe declined to attend the meeting.", set()),
        ("Tom Roe stayed away from the meeting.", set()),
        ("Tom Roe had refused to join the meeting.", set()),
        ("Tom Roe could not attend the meeting.", set()),
    ],
)
def test_who_was_kept_out(text: str, excluded: set[str]) -> None:
    assert set(of(text, "excluded")) == excluded
    assert of(text, "attended") == {}


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Mayor Helen Cross on Tuesday met a dozen residents.", {"Helen Cross"}),
        ("Mayor Helen Cross received a group of farmers.", {"Helen Cross"}),
        ("Mayor Helen Cross convened talks on the flood.", {"Helen Cross"}),
        ("Helen Cross chaired the meeting.", {"Helen Cross"}),
        ("The governor of Hallow province, Helen Cross, convened talks.", {"Helen Cross"}),
        ("The dinner at the hotel was hosted by newsreader Helen Cross.", {"Helen Cross"}),
        ("The summit, chaired by President Helen Cross, ended.", {"Helen Cross"}),
        ("It rained.\n\nIt was wet.\n\nAll was wet.\n\nHelen Cross, who hosted the forum, was late.", {"Helen Cross"}),
        ("The show is hosted by Helen Cross.", set()),
        ("Mayor Helen Cross held a press conference.", set()),
        ("Mayor Helen Cross will host a meeting.", set()),
        ("Helen Cross met some residents.", set()),
    ],
)
def test_who_held_it(text: str, host: set[str]) -> None:
    assert set(of(text, "hosted")) == host


MINUTES = """Minutes of the planning committee held on 4 May 2021

Present: Cllr Ann Lind (Chair), Cllr Tom Roe, Mrs. Dora Lang (Clerk)

Apologies: Cllr Paul Marsh, Cllr Olga Kranz

In attendance:
Maria Roth
Greta Holm

Absent:
Karl Brandt

1. Cllr Roe said that the road to Anton Weiss was bad.
"""


def test_initials_and_titles_end_no_roll() -> None:
    roll = "Present: Councillors A. Lind (Mayor), T. Roe and Mrs. O. Kranz. The meeting with Anton Weiss was long."
    assert set(of(roll, "attended")) == {"A. Lind", "T. Roe", "O. Kranz"}


def test_names_of_common_words_count_in_a_roll() -> None:
    roll = (
        "Minutes\n\nPresent: Carol Dyson (Chair), Sue Arkwright, Bill Tomkins, Rev. Jo Marsh\n\nThe meeting was long."
    )
    assert set(of(roll, "attended")) == {"Carol Dyson", "Sue Arkwright", "Bill Tomkins", "Jo Marsh"}


def test_a_roll_says_who_was_present_and_who_was_not() -> None:
    assert set(of(MINUTES, "attended")) == {"Ann Lind", "Tom Roe", "Dora Lang", "Maria Roth", "Greta Holm"}
