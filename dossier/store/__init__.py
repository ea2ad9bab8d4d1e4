"""TinyDB on disk: the atomic snapshot of what the articles say, the append-only log of what you say."""

from dossier.store.extractions import Extractions
from dossier.store.log import EditLog
from dossier.store.snapshot import load_snapshot, save_snapshot, snapshot_stamp

__all__ = ["EditLog", "Extractions", "load_snapshot", "save_snapshot", "snapshot_stamp"]
