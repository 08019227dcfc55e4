"""Twilio's double: `Double` in `double.py`, opened with `running` in `server.py`."""
