"""How long pages take, as multiples of a bare Django view with one indexed query, measured in the same run.

`./run bench` measures in a throw-away folder (SQLite) and on a throw-away PostgreSQL; tests/test_bench.py sees to it
that no change makes them much slower.
"""
