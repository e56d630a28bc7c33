"""What people did, taking it back, and saying it in words (DESIGN §3.7).

The functions that act call `record`; there are no signals. A set is one act of one person; undo is a set of its own,
all or nothing, and is itself undone the same way (that is "redo").
"""

from .naming import button_of, told
from .recording import RECORDED, entry, record
from .undoing import CannotUndo, Texts, newest_act, undo

__all__ = ["RECORDED", "CannotUndo", "Texts", "button_of", "entry", "newest_act", "record", "told", "undo"]
