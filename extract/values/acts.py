"""Acts of Kazakhstan: a name as a newsroom writes it, in any case and either language, to the code or law it means."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

from msgspec import Struct

from extract.labels import Language
from extract.values.law_tokens import Plain

# What a name may have or lack without meaning another act: country, type, prepositions, state of the act.
_COUNTRY: Final = (
    "республика рк казахстан казахстанский қр қазақстан республикасының republic kazakhstan kazakhstani rk s"
)
_TYPES: Final = "закон конституционный law act constitutional law заңы"
_SMALL: Final = "о об обо по в во и на к с за of on the for in and to a an with is its their"
_STATE: Final = "новый действующий нынешний текущий отечественный new current updated existing present"
_ENGLISH: Final = {
    "offense": "offence",
    "labor": "labour",
    "organization": "organisation",
    "legalization": "legalisation",
    "services": "services",  # public services are not the public service
}
_ENDING: Final = re.compile(r"(?<=\w{3})(?:ого|его|[аеиоуыэюяйьмхв])+$")
_CODE_WORDS: Final = frozenset({"кодекс", "code", "конституц", "constitution"})
_AMENDING: Final = re.compile(r"внесени|изменени|поправк|amend|\bпроект|\bdraft|\bbill\b|законопроект", re.IGNORECASE)
_LAW: Final = re.compile(r"(?:закон|кодекс|указ|правил|положени|постановлени|приказ|решени)[а-яё]*\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[«\"“„](.+?)[»\"”“]?$")
_TITLE: Final = re.compile(r"(?:^|\s)((?:об?о?|по)\s.+)$", re.IGNORECASE | re.DOTALL)
_COUNTRY_TAIL: Final = re.compile(r"^\s*(?:республики\s+казахстан|рк|казахстана)\s*", re.IGNORECASE)


class Act(Struct, frozen=True, kw_only=True):
    """A code or a law. ``code`` is None where only an English name outside the table is known.

    ``articles`` is an upper bound of its article numbers, None where unknown; ``listed`` tells the table from a name
    merely read off the text.
    """

    code: str | None
    ru: str
    en: str
    kk: str | None = None
    url: str | None = None
    articles: int | None = None
    listed: bool = True

    def has_article(self, article: str) -> bool:
        """Whether the act may have an article of this number ("297-1")."""
        return self.articles is None or int(article.split("-")[0]) <= self.articles


def find_act(name: str, lang: Language) -> Act | None:
    """The act that a name means; None where the name is not that of an act ("Закон", "программа «Ауыл»").

    A Russian name outside the table makes an act of its own, with the short title in the name's own words as its code;
    an English one has no code.
    """
    plain = " ".join(Plain.of(name).text.split())
    return _listed(plain) or _unlisted(plain, lang)


@lru_cache(maxsize=1024)
def _listed(name: str) -> Act | None:
    key = _key(name)
    exact, prefixes = _index()
    if not key or _AMENDING.search(name):
        return None
    if act := exact.get(frozenset(key)):
        return act
    for prefix, act in prefixes:
        if key[: len(prefix)] == prefix:
            return act
    # "Уголовный кодекс в редакции 2014 года": the name of a code with more words behind it.
    starts = (exact.get(frozenset(key[:length])) for length in range(len(key) - 1, 0, -1))
    return next((act for length, act in enumerate(starts) if act and _is_code(key, len(key) - 1 - length)), None)


def _is_code(key: tuple[str, ...], length: int) -> bool:
    return not _CODE_WORDS.isdisjoint(key[:length])


def _unlisted(name: str, lang: Language) -> Act | None:
    if lang != "ru" and not re.search("[а-яё]", name, re.IGNORECASE):
        if re.search(r"\b(?:law|code|act|decree|rules|resolution)\b", name, re.IGNORECASE) and _key(name):
            return Act(code=None, ru=name, en=name, listed=False)
        return None
    typed = _LAW.match(name)
    rest = name[typed.end() :] if typed else name
    rest = _COUNTRY_TAIL.sub("", rest).strip()
    if quoted := _QUOTED.search(rest):
        title = quoted[1]
    elif match := _TITLE.search(f" {rest}"):
        title = match[1]
    elif typed and rest:
        return Act(code=name, ru=name, en=name, listed=False)
    else:
        return None
    if not (typed or re.match(r"об?о?\s", title, re.IGNORECASE)):
        return None
    title = title[0].upper() + title[1:]
    return Act(code=title, ru=f"Закон Республики Казахстан «{title}»", en=f"Law of Kazakhstan “{title}”", listed=False)


def _word(word: str) -> str:
    """A stem: enough to match the cases of a title, and no dictionary has to be loaded for it."""
    word = word.lower().replace("ё", "е")
    if re.match("[а-я]", word):
        return _ENDING.sub("", word)
    if word in _ENGLISH:
        return _ENGLISH[word]
    word = word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
    return _ENGLISH.get(word, word)


@cache
def _words(line: str) -> frozenset[str]:
    return frozenset(map(_word, line.split()))


def _key(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others. The type ("закон") counts only where nothing else is left."""
    words = [_word(word) for word in re.findall(r"[^\W_]+", name)]
    telling = tuple(word for word in words if word not in _words(f"{_COUNTRY} {_SMALL} {_STATE}"))
    return tuple(word for word in telling if word not in _words(_TYPES)) or (telling if len(telling) > 1 else ())


@cache
def _index() -> tuple[dict[frozenset[str], Act], list[tuple[tuple[str, ...], Act]]]:
    exact: dict[frozenset[str], Act] = {}
    prefixes: list[tuple[tuple[str, ...], Act]] = []
    for row in tomllib.loads((files(__package__) / "acts.toml").read_text(encoding="utf-8"))["act"]:
        act = _act(row)
        for name in (act.code or "", act.ru, act.en, act.kk or "", *row.get("names", ())):
            key = _key(name.removesuffix("…"))
            if key:
                exact.setdefault(frozenset(key), act)
            if name.endswith("…"):
                prefixes.append((key, act))
    return exact, prefixes


def _act(row: dict[str, Any]) -> Act:
    """A law's row has only its titles; the type and the country are put around them."""
    code, en, kk = row["code"], row["en"], row.get("kk")
    if "ru" not in row:
        en = f"Law of the Republic of Kazakhstan “{en}”"
        kk = kk and f"Қазақстан Республикасының «{kk}» заңы"
    ru = row.get("ru", f"Закон Республики Казахстан «{code}»")
    return Act(code=code, ru=ru, en=en, kk=kk, url=row.get("url"), articles=row.get("articles"))
