#!/usr/bin/env bash
# run.sh DATA LISTEN: serves the Veenkoloniën alliance. An empty or absent data folder is filled from content/veenkolonien
# first; a filled one is left as it was edited.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

kracht=build/release/kracht
data=$1
listen=$2

if [ -z "$(ls -A "$data" 2>/dev/null)" ]; then
    echo "kracht: importing content/veenkolonien into $data"
    # Into a folder beside it, so that an import that is broken off leaves nothing that looks finished.
    rm -rf "$data.importing"
    "$kracht" import content/veenkolonien --data "$data.importing"
    [ ! -d "$data" ] || rmdir "$data"
    mv "$data.importing" "$data"
fi
# Signing in goes by mail. Without a mail server the mail is shown on /ontwikkeling/post, but never to the whole world.
if [ -z "${KRACHT_MAIL_URL:-}${KRACHT_HOST_NAMES:-}${KRACHT_TRUSTED_PROXIES:-}" ] &&
    [[ "${KRACHT_BASE_URL:-http://localhost}" =~ ^https?://(127\.|localhost|\[::1\]) ]] && [[ "$listen" =~ ^(127\.|localhost|\[::1\]) ]]; then
    export KRACHT_MAIL_OUTBOX=${KRACHT_MAIL_OUTBOX:-on}
fi
echo "kracht: serving on http://${listen/127.0.0.1/localhost} (stop with Ctrl-C)"
exec "$kracht" serve --data "$data" --listen "$listen"
