"""Run as `python desk.py` from this folder."""
