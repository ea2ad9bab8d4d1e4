"""Verbs of saying with their forms, and nouns of saying: the words that attribution hangs on."""

from __future__ import annotations

import re

from dossier.extract.quotes import slavic
from dossier.extract.quotes.words import word_set

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "think": "thought", "speak": "spoke spoken",
    "read": "read", "sing": "sang sung", "swear": "swore sworn", "feel": "felt", "find": "found", "hold": "held",
    "put": "put", "go": "went gone", "begin": "began begun", "see": "saw seen", "know": "knew known",
    "hear": "heard", "mean": "meant", "understand": "understood", "forswear": "forswore", "cast": "cast",
}  # fmt: skip
_DOUBLING = word_set("admit deadpan extol refer regret")  # beside those of one short syllable: nod, grin, quip
_SHORT = re.compile(r"(?:[^aeiou]*|qu)[aeiou][bdgklmnprt]")
_BRITISH = {"labelled": "past", "labelling": "ing", "signalled": "past", "signalling": "ing"}


def forms(verb: str) -> dict[str, str]:
    """The forms of a verb and what each is: base, third (says), past (said, written), ing."""
    stem = verb[:-1] if verb.endswith("e") else verb
    y = verb.endswith("y") and verb[-2] not in "aeiou"
    doubled = verb + verb[-1] if verb in _DOUBLING or _SHORT.fullmatch(verb) else stem
    third = verb[:-1] + "ies" if y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
    out = {verb: "base", third: "third", (verb if verb.endswith("ee") else doubled) + "ing": "ing"}
    for past in _IRREGULAR.get(verb, verb[:-1] + "ied" if y else doubled + "ed").split():
        out[past] = "past"
    return out


def _table(verbs: str) -> dict[str, str]:
    return {form: kind for verb in reversed(verbs.split()) for form, kind in forms(verb).items()}


_SAYING = _table(
    """
    say tell add ask write reply answer respond argue note explain insist continue claim declare warn admit
    acknowledge recall report announce state observe suggest conclude remark comment complain joke quip shout yell
    cry whisper tweet post stress emphasize emphasise urge vow pledge promise assert contend concede confirm deny
    allege maintain predict demand plead beg boast lament muse chant sing read exclaim rage fume thunder recount
    testify counter retort caution agree advise inform reiterate repeat summarize summarise assure remind reveal
    disclose relate retweet opine propose protest lecture interject scoff sneer sigh sob scream mutter murmur mumble
    implore appeal threaten speculate estimate hint imply signal swear text email proclaim pronounce decry gush
    rejoin venture intone clarify elaborate instruct order command deadpan crow bellow growl grumble gripe inquire
    enquire query preach pray recommend relay bemoan apologize apologise persuade convince invite dare beseech
    entreat reassure refute rebut debunk decline refuse vouch vent reflect lie philosophize posit theorize theorise
    hypothesize hypothesise surmise deduce infer forecast prophesy foresee marvel enthuse rave gloat bluster brag
    grouse whine whinge carp nag bicker quibble stammer stutter gasp pant snap bark roar holler howl shriek wail
    weep giggle chuckle laugh grin smile nod shrug grimace wince recite narrate dictate speak talk request concur
    point toast honor honour remember commemorate mourn regret rue bewail sympathize sympathise commiserate console
    comfort disagree
    """
)
_JUDGING = _table(
    """
    exhort encourage reference mention rate specify type highlight underline underscore pound admire taunt tease
    heckle insult deplore scorn reject oppose question doubt challenge dispute define equate welcome celebrate
    describe call refer dub brand label term characterize characterise deem denounce blast criticize criticise
    condemn accuse praise hail slam mock dismiss attack deride compare liken blame ridicule tout lambast lambaste
    rip cite portray depict defend disparage lash bash berate chide scold rebuke rebuff admonish applaud commend
    compliment laud extol salute thank congratulate invoke quote paraphrase
    """
)
_THINKING = _table(
    """
    consider regard view feel think believe hope fear expect learn find rule figure reckon guess wonder
    """
)
CUES = _SAYING | _JUDGING | _THINKING | _BRITISH | slavic.CUES  # form -> what form it is
DESCRIBING = frozenset(_JUDGING)  # what they take is not what is said but what is made of somebody or something
THINKING = frozenset(_THINKING)  # they lead into a quotation only where no verb of saying does
NAMING = (
    frozenset(_table("call dub name nickname label brand term title entitle describe refer know")) | _BRITISH.keys()
)
STATING = frozenset(slavic.CUES) | frozenset(
    _table(
        """
        say tell add write reply answer respond argue note explain insist claim declare warn admit acknowledge recall
        report announce state observe suggest conclude remark complain joke quip tweet stress emphasize emphasise vow
        pledge promise assert contend concede confirm deny allege maintain predict boast lament exclaim testify counter
        retort caution agree advise inform reiterate repeat reveal disclose speculate estimate hint imply signal swear
        proclaim point find think believe hope fear expect assure remind clarify speculate theorize forecast indicate
        show understand
        """
    )
)
ADDRESSING = frozenset(_table("tell warn inform remind assure advise promise convince persuade caution"))
DENYING = frozenset(_table("deny refuse decline doubt dispute"))
INTENDING = frozenset(_table("vow pledge promise threaten agree offer swear"))
URGING = frozenset(
    _table("urge ask order instruct advise implore beg exhort call tell warn").keys()
    - {"calling", "asking", "ordering"}
)
HEARING = frozenset(_table("hear recall remember cite quote catch film record show"))
TELLS = word_set("tell tells told")  # what follows is who is told, never who tells
_OF = ("of", "about", ":")
_GO = ("on", "after")
_POINT = ("out", "to")
PHRASAL: dict[str, tuple[str, ...]] = {"put": ("it",), "puts": ("it",)}  # verbs that say something only with these
PHRASAL |= dict.fromkeys(("speak", "speaks", "spoke", "spoken", "speaking", "talk", "talks", "talked", "talking"), _OF)
PHRASAL |= dict.fromkeys(("go", "goes", "went", "going", "gone"), _GO)
PHRASAL |= dict.fromkeys(("point", "points", "pointed", "pointing"), _POINT)
NOUNS_OF_SAYING = word_set(
    """
    claim claims statement statements assertion assertions allegation allegations accusation accusations remark
    remarks comment comments words phrase phrases term expression slogan motto mantra line description
    characterization characterisation criticism suggestion insistence promise pledge vow call calls demand warning
    warnings belief view opinion argument emphasis complaint praise denial response answer reply admission
    declaration contention message speech letter tweet tweets post posts label nickname reference references quote
    quip joke boast plea appeal
    """
)
WORDINGS = word_set(
    "chant chants cries shouts phrase term word words expression slogan motto mantra line label nickname epithet"
)
BEFORE_TITLES = word_set(
    """
    on in from at to with titled entitled named show program programme series episode film movie documentary book
    novel memoir song album single hit track play musical game magazine newspaper column article essay report
    podcast blog headline poem opera exhibition ad spot video website app nickname nicknamed including a an the
    """
)
