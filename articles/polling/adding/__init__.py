"""A list of addresses becomes feeds: each is tried, a person looks at the verdicts, the ticked ones are added.

All of it waits in an Upload, so that it goes on after a restart and on any web machine.
"""
