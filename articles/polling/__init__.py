"""Feeds keep coming: which are due, who fetches them, what follows from each attempt, how well a feed is.

The feed table is the work list (DESIGN §3.14): any number of workers take due feeds from it under a lease.
"""
