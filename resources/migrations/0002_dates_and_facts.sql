-- The three weeks as dates, and key facts that a provider's page prints.
ALTER TABLE workspace ADD COLUMN started_on TEXT NOT NULL DEFAULT '';
ALTER TABLE workspace ADD COLUMN cut_on TEXT NOT NULL DEFAULT '';
ALTER TABLE workspace ADD COLUMN sign_on TEXT NOT NULL DEFAULT '';
ALTER TABLE provider ADD COLUMN session_on TEXT NOT NULL DEFAULT '';

CREATE TABLE provider_fact (
    id INTEGER PRIMARY KEY NOT NULL,
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE INDEX provider_fact_by_provider ON provider_fact (provider_id);
