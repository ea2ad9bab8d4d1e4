"""Word alternatives that several families of rules are written with, as parts of regular expressions."""

from __future__ import annotations


def any_of(words: str) -> str:
    """A group that matches any of `words`, which stand apart by white space (`_` for a space inside one)."""
    return "(?:" + "|".join(word.replace("_", r"\s") for word in words.split()) + ")"


ROLE = any_of(
    """member head founder co-founder leader representative spokes(?:man|woman|person) director
    chair(?:man|woman|person)? president vice[-\\s]president editor correspondent reporter
    journalist columnist professor lecturer researcher fellow analyst economist historian scientist
    expert scholar chief_executive CEO executive manager coach captain owner secretary deputy MPs?
    MLA senator candidate activist lawyer adviser advisor commander officer official employee worker
    teacher student graduate minister ambassador governor commissioner coordinator partner
    strategist consultant engineer doctor physician principal dean rector chancellor treasurer
    organi[sz]er volunteer delegate nurse surgeon paramedic pilot chef curator conductor pastor librarian foreman
    producer presenter anchor architect chieftain"""
)
RELATION = any_of(
    """mother father wife husband widow widower son daughter brother sister uncle aunt nephew niece cousin
    grand(?:mother|father|son|daughter) girlfriend boyfriend fianc[ée]e? partner parent"""
)
EVENT = any_of(
    """meetings? sessions? events? round\\s?-?tables? discussions? conferences? summits? rall(?:y|ies)
    gatherings? talks ceremon(?:y|ies) forums? receptions? dinners? banquets? congress(?:es)?
    hearings? assembl(?:y|ies) briefings? celebrations? workshops? seminars? protests?
    demonstrations? vigils? funerals? launch(?:es)? galas? inauguration symposium consultations?
    negotiations?"""
)
GROUP = any_of(
    """wom[ae]n mothers? men guests? participants? attendees? delegates? visitors? wives widows parents
    relatives families speakers activists invitees people soldiers? veterans? leaders officials
    residents villagers citizens neighbou?rs farmers workers employees nurses doctors teachers students pupils traders
    survivors victims campaigners protesters representatives members ministers mayors councillors volunteers pensioners
    delegations? those"""
)
OFFICE = any_of(
    """President Vice\\s?[-\\s]\\s?President Premier Chancellor Ministers? Secretary Governor Mayor Senator
    Congress(?:man|woman) lawmaker legislator Ambassador Envoy Commissioner Attorney[-\\s]General
    Prosecutor Judge Justice Magistrate Spokes(?:man|woman|person) Speaker (?-i:King|Queen|Emperor|Sultan|Emir|Pope)
    General Colonel Admiral Brigadier Commander Superintendent Inspector Constable Sheriff Detective
    Council(?:l?or|man|woman|member) Cllr Alderman Assembly(?:man|woman|member) Selectman District_Attorney
    (?:Police|Fire)_Chief Chief_of_(?:Police|Staff) Chief_Constable Ombudsman Coroner Deputy MP MLA MEP PM Gen Col Sen
    Rep Gov"""
)
OFFICE_MODIFIER = any_of(
    """Prime Foreign Defen[cs]e Interior Home Health Finance Education Justice Energy Trade Environment
    Culture Transport Agriculture Labou?r Deputy Vice First Second Chief Acting Shadow Press State National
    Security Police Attorney Lieutenant Major Brigadier Supreme Court House General Crown Opposition
    Information Planning Public Business Housing Federal District Regional Presidential Government Ministry White"""
)
