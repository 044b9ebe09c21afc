-- Working sessions and what follows from them: agreed scores, changes after the reveal, scorecards filled in elsewhere.
ALTER TABLE workspace ADD COLUMN blind TEXT NOT NULL DEFAULT 'until_complete' CHECK (blind IN ('always', 'until_complete', 'never'));
ALTER TABLE workspace ADD COLUMN spread_flag REAL NOT NULL DEFAULT 0.4 CHECK (spread_flag > 0 AND spread_flag <= 1);
-- The IT lead among the people; 0 when nobody is named.
ALTER TABLE workspace ADD COLUMN lead_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workspace ADD COLUMN final_at TEXT NOT NULL DEFAULT '';
ALTER TABLE workspace ADD COLUMN final_by TEXT NOT NULL DEFAULT '';
-- A salted hash of the evaluator's PIN, or nothing.
ALTER TABLE person ADD COLUMN pin TEXT NOT NULL DEFAULT '';

-- Evidence 5 is new: the provider refused to be measured, which is a score of 0.
CREATE TABLE score_new (
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    evaluator_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    value REAL CHECK (value >= 0 AND value <= 5),
    evidence INTEGER NOT NULL CHECK (evidence BETWEEN 0 AND 5),
    note TEXT NOT NULL,
    abstained INTEGER NOT NULL CHECK (abstained IN (0, 1)),
    abstain_reason TEXT NOT NULL,
    PRIMARY KEY (provider_id, criterion_id, evaluator_id),
    CHECK (abstained = 0 OR value IS NULL),
    CHECK (evidence <> 5 OR value = 0)
) STRICT, WITHOUT ROWID;
INSERT INTO score_new SELECT provider_id, criterion_id, evaluator_id, value, evidence, note, abstained, abstain_reason FROM score;
DROP TABLE score;
ALTER TABLE score_new RENAME TO score;
CREATE INDEX score_by_criterion ON score (criterion_id);
CREATE INDEX score_by_evaluator ON score (evaluator_id);

-- What a provider should show for a criterion, ticked in the session.
CREATE TABLE evidence_item (
    id INTEGER PRIMARY KEY NOT NULL,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_item_by_criterion ON evidence_item (criterion_id);

-- starts_at is local wall-clock time as planned; begun_at and what follows are UTC, empty until it happened.
CREATE TABLE session (
    id INTEGER PRIMARY KEY NOT NULL,
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    starts_at TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    extended INTEGER NOT NULL CHECK (extended >= 0),
    place TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    revealed_at TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    reaction TEXT NOT NULL
) STRICT;
CREATE INDEX session_by_provider ON session (provider_id);

-- An empty question is the criterion's own.
CREATE TABLE agenda_item (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    question TEXT NOT NULL,
    PRIMARY KEY (session_id, criterion_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_by_criterion ON agenda_item (criterion_id);

CREATE TABLE attendance (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    came INTEGER NOT NULL CHECK (came IN (0, 1)),
    PRIMARY KEY (session_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE TABLE evidence_seen (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    evidence_item_id INTEGER NOT NULL REFERENCES evidence_item (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    PRIMARY KEY (session_id, evidence_item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_seen_by_item ON evidence_seen (evidence_item_id);

-- criterion_id 0: on the session as a whole, or on a criterion that is gone.
CREATE TABLE session_note (
    id INTEGER PRIMARY KEY NOT NULL,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX session_note_by_session ON session_note (session_id);

-- Where the clock stands and what is shown. Not part of the history: nobody undoes time.
CREATE TABLE session_clock (
    session_id INTEGER PRIMARY KEY NOT NULL,
    criterion_id INTEGER NOT NULL,
    running_since TEXT NOT NULL,
    seconds INTEGER NOT NULL CHECK (seconds >= 0)
) STRICT;
CREATE TABLE criterion_clock (
    session_id INTEGER NOT NULL,
    criterion_id INTEGER NOT NULL,
    seconds INTEGER NOT NULL CHECK (seconds >= 0),
    PRIMARY KEY (session_id, criterion_id)
) STRICT, WITHOUT ROWID;

-- What the panel agreed on instead of its mean. The evaluators' own scores stay.
CREATE TABLE agreed_score (
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    value REAL NOT NULL CHECK (value >= 0 AND value <= 5),
    reason TEXT NOT NULL CHECK (reason <> ''),
    calibrated INTEGER NOT NULL CHECK (calibrated IN (0, 1)),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (provider_id, criterion_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreed_score_by_criterion ON agreed_score (criterion_id);

-- Each change of a score after the reveal; evaluator_id is NULL for an agreed score. before and after are a number,
-- 'abstained', or nothing.
CREATE TABLE late_change (
    id INTEGER PRIMARY KEY NOT NULL,
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    evaluator_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    calibrated INTEGER NOT NULL CHECK (calibrated IN (0, 1)),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX late_change_by_provider ON late_change (provider_id);
CREATE INDEX late_change_by_criterion ON late_change (criterion_id);
CREATE INDEX late_change_by_evaluator ON late_change (evaluator_id);

-- A scorecard package that was handed out: what it held then, and the newest state that came back (0: none yet).
CREATE TABLE issued_package (
    id INTEGER PRIMARY KEY NOT NULL,
    evaluator_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    content TEXT NOT NULL,
    base TEXT NOT NULL,
    returned INTEGER NOT NULL CHECK (returned >= 0)
) STRICT;
CREATE INDEX issued_package_by_evaluator ON issued_package (evaluator_id);

-- In a file that is itself a scorecard package: one row that says whose and from where. Empty in a workspace.
CREATE TABLE package (
    id INTEGER PRIMARY KEY NOT NULL,
    evaluator_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    origin TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL
) STRICT;
CREATE INDEX package_by_evaluator ON package (evaluator_id);
