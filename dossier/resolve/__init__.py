"""Mentions of many articles become entries, quotes printed twice become one; what is only likely is suggested."""
