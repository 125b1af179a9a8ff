"""Loket Industri, the counter companion of a one-stop licensing office."""

__version__ = "0.1.0"
