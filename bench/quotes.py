"""`./run bench quotes --eval PATH`: judge the quote rules with the scorer of an evaluation folder; print its table.

The folder has scorer/run_all.py and its sets; nothing of it is copied. The extractor is this project's own command, as
anybody would run it. Afterwards the speed of the rules alone, on the texts of the largest set.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

from articles.quotes import suggest_quotes

TOP = Path(__file__).resolve().parent.parent
# The fastest of so many rounds is told: what else the machine does is not the rules'.
_ROUNDS = 3


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench quotes", description=__doc__)
    parser.add_argument("--eval", required=True, type=Path, metavar="PATH", help="folder with the scorer and the sets")
    parser.add_argument("--sets", default="dev", help="which sets the scorer reads (dev)")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="where the scorer writes its reports as JSON")
    options = parser.parse_args(arguments)
    scorer = options.eval / "scorer" / "run_all.py"
    if not scorer.is_file():
        parser.error(f"{scorer} is not there.")
    extractor = f"{sys.executable} {TOP / 'manage.py'} suggest_quotes --jsonl"
    command = [sys.executable, str(scorer), "--cmd", extractor, "--cmd-en", f"{extractor} --language en"]
    command += ["--sets", options.sets, "--root", str(options.eval)]
    command += ["--out", str(options.out)] if options.out else []
    code = subprocess.run(command, check=False).returncode
    texts = _texts(options.eval)
    if texts:
        print(f"rules alone: {_rate(texts):.0f} articles a second, {_mean(texts):.0f} characters each, one core")
    return code


def _texts(folder: Path) -> list[str]:
    """Return the texts of the set with the most of them."""
    sets = [path.read_text(encoding="utf-8").splitlines() for path in folder.glob("*/dev/*id*.jsonl")]
    sets += [path.read_text(encoding="utf-8").splitlines() for path in folder.glob("*/dev/dev.jsonl")]
    return [json.loads(line)["text"] for line in max(sets, key=len, default=[])]


def _mean(texts: list[str]) -> float:
    return sum(map(len, texts)) / len(texts)


def _rate(texts: list[str]) -> float:
    """Return how many texts the rules read in a second of this process' time."""
    best = None
    for _ in range(_ROUNDS):
        began = time.process_time()
        for text in texts:
            suggest_quotes(text, language="id")
        taken = time.process_time() - began
        best = taken if best is None else min(best, taken)
    return len(texts) / best


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
