#!/bin/sh
# Healthy when the set has a primary and the portal's user exists; makes both on the first call. Safe to call again and again.
set -eu
mongosh --quiet --username "$MONGO_INITDB_ROOT_USERNAME" --password "$MONGO_INITDB_ROOT_PASSWORD" --eval '
try { rs.status() } catch (notYet) { rs.initiate({_id: "halfterm", members: [{_id: 0, host: "mongodb:27017"}]}) }
if (!db.hello().isWritablePrimary) quit(1)
const halfterm = db.getSiblingDB("halfterm")
if (!halfterm.getUser("halfterm")) {
  halfterm.createUser({user: "halfterm", pwd: process.env.HALFTERM_MONGODB_PASSWORD, roles: ["readWrite"]})
}
'
