-- Onboarding: the plan of the first 90 days with its baseline and gates, the runbook register, the shadow log, the weekly check-ins
-- and the first quarterly review. Days count from 1, the day on which the plan starts; they are days of the calendar.

-- The plan, while there is one. starts_on is empty until it has a date; template: what it was started from.
CREATE TABLE onboarding_plan (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    starts_on TEXT NOT NULL,
    template TEXT NOT NULL
) STRICT;

CREATE TABLE onboarding_phase (
    id INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    goal TEXT NOT NULL,
    day_from INTEGER NOT NULL CHECK (day_from >= 1),
    day_to INTEGER NOT NULL CHECK (day_to >= day_from)
) STRICT;

-- kind: 'work'; 'gate' ends a phase; 'check_ins' stands for the meetings in its days; 'review' is the first quarterly review.
-- planned_from and planned_to are where the days lie in the calendar, empty while the plan has no start. internal_role and
-- partner_role name the owner while no person does. done_when: what shows that it is done; evidence: what was shown (a text, a
-- link or a file). forecast_on: the end that a person expects, else empty. reason: why it is blocked or was dropped.
CREATE TABLE milestone (
    id INTEGER PRIMARY KEY NOT NULL,
    phase_id INTEGER NOT NULL REFERENCES onboarding_phase (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('work', 'gate', 'check_ins', 'review')),
    day_from INTEGER NOT NULL,
    day_to INTEGER NOT NULL CHECK (day_to >= day_from),
    planned_from TEXT NOT NULL,
    planned_to TEXT NOT NULL,
    internal_owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    internal_role TEXT NOT NULL,
    partner_owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    partner_role TEXT NOT NULL,
    done_when TEXT NOT NULL,
    evidence TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('not_started', 'under_way', 'blocked', 'done', 'dropped')),
    reason TEXT NOT NULL,
    status_on TEXT NOT NULL,
    progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
    started_on TEXT NOT NULL,
    done_on TEXT NOT NULL,
    forecast_on TEXT NOT NULL,
    notes TEXT NOT NULL,
    CHECK (status NOT IN ('blocked', 'dropped') OR reason <> '')
) STRICT;
CREATE INDEX milestone_by_phase ON milestone (phase_id);
CREATE INDEX milestone_by_internal_owner ON milestone (internal_owner_id);
CREATE INDEX milestone_by_partner_owner ON milestone (partner_owner_id);

-- milestone_id waits until needs_id is done.
CREATE TABLE milestone_need (
    milestone_id INTEGER NOT NULL REFERENCES milestone (id) ON DELETE CASCADE,
    needs_id INTEGER NOT NULL REFERENCES milestone (id) ON DELETE CASCADE,
    PRIMARY KEY (milestone_id, needs_id),
    CHECK (milestone_id <> needs_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_need_by_needs ON milestone_need (needs_id);

-- The dates as they were agreed. A baseline counts from the day on which both sides have signed it; the latest one counts.
CREATE TABLE baseline (
    id INTEGER PRIMARY KEY NOT NULL,
    frozen_at TEXT NOT NULL,
    frozen_by TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    note TEXT NOT NULL,
    internal_name TEXT NOT NULL,
    internal_signed_on TEXT NOT NULL,
    partner_name TEXT NOT NULL,
    partner_signed_on TEXT NOT NULL
) STRICT;
-- milestone_id refers to no row on purpose: what was agreed stays when the milestone is removed.
CREATE TABLE baseline_item (
    id INTEGER PRIMARY KEY NOT NULL,
    baseline_id INTEGER NOT NULL REFERENCES baseline (id) ON DELETE CASCADE,
    milestone_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    planned_from TEXT NOT NULL,
    planned_to TEXT NOT NULL
) STRICT;
CREATE INDEX baseline_item_by_baseline ON baseline_item (baseline_id);

-- That a gate was passed: by whom on each side, when, and why although conditions were open. milestone_id is the gate.
CREATE TABLE gate_passage (
    id INTEGER PRIMARY KEY NOT NULL,
    milestone_id INTEGER NOT NULL REFERENCES milestone (id) ON DELETE CASCADE,
    passed_on TEXT NOT NULL,
    internal_name TEXT NOT NULL,
    partner_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    open_conditions TEXT NOT NULL,
    CHECK (open_conditions = '' OR reason <> '')
) STRICT;
CREATE INDEX gate_passage_by_milestone ON gate_passage (milestone_id);

-- A condition of a gate. All kinds but 'ticked' are computed; threshold: percent for runbook_coverage, meetings for quiet_check_ins.
CREATE TABLE gate_condition (
    id INTEGER PRIMARY KEY NOT NULL,
    milestone_id INTEGER NOT NULL REFERENCES milestone (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ticked', 'runbook_coverage', 'no_serious_misalignment', 'processes_shadowed',
        'quiet_check_ins', 'review_held', 'milestones_done')),
    threshold INTEGER NOT NULL CHECK (threshold >= 0),
    text TEXT NOT NULL,
    ticked_on TEXT NOT NULL,
    ticked_by TEXT NOT NULL,
    evidence TEXT NOT NULL
) STRICT;
CREATE INDEX gate_condition_by_milestone ON gate_condition (milestone_id);

-- What is done again and again. runbook: where it is written down. owner_role names the owner while no person does.
CREATE TABLE recurring_process (
    id INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    frequency TEXT NOT NULL CHECK (frequency IN ('daily', 'weekly', 'monthly', 'quarterly', 'annual', 'as_needed')),
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    owner_role TEXT NOT NULL,
    runbook TEXT NOT NULL,
    last_done_on TEXT NOT NULL,
    activity_id INTEGER REFERENCES activity (id) ON DELETE SET NULL,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX recurring_process_by_owner ON recurring_process (owner_id);
CREATE INDEX recurring_process_by_activity ON recurring_process (activity_id);

-- An account with a vendor. vault and vault_item say where its credentials are kept: no secret is stored here. support_pin: where
-- the PIN is kept. renews: whether it has a renewal date at all.
CREATE TABLE vendor_account (
    id INTEGER PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    vendor TEXT NOT NULL,
    category TEXT NOT NULL CHECK (category IN ('internet_phone', 'domain_dns', 'licensing', 'line_of_business', 'hardware_print',
        'tools', 'other')),
    covers TEXT NOT NULL,
    portal TEXT NOT NULL,
    account_number TEXT NOT NULL,
    renews INTEGER NOT NULL CHECK (renews IN (0, 1)),
    renews_on TEXT NOT NULL,
    contact TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    vault TEXT NOT NULL,
    vault_item TEXT NOT NULL,
    support_pin TEXT NOT NULL,
    custodian_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    mfa TEXT NOT NULL CHECK (mfa IN ('unknown', 'on', 'off', 'not_offered')),
    rotated_on TEXT NOT NULL,
    runbook TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX vendor_account_by_custodian ON vendor_account (custodian_id);

-- The shadow log: when the partner first observed a process (1), did it together with us (2) and alone (3), and who was there.
CREATE TABLE shadow_step (
    process_id INTEGER NOT NULL REFERENCES recurring_process (id) ON DELETE CASCADE,
    stage INTEGER NOT NULL CHECK (stage BETWEEN 1 AND 3),
    day TEXT NOT NULL,
    who TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (process_id, stage)
) STRICT, WITHOUT ROWID;

-- What the two sides understood differently, and the row of the RACI, the process or the account that it concerns. It is closed by a
-- change that has a name: change_document says of what, change_subject of which row (such as 'activity 42'), change_text in words,
-- change_step the step of the history (0: not known).
CREATE TABLE misalignment (
    id INTEGER PRIMARY KEY NOT NULL,
    happened_at TEXT NOT NULL,
    title TEXT NOT NULL,
    what TEXT NOT NULL,
    internal_believed TEXT NOT NULL,
    partner_believed TEXT NOT NULL,
    seriousness TEXT NOT NULL CHECK (seriousness IN ('low', 'medium', 'serious')),
    activity_id INTEGER REFERENCES activity (id) ON DELETE SET NULL,
    role_id INTEGER REFERENCES role (id) ON DELETE SET NULL,
    process_id INTEGER REFERENCES recurring_process (id) ON DELETE SET NULL,
    vendor_account_id INTEGER REFERENCES vendor_account (id) ON DELETE SET NULL,
    raised_by TEXT NOT NULL,
    raised_on TEXT NOT NULL,
    agreed_by TEXT NOT NULL,
    closed_on TEXT NOT NULL,
    closed_by TEXT NOT NULL,
    change_document TEXT NOT NULL CHECK (change_document IN ('', 'raci', 'scope', 'runbook')),
    change_subject TEXT NOT NULL,
    change_text TEXT NOT NULL,
    change_step INTEGER NOT NULL,
    CHECK (closed_on = '' OR (change_document <> '' AND change_text <> ''))
) STRICT;
CREATE INDEX misalignment_by_activity ON misalignment (activity_id);
CREATE INDEX misalignment_by_role ON misalignment (role_id);
CREATE INDEX misalignment_by_process ON misalignment (process_id);
CREATE INDEX misalignment_by_vendor_account ON misalignment (vendor_account_id);

-- A weekly check-in and its fixed agenda. One that is planned for a day that is over was missed. surprise: whether somebody was
-- surprised by who owned something.
CREATE TABLE check_in (
    id INTEGER PRIMARY KEY NOT NULL,
    starts_at TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    place TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    reason TEXT NOT NULL,
    surprise TEXT NOT NULL CHECK (surprise IN ('unsaid', 'no', 'yes')),
    surprise_text TEXT NOT NULL,
    service_levels TEXT NOT NULL,
    stuck_tickets TEXT NOT NULL,
    misalignments TEXT NOT NULL,
    changes TEXT NOT NULL,
    next_week TEXT NOT NULL,
    decisions TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;
CREATE TABLE check_in_attendance (
    check_in_id INTEGER NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    came INTEGER NOT NULL CHECK (came IN (0, 1)),
    PRIMARY KEY (check_in_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_attendance_by_person ON check_in_attendance (person_id);

-- A quarterly business review, and what must be ready for it. due_day counts as in the plan, 0 for none.
CREATE TABLE quarterly_review (
    id INTEGER PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    starts_at TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    place TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    minutes_text TEXT NOT NULL,
    decisions TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;
CREATE TABLE review_attendance (
    review_id INTEGER NOT NULL REFERENCES quarterly_review (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    came INTEGER NOT NULL CHECK (came IN (0, 1)),
    PRIMARY KEY (review_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_attendance_by_person ON review_attendance (person_id);
CREATE TABLE readiness_item (
    id INTEGER PRIMARY KEY NOT NULL,
    review_id INTEGER NOT NULL REFERENCES quarterly_review (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    due_day INTEGER NOT NULL,
    ready_on TEXT NOT NULL,
    evidence TEXT NOT NULL
) STRICT;
CREATE INDEX readiness_item_by_review ON readiness_item (review_id);
CREATE INDEX readiness_item_by_owner ON readiness_item (owner_id);

-- What somebody will do or has to decide, from a check-in or a review; open ones are carried over until they are done or dropped.
-- owner_name names the owner while no person does.
CREATE TABLE action_item (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('action', 'decision')),
    text TEXT NOT NULL,
    check_in_id INTEGER REFERENCES check_in (id) ON DELETE SET NULL,
    review_id INTEGER REFERENCES quarterly_review (id) ON DELETE SET NULL,
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    owner_name TEXT NOT NULL,
    raised_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_on TEXT NOT NULL,
    dropped_reason TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX action_item_by_check_in ON action_item (check_in_id);
CREATE INDEX action_item_by_review ON action_item (review_id);
CREATE INDEX action_item_by_owner ON action_item (owner_id);

-- Of the escalation's priorities. confirmed: 1 example, 2 who tells whom, added up; what is not confirmed is a default from practice.
-- So far a priority's words were confirmed with its times.
ALTER TABLE priority ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed BETWEEN 0 AND 3);
UPDATE priority SET confirmed = 3
    WHERE (SELECT count(*) FROM response_time WHERE priority_id = priority.id AND confirmed = 31) = 2;
