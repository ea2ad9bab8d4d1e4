"""The rules behind claims: for each the property it claims, an example, and what in the example carries it.

The examples are tested (tests/extract/test_claim_rules.py) and printed in the docs; ⏎ stands for a new paragraph.
"""

from __future__ import annotations

from typing import NamedTuple


class ClaimRule(NamedTuple):
    property: str
    example: str
    why: str


CLAIM_RULES: dict[str, ClaimRule] = {
    "attended-after-name": ClaimRule(
        "attended",
        "Maria Roth also attended the meeting.",
        "a verb of attending, or “an attendee of”, follows the name",
    ),
    "attendee-before-name": ClaimRule(
        "attended", "Meeting attendee Maria Roth sang.", "the name stands behind “attendee”, “participant”, “guest”"
    ),
    "list-opened": ClaimRule(
        "attended",
        "The women met the minister. ⏎ One of the women, Maria Roth, sang.",
        "“one of the …” opens a list of a group that gathered",
    ),
    "list-continued": ClaimRule(
        "attended",
        "The women met the minister. ⏎ One of the women, Maria Roth, sang. ⏎ Another, Ilse Brandt, is a baker.",
        "“another”, “one more” goes on with such a list",
    ),
    "list-paragraph": ClaimRule(
        "attended",
        "The women met the minister. ⏎ One of the women, Maria Roth, sang. ⏎ Ilse Brandt is a baker.",
        "a new name opens the next paragraph while such a list runs",
    ),
    "kept-out": ClaimRule(
        "excluded",
        "Olga Kranz was refused a plea to join the meeting.",
        "was refused, excluded, not invited to an event",
    ),
    "held-event": ClaimRule(
        "hosted", "Anna Keller held a meeting with mothers.", "the one who holds an event or meets a group, in the lead"
    ),
    "own-event": ClaimRule(
        "hosted", "Anna Keller’s meeting with mothers was short.", "the event is called this person's"
    ),
    "age-after-name": ClaimRule(
        "age", "Maria Roth, 40, sang.", "a number between commas or in parentheses after the name"
    ),
    "age-before-name": ClaimRule("age", "The 46-year-old Maria Roth sang.", "“46-year-old” before the name"),
    "from-place": ClaimRule("home", "Maria Roth, from Samara, sang.", "“from” and a place right after the name"),
    "job-at-organization": ClaimRule(
        "affiliation", "Maria Roth is head of the Council of Widows.", "a job of, in, at, for an organization"
    ),
    "organization's-job": ClaimRule(
        "affiliation", "Maria Roth, the BBC’s Arden editor, sang.", "an organization's job, in apposition to the name"
    ),
    "organization-job-name": ClaimRule(
        "affiliation", "BBC editor Maria Roth sang.", "organization and job right before the name"
    ),
    "of-organization": ClaimRule(
        "affiliation",
        "Maria Roth of the Council of Widows sang.",
        "“of”, “from”, “at” and an organization after the name",
    ),
    "relative-after-name": ClaimRule(
        "relative", "Maria Roth, mother of a missing sailor, sang.", "a word of kinship and “of” after the name"
    ),
    "relative-before-name": ClaimRule(
        "relative", "Anton Keller's wife, Maria Roth, sang.", "another's kin, right before the name"
    ),
    "office-before-name": ClaimRule(
        "office", "Defence Minister Maria Roth sang.", "the title of a public office before the name"
    ),
    "office-after-name": ClaimRule(
        "office", "Maria Roth, the defence minister, sang.", "a public office in apposition to the name"
    ),
    "expert-by-job": ClaimRule(
        "commented", "Maria Roth, a historian, was there.", "a job that comments: analyst, historian, editor, professor"
    ),
    "quoted": ClaimRule(
        "commented", "“It rained,” Maria Roth said.", "quoted, without an office and without having been there"
    ),
    "byline": ClaimRule("wrote", "Rain in Arden ⏎ By Maria Roth ⏎ It rained on Friday.", "the name in the byline"),
    "biography": ClaimRule(
        "wrote",
        "It rained. ⏎ It was wet. ⏎ All was wet. ⏎ Maria Roth is the Arden Courier’s weather editor.",
        "the author's biography at the end",
    ),
    "byline-outlet": ClaimRule(
        "affiliation",
        "It rained. ⏎ It was wet. ⏎ All was wet. ⏎ Maria Roth is the Arden Courier’s weather editor.",
        "author and outlet belong together",
    ),
    "day-of-attribution": ClaimRule(
        "said_on", "“It rained,” Maria Roth said on Friday.", "the day that the words of attribution name"
    ),
}
