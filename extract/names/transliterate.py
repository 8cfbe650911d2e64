"""Names between the alphabets, the way Kazakhstan's English-language news spells them.

Forward: ``Токаев`` -> ``Tokayev``, ``Касенов`` -> ``Kassenov``, ``Сейтказы`` -> ``Seitkazy`` (the BGN/PCGN system of
1947 for Russian with the newsrooms' habits: no apostrophes, ``i`` for ``й``, ``ss`` between vowels of Kazakh names).
Reverse: only for names whose parts look Kazakh or Russian; None for all others.
"""

import re
from functools import cache

from extract.names.spelling import fold, tidy
from extract.names.table import listed, rows

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
}  # fmt: skip
_VOWELS = "аеёиоуыэюяәөұүі"
# A single с between these vowels is doubled (Касымов, Мусин, Дюсембаев, Асем); after и and ы it stays single (Исабаев).
_DOUBLED = re.compile(r"(?<=[аоуюеэя])с(?=[аеиоуыіә])")


def to_english(name: str) -> str:
    """A name in Latin letters; given names from the table, the rest letter by letter. Latin words stay."""
    name = tidy(name)
    whole = _given_english().get(fold(name))
    return whole or re.sub(r"[^\W\d_]+(?:-[^\W\d_]+)*", lambda match: _english_word(match[0]), name)


def _english_word(word: str) -> str:
    known = _given_english().get(fold(word))
    if known:
        return known
    return "-".join(_given_english().get(fold(part)) or _latin(part) for part in word.split("-"))


def _latin(word: str) -> str:
    lower = _DOUBLED.sub("сс", word.lower())
    # Compounds with a boundary before с keep it single: Муса-бек, Нурпеис; -сов, -сын are not touched by this.
    lower = re.sub(r"(?<=^му)сс(?=а(?:б|х))|(?<=пе)сс?(?=ис)", "с", lower)
    out: list[str] = []
    for at, letter in enumerate(lower):
        before = lower[at - 1] if at else ""
        if letter == "е" and (not before or before in _VOWELS or before in "ьъ"):
            out.append("ye")
        elif letter in "ий" and lower[at:] in ("ий", "й") and lower.endswith(("ий", "ый")):
            out.append("y" if letter == "и" else "")
        elif letter == "и" and before == "ь":
            out.append("yi")
        elif letter == "й" and at + 1 < len(lower) and lower[at + 1] in "оы":
            out.append("y")
        else:
            out.append(_LETTERS.get(letter, letter))
    latin = "".join(out)
    if word.isupper() and len(word) > 1:
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin


@cache
def _given_english() -> dict[str, str]:
    return {fold(ru): en for ru, _, en in rows("given.tsv", 3) if en}


@cache
def _given_russian() -> dict[str, str]:
    """English spelling -> Russian given name, also of the regular transliterations and their usual variants."""
    found: dict[str, str] = {}
    regular: list[tuple[str, str]] = []
    for ru, _, en in rows("given.tsv", 3):
        found.setdefault(fold(en or _latin(ru)), ru)
        regular.append((_skeleton(_latin(ru)), ru))
    for key, ru in regular:
        found.setdefault(key, ru)
    return found


def _skeleton(word: str) -> str:
    """What the usual variants of a spelling share: Sergey and Sergei, Yerlan and Erlan, Kasym and Kassym."""
    word = fold(word).replace("ss", "s").replace("j", "zh").replace("q", "k")
    word = re.sub(r"(?<=[aeou])y(?![aeou])", "i", word)
    word = re.sub(r"iy(?=[ae])", "i", word)
    return re.sub(r"^ye", "e", word)


# Latin to Cyrillic, the longest first; the conditions are regular expressions on what stands around.
_REVERSE: tuple[tuple[str, str], ...] = (
    (r"shch", "щ"), (r"^ye", "е"), (r"(?<=[aeiou])ye", "е"), (r"kh", "х"), (r"zh", "ж"), (r"ch", "ч"), (r"sh", "ш"),
    (r"ts", "ц"), (r"iya", "ия"), (r"ya", "я"), (r"yu", "ю"), (r"yo", "йо"), (r"ss", "с"), (r"yi", "ый"),
    (r"(?<=[aou])i(?=lov|nov)|(?<=bra)i(?=m)|(?<=pe)i(?=s)|(?<=se)i(?=d)", "и"),
    (r"(?<=[aeou])[iy](?![aeou])", "й"), (r"^e(?=[^r]|r[^bgdkm])", "э"),
    (r"ul(?=$)", "уль"), (r"(?<=^g)ul(?=[zmnsbdsh])", "уль"), (r"(?<=sk)y$", "ий"), (r"y", "ы"), (r"ey$", "ей"),
)  # fmt: skip
_SIMPLE = {
    "a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "e": "е",
    "z": "з", "i": "и", "k": "к", "l": "л", "m": "м", "n": "н",
    "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "f": "ф", "h": "х", "q": "к", "j": "ж",
}  # fmt: skip
_NOT_OURS = re.compile(r"w|x|c(?!h)|ph|th|ck|oo|ee|(?<![skzc])h(?![aeiou])|(.)\1\1|(?<!s)s(?=ch)|q[^aou]|gh")
_SURNAME = re.compile(
    r"(?:[oe]va?|[iy]na?|sk(?:y|iy|aya)|enko|chuk|uly|kyzy|bai|bay|bek|khan|gali|zhan|baeva?|ayeva?|kazy|aly|tai|tay|kul|gul|uk|"
    r"ich|shi|yar)$"
)


@cache
def _short_surnames() -> dict[str, str]:
    return {spelling.lower(): ru for ru, spellings in rows("surnames.tsv", 2) for spelling in listed(spellings)}


def to_russian(name: str) -> str | None:
    """A Kazakh or Russian person's name in Russian letters, or None where it may be of another language.

    A given name must be in the table of given names, or the surname have a Kazakh or Russian suffix.
    """
    words = tidy(name).split()
    parts: list[str] = []
    ours = False
    for number, word in enumerate(words):
        if re.fullmatch(r"[A-Z][a-z]?\.", word):
            initial = _initial(word)
            if initial is None:
                return None
            parts.append(initial)
            continue
        given = _given_russian().get(fold(word)) or _given_russian().get(_skeleton(word))
        surname = number == len(words) - 1 and _SURNAME.search(word.lower()) is not None
        if given and (number < len(words) - 1 or len(words) == 1):
            parts.append(given)
            ours = True
        elif len(words) > 1 and word.lower() in _short_surnames():
            parts.append(_short_surnames()[word.lower()])
        elif _NOT_OURS.search(word.lower()) or not re.fullmatch(r"[A-Za-z'’-]+", word):
            return None
        else:
            parts.append("-".join(_cyrillic(part) for part in re.sub("['’]", "", word).split("-")))
            ours = ours or (surname and len(word) > 4)
    return " ".join(parts) if ours else None


def _initial(word: str) -> str | None:
    letter = {"Zh": "Ж", "Sh": "Ш", "Ch": "Ч", "Kh": "Х", "Ye": "Е", "Yu": "Ю", "Ya": "Я", "Ts": "Ц"}.get(word[:-1])
    return f"{letter or _SIMPLE.get(word[0].lower(), '').upper()}." if letter or word[0].lower() in _SIMPLE else None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), cyrillic) for pattern, cyrillic in _REVERSE)


def _cyrillic(word: str) -> str:
    lower = word.lower()
    out: list[str] = []
    at = 0
    while at < len(lower):
        for pattern, cyrillic in _patterns():
            match = pattern.match(lower, at)
            if match and (not pattern.pattern.startswith("^") or at == 0):
                out.append(cyrillic)
                at = match.end()
                break
        else:
            out.append(_SIMPLE.get(lower[at], lower[at]))
            at += 1
    result = "".join(out)
    return result[:1].upper() + result[1:] if word[:1].isupper() else result
