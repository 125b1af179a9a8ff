"""How large things must be for a finger."""

TARGET = 46
"""Height of what a finger can hit without looking twice."""
