"""`EditLog`: the edits of a dossier folder, in `edits.jsonl` and in whatever a sync tool put beside it."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

from tinydb.table import Document

from dossier.errors import DataError, WrongUse
from dossier.model import Edit, EditKind, Target
from dossier.store import codec, disk, ids
from dossier.store.lines import read_lines
from dossier.store.log_storage import LogDatabase, LogStorage

_GONE = "that this app had seen are no longer in {}: if nobody purged it or put an older one there, look for a backup."
_KINDS = frozenset(get_args(EditKind))


class EditLog:
    """The log of a dossier folder. What is appended is on disk when `append` returns.

    `warnings` says in one sentence each what was not as it should be. Errors: DataError, as `LogStorage`.
    """

    def __init__(self, folder: Path | str) -> None:
        self.path = Path(folder) / disk.LOG
        self._database = LogDatabase(self.path, storage=LogStorage)
        self._storage: LogStorage = self._database.storage  # type: ignore[assignment]
        self._edits: list[Edit] = []
        self._strange: dict[str, str] = {}  # ids of lines that we do not understand, and their kind
        self._told: list[str] = []
        self._epoch = -1
        self.refresh()

    def new_id(self) -> str:
        """An id that sorts after every edit known here."""
        return ids.after(max(self.last.id if self.last else "", *self._strange, ""))

    def append(self, edit: Edit) -> None:
        """Keep `edit`. Raises DataError where it cannot be kept; then nothing has changed."""
        self._database.table("edits").insert(Document(to_document(edit), doc_id=edit.id))  # type: ignore[arg-type]
        self._sync()

    def take(self, other: Path) -> int:
        """Keep the edits of another log, a colleague's, those of kinds unknown here too; says how many were new.

        Raises WrongUse where `other` is no log, DataError where the edits cannot be kept."""
        path = other / disk.LOG if other.is_dir() else other
        try:
            reading = read_lines(path.read_bytes())
        except OSError as error:
            raise WrongUse(f"Cannot read {path} ({disk.why(error)}): name a data folder or its {disk.LOG}.") from error
        documents = [document for document in reading.documents if ids.is_id(document["id"])]
        if not documents and reading.damaged:
            raise WrongUse(f"{path} holds no edits: name a data folder or its {disk.LOG}.")
        added = self._storage.append(documents)
        if reading.damaged:
            self._told.append(
                f"{path.name} had {_count(len(reading.damaged), 'damaged line')}, left out; every other edit was taken."
            )
        self._sync()
        return added

    def forget(self, forgotten: Collection[str], instead: Iterable[Edit] = ()) -> int:
        """Take edits out of the log for good, by id, and put those `instead` in place of what they were; says how many
        lines that changed. Nothing else ever changes what is in the log.

        Damaged lines and their side file go too, and the conflicted copies, whose edits the log has by now: any of them
        may hold the same words. What git, a sync tool or a backup kept elsewhere is beyond this program."""
        self._told.clear()
        self._adopt()
        if self._told and not all(line.startswith("Took") for line in self._told):
            raise DataError(f"{self._told[0]} Nothing was purged: see to that file first.")
        gone = self._storage.forget(forgotten, {edit.id: to_document(edit) for edit in instead})
        self._edits = [edit for edit in self._edits if edit.id not in forgotten]
        for path in [*self._copies(), self._storage.side]:
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise DataError(f"Cannot remove {path} ({disk.why(error)}): remove it by hand.") from error
        self._sync()
        return gone

    def edits(self) -> Sequence[Edit]:
        """Every edit that is understood here, by id, which is by time."""
        return tuple(self._edits)

    @property
    def last(self) -> Edit | None:
        """The last of them."""
        return self._edits[-1] if self._edits else None

    def __len__(self) -> int:
        return len(self._edits)

    def refresh(self) -> bool:
        """Take in what other processes wrote since; says whether there was anything."""
        changed = self._storage.refresh()
        if self._epoch != self._storage.epoch:  # opened, or replaced by a sync tool: there may be a copy beside it
            changed = self._adopt() or changed
        self._sync()
        return changed

    @property
    def warnings(self) -> tuple[str, ...]:
        name, found = self.path.name, list(self._told)
        if count := len(self._storage.damaged):
            found.append(
                f"{name} has {_count(count, 'damaged line')}, kept in {name}.damaged; every other edit stands."
            )
        if self._storage.markers:
            found.append(f"{name} has marks of a conflict left by git: the edits of both sides were taken.")
        if count := len(self._strange):
            kinds = ", ".join(sorted({kind for kind in self._strange.values() if kind}))[:80] or "unknown"
            found.append(f"{count} of the edits in {name} are of a kind ({kinds}) that this version does not know.")
        return tuple(found)

    def _sync(self) -> None:
        if self._epoch != self._storage.epoch:
            self._epoch = self._storage.epoch
            gone = {edit.id for edit in self._edits} - set(self._storage.documents)
            if gone:
                self._told.append(f"{_count(len(gone), 'edit')} {_GONE.format(self.path.name)}")
            self._edits, self._strange = [], {}
            self._storage.fresh = list(self._storage.documents.values())
        fresh, self._storage.fresh = self._storage.fresh, []
        known: list[Edit] = []
        for document in fresh:
            edit = from_document(document)
            if edit is None:
                self._strange[document["id"]] = str(document.get("kind", ""))
            else:
                known.append(edit)
        if len(known) < 8:
            for edit in known:
                insort(self._edits, edit, key=lambda item: item.id)
        else:
            self._edits = sorted(self._edits + known, key=lambda item: item.id)

    def _copies(self) -> list[Path]:
        return [path for path in sorted(self.path.parent.glob("edits*.jsonl")) if path.name != self.path.name]

    def _adopt(self) -> bool:
        for copy in self._copies():
            try:
                added = self._storage.append(read_lines(copy.read_bytes()).documents)
            except (OSError, DataError) as error:
                self._told.append(f"The edits in {copy.name} could not be taken: {error}")
                continue
            if added:
                self._told.append(f"Took {_count(added, 'edit')} that only {copy.name} had; it may be removed now.")
        return bool(self._told)


def _count(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"


def to_document(edit: Edit) -> dict[str, Any]:
    """What the log keeps of `edit`; its id is the document's."""
    return {
        "id": edit.id,
        "at": edit.at,
        "by": edit.by,
        "kind": edit.kind,
        "target": codec.encode(edit.target),
        "payload": codec.encode(edit.payload),
    }


def from_document(document: Mapping[str, Any]) -> Edit | None:
    """The edit in a document, or None where a newer version, or no version, made it."""
    try:
        target = codec.decode(Target, document["target"])
        edit = Edit(document["id"], document["at"], document["by"], document["kind"], target, dict(document["payload"]))
    except (TypeError, KeyError, ValueError):
        return None
    texts = (edit.at, edit.by, *(getattr(target, name) for name in Target.__slots__))
    well_formed = ids.is_id(edit.id) and edit.kind in _KINDS and all(isinstance(text, str) for text in texts)
    return edit if well_formed else None
