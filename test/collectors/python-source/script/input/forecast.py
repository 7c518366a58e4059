#!/usr/bin/env -S uv run
# /// script
# requires-python = ">=3.12"
# dependencies = [
#   "Sea_Forecast[tides]==2.1.0",
#   "httpx>=0.27; python_version < '3.14'",
#   "harbour @ git+https://user:secret@git.example/harbour.git@v3",
# ]
#
# [tool.uv]
# exclude-newer = "2026-01-01"
# ///
import sea_forecast

print(sea_forecast.load("north").predict())
