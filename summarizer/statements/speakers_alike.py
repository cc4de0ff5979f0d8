"""Which words for a speaker may name the same one in another language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

COMPATIBLE = tuple(
    frozenset(group.split())
    for group in (
        "ministry minister government",
        "ministry diplomat",
        "ministry army",
        "ministry health_authority",
        "ministry firefighters rescue",
        "prime_minister chancellor government",
        "president government",
        "president executive",
        "government party coalition ruling",
        "party opposition lawmaker candidate",
        "party ruling lawmaker coalition",
        "parliament lawmaker",
        "mayor city",
        "mayor province",
        "city local_council",
        "local_council lawmaker",
        "local_council province",
        "producer farmer",
        "city government",
        "province government",
        "city health_authority",
        "city education_board",
        "eu government",
        "company executive",
        "company spokesperson",
        "company employer owner",
        "company association",
        "executive coach",
        "executive teacher",
        "executive scholar",
        "executive doctor",
        "bank central_bank",
        "bank insurer investor",
        "press source study author reporter",
        "expert scholar",
        "scholar study",
        "scholar weather",
        "study statistics",
        "activists association consumer_group union",
        "union worker",
        "union teacher",
        "union doctor",
        "school teacher student scholar",
        "school executive",
        "school education_board",
        "resident witness victim",
        "victim patient plaintiff passenger",
        "victim family",
        "plaintiff family",
        "suspect driver",
        "firefighters rescue",
        "police investigators",
        "prosecutors investigators",
        "association rescue",
        "airline company",
        "railway company",
        "rebels group",
        "artist author producer player",
        "player driver",
        "army commander",
        "army rebels",
        "investor industry source",
        "plaintiff lawyer",
        "customer passenger internet",
    )
)
"""Roles that a translator may exchange: their words overlap from language to language."""

GENERIC = {
    "official": "government local_council ministry spokesperson aide city province mayor source diplomat regulator "
    "tax rescue police health_authority education_board intelligence weather statistics central_bank firefighters "
    "prosecutors investigators executive bank school army court un eu religious association commander monarch",
    "spokesperson": "government ministry aide city executive monarch army",
    "politician": "party lawmaker minister mayor president prime_minister candidate local_council opposition ruling "
    "coalition government",
    "group": "company activists association rebels union party club industry consumer_group press scholar rescue "
    "player executive official fan",
    "railway": "airline",
    "airport": "official company",
    "airline": "company executive",
    "club": "association executive",
    "executive": "board association museum producer railway bank central_bank school owner insurer employer industry "
    "party opposition ruling regulator health_authority weather statistics airport activists press rescue "
    "firefighters education_board estate_agent study",
    "company": "bank insurer railway producer industry estate_agent museum board investor worker club",
    "expert": "investor industry weather engineer doctor lawyer source regulator rescue association press reporter",
    "scholar": "museum author statistics engineer doctor",
    "association": "industry doctor lawyer employer farmer teacher expert religious",
    "worker": "engineer driver",
    "resident": "farmer customer passenger internet",
    "witness": "passenger",
    "doctor": "school",
    "study": "un who imf world_bank eu",
    "internet": "press resident fan",
    "government": "board education_board regulator local_council",
    "source": "executive spokesperson aide",
    "commander": "firefighters police rescue border_guard crew",
    "investigators": "government regulator ministry intelligence",
    "organiser": "association executive company producer club group government city museum activists sports_body",
    "protester": "activists resident worker union student farmer group fan",
    "refugee": "resident victim family passenger",
    "friend": "family resident worker aide source witness student player artist",
    "crew": "driver worker commander player passenger army rescue",
    "prison": "official government ministry police executive",
    "prisoner": "suspect victim plaintiff",
    "border_guard": "police army official tax government rescue",
    "international_body": "un eu nato association regulator government official court study",
    "space_agency": "official scholar government engineer",
    "sports_body": "association official executive club regulator government court",
    "entrepreneur": "owner executive company investor employer industry producer",
    "election_commission": "government official regulator city parliament executive",
    "stock_exchange": "company investor regulator industry bank",
    "ranger": "official worker expert farmer government scholar association",
    "guide": "rescue teacher worker coach expert",
    "tradesman": "owner worker resident company customer artist",
    "zoo": "museum company association official executive doctor",
    "port": "official company airport government executive",
    "jury": "court expert official group museum",
    "think_tank": "expert scholar study association activists",
}
"""Roles whose words take in those of others, which are not like each other: an official may be of any authority."""

ORGANISATIONS = frozenset(
    {
        *("bank", "ministry", "court", "police", "prosecutors", "firefighters", "union", "city", "army", "school"),
        *("party", "opposition", "coalition", "government", "ruling", "central_bank", "board", "province"),
        *("parliament", "un", "who", "imf", "world_bank", "eu", "nato", "red_cross", "intelligence", "statistics"),
        *("weather", "tax", "regulator", "health_authority", "education_board", "consumer_group"),
    }
)
"""Speakers that are no person: nobody renders Mr or Mrs with them."""

HEADS = frozenset({"spokesperson", "official", "executive", "person", "lawyer", "aide"})
"""Those who speak for somebody: beside them, whom they speak for decides."""

CARRIERS = frozenset({"press", "source", "study", "reporter"})
"""Roles by way of which the words of others come: naming them is no shift."""

GENERAL = frozenset({"person", "source", "expert", "official", "press", "study", "author", "family", "activists"})
"""Roles whose words are too many, or too loose, to say that a source names no such speaker."""

VAGUE = frozenset({"person", "source", "official"})
"""Roles that may paraphrase any other."""


def compatible(one: str, other: str) -> bool:
    """Whether two role keys may name the same speaker."""
    if "person" in (one, other):
        return ORGANISATIONS.isdisjoint((one, other))
    return one == other or other in _alike().get(one, frozenset())


@cache
def _alike() -> Mapping[str, frozenset[str]]:
    """Role -> all roles that it may be exchanged with."""
    found: dict[str, set[str]] = {}
    groups = [*COMPATIBLE, *(frozenset((role, one)) for role, others in GENERIC.items() for one in others.split())]
    for group in groups:
        for role in group:
            found.setdefault(role, set()).update(group)
    return {role: frozenset(others) for role, others in found.items()}


def any_compatible(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether one of our roles may name the same speaker as one of theirs."""
    return any(compatible(mine, role) for mine in ours for role in theirs)
