"""Word classes that rules rest on: the closed classes, those of `slavic` among them, and the commonest verbs."""

from __future__ import annotations

from dossier.extract.quotes import slavic


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


AUXILIARIES = word_set(
    """
    is are was were be been being am has have had having do does did will would can could may might shall should
    must 's 'd 'll 're 've 'm isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    can't couldn't shouldn't ain't cannot not never
    """
)
BE = word_set("is are was were be been being 's 're")
ALSO_NOUNS = word_set(
    """
    claim claims report reports rule rules post posts email emails order orders comment comments call calls signal
    signals remark remarks figure figures guess state states answer answers tweet tweets text texts demand demands
    promise promises pledge pledges appeal appeals attack attacks fear fears hope hopes estimate estimates label
    labels term terms brand brands charge charges wonder wonders protest protests lecture quote quotes query
    question questions warning praise blame salute joke jokes boast boasts cry cries plead note notes vow vows shout
    shouts whisper chant chants scream screams sigh sighs laugh laughs hint hints offer offers support play plays
    plan plans move moves run runs turn turns work works look looks need needs show shows lead face head heads cast
    hail rip slam stress thanks respect notice record mention mentions reference references rate rates release
    releases argue file files forecast forecasts
    """
)
OTHER_VERBS = word_set(
    """
    got get gets made make makes took take takes came come comes went go goes gave give gives kept keep keeps left
    leave leaves let lets lost lose loses met meet meets paid pay pays ran run runs sat sit sits saw see sees sent
    send sends set sets shot showed show shows spent spend stood stand stands struck taught thought threw won win
    wins wore began begin begins became become becomes broke brought build built bought caught chose cut drew drove
    ate fell felt fought found flew forgot grew held hit hurt knew led lay lie meant put rode rose rises sang sold
    shook shut sought spoke stole stuck swore swept tore understood woke wound wrote needs need wants want seems
    seem appears appear looks look works work plans plan lives live knows know likes like loves love hates hate
    helps help holds hold plays play offers offer includes include remains remain continues supports support opposes
    oppose calls argues seeks seek tries try uses use faces face represents represent serves serve leads lead heads
    head features feature contains contain concerns fears hopes expects believes thinks feels means moves move turns
    turn follows follow speaks speak talks talk
    """
)
ADVERBS = word_set(
    """
    also later then once twice earlier again just now even further ever always often sometimes soon still already
    too instead however meanwhile nonetheless nevertheless therefore thus indeed perhaps maybe only simply today
    yesterday tonight tomorrow ago afterwards afterward first finally last next long since so all both
    """
)
PREPOSITIONS = slavic.PREPOSITIONS | word_set(
    """
    in on at during after before by with from to of for about against as into over under through between among amid
    despite without within near outside inside since until per via upon toward towards like unlike following
    regarding concerning including throughout across around behind beyond beside besides along
    """
)
PARTICLES = word_set("up out off down back away together alone ahead forward")
SUBORDINATORS = slavic.SUBORDINATORS | word_set(
    """
    that because when while as after before if although though since where whether unless until why how than so once
    what
    """
)
RELATIVES = slavic.RELATIVES | word_set("who which whom whose that")
CONJUNCTIONS = slavic.CONJUNCTIONS | word_set("and or but nor yet")
DETERMINERS = word_set(
    """
    the a an this that these those his her its their our my your some any each every another other one two three
    four five six seven eight nine ten several many few most both all no either neither such
    """
)
ARTICLES = word_set("the a an his its their our my your any each every no")
PERSONAL = slavic.PERSONAL | word_set("he she they i we it you")
PRONOUNS = PERSONAL | word_set("who someone somebody everyone everybody another one others many some")
OBJECT_PRONOUNS = word_set("him her them me us it you himself herself themselves")
DATES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tonight tomorrow mon tue tues wed thu thurs fri sat sun
    """
)
TIMES = word_set("weekend morning afternoon evening night week month year last this next earlier later recently")
ABBREVIATIONS = word_set(
    """
    Mr Mrs Ms Dr Prof Gov Sen Rep Reps Sens Gen Col Lt Sgt Cpl Capt Maj Adm Cmdr Del Atty Supt Cllr Insp Rev Hon St
    Jr Sr Inc Corp Co Ltd Messrs Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mass Calif Fla Ill Ind Wis Mich
    Minn Ariz Conn Tenn Va Md Ark Colo Ky Okla Ore Tex Vt Wash Wyo Dist Pres Fr Ft Mt Dept Univ vs
    """
)
