-- A workspace as version 2 of the schema wrote it, with a row of every kind. Files like this exist: never change it.
PRAGMA application_id=1413566020;
PRAGMA user_version=2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO "person" VALUES(101,1,'internal',NULL,'Maren Okafor','IT lead','maren@harbour.example','','',1);
INSERT INTO "person" VALUES(102,2,'internal',NULL,'Tomas Lindqvist','Systems administrator','','','',1);
INSERT INTO "person" VALUES(103,3,'partner',4611686018427387905,'Ada Byron','Account manager','ada@lanthorn.example','+44 20 7946 0000','calls on Tuesdays',0);
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
INSERT INTO "score" VALUES(4611686018427387905,201,101,4.5,3,'brought a draft',0,'');
INSERT INTO "score" VALUES(4611686018427387905,201,102,NULL,0,'',1,'was not in the session');
INSERT INTO "score" VALUES(4611686018427387905,202,101,3.0,1,'',0,'');
INSERT INTO "score" VALUES(4611686018427387906,201,101,2.0,0,'',0,'');
CREATE TABLE workspace (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    uuid TEXT NOT NULL,
    organisation TEXT NOT NULL,
    purpose TEXT NOT NULL,
    staff INTEGER NOT NULL CHECK (staff >= 0),
    created_at TEXT NOT NULL
, started_on TEXT NOT NULL DEFAULT '', cut_on TEXT NOT NULL DEFAULT '', sign_on TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "workspace" VALUES(1,'2f1c7a52-6f0e-4d7a-9a44-0d6f0f1c2b3a','Harbour & Pine','Co-managed IT partner',140,'2026-10-01T08:00:00.000Z','2026-11-09','2026-11-20','2026-11-27');
CREATE INDEX person_by_provider ON person (provider_id);
CREATE INDEX red_flag_by_criterion ON red_flag (criterion_id);
CREATE INDEX score_by_criterion ON score (criterion_id);
CREATE INDEX score_by_evaluator ON score (evaluator_id);
CREATE INDEX raised_flag_by_flag ON raised_flag (red_flag_id);
CREATE INDEX provider_fact_by_provider ON provider_fact (provider_id);
COMMIT;
