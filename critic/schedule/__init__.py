"""When to write, to post and to call: pure functions over the round and a clock that is handed in.

`calendar` knows business days, `promises` what "early next week" means, `timing` what follows for one interview.
"""

from critic.schedule.calendar import Calendar
from critic.schedule.promises import Promise, Unread, read_promise
from critic.schedule.timing import (
    ASSUMED,
    FULL_MARKS,
    GRACE,
    Place,
    Window,
    assumed,
    call_window,
    held,
    moment,
    place_of,
    post_by,
    promise_of,
    send_by,
    sent_time,
    taken_over,
    zone,
)

__all__ = [
    "ASSUMED",
    "FULL_MARKS",
    "GRACE",
    "Calendar",
    "Place",
    "Promise",
    "Unread",
    "Window",
    "assumed",
    "call_window",
    "held",
    "moment",
    "place_of",
    "post_by",
    "promise_of",
    "read_promise",
    "send_by",
    "sent_time",
    "taken_over",
    "zone",
]
