#!/usr/bin/env bash
# The wheel, installed in an environment of its own, runs the demonstration from an empty folder.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

"$root/.venv/bin/uv" build --quiet --wheel --out-dir "$work/dist" "$root"
python3 -m venv --without-pip "$work/env" 2>/dev/null || "$root/.venv/bin/python" -m venv --without-pip "$work/env"
"$root/.venv/bin/uv" pip install --quiet --python "$work/env/bin/python" --require-hashes -r requirements/base.txt
"$root/.venv/bin/uv" pip install --quiet --python "$work/env/bin/python" --no-deps "$work"/dist/*.whl

mkdir "$work/empty" "$work/home"
cd "$work/empty"
export HOME="$work/home"
unset XDG_DATA_HOME GOUVERNAIL_DATA_DIR GOUVERNAIL_DATABASE_URL || true
port=$("$work/env/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$work/env/bin/gouvernail" demo --port "$port" > "$work/log" 2>&1 &
server=$!
for _ in $(seq 1 240); do
  if "$work/env/bin/python" -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$port/sante', timeout=2)" 2>/dev/null; then
    grep -q "$work/home" "$work/log" || { echo "the data folder is not named:"; cat "$work/log"; exit 1; }
    [ -z "$(ls -A "$work/empty")" ] || { echo "the folder is no longer empty:"; ls -A "$work/empty"; exit 1; }
    echo "1 passed, 0 failed"
    exit 0
  fi
  kill -0 "$server" 2>/dev/null || break
  sleep 0.5
done
echo "the demonstration did not answer:"; cat "$work/log"; exit 1
