"""Word classes of English that attribution rests on: closed classes in full, verbs of saying with their forms."""

from __future__ import annotations

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "think": "thought", "speak": "spoke spoken",
    "read": "read", "sing": "sang sung", "swear": "swore sworn", "feel": "felt", "find": "found", "hold": "held",
    "put": "put", "go": "went gone", "begin": "began begun", "see": "saw seen", "know": "knew known",
    "hear": "heard", "mean": "meant", "understand": "understood", "forswear": "forswore", "cast": "cast",
}  # fmt: skip

_SAY = """
say tell add ask write reply answer respond argue note explain insist continue claim declare warn admit acknowledge
recall report announce state observe suggest conclude remark comment complain joke quip shout yell cry whisper tweet
post stress emphasize emphasise urge vow pledge promise assert contend concede confirm deny allege maintain predict
demand plead beg boast lament muse chant sing read exclaim rage fume thunder recount testify counter retort
caution agree advise inform reiterate repeat summarize summarise assure remind respond reveal disclose relate retweet
opine propose protest lecture interject scoff sneer sigh sob scream mutter murmur mumble implore appeal threaten
promise speculate estimate hint imply signal figure reckon guess swear text email proclaim pronounce decry gush
rejoin venture intone clarify elaborate instruct order command deadpan crow bellow growl grumble gripe wonder
inquire enquire query preach pray recommend testify relay rule find learn believe think hope fear expect
describe call refer dub brand label term characterize characterise deem denounce blast criticize criticise condemn
accuse praise hail slam mock dismiss attack deride compare liken blame ridicule tout lambast lambaste rip cite
portray depict defend disparage lash bemoan bash berate chide scold rebuke rebuff admonish applaud commend compliment
laud extol salute thank congratulate apologize apologise invoke quote paraphrase
exhort encourage reference mention rate specify type highlight underline underscore pound admire
taunt tease heckle insult warn threaten persuade convince invite dare implore beseech entreat reassure deplore scorn
reject oppose question doubt challenge dispute refute rebut debunk decline refuse vouch vent opine joke reflect lie
philosophize posit theorize theorise hypothesize hypothesise surmise conclude deduce infer forecast prophesy foresee
marvel enthuse rave gloat bluster brag grouse whine whinge carp nag bicker quibble stammer stutter gasp pant snap bark
roar holler howl shriek wail weep giggle chuckle laugh grin smile nod shrug grimace wince recite narrate dictate
define equate speak talk request concur point consider regard view feel hail welcome toast celebrate honor honour remember commemorate mourn regret rue bewail sympathize
sympathise commiserate console comfort
"""

_DESCRIBE = """
exhort encourage reference mention rate specify type highlight underline underscore pound admire
taunt tease heckle insult deplore scorn reject oppose question doubt challenge dispute define equate welcome celebrate
describe call refer dub brand label term characterize characterise deem denounce blast criticize criticise condemn
accuse praise hail slam mock dismiss attack deride compare liken blame ridicule tout lambast lambaste rip cite
portray depict defend disparage lash bash berate chide scold rebuke rebuff admonish applaud commend compliment
laud extol salute thank congratulate invoke quote paraphrase
"""

_THOUGHT = "consider regard view feel think believe hope fear expect learn find rule figure reckon guess wonder"

_DOUBLING = ("admit", "beg", "deadpan", "dub", "extol", "quip", "refer", "rip", "slam", "sob")


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def forms(verb: str) -> dict[str, str]:
    """The forms of a verb and what each is: base, third (says), past (said, written), ing."""
    stem = verb[:-1] if verb.endswith("e") else verb
    y = verb.endswith("y") and verb[-2] not in "aeiou"
    doubled = verb + verb[-1] if verb in _DOUBLING else stem
    third = verb[:-1] + "ies" if y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
    out = {verb: "base", third: "third", (verb if verb.endswith("ee") else doubled) + "ing": "ing"}
    for past in _IRREGULAR.get(verb, verb[:-1] + "ied" if y else doubled + "ed").split():
        out[past] = "past"
    return out


def _table(verbs: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for verb in verbs.split():
        for form, kind in forms(verb).items():
            table.setdefault(form, kind)
    return table


_BRITISH = {"labelled": "past", "labelling": "ing", "signalled": "past", "signalling": "ing"}
CUES = _table(_SAY) | _BRITISH
_GO = ("on", "after")
_POINT = ("out", "to")
PHRASAL = {"point": _POINT, "points": _POINT, "pointed": _POINT, "pointing": _POINT,
    "put": ("it",), "puts": ("it",), "go": _GO, "goes": _GO, "went": _GO, "going": _GO, "gone": _GO}
DESCRIBING = frozenset(_table(_DESCRIBE))
THINKING = frozenset(_table(_THOUGHT))

AUXILIARIES = word_set(
    """is are was were be been being am has have had having do does did will would can could may might shall should must
    's 'd 'll 're 've 'm
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't ain't
    cannot not never"""
)
BE = word_set("is are was were be been being 's 're")
ALSO_NOUNS = word_set(
    """claim claims report reports rule rules post posts email emails order orders comment comments call calls signal
    signals remark remarks figure figures guess state states answer answers tweet tweets text texts demand demands
    promise promises pledge pledges appeal appeals attack attacks fear fears hope hopes estimate estimates label labels
    term terms brand brands charge charges wonder wonders protest protests lecture quote quotes query question questions
    warning praise blame salute joke jokes boast boasts cry cries plead note notes vow vows shout shouts whisper chant
    chants scream screams sigh sighs laugh laughs hint hints offer offers support play plays plan plans move moves run
    runs turn turns work works look looks need needs show shows lead face head heads cast hail rip slam stress thanks
    respect notice record mention mentions reference references rate rates release releases argue file files"""
)
OTHER_VERBS = word_set(
    """got get gets made make makes took take takes came come comes went go goes gave give gives kept keep keeps left
    leave leaves let lets lost lose loses met meet meets paid pay pays ran run runs sat sit sits saw see sees sent send
    sends set sets shot showed show shows spent spend stood stand stands struck taught thought threw won win wins
    wore began begin begins became become becomes broke brought build built bought caught chose cut drew drove ate fell
    fell felt fought found flew forgot grew held hit hurt knew led lay lie meant put rode rose rises sang sold
    shook shut sought spoke stole stuck swore swept tore understood woke wound wrote needs need wants want seems seem
    appears appear looks look works work plans plan lives live knows know likes like loves love hates hate helps help
    holds hold plays play offers offer includes include remains remain continues supports support opposes oppose calls
    argues seeks seek tries try uses use faces face represents represent serves serve runs leads lead heads head
    features feature contains contain concerns shows gives fears hopes wants expects believes knows
    thinks feels means moves move turns turn follows follow speaks speak talks talk"""
)
ADVERBS = word_set(
    """also later then once twice earlier again just now even further ever always often sometimes soon still already
    too instead however meanwhile nonetheless nevertheless therefore thus indeed perhaps maybe only simply today
    yesterday tonight tomorrow ago afterwards afterward first finally last next long since so all both"""
)
PREPOSITIONS = word_set(
    """in on at during after before by with from to of for about against as into over under through between among
    amid despite without within near outside inside since until per via upon toward towards like unlike following
    regarding concerning including throughout across around behind beyond beside besides along"""
)
PARTICLES = word_set("up out off down back away together alone ahead forward")
SUBORDINATORS = word_set(
    """
    that because when while as after before if although though since where whether unless until why how than so once what"""
)
RELATIVES = word_set("who which whom whose that")
CONJUNCTIONS = word_set("and or but nor yet")
DETERMINERS = word_set(
    """the a an this that these those his her its their our my your some any each every another other one two three
    four five six seven eight nine ten several many few most both all no either neither such"""
)
ARTICLES = word_set("the a an this these those his its their our my your any each every no")
PRONOUNS = word_set(
    """he she they i we it you who someone somebody everyone everybody another one others many some"""
)
PERSONAL = word_set("he she they i we it you")
OBJECT_PRONOUNS = word_set("him her them me us it you himself herself themselves")
DATES = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tonight tomorrow mon tue tues wed thu thurs fri sat sun"""
)
NAMING = _table("call dub name nickname label brand term title entitle describe refer know")
NOUNS_OF_SAYING = word_set(
    """claim claims statement statements assertion assertions allegation allegations accusation accusations remark remarks
    comment comments words phrase phrases term expression slogan motto mantra line description characterization
    characterisation criticism suggestion insistence promise pledge vow call calls demand warning warnings belief view
    opinion argument emphasis complaint praise denial response answer reply admission declaration contention message
    speech letter tweet tweets post posts label nickname reference references quote quip joke boast plea appeal"""
)
WORDINGS = word_set("phrase phrases term terms word words expression slogan motto mantra line label nickname epithet")
OWN_WORDS = word_set(
    """statement statements comment comments remark remarks tweet tweets letter message speech email emails post posts note
    interview video op-ed memoir"""
)
BEFORE_TITLES = word_set(
    """on in from at to with titled entitled named show program programme series episode film movie documentary book
    novel memoir song album single hit track play musical game magazine newspaper column article essay report podcast
    blog headline poem opera exhibition ad spot video website app nickname nicknamed including a an the"""
)
ABBREVIATIONS = word_set(
    """Mr Mrs Ms Dr Prof Gov Sen Rep Reps Sens Gen Col Lt Sgt Cpl Capt Maj Adm Cmdr Del Atty Supt Cllr Insp Rev Hon St Jr Sr Inc Corp Co Ltd Messrs
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mass Calif Fla Ill Ind Wis Mich Minn Ariz Conn Tenn Va Md Ark
    Colo Ky Okla Ore Tex Vt Wash Wyo Dist Pres Fr Ft Mt Dept Univ vs"""
)
