"""Every error Derek raises on purpose.

    DerekError
    ├── InputError        an article cannot be read: missing, a folder, binary, empty
    ├── ModelError        a folder of fitted weights is missing or incomplete
    └── OffsetError       a record points outside its text (a bug, never a user's fault)

A message says what was expected, what was found and what to do.
"""


class DerekError(Exception):
    """Root of all errors of this project."""


class InputError(DerekError):
    """An input that cannot be read as an article; the batch goes on without it."""


class ModelError(DerekError):
    """Fitted weights that cannot be loaded."""


class OffsetError(DerekError, ValueError):
    """A span, fact or other record that does not fit its text."""
