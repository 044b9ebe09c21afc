-- The operating agreement: what IT does (areas and activities, the shared spine), who owns it (scope), who does what (RACI)
-- and who is called (escalation); the drafts that providers bring; revisions and who signed them.

-- A person who has left stays on record and can't be named any more.
ALTER TABLE person ADD COLUMN left_on TEXT NOT NULL DEFAULT '';

-- The engagement as a whole. partner_id: the provider it is agreed with, 0 while nobody is chosen.
-- office_hours as windows, such as '1-5 08:00-18:00' (1 is Monday, several separated by '; ').
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
INSERT INTO engagement VALUES (1, 0, '', '', '', '', 24, 3, '', '1-5 08:00-18:00', 'a4');

-- Days on which nobody works. source: 'own', or where it came from, such as a country's code.
CREATE TABLE holiday (
    id INTEGER PRIMARY KEY NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

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

-- kind: strategy, budget, approval and scope_change stay accountable on the internal side.
-- in_scope: scope covers it. in_raci: it is a row of the RACI.
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
CREATE INDEX activity_by_area ON activity (area_id);

-- Assumptions, what stays with internal IT for good, and what is out of scope altogether.
CREATE TABLE scope_statement (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('assumption', 'stays_internal', 'out_of_scope')),
    position INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE role (
    id INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('internal', 'partner')),
    name TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    deputy_id INTEGER REFERENCES person (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX role_by_person ON role (person_id);
CREATE INDEX role_by_deputy ON role (deputy_id);

-- letters: 1 responsible, 2 accountable, 4 consulted, 8 informed, added up. A cell without any has no row.
CREATE TABLE raci_cell (
    activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    role_id INTEGER NOT NULL REFERENCES role (id) ON DELETE CASCADE,
    letters INTEGER NOT NULL CHECK (letters BETWEEN 1 AND 15),
    PRIMARY KEY (activity_id, role_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX raci_cell_by_role ON raci_cell (role_id);

-- A finding that was accepted with a reason. subject names its cell, such as 'activity 42' or 'activity 42 role 7'.
CREATE TABLE accepted_finding (
    id INTEGER PRIMARY KEY NOT NULL,
    document TEXT NOT NULL CHECK (document IN ('scope', 'raci', 'escalation')),
    code TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    who TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- A draft that a provider brought. Its items name our row and column where they were recognised, else 0. field: a role's name
-- (RACI), or a column of service_area (scope). value: letters such as 'A/R', or text.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY NOT NULL,
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    document TEXT NOT NULL CHECK (document IN ('scope', 'raci')),
    name TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL
) STRICT;
CREATE INDEX draft_by_provider ON draft (provider_id);
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
CREATE INDEX draft_item_by_draft ON draft_item (draft_id);

-- What a column's heading meant the last time a table was imported. document as in draft; target is a field or 'role ID'.
CREATE TABLE column_mapping (
    id INTEGER PRIMARY KEY NOT NULL,
    document TEXT NOT NULL,
    heading TEXT NOT NULL,
    target TEXT NOT NULL
) STRICT;

-- A scope that was sent to a provider, and when its answer is due.
CREATE TABLE scope_request (
    id INTEGER PRIMARY KEY NOT NULL,
    provider_id INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
    sent_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX scope_request_by_provider ON scope_request (provider_id);

-- Who is called: a cell for each tier and side. hours, on_call and deputy_hours as windows (see engagement); phone: only if it is
-- not the person's own. always_p1: answers a P1 at any hour.
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
CREATE INDEX escalation_contact_by_person ON escalation_contact (person_id);
CREATE INDEX escalation_contact_by_deputy ON escalation_contact (deputy_id);

-- The after-hours path: who is tried in which order on each side.
CREATE TABLE on_call_person (
    id INTEGER PRIMARY KEY NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('internal', 'partner')),
    position INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX on_call_person_by_person ON on_call_person (person_id);

-- id 1..4 is P1..P4. tells: who tells whom.
CREATE TABLE priority (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id BETWEEN 1 AND 4),
    example TEXT NOT NULL,
    tells TEXT NOT NULL
) STRICT;

-- Times as '15m', '4h', '2d' (working days), 'next 09:00' (next working day), or '' for none. confirmed: 1 first response, 2 to tier 2,
-- 4 to tier 3, 8 update, 16 restored, added up; what is not confirmed is a default from practice.
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
CREATE INDEX response_time_by_priority ON response_time (priority_id);

-- Which priority an impact (1 high .. 3 low) by an urgency (1 high .. 3 low) has.
CREATE TABLE priority_rule (
    impact INTEGER NOT NULL CHECK (impact BETWEEN 1 AND 3),
    urgency INTEGER NOT NULL CHECK (urgency BETWEEN 1 AND 3),
    priority_id INTEGER NOT NULL REFERENCES priority (id) ON DELETE CASCADE,
    PRIMARY KEY (impact, urgency)
) STRICT, WITHOUT ROWID;
CREATE INDEX priority_rule_by_priority ON priority_rule (priority_id);

-- A published state of a document. content is the whole of it as JSON, never changed afterwards; sum is its SHA-256.
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
CREATE INDEX signature_by_revision ON signature (revision_id);
