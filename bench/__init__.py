"""How long pages take, as multiples of a bare Django view with one indexed query, measured in the same run.

`./run bench` measures in a throw-away folder (SQLite) and on a throw-away PostgreSQL; `--json` prints the figures,
`--rounds N` says how often (default 60).
"""
