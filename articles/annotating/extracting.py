"""Text → suggested quotes, by the rules: the one place where they are asked. Pure, and for other processes too."""

import logging
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from ..quotes import LANGUAGES, RULES_VERSION, KnownName, QuoteSuggestion, suggest_quotes

logger = logging.getLogger(__name__)

# Fewer texts are read before other processes have started.
_WORTH_A_POOL = 40
_CHUNK = 8

__all__ = ["RULES_VERSION", "Reading", "extracted", "many_extracted"]


@dataclass(frozen=True)
class Reading:
    """A text to be read, and what of its report the rules ask for. `key` is the caller's."""

    key: int
    text: str
    language: str
    published: date | None = None


# What was found in each text, by its key.
Read = tuple[int, list[QuoteSuggestion]]


def extracted(reading: Reading, names: Sequence[KnownName] = ()) -> list[QuoteSuggestion]:
    """Return what the rules find; nothing in a language they do not know, or when one of them fails."""
    language = reading.language.partition("-")[0]
    if language not in LANGUAGES:
        return []
    try:
        return suggest_quotes(reading.text, language=language, names=names, published=reading.published)
    except Exception:
        # Texts come in every shape; one that breaks a rule must not keep its report out.
        logger.exception("The rules failed on the text %s", reading.key)
        return []


Extract = Callable[[Sequence[Reading]], Iterator[Read]]


@contextmanager
def many_extracted(names: Sequence[KnownName], *, texts: int, processes: int = 0) -> Iterator[Extract]:
    """Give a function that reads many texts in their order, on all cores (`processes`: on so many; 1: in this one).

    `texts`: how many there will be; few are not worth starting processes for.
    """
    processes = processes or os.cpu_count() or 1
    if processes < 2 or texts < _WORTH_A_POOL:
        yield lambda readings: ((reading.key, extracted(reading, names)) for reading in readings)
        return
    # Spawned: a fork would share the database's connection and the locks of threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_remember, initargs=(tuple(names),)) as pool:
        yield lambda readings: pool.map(_extracted, readings, chunksize=_CHUNK)


_names: tuple[KnownName, ...] = ()


def _remember(names: tuple[KnownName, ...]) -> None:
    """In a process of its own: the register comes once, not with every text."""
    global _names
    _names = names


def _extracted(reading: Reading) -> Read:
    return reading.key, extracted(reading, _names)
