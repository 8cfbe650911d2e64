"""A figure: one QUANTITY, CARDINAL, MONEY or PERCENT span read into a value and its canonical unit."""

from msgspec import Struct

from extract.document import Number, Span
from extract.labels import Approx


class Figure(Struct, frozen=True, kw_only=True):
    """``value`` is in ``unit``, the canonical unit of the guidelines (``kg``, ``KZT``, ``count`` ...).

    A pair is a range; None stands where the span cannot be read, and is reported as a warning, never guessed.
    """

    span: Span
    value: Number | tuple[Number, Number] | None
    unit: str | None
    approx: Approx = "exact"
