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
