#!/bin/sh
# Starts mongod as a replica set of one that checks passwords: the key file is written from the environment, for mongod's eyes only.
set -eu
key=/tmp/halfterm.key
printf '%s' "$HALFTERM_MONGODB_KEY" >"$key"
chmod 400 "$key"
chown mongodb:mongodb "$key"
exec docker-entrypoint.sh mongod --replSet halfterm --keyFile "$key" --bind_ip_all
