"""`python -m bench.engine ROUNDS`: measure on the engine of the settings and print the figures as JSON.

The rows go into a database of its own beside the one that the settings name, which is dropped in the end.
"""

import json
import sys
from dataclasses import asdict

import django


def main(rounds: int) -> None:
    django.setup()
    # They need Django's settings to be imported.
    from django.core.management import call_command
    from django.db import connection

    from .data import fill
    from .measure import measure

    call_command("collectstatic", verbosity=0, interactive=False)
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        rows = [asdict(row) | {"is_over": row.is_over} for row in measure(fill(), rounds=rounds)]
    finally:
        connection.close()
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)
    print(json.dumps({"engine": connection.display_name, "rounds": rounds, "rows": rows}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
