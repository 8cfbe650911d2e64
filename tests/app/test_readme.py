"""What the README shows is so."""

import re
from pathlib import Path
from typing import Any

README = Path("README.md").read_text(encoding="utf-8")


def test_the_python_example_gives_what_it_says() -> None:
    match = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert match is not None
    *lines, last = match[1].strip().splitlines()
    expression, _, expected = last.partition("  # ")
    names: dict[str, Any] = {}
    exec("\n".join(lines), names)
    assert eval(expression, names) == eval(expected)


def test_every_make_target_it_names_exists() -> None:
    makefile = Path("Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"\bmake ([a-z-]+)", README)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_file_it_links_exists() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        assert Path(link).exists(), link
