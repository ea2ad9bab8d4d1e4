"""Make the pictures of the documentation: docs/*.svg, the app on the seeds as a person sees it.

python scripts/screenshot.py
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from dossier.build import build  # noqa: E402 - after the path
from dossier.dossier import Dossier  # noqa: E402
from dossier.tui.app import DossierApp  # noqa: E402

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
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press(*keys)
        await pilot.pause()
        svg = FONT_FACE.sub("", app.export_screenshot(title="dossier"))
        (ROOT / "docs" / f"{name}.svg").write_text(svg, encoding="utf-8")


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
