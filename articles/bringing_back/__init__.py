"""Files that this program handed out → the quotes again, in a database that holds the texts (docs/exports.md)."""
