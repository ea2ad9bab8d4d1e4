"""Words that stand in a person's name and are no name: particles, and what somebody is addressed as."""

from __future__ import annotations

_PARTICLES = """
al el ul ad ash as ar an at az bin ben ibn bint bte ould abu abou um umm de la del della di da dos das do du von van
der zu zum le les y st of the and"""
_HONORIFICS = """
sheikh sheik shaykh shaikh sheykh cheikh hajji haji hadji hajj mullah mulla maulana mawlawi maulvi maulavi molvi sayyid
sayed seyyed sayyed ustad qari ayatollah gospodin pan pani"""
_TITLES = """
mr mrs ms miss dr prof professor sir lord lady dame rev sidi general gen colonel col major maj captain capt lieutenant
lt hon sergeant president minister senator judge father prince princess king queen emir amir imam"""
PARTICLES = frozenset(_PARTICLES.split())
FATHERS = frozenset("bin binti binte ben ibn bint bte ould uld mint".split())  # noqa: SIM905 - before a parent's name
HONORIFICS = frozenset(_HONORIFICS.split())  # stand before any word of a name
TITLES = frozenset(_TITLES.split())  # stand before the whole name
