# SPDX-License-Identifier: Apache-2.0
"""Presses Ctrl-C on a long run: it must end soon with exit code 130 and leave neither half-written files nor temporaries.

check-interrupt.py SCRATCH COMMAND…, where the command writes into SCRATCH/out.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

AT_WORK = 2.0  # seconds after which the run is at work
SOON = 3.0  # one second is the promise; a busy machine gets more


def main(scratch, command):
    scratch = Path(scratch)
    temporary = scratch / "temporary"
    temporary.mkdir(parents=True)
    # What a shell starts in the background ignores Ctrl-C, and so would all that it starts.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Java's folder for temporaries is fixed, whatever TMPDIR says.
    options = f"-Djava.io.tmpdir={temporary}"
    run = subprocess.Popen(command, env={**os.environ, "TIDEMARK_JAVA_OPTIONS": options}, start_new_session=True)
    time.sleep(AT_WORK)
    assert run.poll() is None, f"the run ended by itself with {run.returncode}; make it longer"
    begin = time.monotonic()
    os.killpg(run.pid, signal.SIGINT)
    code = run.wait(timeout=30)
    took = time.monotonic() - begin
    assert code == 130, f"exit code {code} instead of 130"
    assert took < SOON, f"it took {took:.1f} s to stop"
    left = [str(path) for path in scratch.rglob("*") if path != temporary]
    assert not left, f"left behind: {left}"
    print(f"ok: stopped after {took:.2f} s, nothing left")


main(sys.argv[1], sys.argv[2:])
