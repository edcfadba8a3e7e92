"""Programs that tests start can be interrupted, however the tests themselves were started."""

from __future__ import annotations

import signal

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # a shell that starts the tests in the background leaves Ctrl-C ignored, and what they start inherits that
    signal.signal(signal.SIGINT, signal.default_int_handler)
