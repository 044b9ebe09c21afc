-- Who is compared, on what, by whom, and what they found. Every table is STRICT and has integer keys made by core;
-- there are no triggers and no views. "history" is append-only: an undo adds a row.
CREATE TABLE workspace (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    uuid TEXT NOT NULL,
    organisation TEXT NOT NULL,
    purpose TEXT NOT NULL,
    staff INTEGER NOT NULL CHECK (staff >= 0),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE provider (
    id INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    website TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('longlist', 'invited', 'answered', 'shortlisted', 'finalist', 'selected', 'declined', 'rejected')),
    notes TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('internal', 'partner')),
    provider_id INTEGER REFERENCES provider (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    notes TEXT NOT NULL,
    evaluator INTEGER NOT NULL CHECK (evaluator IN (0, 1))
) STRICT;
CREATE INDEX person_by_provider ON person (provider_id);

CREATE TABLE criterion (
    id INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    description TEXT NOT NULL,
    question TEXT NOT NULL,
    rubric_0 TEXT NOT NULL,
    rubric_1 TEXT NOT NULL,
    rubric_3 TEXT NOT NULL,
    rubric_5 TEXT NOT NULL,
    weight REAL NOT NULL CHECK (weight > 0),
    applicable INTEGER NOT NULL CHECK (applicable IN (0, 1))
) STRICT;

CREATE TABLE red_flag (
    id INTEGER PRIMARY KEY NOT NULL,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    deal_breaker INTEGER NOT NULL CHECK (deal_breaker IN (0, 1))
) STRICT;
CREATE INDEX red_flag_by_criterion ON red_flag (criterion_id);

-- evidence: 0 none, 1 claimed, 2 shown, 3 document held, 4 confirmed by a reference.
-- An abstention has no value and a reason.
CREATE TABLE score (
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    evaluator_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    value REAL CHECK (value >= 0 AND value <= 5),
    evidence INTEGER NOT NULL CHECK (evidence BETWEEN 0 AND 4),
    note TEXT NOT NULL,
    abstained INTEGER NOT NULL CHECK (abstained IN (0, 1)),
    abstain_reason TEXT NOT NULL,
    PRIMARY KEY (provider_id, criterion_id, evaluator_id),
    CHECK (abstained = 0 OR value IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX score_by_criterion ON score (criterion_id);
CREATE INDEX score_by_evaluator ON score (evaluator_id);

-- A red flag that was observed at a provider. A lifted one has a reason and stays on record.
CREATE TABLE raised_flag (
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    red_flag_id INTEGER NOT NULL REFERENCES red_flag (id) ON DELETE CASCADE,
    raised_by TEXT NOT NULL,
    raised_on TEXT NOT NULL,
    lifted INTEGER NOT NULL CHECK (lifted IN (0, 1)),
    lifted_by TEXT NOT NULL,
    lifted_on TEXT NOT NULL,
    lifted_reason TEXT NOT NULL,
    PRIMARY KEY (provider_id, red_flag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX raised_flag_by_flag ON raised_flag (red_flag_id);

-- kind: edit, undo, redo, or cancel (a joined edit that brought the first state back).
-- ref: the row that an undo or redo reverses, or the row that an edit joins.
-- changeset is NULL when the step was too large to keep.
CREATE TABLE history (
    seq INTEGER PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'cancel')),
    action TEXT NOT NULL,
    arguments TEXT NOT NULL,
    target TEXT NOT NULL,
    ref INTEGER,
    schema INTEGER NOT NULL,
    changeset BLOB
) STRICT;
