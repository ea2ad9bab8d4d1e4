"""Make the pictures of the documentation: docs/*.svg, the app on the seeds as a person sees it.

python scripts/screenshot.py
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from dossier.build import build  # noqa: E402 - after the path
from dossier.dossier import Dossier  # noqa: E402
from dossier.tui.app import DossierApp  # noqa: E402
from dossier.tui.screens.browse import Browse  # noqa: E402

FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""What would make a viewer of the picture fetch a font from somewhere."""
NOTE = "Sang at the Red Square concert; who invited her?"
PICTURES = {
    "screen": ((120, 36), ["enter", "j", "j", "j"]),
    "find": ((120, 36), ["slash", *"uzunva"]),
    "narrow": ((60, 24), ["enter"]),
}


async def picture(name: str, size: tuple[int, int], keys: list[str], data: Path) -> None:
    """Press the keys and save what stands there then."""
    app = DossierApp(lambda progress: Dossier.open(data))
    async with app.run_test(size=size) as pilot:
        browse = app.screen
        assert isinstance(browse, Browse)
        await until(pilot, lambda: browse.dossier is not None and browse.links.ready)
        await pilot.press(*keys)
        await until(pilot, lambda: browse.current != "find" or browse.pointed_at is browse.lists.hits.item)
        svg = FONT_FACE.sub("", app.export_screenshot(title="dossier"))
        (ROOT / "docs" / f"{name}.svg").write_text(svg, encoding="utf-8")


async def until(pilot: Pilot[None], ready: Callable[[], bool]) -> None:
    """Let the app work until it is so, and all is drawn."""
    while not ready():
        await pilot.pause(0.02)
    await pilot.pause()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        build(ROOT / "seeds", data)
        dossier = Dossier.open(data)
        dossier.add_note(next(person.id for person in dossier.people if person.name == "Nadezhda Uzunova"), NOTE)
        for name, (size, keys) in PICTURES.items():
            asyncio.run(picture(name, size, keys, data))
            print(f"docs/{name}.svg")


if __name__ == "__main__":
    main()
