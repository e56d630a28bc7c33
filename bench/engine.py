"""`python -m bench.engine ROUNDS QUOTES`: measure on the engine of the settings and print the figures as JSON.

The rows go into a database of its own beside the one that the settings name, which is dropped in the end.
"""

import json
import sys
from dataclasses import asdict

import django

DESK_ROUNDS = 15  # most: of each page of the desk, none of which is over in a few milliseconds


def main(rounds: int, quotes: int) -> None:
    django.setup()
    # They need Django's settings to be imported.
    from django.core.management import call_command
    from django.db import connection

    from .data import fill
    from .desk import measure_desk
    from .measure import measure

    call_command("collectstatic", verbosity=0, interactive=False)
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        rows = [asdict(row) | {"is_over": row.is_over} for row in measure(fill(), rounds=rounds)]
    finally:
        connection.close()
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)
    found = measure_desk(quotes, rounds=min(rounds, DESK_ROUNDS)) if quotes else []
    desk = [asdict(row) | {"quotes": quotes, "is_over": row.is_over} for row in found]
    print(json.dumps({"engine": connection.display_name, "rounds": rounds, "rows": rows, "desk": desk}))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
