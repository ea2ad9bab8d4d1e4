"""The rules behind claims: for each the property it claims, how often it was right, an example, and what carries it.

`right` of `of`: read by hand, on up to twenty claims of each rule drawn by lot from 199 news articles that are not part
of this project. The examples are tested (tests/extract/test_claim_rules.py) and printed in the docs; ⏎ stands for a
new paragraph.
"""

from __future__ import annotations

from typing import NamedTuple


class ClaimRule(NamedTuple):
    property: str
    right: int
    of: int
    example: str
    why: str


CLAIM_RULES: dict[str, ClaimRule] = {
    "attended-after-name": ClaimRule(
        "attended",
        1,
        1,
        "Maria Roth also attended the meeting.",
        "a verb of attending, or “an attendee of”, follows the name",
    ),
    "attendee-before-name": ClaimRule(
        "attended",
        3,
        3,
        "Meeting attendee Maria Roth sang.",
        "the name stands behind “attendee”, “participant”, “guest”",
    ),
    "attended-by": ClaimRule(
        "attended", 0, 0, "The ceremony was attended by Anton Weiss and Maria Roth.", "in the list behind “attended by”"
    ),
    "accompanied-by": ClaimRule(
        "attended", 0, 0, "The mayor, accompanied by Maria Roth, saw the camp.", "in the list behind “accompanied by”"
    ),
    "told-those-present": ClaimRule(
        "attended", 0, 0, "Maria Roth told the crowd that it was late.", "told or thanked those who were present"
    ),
    "attendance-list": ClaimRule(
        "attended", 0, 0, "Present: Anton Weiss, Maria Roth", "in a list headed “Present:”, “In attendance:”"
    ),
    "list-opened": ClaimRule(
        "attended",
        0,
        0,
        "The women met the minister. ⏎ One of the women, Maria Roth, sang.",
        "“one of the …” opens a list of a group that gathered",
    ),
    "list-continued": ClaimRule(
        "attended",
        0,
        0,
        "The women met the minister. ⏎ One of the women, Maria Roth, sang. ⏎ Another, Ilse Brandt, is a baker.",
        "“another”, “one more” goes on with such a list",
    ),
    "list-paragraph": ClaimRule(
        "attended",
        0,
        0,
        "The women met the minister. ⏎ One of the women, Maria Roth, sang. ⏎ Ilse Brandt is a baker.",
        "a new name opens the next paragraph while such a list runs",
    ),
    "kept-out": ClaimRule(
        "excluded",
        0,
        0,
        "Olga Kranz was refused a plea to join the meeting.",
        "was refused, excluded, not invited to an event",
    ),
    "named-as-kept-out": ClaimRule(
        "excluded", 0, 0, "Also excluded were Olga Kranz and Maria Roth.", "in the list behind “excluded were”"
    ),
    "held-event": ClaimRule(
        "hosted",
        2,
        2,
        "Anna Keller held a meeting with mothers.",
        "the one who holds an event or meets a group, in the lead",
    ),
    "held-by": ClaimRule(
        "hosted",
        0,
        0,
        "The dinner was hosted by Maria Roth.",
        "the event is said to be hosted or chaired by this person",
    ),
    "own-event": ClaimRule(
        "hosted", 0, 0, "Anna Keller’s meeting with mothers was short.", "the event is called this person's"
    ),
    "age-after-name": ClaimRule(
        "age", 20, 20, "Maria Roth, 40, sang.", "a number between commas or in parentheses after the name"
    ),
    "age-before-name": ClaimRule("age", 5, 5, "The 46-year-old Maria Roth sang.", "“46-year-old” before the name"),
    "from-place": ClaimRule(
        "home", 14, 15, "Maria Roth, from Samara, sang.", "“from” and a place right after the name"
    ),
    "job-after-name": ClaimRule(
        "position", 20, 20, "Maria Roth, 40, a retired nurse, sang.", "a job in apposition to the name"
    ),
    "job-at-organization": ClaimRule(
        "affiliation", 18, 20, "Maria Roth is head of the Council of Widows.", "a job of, in, at, for an organization"
    ),
    "organization's-job": ClaimRule(
        "affiliation",
        4,
        4,
        "Maria Roth, the BBC’s Arden editor, sang.",
        "an organization's job, in apposition to the name",
    ),
    "organization-job-name": ClaimRule(
        "affiliation", 19, 20, "BBC editor Maria Roth sang.", "organization and job right before the name"
    ),
    "organization's-person": ClaimRule(
        "affiliation", 0, 0, "The BBC’s Maria Roth sang.", "an organization's, right before the name"
    ),
    "its-job": ClaimRule(
        "affiliation", 0, 0, "The BBC sent its regional director, Maria Roth.", "“its director” of the one named before"
    ),
    "job-of-organization-name": ClaimRule(
        "affiliation", 0, 0, "The head of the Council of Widows, Maria Roth, sang.", "the job that leads to the name"
    ),
    "of-organization": ClaimRule(
        "affiliation",
        20,
        20,
        "Maria Roth of the Council of Widows sang.",
        "“of”, “from”, “at” and an organization after the name",
    ),
    "relative-after-name": ClaimRule(
        "relative", 6, 6, "Maria Roth, mother of a missing sailor, sang.", "a word of kinship and “of” after the name"
    ),
    "relative-before-name": ClaimRule(
        "relative", 3, 3, "Anton Keller's wife, Maria Roth, sang.", "another's kin, right before the name"
    ),
    "office-before-name": ClaimRule(
        "office", 19, 20, "Defence Minister Maria Roth sang.", "the title of a public office before the name"
    ),
    "office-after-name": ClaimRule(
        "office", 12, 13, "Maria Roth, the defence minister, sang.", "a public office in apposition to the name"
    ),
    "expert-by-job": ClaimRule(
        "commented",
        18,
        20,
        "Maria Roth, a historian, was there.",
        "a job that comments: analyst, historian, editor, professor",
    ),
    "quoted": ClaimRule(
        "commented", 20, 20, "“It rained,” Maria Roth said.", "quoted, without an office and without having been there"
    ),
    "byline": ClaimRule(
        "wrote", 0, 0, "Rain in Arden ⏎ By Maria Roth ⏎ It rained on Friday.", "the name in the byline"
    ),
    "biography": ClaimRule(
        "wrote",
        1,
        1,
        "It rained. ⏎ It was wet. ⏎ All was wet. ⏎ Maria Roth is the Arden Courier’s weather editor.",
        "the author's biography at the end",
    ),
    "byline-outlet": ClaimRule(
        "affiliation",
        0,
        0,
        "It rained. ⏎ It was wet. ⏎ All was wet. ⏎ Maria Roth is the Arden Courier’s weather editor.",
        "author and outlet belong together",
    ),
    "day-of-attribution": ClaimRule(
        "said_on", 18, 20, "“It rained,” Maria Roth said on Friday.", "the day that the words of attribution name"
    ),
}

_PAGE = """
## Claims about people

A claim is what an article says of a person, with the passage that says it. How often a rule was right was read by hand
on up to twenty of its claims, drawn by lot from 199 news articles; “0 of 0”: it found nothing there to judge.
"""


def page() -> str:
    """The part of the docs on these rules, in Markdown."""
    rows = [
        f"| `{name}` | {rule.property} | {rule.right} of {rule.of} | {rule.example} | {rule.why} |"
        for name, rule in CLAIM_RULES.items()
    ]
    return "\n".join([_PAGE, "| rule | claims | right | example | why |", "|---|---|---|---|---|", *rows]) + "\n"
