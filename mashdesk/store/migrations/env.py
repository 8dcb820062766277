"""How Alembic runs here: on the connection and in the transaction that `store.schema.upgrade` gives it."""

from alembic import context

from mashdesk.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table_schema="mash",
    include_schemas=True,
    include_name=lambda name, kind, parents: kind != "schema" or name == "mash",
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
