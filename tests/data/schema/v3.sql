-- A workspace as version 3 of the schema wrote it, with a row of every kind but a package's own. Files like this exist: never change it.
PRAGMA application_id=1413566020;
PRAGMA user_version=3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE agenda_item (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    question TEXT NOT NULL,
    PRIMARY KEY (session_id, criterion_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "agenda_item" VALUES(501,201,1,35,'');
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
INSERT INTO "agreed_score" VALUES(4611686018427387905,201,4.0,'Seen by both',0,'2026-10-12T10:20:00.000Z','Maren Okafor');
CREATE TABLE attendance (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    came INTEGER NOT NULL CHECK (came IN (0, 1)),
    PRIMARY KEY (session_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "attendance" VALUES(501,101,1);
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
INSERT INTO "criterion" VALUES(201,1,'Documented scope and RACI','Scope and RACI','d','q','r0','r1','r3','r5',30.0,1);
INSERT INTO "criterion" VALUES(202,2,'Tooling integration','Tooling','','','','','','',12.5,1);
INSERT INTO "criterion" VALUES(203,3,'Not for us','Not for us','','','','','','',1.0,0);
CREATE TABLE criterion_clock (
    session_id INTEGER NOT NULL,
    criterion_id INTEGER NOT NULL,
    seconds INTEGER NOT NULL CHECK (seconds >= 0),
    PRIMARY KEY (session_id, criterion_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "criterion_clock" VALUES(501,201,1200);
CREATE TABLE evidence_item (
    id INTEGER PRIMARY KEY NOT NULL,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
INSERT INTO "evidence_item" VALUES(401,201,1,'Draft RACI brought');
CREATE TABLE evidence_seen (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    evidence_item_id INTEGER NOT NULL REFERENCES evidence_item (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    PRIMARY KEY (session_id, evidence_item_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "evidence_seen" VALUES(501,401,'2026-10-12T09:12:00.000Z');
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
INSERT INTO "history" VALUES(1,'2026-10-01T08:00:00.000Z','Maren Okafor','edit','CreateWorkspace','["Harbour & Pine"]','',NULL,1,X'');
INSERT INTO "history" VALUES(2,'2026-10-06T09:30:00.000Z','Maren Okafor','edit','EditProvider','["Lanthorn Managed IT","website"]','',NULL,1,X'540601000000000070726F766964657200170001400000000000000100000300000000000003106C616E74686F726E2E6578616D706C650000');
CREATE TABLE issued_package (
    id INTEGER PRIMARY KEY NOT NULL,
    evaluator_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    content TEXT NOT NULL,
    base TEXT NOT NULL,
    returned INTEGER NOT NULL CHECK (returned >= 0)
) STRICT;
INSERT INTO "issued_package" VALUES(701,102,'2026-10-11T08:00:00.000Z','Maren Okafor','content','base',0);
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
INSERT INTO "late_change" VALUES(601,4611686018427387905,201,NULL,0,'2026-10-12T10:20:00.000Z','Maren Okafor','','4','Seen by both');
CREATE TABLE package (
    id INTEGER PRIMARY KEY NOT NULL,
    evaluator_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    origin TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL
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
, pin TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "person" VALUES(101,1,'internal',NULL,'Maren Okafor','IT lead','maren@harbour.example','','',1,'');
INSERT INTO "person" VALUES(102,2,'internal',NULL,'Tomas Lindqvist','Systems administrator','','','',1,'');
INSERT INTO "person" VALUES(103,3,'partner',4611686018427387905,'Ada Byron','Account manager','ada@lanthorn.example','+44 20 7946 0000','calls on Tuesdays',0,'');
CREATE TABLE provider (
    id INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    website TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('longlist', 'invited', 'answered', 'shortlisted', 'finalist', 'selected', 'declined', 'rejected')),
    notes TEXT NOT NULL
, session_on TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "provider" VALUES(4611686018427387905,1,'Lanthorn Managed IT','lanthorn.example','finalist','Two lines
of notes','2026-11-18');
INSERT INTO "provider" VALUES(4611686018427387906,2,'Café Réseau','','declined','','');
CREATE TABLE provider_fact (
    id INTEGER PRIMARY KEY NOT NULL,
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "provider_fact" VALUES(4611686018427387999,4611686018427387905,1,'Price basis','per user and month');
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
INSERT INTO "raised_flag" VALUES(4611686018427387905,302,'Maren Okafor','2026-10-07',1,'Tomas Lindqvist','2026-10-09','agreed in writing');
CREATE TABLE red_flag (
    id INTEGER PRIMARY KEY NOT NULL,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    deal_breaker INTEGER NOT NULL CHECK (deal_breaker IN (0, 1))
) STRICT;
INSERT INTO "red_flag" VALUES(301,201,1,'A generic deck; cannot produce one',0);
INSERT INTO "red_flag" VALUES(302,202,2,'Insists on its own portal',1);
CREATE TABLE "score" (
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
INSERT INTO "score" VALUES(4611686018427387905,201,101,4.5,3,'brought a draft',0,'');
INSERT INTO "score" VALUES(4611686018427387905,201,102,NULL,0,'',1,'was not in the session');
INSERT INTO "score" VALUES(4611686018427387905,202,101,3.0,1,'',0,'');
INSERT INTO "score" VALUES(4611686018427387906,201,101,2.0,0,'',0,'');
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
INSERT INTO "session" VALUES(501,4611686018427387905,'2026-10-12T10:00',60,5,'Meeting room','2026-10-12T09:01:00.000Z','2026-10-12T10:02:00.000Z','2026-10-12T10:10:00.000Z','','They asked first.');
CREATE TABLE session_clock (
    session_id INTEGER PRIMARY KEY NOT NULL,
    criterion_id INTEGER NOT NULL,
    running_since TEXT NOT NULL,
    seconds INTEGER NOT NULL CHECK (seconds >= 0)
) STRICT;
INSERT INTO "session_clock" VALUES(501,201,'',3660);
CREATE TABLE session_note (
    id INTEGER PRIMARY KEY NOT NULL,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
INSERT INTO "session_note" VALUES(502,501,201,'2026-10-12T09:14:00.000Z','Maren Okafor','Plotter PCs: no owner yet.');
CREATE TABLE workspace (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    uuid TEXT NOT NULL,
    organisation TEXT NOT NULL,
    purpose TEXT NOT NULL,
    staff INTEGER NOT NULL CHECK (staff >= 0),
    created_at TEXT NOT NULL
, started_on TEXT NOT NULL DEFAULT '', cut_on TEXT NOT NULL DEFAULT '', sign_on TEXT NOT NULL DEFAULT '', blind TEXT NOT NULL DEFAULT 'until_complete' CHECK (blind IN ('always', 'until_complete', 'never')), spread_flag REAL NOT NULL DEFAULT 0.4 CHECK (spread_flag > 0 AND spread_flag <= 1), lead_id INTEGER NOT NULL DEFAULT 0, final_at TEXT NOT NULL DEFAULT '', final_by TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "workspace" VALUES(1,'2f1c7a52-6f0e-4d7a-9a44-0d6f0f1c2b3a','Harbour & Pine','Co-managed IT partner',140,'2026-10-01T08:00:00.000Z','2026-11-09','2026-11-20','2026-11-27','always',0.5,101,'','');
CREATE INDEX person_by_provider ON person (provider_id);
CREATE INDEX red_flag_by_criterion ON red_flag (criterion_id);
CREATE INDEX raised_flag_by_flag ON raised_flag (red_flag_id);
CREATE INDEX provider_fact_by_provider ON provider_fact (provider_id);
CREATE INDEX score_by_criterion ON score (criterion_id);
CREATE INDEX score_by_evaluator ON score (evaluator_id);
CREATE INDEX evidence_item_by_criterion ON evidence_item (criterion_id);
CREATE INDEX session_by_provider ON session (provider_id);
CREATE INDEX agenda_item_by_criterion ON agenda_item (criterion_id);
CREATE INDEX attendance_by_person ON attendance (person_id);
CREATE INDEX evidence_seen_by_item ON evidence_seen (evidence_item_id);
CREATE INDEX session_note_by_session ON session_note (session_id);
CREATE INDEX agreed_score_by_criterion ON agreed_score (criterion_id);
CREATE INDEX late_change_by_provider ON late_change (provider_id);
CREATE INDEX late_change_by_criterion ON late_change (criterion_id);
CREATE INDEX late_change_by_evaluator ON late_change (evaluator_id);
CREATE INDEX issued_package_by_evaluator ON issued_package (evaluator_id);
CREATE INDEX package_by_evaluator ON package (evaluator_id);
COMMIT;
