#!/bin/sh
# Publishes `out/` from a continuous integration, to $DEPLOY_TARGET: the key is held by an agent, never on the disk, and a server that
# $DEPLOY_KNOWN_HOSTS does not name is not spoken to.
set -eu
if [ -z "${DEPLOY_KEY:-}" ]; then
  echo "DEPLOY_TARGET dit où publier, mais le secret DEPLOY_KEY manque : donnez-lui la clé SSH privée de la publication." >&2
  exit 1
fi
if [ -z "${DEPLOY_KNOWN_HOSTS:-}" ]; then
  echo "DEPLOY_TARGET dit où publier, mais le secret DEPLOY_KNOWN_HOSTS manque : donnez-lui ce que répond « ssh-keyscan serveur »." >&2
  exit 1
fi
mkdir -p ~/.ssh
chmod 700 ~/.ssh
printf '%s\n' "$DEPLOY_KNOWN_HOSTS" >> ~/.ssh/known_hosts
# The agent ends with the command it is given. What was pasted from Windows ends its lines by two signs, which no key may have.
exec ssh-agent sh -euc '
  printf "%s\n" "$DEPLOY_KEY" | tr -d "\r" | ssh-add -q -
  npm run --silent deploy -- "$DEPLOY_TARGET"
'
