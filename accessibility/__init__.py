"""The gate: serves a folder on this machine, has every page checked by every engine, decides, reports, publishes."""
