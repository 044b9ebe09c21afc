-- A workspace as version 4 of the schema wrote it, with a row of every kind but a package's own. Files like this exist: never change it.
PRAGMA application_id=1413566020;
PRAGMA user_version=4;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE accepted_finding (
    id INTEGER PRIMARY KEY NOT NULL,
    document TEXT NOT NULL CHECK (document IN ('scope', 'raci', 'escalation')),
    code TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    who TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
INSERT INTO "accepted_finding" VALUES(851,'raci','raci.nobody-informed','activity 821','Small team','Maren Okafor','2026-11-02T09:00:00.000Z');
CREATE TABLE activity (
    id INTEGER PRIMARY KEY NOT NULL,
    area_id INTEGER NOT NULL REFERENCES service_area (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'strategy', 'budget', 'approval', 'scope_change')),
    in_scope INTEGER NOT NULL CHECK (in_scope IN (0, 1)),
    in_raci INTEGER NOT NULL CHECK (in_raci IN (0, 1)),
    notes TEXT NOT NULL
) STRICT;
INSERT INTO "activity" VALUES(821,811,1,'Firewall rule changes','approval',1,1,'Two pairs of eyes');
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
CREATE TABLE column_mapping (
    id INTEGER PRIMARY KEY NOT NULL,
    document TEXT NOT NULL,
    heading TEXT NOT NULL,
    target TEXT NOT NULL
) STRICT;
INSERT INTO "column_mapping" VALUES(881,'raci','IT Lead','role 841');
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
CREATE TABLE draft (
    id INTEGER PRIMARY KEY NOT NULL,
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    document TEXT NOT NULL CHECK (document IN ('scope', 'raci')),
    name TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL
) STRICT;
INSERT INTO "draft" VALUES(861,4611686018427387905,'raci','Lanthorn draft','2026-11-03T09:00:00.000Z','Maren Okafor');
CREATE TABLE draft_item (
    id INTEGER PRIMARY KEY NOT NULL,
    draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    area TEXT NOT NULL,
    activity TEXT NOT NULL,
    field TEXT NOT NULL,
    area_id INTEGER NOT NULL,
    activity_id INTEGER NOT NULL,
    role_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('open', 'taken', 'rejected', 'question')),
    reason TEXT NOT NULL
) STRICT;
INSERT INTO "draft_item" VALUES(871,861,1,'Network','Firewall rules','IT lead',811,821,841,'A','open','');
CREATE TABLE engagement (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    partner_id INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    sites TEXT NOT NULL,
    users TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    term_months INTEGER NOT NULL CHECK (term_months >= 0),
    review_months INTEGER NOT NULL CHECK (review_months BETWEEN 1 AND 24),
    next_review_on TEXT NOT NULL,
    office_hours TEXT NOT NULL,
    paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter'))
) STRICT;
INSERT INTO "engagement" VALUES(1,4611686018427387905,'Nights and weekends','Bristol, Leeds','140','2027-01-11',24,3,'2027-04-09','1-5 08:00-18:00','a4');
CREATE TABLE escalation_contact (
    id INTEGER PRIMARY KEY NOT NULL,
    tier INTEGER NOT NULL CHECK (tier BETWEEN 1 AND 3),
    side TEXT NOT NULL CHECK (side IN ('internal', 'partner')),
    role TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    phone TEXT NOT NULL,
    hours TEXT NOT NULL,
    on_call TEXT NOT NULL,
    always_p1 INTEGER NOT NULL CHECK (always_p1 IN (0, 1)),
    deputy_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    deputy_hours TEXT NOT NULL
) STRICT;
INSERT INTO "escalation_contact" VALUES(901,1,'internal','IT lead',101,'','1-5 08:00-18:00','',1,102,'');
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
INSERT INTO "history" VALUES(3,'2026-11-11T10:00:00.000Z','Maren Okafor','edit','AddRole','["IT lead"]','',NULL,4,X'');
CREATE TABLE holiday (
    id INTEGER PRIMARY KEY NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
INSERT INTO "holiday" VALUES(801,'2026-12-25','Christmas Day','GB-EAW');
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
CREATE TABLE on_call_person (
    id INTEGER PRIMARY KEY NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('internal', 'partner')),
    position INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    note TEXT NOT NULL
) STRICT;
INSERT INTO "on_call_person" VALUES(911,'internal',1,101,'');
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
, pin TEXT NOT NULL DEFAULT '', left_on TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "person" VALUES(101,1,'internal',NULL,'Maren Okafor','IT lead','maren@harbour.example','','',1,'','');
INSERT INTO "person" VALUES(102,2,'internal',NULL,'Tomas Lindqvist','Systems administrator','','','',1,'','');
INSERT INTO "person" VALUES(103,3,'partner',4611686018427387905,'Ada Byron','Account manager','ada@lanthorn.example','+44 20 7946 0000','calls on Tuesdays',0,'','2026-10-30');
CREATE TABLE priority (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id BETWEEN 1 AND 4),
    example TEXT NOT NULL,
    tells TEXT NOT NULL
) STRICT;
INSERT INTO "priority" VALUES(1,'Everybody stands still','The desk tells the IT lead');
CREATE TABLE priority_rule (
    impact INTEGER NOT NULL CHECK (impact BETWEEN 1 AND 3),
    urgency INTEGER NOT NULL CHECK (urgency BETWEEN 1 AND 3),
    priority_id INTEGER NOT NULL REFERENCES priority (id) ON DELETE CASCADE,
    PRIMARY KEY (impact, urgency)
) STRICT, WITHOUT ROWID;
INSERT INTO "priority_rule" VALUES(1,1,1);
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
CREATE TABLE raci_cell (
    activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    role_id INTEGER NOT NULL REFERENCES role (id) ON DELETE CASCADE,
    letters INTEGER NOT NULL CHECK (letters BETWEEN 1 AND 15),
    PRIMARY KEY (activity_id, role_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "raci_cell" VALUES(821,841,3);
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
CREATE TABLE response_time (
    id INTEGER PRIMARY KEY NOT NULL,
    priority_id INTEGER NOT NULL REFERENCES priority (id) ON DELETE CASCADE,
    out_of_hours INTEGER NOT NULL CHECK (out_of_hours IN (0, 1)),
    first_response TEXT NOT NULL,
    to_tier2 TEXT NOT NULL,
    to_tier3 TEXT NOT NULL,
    update_every TEXT NOT NULL,
    restored TEXT NOT NULL,
    confirmed INTEGER NOT NULL CHECK (confirmed BETWEEN 0 AND 31)
) STRICT;
INSERT INTO "response_time" VALUES(921,1,0,'15m','30m','1h','30m','4h',31);
CREATE TABLE revision (
    id INTEGER PRIMARY KEY NOT NULL,
    document TEXT NOT NULL CHECK (document IN ('scope', 'raci', 'escalation')),
    number INTEGER NOT NULL CHECK (number >= 1),
    published_at TEXT NOT NULL,
    published_by TEXT NOT NULL,
    note TEXT NOT NULL,
    content TEXT NOT NULL,
    sum TEXT NOT NULL
) STRICT;
INSERT INTO "revision" VALUES(931,'scope',1,'2026-11-10T09:00:00.000Z','Maren Okafor','First','{}','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
CREATE TABLE role (
    id INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('internal', 'partner')),
    name TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    deputy_id INTEGER REFERENCES person (id) ON DELETE SET NULL
) STRICT;
INSERT INTO "role" VALUES(841,1,'internal','IT lead',101,102);
INSERT INTO "role" VALUES(842,1,'partner','Account manager',103,NULL);
CREATE TABLE scope_request (
    id INTEGER PRIMARY KEY NOT NULL,
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    sent_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
INSERT INTO "scope_request" VALUES(891,4611686018427387905,'2026-11-02','2026-11-09','2026-11-06','');
CREATE TABLE scope_statement (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('assumption', 'stays_internal', 'out_of_scope')),
    position INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
INSERT INTO "scope_statement" VALUES(831,'assumption',1,'140 users');
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
CREATE TABLE service_area (
    id INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    owner TEXT NOT NULL CHECK (owner IN ('undecided', 'internal', 'partner', 'shared')),
    internal_work TEXT NOT NULL,
    partner_work TEXT NOT NULL,
    handoff TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('none', 'to_partner', 'to_internal', 'both')),
    out_of_scope TEXT NOT NULL,
    coverage TEXT NOT NULL CHECK (coverage IN ('8x5', '24x7', 'custom')),
    coverage_text TEXT NOT NULL,
    service_level TEXT NOT NULL,
    tools TEXT NOT NULL
) STRICT;
INSERT INTO "service_area" VALUES(811,1,'Network','shared','Owns the design','Runs the devices','When a fault is not the carrier''s','to_internal','Cabling','24x7','','P1 in 15 min','Datto RMM');
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
CREATE TABLE signature (
    id INTEGER PRIMARY KEY NOT NULL,
    revision_id INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('internal', 'partner')),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'aligned', 'objected')),
    signed_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    CHECK (state <> 'objected' OR reason <> '')
) STRICT;
INSERT INTO "signature" VALUES(941,931,'internal','Joanna Pell','Managing director','aligned','2026-11-11','');
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
CREATE INDEX activity_by_area ON activity (area_id);
CREATE INDEX role_by_person ON role (person_id);
CREATE INDEX role_by_deputy ON role (deputy_id);
CREATE INDEX raci_cell_by_role ON raci_cell (role_id);
CREATE INDEX draft_by_provider ON draft (provider_id);
CREATE INDEX draft_item_by_draft ON draft_item (draft_id);
CREATE INDEX scope_request_by_provider ON scope_request (provider_id);
CREATE INDEX escalation_contact_by_person ON escalation_contact (person_id);
CREATE INDEX escalation_contact_by_deputy ON escalation_contact (deputy_id);
CREATE INDEX on_call_person_by_person ON on_call_person (person_id);
CREATE INDEX response_time_by_priority ON response_time (priority_id);
CREATE INDEX priority_rule_by_priority ON priority_rule (priority_id);
CREATE INDEX signature_by_revision ON signature (revision_id);
COMMIT;
