import pickle
import signal
import struct
import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.create_connection(('127.0.0.1', 1))",
        "import socket; socket.getaddrinfo('example.org', 80)",
        "open('/tmp/newsreader-test', 'w')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
    ],
)
def test_what_parses_strangers_bytes_can_neither_connect_nor_write_nor_start_anything(deed):
    code = f"import sys; from articles.importing.child_process import _refuse; sys.addaudithook(_refuse); {deed}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "PermissionError: parsing needs neither" in done.stderr


def test_a_job_that_nobody_ends_because_the_worker_was_killed_ends_by_itself():
    code = "from articles.importing import child_process as c; import sys, time; c.LONGEST = 0.1;"
    code += "c._JOBS['parse_feed'] = lambda body: time.sleep(60); c.serve(sys.stdin.buffer, sys.stdout.buffer)"
    job = pickle.dumps(("parse_feed", b"", {}))
    done = subprocess.run([sys.executable, "-c", code], input=struct.pack(">Q", len(job)) + job, timeout=30)
    assert done.returncode == -signal.SIGALRM
