"""``derek schema``: the JSON Schema of what ``derek extract --json`` prints."""

import json

from extract.document import schema


def command() -> None:
    """Print the JSON Schema of the document."""
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
