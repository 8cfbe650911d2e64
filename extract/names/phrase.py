"""Russian noun phrases put into the nominative: the adjectives before the head and the head itself; the tail stays.

``Карагандинской области`` -> ``Карагандинская область``, ``областного департамента полиции`` -> ``областной департамент
полиции``, ``улице Букетова`` -> ``улица Букетова``. Readings are pymorphy3's; the adjectives must agree with the head.
"""

import re
from typing import Any

from extract.names.spelling import like
from extract.text.morph import parses

_TOKEN = re.compile(r"\S+")
_ADJECTIVE = re.compile(
    r"(?:ого|его|ому|ему|ый|ий|ой|ым|им|ом|ем|ая|яя|ую|юю|ей|ое|ее|ые|ие|ых|их|ыми|ими)$", re.IGNORECASE
)
_RELATIVE = re.compile(r"ск(?:ого|ому|ий|ой|им|ом|ая|ую|ое|ие|их|ими)$", re.IGNORECASE)
_RELATIVE_ENDS = {"masc": "ский", "femn": "ская", "neut": "ское", "plur": "ские"}
_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct", "gen2", "loc2")
# Heads that do not decline, with their gender.
_FIXED = {
    "тэц": "femn", "грэс": "femn", "тэс": "femn", "аэс": "femn", "гэс": "femn", "спк": "femn", "аэропорт": "masc",
    "метро": "neut", "депо": "neut", "шоссе": "neut", "уд": "masc", "дп": "masc", "дчс": "masc", "дэр": "masc",
}  # fmt: skip


def nominative_phrase(phrase: str) -> str | None:
    """The phrase in the nominative, or None where its head cannot be told. Letter case is kept."""
    tokens = _TOKEN.findall(phrase)
    lead = 0
    while lead < len(tokens) and _is_adjective(tokens[lead]):
        lead += 1
    if lead == len(tokens) or tokens[lead].lower() in ("и", "или", "либо"):
        return None
    adjectives, head, tail = tokens[:lead], tokens[lead], tokens[lead + 1 :]
    fixed = _FIXED.get(re.split(r"[-\d]", head.lower())[0])
    if fixed:
        return " ".join([*(_adjective(word, fixed) for word in adjectives), head, *tail])
    reading = _reading(head, adjectives)
    if reading is None:
        return None
    tag = reading.tag
    if tag.case == "nomn" and not _is_list(adjectives) and all(_is_upright(word, _gender(tag)) for word in adjectives):
        return " ".join(tokens)
    plural = tag.number == "plur" and not _is_list(adjectives)
    form = reading if "Fixd" in tag else reading.inflect({"nomn", "plur" if plural else "sing"}) or reading
    gender = "plur" if plural else _gender(form.tag)
    return " ".join([*(_adjective(word, gender) for word in adjectives), _like(head, form), *tail])


def _like(word: str, form: Any) -> str:
    upright = str(form.word)
    return like(word, upright if "ё" in word.lower() else upright.replace("ё", "е"))


def _gender(tag: Any) -> str:
    return "plur" if tag.number == "plur" else str(tag.gender or "masc")


def _is_adjective(word: str) -> bool:
    if not _ADJECTIVE.search(word):
        return False
    if _RELATIVE.search(word):
        return True
    best = parses(word.lower())[0]
    return best.tag.POS in ("ADJF", "PRTF") or ("-" in word and any(p.tag.POS == "ADJF" for p in parses(word.lower())))


def _is_list(adjectives: list[str]) -> bool:
    """``Костанайской [и] Туркестанской областях``: no plural adjective, so a plural head is of a list."""
    return bool(adjectives) and not re.search(r"(?:ые|ие|ых|их|ыми|ими)$", adjectives[0].lower())


def _reading(head: str, adjectives: list[str]) -> Any | None:
    """The head's likeliest noun reading that agrees with all adjectives; with none, a nominative one comes first."""
    nouns = [p for p in parses(head.lower()) if p.tag.POS == "NOUN" and p.tag.case in _CASES]
    nouns = [p for p in nouns if "Surn" not in p.tag and "Patr" not in p.tag] or nouns
    if not nouns:
        return None
    if adjectives and not _is_list(adjectives):
        agreeing = [p for p in nouns if p.tag.number == "plur"]
    else:
        agreeing = [p for p in nouns if all(_agrees(word, p.tag) for word in adjectives)]
    agreeing = agreeing or nouns
    upright = [p for p in agreeing if p.tag.case == "nomn" and p.tag.number == "sing"]
    if upright and all(_is_upright(word, str(upright[0].tag.gender)) for word in adjectives):
        return upright[0]
    return agreeing[0]


def _agrees(word: str, tag: Any) -> bool:
    word = word.lower()
    if tag.gender == "femn":
        feminine = {"nomn": ("ая", "яя"), "accs": ("ую", "юю")}
        return word.endswith(feminine.get(str(tag.case), ("ой", "ей")))
    others: dict[str, tuple[str, ...]] = {
        "nomn": ("ый", "ий", "ой") if tag.gender == "masc" else ("ое", "ее"),
        "accs": ("ый", "ий", "ой", "ое", "ее", "ого", "его"),
        "gent": ("ого", "его"),
        "datv": ("ому", "ему"),
        "ablt": ("ым", "им"),
    }
    return word.endswith(others.get(str(tag.case), ("ом", "ем")))


def _is_upright(word: str, gender: str) -> bool:
    ends = {"masc": ("ый", "ий", "ой"), "femn": ("ая", "яя"), "plur": ("ые", "ие")}
    return word.lower().endswith(ends.get(gender, ("ое", "ее")))


def _adjective(word: str, gender: str) -> str:
    """The adjective in the nominative of ``gender`` (masc, femn, neut or plur)."""
    lower = word.lower()
    if _RELATIVE.search(word) and word[:1].isupper():
        return like(word, _RELATIVE.sub(_RELATIVE_ENDS[gender], lower))
    for parse in parses(lower):
        if parse.tag.POS in ("ADJF", "PRTF"):
            form = parse.inflect({"nomn", gender} if gender == "plur" else {"nomn", "sing", gender})
            if form is not None:
                return _like(word, form)
    return word
