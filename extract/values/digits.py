"""Digits with group and decimal separators, by the customs of the two languages."""

from fractions import Fraction


def digits_value(raw: str, lang: str, *, scaled: bool = False, counts: bool = False) -> Fraction:
    """Digits with separators as a number.

    Two kinds of separators: the last is the decimal mark. One kind, groups of three: a group where the language writes
    it so (en ``18,233``; ru ``1.967``, unless ``scaled`` by a multiplier that follows; ru ``18,233`` where ``counts``),
    a decimal mark otherwise (ru ``12,975``; en ``1.284``). A leading zero makes it a decimal.
    """
    plain = "".join(char for char in raw if char.isdigit() or char in ".,")
    marks = [char for char in plain if char in ".,"]
    if not marks:
        return Fraction(int(plain))
    if len(set(marks)) == 1:
        mark, tail = marks[0], plain.rsplit(marks[0], 1)[1]
        spaced = any(not (char.isdigit() or char in ".,") for char in raw)
        native = mark == "," if lang == "en" else (mark == "." and not scaled) or (counts and not scaled)
        grouped = len(tail) == 3 and not spaced and not plain.startswith("0") and (len(marks) > 1 or native)
        if grouped:
            return Fraction(int(plain.replace(mark, "")))
    whole, _, part = plain.replace(",", ".").rpartition(".")
    return Fraction(int(whole.replace(".", "")) * 10 ** len(part) + int(part), 10 ** len(part))
