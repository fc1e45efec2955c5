-- Written by "npm run generate" from a database on which all migrations were run.
-- For reading: what is run, and therefore changed, is db/migrations.

-- Extensions

create extension btree_gin;
create extension btree_gist;
create extension pg_trgm;

-- Schemas

create schema batches;
grant usage on schema batches to linli_app;

create schema calendar;
grant usage on schema calendar to linli_app;

create schema categories;
grant usage on schema categories to linli_app;

create schema councils;
grant usage on schema councils to linli_app;

create schema decision_tasks;
grant usage on schema decision_tasks to linli_app;

create schema deliberations;
grant usage on schema deliberations to linli_app;

create schema directory;
grant usage on schema directory to linli_app;

create schema duties;
grant usage on schema duties to linli_app;

create schema exports;
grant usage on schema exports to linli_app;

create schema identity;
grant usage on schema identity to linli_app;

create schema meetings;
grant usage on schema meetings to linli_app;

create schema notifications;
grant usage on schema notifications to linli_app;

create schema open311;
grant usage on schema open311 to linli_app;

create schema paper_ballots;
grant usage on schema paper_ballots to linli_app;

create schema papers;
grant usage on schema papers to linli_app;

create schema photos;
grant usage on schema photos to linli_app;

create schema platform;
grant usage on schema platform to linli_app;

create schema rates;
grant usage on schema rates to linli_app;

create schema requests;
grant usage on schema requests to linli_app;

create schema secret_ballots;
grant usage on schema secret_ballots to linli_app;

create schema standing_problems;
grant usage on schema standing_problems to linli_app;

create schema suggestions;
grant usage on schema suggestions to linli_app;

create schema topics;
grant usage on schema topics to linli_app;

create schema votes;
grant usage on schema votes to linli_app;

create schema webhooks;
grant usage on schema webhooks to linli_app;

create schema whistles;
grant usage on schema whistles to linli_app;

-- Sequences

create sequence deliberations.topic_number;
grant usage on sequence deliberations.topic_number to linli_app;

create sequence platform.audit_positions;

create sequence requests.request_number;
grant usage on sequence requests.request_number to linli_app;

create sequence votes.vote_number;
grant usage on sequence votes.vote_number to linli_app;

create sequence whistles.whistle_number;
grant usage on sequence whistles.whistle_number to linli_app;

-- Tables

create table batches.batches (
  district_id integer not null,
  id uuid not null,
  account_id uuid not null,
  started_at timestamp with time zone not null,
  locale text not null,
  posts jsonb not null,
  file_name text not null,
  format text not null,
  sheet_encrypted bytea,
  total integer not null,
  checked integer default 0 not null,
  problem_count integer default 0 not null,
  problems_encrypted bytea not null,
  repeated integer default 0 not null,
  asked_at timestamp with time zone,
  filed_at timestamp with time zone,
  constraint batches_pkey PRIMARY KEY (district_id, id),
  constraint batches_format_check CHECK ((format = ANY (ARRAY['xlsx'::text, 'csv'::text])))
);
CREATE INDEX batches_account ON batches.batches USING btree (district_id, account_id, started_at);
CREATE INDEX batches_started ON batches.batches USING btree (district_id, started_at);
alter table batches.batches enable row level security;
create policy district on batches.batches for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on batches.batches to linli_app;

create table batches.rows (
  district_id integer not null,
  batch_id uuid not null,
  row_number integer not null,
  row_encrypted bytea,
  request_id uuid,
  request_number text,
  repeated boolean default false not null,
  constraint rows_pkey PRIMARY KEY (district_id, batch_id, row_number),
  constraint rows_district_id_batch_id_fkey FOREIGN KEY (district_id, batch_id) REFERENCES batches.batches(district_id, id) ON DELETE CASCADE
);
alter table batches.rows enable row level security;
create policy district on batches.rows for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on batches.rows to linli_app;

create table calendar.days (
  district_id integer not null,
  date date not null,
  kind text not null,
  name text not null,
  name_en text default ''::text not null,
  constraint days_pkey PRIMARY KEY (district_id, date),
  constraint days_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'rest'::text])))
);
alter table calendar.days enable row level security;
create policy district on calendar.days for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on calendar.days to linli_app;

create table calendar.years (
  district_id integer not null,
  year smallint not null,
  source text not null,
  confirmed_at timestamp with time zone not null,
  constraint years_pkey PRIMARY KEY (district_id, year)
);
alter table calendar.years enable row level security;
create policy district on calendar.years for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on calendar.years to linli_app;

create table categories.categories (
  district_id integer not null,
  id uuid not null,
  parent_id uuid,
  code text not null,
  name text not null,
  name_en text not null,
  hint text default ''::text not null,
  hint_en text default ''::text not null,
  urgency text not null,
  first_contact_amount integer not null,
  first_contact_unit text not null,
  resolution_amount integer not null,
  resolution_unit text not null,
  limit_source text not null,
  effective_from date not null,
  keywords text[] default '{}'::text[] not null,
  questions jsonb default '[]'::jsonb not null,
  sort integer not null,
  retired_at timestamp with time zone,
  version integer default 1 not null,
  constraint categories_pkey PRIMARY KEY (district_id, id),
  constraint categories_district_id_code_key UNIQUE (district_id, code),
  constraint categories_district_id_parent_id_fkey FOREIGN KEY (district_id, parent_id) REFERENCES categories.categories(district_id, id),
  constraint categories_first_contact_amount_check CHECK ((first_contact_amount > 0)),
  constraint categories_resolution_amount_check CHECK ((resolution_amount > 0)),
  constraint categories_urgency_check CHECK ((urgency = ANY (ARRAY['emergency'::text, 'urgent'::text, 'normal'::text, 'complex'::text])))
);
alter table categories.categories enable row level security;
create policy district on categories.categories for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on categories.categories to linli_app;

create table councils.councils (
  district_id integer not null,
  id uuid not null,
  kind text not null,
  name text not null,
  words text default ''::text not null,
  area_id uuid not null,
  level smallint not null,
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  founded_on date not null,
  dissolved_on date,
  dissolved_because text default ''::text not null,
  version integer default 1 not null,
  constraint councils_pkey PRIMARY KEY (district_id, id),
  constraint councils_district_id_area_id_fkey FOREIGN KEY (district_id, area_id) REFERENCES directory.areas(district_id, id),
  constraint councils_kind_check CHECK ((kind = ANY (ARRAY['residents-council'::text, 'joint-meeting'::text, 'coordination-committee'::text]))),
  constraint councils_level_check CHECK (((level >= 1) AND (level <= 5)))
);
CREATE INDEX councils_community ON councils.councils USING btree (district_id, community_id);
CREATE UNIQUE INDEX councils_name ON councils.councils USING btree (district_id, area_id, name) WHERE (dissolved_on IS NULL);
CREATE INDEX councils_street ON councils.councils USING btree (district_id, street_id);
alter table councils.councils enable row level security;
create policy district on councils.councils for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on councils.councils to linli_app;

create table councils.memberships (
  district_id integer not null,
  council_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid,
  role text not null,
  starts_on date not null,
  ends_on date,
  name_public boolean default false not null,
  begun_by uuid,
  ended_by uuid,
  constraint memberships_pkey PRIMARY KEY (district_id, council_id, id),
  constraint memberships_district_id_council_id_fkey FOREIGN KEY (district_id, council_id) REFERENCES councils.councils(district_id, id),
  constraint memberships_district_id_person_id_fkey FOREIGN KEY (district_id, person_id) REFERENCES directory.people(district_id, id),
  constraint memberships_district_id_unit_id_fkey FOREIGN KEY (district_id, unit_id) REFERENCES directory.units(district_id, id),
  constraint memberships_district_id_council_id_daterange_excl EXCLUDE USING gist (district_id WITH =, council_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE ((role = 'chair'::text)),
  constraint memberships_district_id_council_id_person_id_daterange_excl EXCLUDE USING gist (district_id WITH =, council_id WITH =, person_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&),
  constraint memberships_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint memberships_role_check CHECK ((role = ANY (ARRAY['chair'::text, 'secretary'::text, 'member'::text])))
);
CREATE INDEX memberships_person ON councils.memberships USING btree (district_id, person_id);
CREATE INDEX memberships_unit ON councils.memberships USING btree (district_id, unit_id) WHERE (unit_id IS NOT NULL);
alter table councils.memberships enable row level security;
create policy district on councils.memberships for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on councils.memberships to linli_app;

create table councils.rules (
  district_id integer not null,
  council_id uuid not null,
  id uuid not null,
  starts_on date not null,
  quorum_numerator smallint not null,
  quorum_denominator smallint not null,
  notice_days smallint not null,
  proposers text[] not null,
  presider text not null,
  support_threshold integer not null,
  rhythm jsonb,
  source text not null,
  set_at timestamp with time zone not null,
  account_id uuid,
  constraint rules_pkey PRIMARY KEY (district_id, council_id, id),
  constraint rules_district_id_council_id_fkey FOREIGN KEY (district_id, council_id) REFERENCES councils.councils(district_id, id),
  constraint rules_check CHECK (((quorum_denominator >= quorum_numerator) AND (quorum_denominator <= 100))),
  constraint rules_notice_days_check CHECK (((notice_days >= 0) AND (notice_days <= 60))),
  constraint rules_presider_check CHECK ((presider = ANY (ARRAY['chair'::text, 'secretary'::text, 'in-turn'::text]))),
  constraint rules_quorum_numerator_check CHECK ((quorum_numerator >= 1)),
  constraint rules_support_threshold_check CHECK ((support_threshold >= 1))
);
CREATE INDEX rules_in_force ON councils.rules USING btree (district_id, council_id, starts_on, set_at);
alter table councils.rules enable row level security;
create policy district on councils.rules for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on councils.rules to linli_app;

create table decision_tasks.tasks (
  district_id integer not null,
  id uuid not null,
  origin text not null,
  origin_id uuid not null,
  origin_title text not null,
  origin_number text,
  stage_id uuid,
  area_id uuid not null,
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  words text not null,
  post_id uuid not null,
  unit_id uuid not null,
  due_on date not null,
  given_at timestamp with time zone not null,
  late_since date,
  finished_at timestamp with time zone,
  finished_words text default ''::text not null,
  finished_by_post_id uuid,
  withdrawn_at timestamp with time zone,
  constraint tasks_pkey PRIMARY KEY (district_id, id),
  constraint tasks_district_id_post_id_fkey FOREIGN KEY (district_id, post_id) REFERENCES directory.posts(district_id, id),
  constraint tasks_check CHECK ((((origin = 'topic'::text) = (stage_id IS NOT NULL)) AND ((origin = 'topic'::text) = (origin_number IS NOT NULL)))),
  constraint tasks_check1 CHECK (((finished_at IS NULL) = (finished_words = ''::text))),
  constraint tasks_origin_check CHECK ((origin = ANY (ARRAY['meeting'::text, 'topic'::text])))
);
CREATE INDEX tasks_finished ON decision_tasks.tasks USING btree (district_id, finished_at DESC, id DESC) WHERE ((finished_at IS NOT NULL) AND (withdrawn_at IS NULL));
CREATE INDEX tasks_open ON decision_tasks.tasks USING btree (district_id, due_on, id) WHERE ((finished_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX tasks_open_unit ON decision_tasks.tasks USING btree (district_id, unit_id, due_on, id) WHERE ((finished_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX tasks_origin ON decision_tasks.tasks USING btree (district_id, origin_id, given_at);
CREATE INDEX tasks_stage ON decision_tasks.tasks USING btree (district_id, stage_id) WHERE (stage_id IS NOT NULL);
alter table decision_tasks.tasks enable row level security;
create policy district on decision_tasks.tasks for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on decision_tasks.tasks to linli_app;

create table deliberations.answer_reminders (
  district_id integer not null,
  topic_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  constraint answer_reminders_pkey PRIMARY KEY (district_id, topic_id, kind),
  constraint answer_reminders_district_id_topic_id_fkey FOREIGN KEY (district_id, topic_id) REFERENCES deliberations.topics(district_id, id),
  constraint answer_reminders_kind_check CHECK ((kind = ANY (ARRAY['answer-due'::text, 'answer-late'::text, 'answer-climbed'::text])))
);
alter table deliberations.answer_reminders enable row level security;
create policy district on deliberations.answer_reminders for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on deliberations.answer_reminders to linli_app;

create table deliberations.followers (
  district_id integer not null,
  topic_id uuid not null,
  account_id uuid not null,
  since timestamp with time zone not null,
  constraint followers_pkey PRIMARY KEY (district_id, topic_id, account_id),
  constraint followers_district_id_topic_id_fkey FOREIGN KEY (district_id, topic_id) REFERENCES deliberations.topics(district_id, id)
);
CREATE INDEX followers_account ON deliberations.followers USING btree (district_id, account_id, topic_id);
alter table deliberations.followers enable row level security;
create policy district on deliberations.followers for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on deliberations.followers to linli_app;

create table deliberations.objections (
  district_id integer not null,
  id uuid not null,
  topic_id uuid not null,
  stage_id uuid not null,
  publication_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  words text not null,
  made_at timestamp with time zone not null,
  answer text,
  upheld boolean,
  answered_at timestamp with time zone,
  answer_account_id uuid,
  answer_post_id uuid,
  constraint objections_pkey PRIMARY KEY (district_id, id),
  constraint objections_district_id_publication_id_person_id_key UNIQUE (district_id, publication_id, person_id),
  constraint objections_district_id_publication_id_fkey FOREIGN KEY (district_id, publication_id) REFERENCES deliberations.publications(district_id, id),
  constraint objections_check CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (upheld IS NULL))))
);
CREATE INDEX objections_stage ON deliberations.objections USING btree (district_id, stage_id);
CREATE INDEX objections_topic ON deliberations.objections USING btree (district_id, topic_id, made_at);
alter table deliberations.objections enable row level security;
create policy district on deliberations.objections for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on deliberations.objections to linli_app;

create table deliberations.procedures (
  district_id integer not null,
  code text not null,
  edition integer not null,
  name text not null,
  name_en text not null,
  effective_from date not null,
  source text not null,
  stages jsonb not null,
  put_at timestamp with time zone not null,
  account_id uuid,
  constraint procedures_pkey PRIMARY KEY (district_id, code, edition),
  constraint procedures_edition_check CHECK ((edition > 0))
);
alter table deliberations.procedures enable row level security;
create policy district on deliberations.procedures for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on deliberations.procedures to linli_app;

create table deliberations.publications (
  district_id integer not null,
  id uuid not null,
  topic_id uuid not null,
  stage_id uuid not null,
  kind text not null,
  words text not null,
  photo_ids uuid[] default '{}'::uuid[] not null,
  published_at timestamp with time zone not null,
  published_on date not null,
  last_day date,
  account_id uuid,
  post_id uuid not null,
  constraint publications_pkey PRIMARY KEY (district_id, id),
  constraint publications_district_id_stage_id_fkey FOREIGN KEY (district_id, stage_id) REFERENCES deliberations.stages(district_id, id),
  constraint publications_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'minutes'::text, 'publication'::text])))
);
CREATE INDEX publications_stage ON deliberations.publications USING btree (district_id, stage_id, kind, published_at);
CREATE INDEX publications_topic ON deliberations.publications USING btree (district_id, topic_id, published_at);
alter table deliberations.publications enable row level security;
create policy district on deliberations.publications for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on deliberations.publications to linli_app;

create table deliberations.stages (
  district_id integer not null,
  topic_id uuid not null,
  id uuid not null,
  "position" smallint not null,
  code text not null,
  opened_at timestamp with time zone not null,
  opened_on date not null,
  due_on date,
  closed_at timestamp with time zone,
  passed boolean,
  meeting_id uuid,
  held_on date,
  due_count integer,
  present_count integer,
  committee_told_on date,
  vote_id uuid,
  constraint stages_pkey PRIMARY KEY (district_id, id),
  constraint stages_district_id_topic_id_fkey FOREIGN KEY (district_id, topic_id) REFERENCES deliberations.topics(district_id, id),
  constraint stages_check CHECK (((closed_at IS NULL) = (passed IS NULL))),
  constraint stages_check1 CHECK (((meeting_id IS NULL) OR (held_on IS NULL))),
  constraint stages_check2 CHECK ((((held_on IS NULL) = (due_count IS NULL)) AND ((held_on IS NULL) = (present_count IS NULL)))),
  constraint stages_due_count_check CHECK ((due_count > 0)),
  constraint stages_present_count_check CHECK ((present_count >= 0))
);
CREATE INDEX stages_meeting ON deliberations.stages USING btree (district_id, meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE UNIQUE INDEX stages_open ON deliberations.stages USING btree (district_id, topic_id) WHERE (closed_at IS NULL);
CREATE INDEX stages_topic ON deliberations.stages USING btree (district_id, topic_id, id);
CREATE INDEX stages_vote ON deliberations.stages USING btree (district_id, vote_id) WHERE (vote_id IS NOT NULL);
alter table deliberations.stages enable row level security;
create policy district on deliberations.stages for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on deliberations.stages to linli_app;

create table deliberations.support_rules (
  district_id integer not null,
  id uuid not null,
  starts_on date not null,
  people integer,
  percent smallint,
  youngest smallint not null,
  collect_days smallint not null,
  answer_days smallint not null,
  source text not null,
  set_at timestamp with time zone not null,
  account_id uuid,
  constraint support_rules_pkey PRIMARY KEY (district_id, id),
  constraint support_rules_answer_days_check CHECK (((answer_days >= 1) AND (answer_days <= 366))),
  constraint support_rules_check CHECK (((people IS NULL) <> (percent IS NULL))),
  constraint support_rules_collect_days_check CHECK (((collect_days >= 1) AND (collect_days <= 366))),
  constraint support_rules_people_check CHECK ((people > 0)),
  constraint support_rules_percent_check CHECK (((percent >= 1) AND (percent <= 100))),
  constraint support_rules_youngest_check CHECK (((youngest >= 0) AND (youngest <= 120)))
);
alter table deliberations.support_rules enable row level security;
create policy district on deliberations.support_rules for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on deliberations.support_rules to linli_app;

create table deliberations.supporters (
  district_id integer not null,
  topic_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  supported_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint supporters_pkey PRIMARY KEY (district_id, topic_id, person_id),
  constraint supporters_district_id_topic_id_fkey FOREIGN KEY (district_id, topic_id) REFERENCES deliberations.topics(district_id, id)
);
CREATE INDEX supporters_account ON deliberations.supporters USING btree (district_id, account_id, topic_id);
alter table deliberations.supporters enable row level security;
create policy district on deliberations.supporters for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on deliberations.supporters to linli_app;

create table deliberations.timeline (
  district_id integer not null,
  topic_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  account_id uuid,
  post_id uuid,
  words text default ''::text not null,
  facts jsonb default '{}'::jsonb not null,
  constraint timeline_pkey PRIMARY KEY (district_id, topic_id, id),
  constraint timeline_district_id_topic_id_fkey FOREIGN KEY (district_id, topic_id) REFERENCES deliberations.topics(district_id, id)
);
alter table deliberations.timeline enable row level security;
create policy district on deliberations.timeline for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on deliberations.timeline to linli_app;

create table deliberations.topics (
  district_id integer not null,
  id uuid not null,
  number text not null,
  title text not null,
  words text not null,
  origin text not null,
  council_id uuid,
  request_id uuid,
  problem_id uuid,
  proposer_person_id uuid,
  proposer_account_id uuid,
  proposer_name text,
  proposing_unit_id uuid,
  area_id uuid not null,
  level smallint not null,
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  building_id uuid,
  state text not null,
  youngest smallint,
  support_needed integer,
  support_source text,
  support_count integer default 0 not null,
  collect_until date,
  answer_by date,
  procedure_code text,
  procedure_edition integer,
  stage_position smallint,
  next_on date,
  post_id uuid,
  raised_at timestamp with time zone not null,
  released_at timestamp with time zone,
  decided_at timestamp with time zone,
  ended_at timestamp with time zone,
  version integer default 1 not null,
  constraint topics_pkey PRIMARY KEY (district_id, id),
  constraint topics_district_id_area_id_fkey FOREIGN KEY (district_id, area_id) REFERENCES directory.areas(district_id, id),
  constraint topics_district_id_procedure_code_procedure_edition_fkey FOREIGN KEY (district_id, procedure_code, procedure_edition) REFERENCES deliberations.procedures(district_id, code, edition),
  constraint topics_check CHECK (((state = ANY (ARRAY['in-procedure'::text, 'decided'::text])) = (stage_position IS NOT NULL))),
  constraint topics_level_check CHECK (((level >= 1) AND (level <= 5))),
  constraint topics_origin_check CHECK ((origin = ANY (ARRAY['resident'::text, 'council'::text, 'request'::text, 'problem'::text]))),
  constraint topics_state_check CHECK ((state = ANY (ARRAY['raised'::text, 'sent-back'::text, 'collecting-support'::text, 'supported'::text, 'in-procedure'::text, 'decided'::text, 'done'::text, 'not-adopted'::text, 'not-supported'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint topics_support_needed_check CHECK ((support_needed > 0))
);
CREATE INDEX topics_answering ON deliberations.topics USING btree (district_id, answer_by) WHERE (state = 'supported'::text);
CREATE INDEX topics_area ON deliberations.topics USING btree (district_id, area_id, released_at, id);
CREATE INDEX topics_collecting ON deliberations.topics USING btree (district_id, collect_until) WHERE (state = 'collecting-support'::text);
CREATE INDEX topics_community ON deliberations.topics USING btree (district_id, community_id, raised_at, id);
CREATE INDEX topics_ended ON deliberations.topics USING btree (district_id, ended_at, id) WHERE (ended_at IS NOT NULL);
CREATE UNIQUE INDEX topics_number ON deliberations.topics USING btree (district_id, number);
CREATE INDEX topics_problem ON deliberations.topics USING btree (district_id, problem_id) WHERE (problem_id IS NOT NULL);
CREATE INDEX topics_proposer ON deliberations.topics USING btree (district_id, proposer_account_id, raised_at);
CREATE INDEX topics_request ON deliberations.topics USING btree (district_id, request_id) WHERE (request_id IS NOT NULL);
CREATE INDEX topics_running ON deliberations.topics USING btree (district_id, raised_at, id) WHERE (ended_at IS NULL);
CREATE INDEX topics_street ON deliberations.topics USING btree (district_id, street_id, raised_at, id);
CREATE INDEX topics_unit ON deliberations.topics USING btree (district_id, proposing_unit_id) WHERE (proposing_unit_id IS NOT NULL);
alter table deliberations.topics enable row level security;
create policy district on deliberations.topics for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on deliberations.topics to linli_app;

create table directory.area_shapes (
  district_id integer not null,
  area_id uuid not null,
  part smallint not null,
  shape polygon not null,
  constraint area_shapes_pkey PRIMARY KEY (district_id, area_id, part),
  constraint area_shapes_district_id_area_id_fkey FOREIGN KEY (district_id, area_id) REFERENCES directory.areas(district_id, id) ON DELETE CASCADE
);
CREATE INDEX area_shapes_place ON directory.area_shapes USING gist (box(shape));
alter table directory.area_shapes enable row level security;
create policy district on directory.area_shapes for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on directory.area_shapes to linli_app;

create table directory.areas (
  district_id integer not null,
  id uuid not null,
  parent_id uuid,
  level smallint not null,
  kind text not null,
  code text not null,
  name text not null,
  name_en text default ''::text not null,
  household_count integer,
  center point,
  boundary jsonb,
  invented boolean default false not null,
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  retired_at timestamp with time zone,
  version integer default 1 not null,
  constraint areas_pkey PRIMARY KEY (district_id, id),
  constraint areas_district_id_code_key UNIQUE (district_id, code),
  constraint areas_district_id_parent_id_fkey FOREIGN KEY (district_id, parent_id) REFERENCES directory.areas(district_id, id),
  constraint areas_check CHECK (((level = 1) = (parent_id IS NULL))),
  constraint areas_level_check CHECK (((level >= 1) AND (level <= 5)))
);
CREATE INDEX areas_parent ON directory.areas USING btree (district_id, parent_id);
alter table directory.areas enable row level security;
create policy district on directory.areas for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on directory.areas to linli_app;

create table directory.buildings (
  district_id integer not null,
  id uuid not null,
  micro_grid_id uuid not null,
  code text not null,
  name text not null,
  address text not null,
  location point not null,
  unit_count smallint default 1 not null,
  floor_count smallint default 1 not null,
  search tsvector not null,
  retired_at timestamp with time zone,
  version integer default 1 not null,
  constraint buildings_pkey PRIMARY KEY (district_id, id),
  constraint buildings_district_id_code_key UNIQUE (district_id, code),
  constraint buildings_district_id_micro_grid_id_fkey FOREIGN KEY (district_id, micro_grid_id) REFERENCES directory.areas(district_id, id)
);
CREATE INDEX buildings_location ON directory.buildings USING gist (location);
CREATE INDEX buildings_micro_grid ON directory.buildings USING btree (district_id, micro_grid_id);
CREATE INDEX buildings_search ON directory.buildings USING gin (district_id, search);
alter table directory.buildings enable row level security;
create policy district on directory.buildings for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on directory.buildings to linli_app;

create table directory.homes (
  district_id integer not null,
  id uuid not null,
  building_id uuid not null,
  unit_no text not null,
  room_no text not null,
  exclusive_area_square_centimetres bigint,
  area_source text default 'registered'::text not null,
  developer_unit_id uuid,
  version integer default 1 not null,
  constraint homes_pkey PRIMARY KEY (district_id, id),
  constraint homes_district_id_building_id_unit_no_room_no_key UNIQUE (district_id, building_id, unit_no, room_no),
  constraint homes_district_id_building_id_fkey FOREIGN KEY (district_id, building_id) REFERENCES directory.buildings(district_id, id),
  constraint homes_district_id_developer_unit_id_fkey FOREIGN KEY (district_id, developer_unit_id) REFERENCES directory.units(district_id, id),
  constraint homes_area_source_check CHECK ((area_source = ANY (ARRAY['registered'::text, 'surveyed'::text, 'contract'::text]))),
  constraint homes_exclusive_area_square_centimetres_check CHECK ((exclusive_area_square_centimetres > 0))
);
alter table directory.homes enable row level security;
create policy district on directory.homes for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on directory.homes to linli_app;

create table directory.party_memberships (
  district_id integer not null,
  person_id uuid not null,
  unit_id uuid not null,
  since date not null,
  until date,
  constraint party_memberships_pkey PRIMARY KEY (district_id, person_id, unit_id, since),
  constraint party_memberships_district_id_person_id_fkey FOREIGN KEY (district_id, person_id) REFERENCES directory.people(district_id, id),
  constraint party_memberships_district_id_unit_id_fkey FOREIGN KEY (district_id, unit_id) REFERENCES directory.units(district_id, id),
  constraint party_memberships_district_id_person_id_daterange_excl EXCLUDE USING gist (district_id WITH =, person_id WITH =, daterange(since, until, '[]'::text) WITH &&),
  constraint party_memberships_check CHECK (((until IS NULL) OR (until >= since)))
);
CREATE INDEX party_memberships_unit ON directory.party_memberships USING btree (district_id, unit_id);
alter table directory.party_memberships enable row level security;
create policy district on directory.party_memberships for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on directory.party_memberships to linli_app;

create table directory.people (
  district_id integer not null,
  id uuid not null,
  name text not null,
  phone_encrypted bytea,
  phone_index bytea,
  identity_number_encrypted bytea,
  identity_number_index bytea,
  birth_year smallint,
  reference text,
  left_at timestamp with time zone,
  version integer default 1 not null,
  constraint people_pkey PRIMARY KEY (district_id, id)
);
CREATE UNIQUE INDEX people_identity_number ON directory.people USING btree (district_id, identity_number_index) WHERE (identity_number_index IS NOT NULL);
CREATE INDEX people_name ON directory.people USING btree (district_id, name COLLATE "C", id);
CREATE UNIQUE INDEX people_phone ON directory.people USING btree (district_id, phone_index) WHERE (phone_index IS NOT NULL);
CREATE UNIQUE INDEX people_reference ON directory.people USING btree (district_id, reference) WHERE (reference IS NOT NULL);
alter table directory.people enable row level security;
create policy district on directory.people for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on directory.people to linli_app;

create table directory.post_terms (
  district_id integer not null,
  id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  starts_on date not null,
  ends_on date,
  manner text default 'full-time'::text not null,
  constraint post_terms_pkey PRIMARY KEY (district_id, id),
  constraint post_terms_district_id_post_id_person_id_starts_on_key UNIQUE (district_id, post_id, person_id, starts_on),
  constraint post_terms_district_id_person_id_fkey FOREIGN KEY (district_id, person_id) REFERENCES directory.people(district_id, id),
  constraint post_terms_district_id_post_id_fkey FOREIGN KEY (district_id, post_id) REFERENCES directory.posts(district_id, id),
  constraint post_terms_district_id_post_id_person_id_daterange_excl EXCLUDE USING gist (district_id WITH =, post_id WITH =, person_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&),
  constraint post_terms_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint post_terms_manner_check CHECK ((manner = ANY (ARRAY['full-time'::text, 'part-time'::text, 'sunken'::text])))
);
CREATE INDEX post_terms_person ON directory.post_terms USING btree (district_id, person_id);
alter table directory.post_terms enable row level security;
create policy district on directory.post_terms for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on directory.post_terms to linli_app;

create table directory.posts (
  district_id integer not null,
  id uuid not null,
  unit_id uuid not null,
  area_id uuid not null,
  role text not null,
  name text not null,
  name_en text default ''::text not null,
  backstop boolean default false not null,
  closed_at timestamp with time zone,
  version integer default 1 not null,
  constraint posts_pkey PRIMARY KEY (district_id, id),
  constraint posts_district_id_area_id_fkey FOREIGN KEY (district_id, area_id) REFERENCES directory.areas(district_id, id),
  constraint posts_district_id_unit_id_fkey FOREIGN KEY (district_id, unit_id) REFERENCES directory.units(district_id, id),
  constraint posts_check CHECK ((NOT (backstop AND (closed_at IS NOT NULL))))
);
CREATE INDEX posts_area ON directory.posts USING btree (district_id, area_id, role);
CREATE UNIQUE INDEX posts_backstop ON directory.posts USING btree (district_id) WHERE backstop;
CREATE UNIQUE INDEX posts_name ON directory.posts USING btree (district_id, name) WHERE (closed_at IS NULL);
CREATE INDEX posts_unit ON directory.posts USING btree (district_id, unit_id);
alter table directory.posts enable row level security;
create policy district on directory.posts for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on directory.posts to linli_app;

create table directory.residences (
  district_id integer not null,
  person_id uuid not null,
  home_id uuid not null,
  capacity text not null,
  since date default '2026-01-01'::date not null,
  until date,
  constraint residences_pkey PRIMARY KEY (district_id, person_id, home_id, capacity),
  constraint residences_district_id_home_id_fkey FOREIGN KEY (district_id, home_id) REFERENCES directory.homes(district_id, id),
  constraint residences_district_id_person_id_fkey FOREIGN KEY (district_id, person_id) REFERENCES directory.people(district_id, id),
  constraint residences_capacity_check CHECK ((capacity = ANY (ARRAY['owner'::text, 'tenant'::text, 'family'::text])))
);
CREATE INDEX residences_home ON directory.residences USING btree (district_id, home_id);
alter table directory.residences enable row level security;
create policy district on directory.residences for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on directory.residences to linli_app;

create table directory.units (
  district_id integer not null,
  id uuid not null,
  kind text not null,
  name text not null,
  name_en text default ''::text not null,
  area_id uuid not null,
  parent_unit_id uuid,
  party_basis text,
  dissolved_at timestamp with time zone,
  version integer default 1 not null,
  constraint units_pkey PRIMARY KEY (district_id, id),
  constraint units_district_id_area_id_fkey FOREIGN KEY (district_id, area_id) REFERENCES directory.areas(district_id, id),
  constraint units_district_id_parent_unit_id_fkey FOREIGN KEY (district_id, parent_unit_id) REFERENCES directory.units(district_id, id)
);
CREATE INDEX units_area ON directory.units USING btree (district_id, area_id);
CREATE INDEX units_kind ON directory.units USING btree (district_id, kind, id);
CREATE UNIQUE INDEX units_name ON directory.units USING btree (district_id, name) WHERE (dissolved_at IS NULL);
CREATE INDEX units_parent ON directory.units USING btree (district_id, parent_unit_id);
alter table directory.units enable row level security;
create policy district on directory.units for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on directory.units to linli_app;

create table duties.duties (
  district_id integer not null,
  id uuid not null,
  category_id uuid,
  area_id uuid not null,
  post_id uuid not null,
  effective_from timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint duties_pkey PRIMARY KEY (district_id, id),
  constraint duties_district_id_area_id_fkey FOREIGN KEY (district_id, area_id) REFERENCES directory.areas(district_id, id),
  constraint duties_district_id_category_id_fkey FOREIGN KEY (district_id, category_id) REFERENCES categories.categories(district_id, id),
  constraint duties_district_id_post_id_fkey FOREIGN KEY (district_id, post_id) REFERENCES directory.posts(district_id, id)
);
CREATE UNIQUE INDEX duties_one_answer ON duties.duties USING btree (district_id, area_id, COALESCE(category_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (ended_at IS NULL);
CREATE INDEX duties_post ON duties.duties USING btree (district_id, post_id);
alter table duties.duties enable row level security;
create policy district on duties.duties for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on duties.duties to linli_app;

create table exports.exports (
  district_id integer not null,
  id uuid not null,
  account_id uuid not null,
  started_at timestamp with time zone not null,
  locale text not null,
  asked jsonb not null,
  posts jsonb not null,
  total integer,
  written integer default 0 not null,
  next_after text,
  crc bigint default 0 not null,
  text_bytes bigint default 0 not null,
  cut_off boolean default false not null,
  finished_at timestamp with time zone,
  constraint exports_pkey PRIMARY KEY (district_id, id)
);
CREATE INDEX exports_account ON exports.exports USING btree (district_id, account_id, started_at);
CREATE INDEX exports_started ON exports.exports USING btree (district_id, started_at);
alter table exports.exports enable row level security;
create policy district on exports.exports for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on exports.exports to linli_app;

create table exports.parts (
  district_id integer not null,
  export_id uuid not null,
  number integer not null,
  bytes bytea not null,
  constraint parts_pkey PRIMARY KEY (district_id, export_id, number),
  constraint parts_district_id_export_id_fkey FOREIGN KEY (district_id, export_id) REFERENCES exports.exports(district_id, id) ON DELETE CASCADE
);
alter table exports.parts enable row level security;
create policy district on exports.parts for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on exports.parts to linli_app;

create table identity.accounts (
  district_id integer not null,
  id uuid not null,
  kind text not null,
  person_id uuid,
  phone_encrypted bytea,
  phone_index bytea,
  display_name text default ''::text not null,
  user_name text,
  password_hash text,
  password_set_at timestamp with time zone,
  totp_secret_encrypted bytea,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint accounts_pkey PRIMARY KEY (district_id, id),
  constraint accounts_district_id_person_id_fkey FOREIGN KEY (district_id, person_id) REFERENCES directory.people(district_id, id),
  constraint accounts_check CHECK (((kind = 'staff'::text) OR (phone_index IS NOT NULL))),
  constraint accounts_check1 CHECK (((kind = 'resident'::text) OR (user_name IS NOT NULL))),
  constraint accounts_kind_check CHECK ((kind = ANY (ARRAY['resident'::text, 'staff'::text]))),
  constraint accounts_user_name_check CHECK ((user_name = lower(user_name)))
);
CREATE INDEX accounts_person ON identity.accounts USING btree (district_id, person_id);
CREATE UNIQUE INDEX accounts_phone ON identity.accounts USING btree (district_id, phone_index) WHERE (kind = 'resident'::text);
CREATE UNIQUE INDEX accounts_staff_person ON identity.accounts USING btree (district_id, person_id) WHERE (kind = 'staff'::text);
CREATE UNIQUE INDEX accounts_user_name ON identity.accounts USING btree (district_id, user_name) WHERE (user_name IS NOT NULL);
alter table identity.accounts enable row level security;
create policy district on identity.accounts for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on identity.accounts to linli_app;

create table identity.phone_codes (
  district_id integer not null,
  id uuid not null,
  phone_index bytea not null,
  purpose text not null,
  code_hash bytea not null,
  source_index bytea not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts smallint default 0 not null,
  used_at timestamp with time zone,
  used_for uuid,
  constraint phone_codes_pkey PRIMARY KEY (district_id, id),
  constraint phone_codes_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'file-request'::text, 'join-request'::text, 'vote'::text])))
);
CREATE INDEX phone_codes_phone ON identity.phone_codes USING btree (district_id, phone_index, sent_at);
CREATE INDEX phone_codes_source ON identity.phone_codes USING btree (district_id, source_index, sent_at);
alter table identity.phone_codes enable row level security;
create policy district on identity.phone_codes for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on identity.phone_codes to linli_app;

create table identity.sessions (
  district_id integer not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  device text not null,
  constraint sessions_pkey PRIMARY KEY (district_id, id),
  constraint sessions_district_id_account_id_fkey FOREIGN KEY (district_id, account_id) REFERENCES identity.accounts(district_id, id)
);
CREATE INDEX sessions_account ON identity.sessions USING btree (district_id, account_id, created_at);
CREATE UNIQUE INDEX sessions_token ON identity.sessions USING btree (district_id, token_hash);
alter table identity.sessions enable row level security;
create policy district on identity.sessions for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on identity.sessions to linli_app;

create table identity.sign_in_attempts (
  district_id integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  step text not null,
  name_index bytea not null,
  source_index bytea not null,
  device_index bytea,
  succeeded boolean not null,
  constraint sign_in_attempts_pkey PRIMARY KEY (district_id, id),
  constraint sign_in_attempts_step_check CHECK ((step = ANY (ARRAY['phone-code'::text, 'password'::text, 'second-factor'::text])))
);
CREATE INDEX sign_in_attempts_at ON identity.sign_in_attempts USING btree (district_id, at);
CREATE INDEX sign_in_attempts_known_device ON identity.sign_in_attempts USING btree (district_id, name_index, device_index) WHERE succeeded;
CREATE INDEX sign_in_attempts_known_source ON identity.sign_in_attempts USING btree (district_id, name_index, source_index, at) WHERE succeeded;
CREATE INDEX sign_in_attempts_name ON identity.sign_in_attempts USING btree (district_id, name_index, at);
CREATE INDEX sign_in_attempts_source ON identity.sign_in_attempts USING btree (district_id, source_index, at);
alter table identity.sign_in_attempts enable row level security;
create policy district on identity.sign_in_attempts for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on identity.sign_in_attempts to linli_app;

create table meetings.agenda_items (
  district_id integer not null,
  meeting_id uuid not null,
  id uuid not null,
  sort smallint not null,
  title text not null,
  words text default ''::text not null,
  presenter text default ''::text not null,
  topic_id uuid,
  constraint agenda_items_pkey PRIMARY KEY (district_id, meeting_id, id),
  constraint agenda_items_district_id_meeting_id_fkey FOREIGN KEY (district_id, meeting_id) REFERENCES meetings.meetings(district_id, id) ON DELETE CASCADE
);
CREATE INDEX agenda_items_topic ON meetings.agenda_items USING btree (district_id, topic_id) WHERE (topic_id IS NOT NULL);
alter table meetings.agenda_items enable row level security;
create policy district on meetings.agenda_items for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on meetings.agenda_items to linli_app;

create table meetings.attendance (
  district_id integer not null,
  meeting_id uuid not null,
  person_id uuid not null,
  membership_id uuid not null,
  present boolean not null,
  constraint attendance_pkey PRIMARY KEY (district_id, meeting_id, person_id),
  constraint attendance_district_id_meeting_id_fkey FOREIGN KEY (district_id, meeting_id) REFERENCES meetings.meetings(district_id, id)
);
CREATE INDEX attendance_person ON meetings.attendance USING btree (district_id, person_id);
alter table meetings.attendance enable row level security;
create policy district on meetings.attendance for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on meetings.attendance to linli_app;

create table meetings.attendance_marks (
  district_id integer not null,
  meeting_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  present boolean not null,
  at timestamp with time zone not null,
  way text not null,
  account_id uuid,
  post_id uuid,
  constraint attendance_marks_pkey PRIMARY KEY (district_id, meeting_id, id),
  constraint attendance_marks_district_id_meeting_id_fkey FOREIGN KEY (district_id, meeting_id) REFERENCES meetings.meetings(district_id, id),
  constraint attendance_marks_way_check CHECK ((way = ANY (ARRAY['code'::text, 'list'::text])))
);
alter table meetings.attendance_marks enable row level security;
create policy district on meetings.attendance_marks for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on meetings.attendance_marks to linli_app;

create table meetings.decisions (
  district_id integer not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  at timestamp with time zone not null,
  words text not null,
  hands_for integer,
  hands_against integer,
  hands_abstained integer,
  account_id uuid,
  struck_at timestamp with time zone,
  constraint decisions_pkey PRIMARY KEY (district_id, id),
  constraint decisions_district_id_meeting_id_item_id_fkey FOREIGN KEY (district_id, meeting_id, item_id) REFERENCES meetings.agenda_items(district_id, meeting_id, id)
);
CREATE INDEX decisions_meeting ON meetings.decisions USING btree (district_id, meeting_id);
alter table meetings.decisions enable row level security;
create policy district on meetings.decisions for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on meetings.decisions to linli_app;

create table meetings.invitations (
  district_id integer not null,
  meeting_id uuid not null,
  person_id uuid not null,
  invited_at timestamp with time zone not null,
  coming boolean,
  answered_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (district_id, meeting_id, person_id),
  constraint invitations_district_id_meeting_id_fkey FOREIGN KEY (district_id, meeting_id) REFERENCES meetings.meetings(district_id, id)
);
CREATE INDEX invitations_person ON meetings.invitations USING btree (district_id, person_id);
alter table meetings.invitations enable row level security;
create policy district on meetings.invitations for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on meetings.invitations to linli_app;

create table meetings.meetings (
  district_id integer not null,
  id uuid not null,
  council_id uuid not null,
  area_id uuid not null,
  level smallint not null,
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  title text not null,
  state text not null,
  version integer default 1 not null,
  starts_at timestamp with time zone not null,
  minutes_long smallint not null,
  place text not null,
  for_public boolean default false not null,
  code_rotates boolean default true not null,
  origin text not null,
  rhythm_on date,
  changed_by_hand boolean default false not null,
  convened_at timestamp with time zone,
  notice_days smallint,
  opened_at timestamp with time zone,
  quorum_numerator smallint,
  quorum_denominator smallint,
  members_due integer,
  present_count integer default 0 not null,
  quorum_met boolean default false not null,
  item_id uuid,
  closed_at timestamp with time zone,
  minutes_version integer default 0 not null,
  approved_version integer,
  approved_at timestamp with time zone,
  approved_by_person_id uuid,
  approved_by_post_id uuid,
  approval_paper_id uuid,
  published_at timestamp with time zone,
  published_words text,
  withdrawn_because text,
  cancelled_at timestamp with time zone,
  cancelled_because text,
  constraint meetings_pkey PRIMARY KEY (district_id, id),
  constraint meetings_district_id_council_id_fkey FOREIGN KEY (district_id, council_id) REFERENCES councils.councils(district_id, id),
  constraint meetings_check CHECK (((state = 'cancelled'::text) = (cancelled_at IS NOT NULL))),
  constraint meetings_check1 CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
  constraint meetings_level_check CHECK (((level >= 1) AND (level <= 5))),
  constraint meetings_minutes_long_check CHECK (((minutes_long >= 15) AND (minutes_long <= 600))),
  constraint meetings_origin_check CHECK ((origin = ANY (ARRAY['hand'::text, 'rhythm'::text, 'topic'::text]))),
  constraint meetings_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'convened'::text, 'open'::text, 'closed'::text, 'published'::text, 'cancelled'::text])))
);
CREATE INDEX meetings_coming ON meetings.meetings USING btree (district_id, starts_at, id) WHERE (state = ANY (ARRAY['planned'::text, 'convened'::text, 'open'::text]));
CREATE INDEX meetings_council ON meetings.meetings USING btree (district_id, council_id, starts_at DESC, id DESC);
CREATE INDEX meetings_ended ON meetings.meetings USING btree (district_id, starts_at DESC, id DESC) WHERE (state = ANY (ARRAY['closed'::text, 'published'::text, 'cancelled'::text]));
CREATE UNIQUE INDEX meetings_rhythm ON meetings.meetings USING btree (district_id, council_id, rhythm_on) WHERE (rhythm_on IS NOT NULL);
alter table meetings.meetings enable row level security;
create policy district on meetings.meetings for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on meetings.meetings to linli_app;

create table meetings.minutes (
  district_id integer not null,
  meeting_id uuid not null,
  version integer not null,
  written_at timestamp with time zone not null,
  drafted boolean not null,
  words text not null,
  account_id uuid,
  post_id uuid,
  constraint minutes_pkey PRIMARY KEY (district_id, meeting_id, version),
  constraint minutes_district_id_meeting_id_fkey FOREIGN KEY (district_id, meeting_id) REFERENCES meetings.meetings(district_id, id)
);
alter table meetings.minutes enable row level security;
create policy district on meetings.minutes for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on meetings.minutes to linli_app;

create table meetings.papers (
  district_id integer not null,
  meeting_id uuid not null,
  paper_id uuid not null,
  item_id uuid,
  title text not null,
  kind text not null,
  byte_count integer not null,
  added_at timestamp with time zone not null,
  account_id uuid,
  removed_at timestamp with time zone,
  constraint papers_pkey PRIMARY KEY (district_id, meeting_id, paper_id),
  constraint papers_district_id_meeting_id_fkey FOREIGN KEY (district_id, meeting_id) REFERENCES meetings.meetings(district_id, id)
);
alter table meetings.papers enable row level security;
create policy district on meetings.papers for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on meetings.papers to linli_app;

create table meetings.speeches (
  district_id integer not null,
  meeting_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  at timestamp with time zone not null,
  person_id uuid,
  speaker text default ''::text not null,
  words text not null,
  account_id uuid,
  struck_at timestamp with time zone,
  constraint speeches_pkey PRIMARY KEY (district_id, meeting_id, id),
  constraint speeches_district_id_meeting_id_item_id_fkey FOREIGN KEY (district_id, meeting_id, item_id) REFERENCES meetings.agenda_items(district_id, meeting_id, id)
);
alter table meetings.speeches enable row level security;
create policy district on meetings.speeches for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on meetings.speeches to linli_app;

create table notifications.addresses (
  district_id integer not null,
  account_id uuid not null,
  id uuid not null,
  channel text not null,
  address_encrypted bytea not null,
  address_index bytea not null,
  label text not null,
  added_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  code_hash bytea,
  code_expires_at timestamp with time zone,
  code_tries smallint default 0 not null,
  constraint addresses_pkey PRIMARY KEY (district_id, account_id, id),
  constraint addresses_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'wechat'::text, 'web-push'::text])))
);
CREATE UNIQUE INDEX addresses_once ON notifications.addresses USING btree (district_id, account_id, channel, address_index);
alter table notifications.addresses enable row level security;
create policy district on notifications.addresses for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on notifications.addresses to linli_app;

create table notifications.choices (
  district_id integer not null,
  account_id uuid not null,
  channels jsonb not null,
  quiet_from text not null,
  quiet_until text not null,
  digest boolean not null,
  locale text not null,
  changed_at timestamp with time zone not null,
  version integer not null,
  constraint choices_pkey PRIMARY KEY (district_id, account_id),
  constraint choices_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint choices_quiet_from_check CHECK ((quiet_from ~ '^\d\d:\d\d$'::text)),
  constraint choices_quiet_until_check CHECK ((quiet_until ~ '^\d\d:\d\d$'::text))
);
alter table notifications.choices enable row level security;
create policy district on notifications.choices for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on notifications.choices to linli_app;

create table notifications.circuits (
  district_id integer not null,
  channel text not null,
  failures integer not null,
  open_until timestamp with time zone,
  problem text,
  constraint circuits_pkey PRIMARY KEY (district_id, channel)
);
alter table notifications.circuits enable row level security;
create policy district on notifications.circuits for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on notifications.circuits to linli_app;

create table notifications.inbox (
  district_id integer not null,
  account_id uuid not null,
  notice_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  subject_id uuid not null,
  facts jsonb not null,
  read_at timestamp with time zone,
  constraint inbox_pkey PRIMARY KEY (district_id, account_id, notice_id)
);
CREATE INDEX inbox_at ON notifications.inbox USING btree (district_id, at);
CREATE INDEX inbox_newest ON notifications.inbox USING btree (district_id, account_id, at, notice_id);
CREATE INDEX inbox_notice ON notifications.inbox USING btree (district_id, notice_id);
CREATE INDEX inbox_unread ON notifications.inbox USING btree (district_id, account_id) WHERE (read_at IS NULL);
alter table notifications.inbox enable row level security;
create policy district on notifications.inbox for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on notifications.inbox to linli_app;

create table notifications.messages (
  district_id integer not null,
  id uuid not null,
  created_at timestamp with time zone not null,
  channel text not null,
  account_id uuid,
  recipient_encrypted bytea,
  words_encrypted bytea,
  items jsonb default '[]'::jsonb not null,
  locale text default 'zh-CN'::text not null,
  purpose text not null,
  subject_id uuid,
  fold_id uuid,
  send_after timestamp with time zone not null,
  send_until timestamp with time zone not null,
  claimed_at timestamp with time zone,
  perhaps_sent_at timestamp with time zone,
  attempts integer default 0 not null,
  problem text,
  sent_at timestamp with time zone,
  given_up_at timestamp with time zone,
  blanked_at timestamp with time zone,
  constraint messages_pkey PRIMARY KEY (district_id, id),
  constraint messages_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text, 'wechat'::text, 'web-push'::text]))),
  constraint messages_check CHECK (((sent_at IS NULL) OR (given_up_at IS NULL))),
  constraint messages_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
);
CREATE INDEX messages_account ON notifications.messages USING btree (district_id, account_id, created_at, id) WHERE (account_id IS NOT NULL);
CREATE INDEX messages_channel ON notifications.messages USING btree (district_id, channel, created_at, id);
CREATE INDEX messages_created ON notifications.messages USING btree (district_id, created_at, id);
CREATE INDEX messages_due ON notifications.messages USING btree (district_id, channel, send_after, id) WHERE ((sent_at IS NULL) AND (given_up_at IS NULL));
CREATE INDEX messages_kept ON notifications.messages USING btree (district_id, created_at) WHERE (blanked_at IS NULL);
CREATE UNIQUE INDEX messages_open_fold ON notifications.messages USING btree (district_id, channel, fold_id) WHERE ((fold_id IS NOT NULL) AND (attempts = 0) AND (sent_at IS NULL) AND (given_up_at IS NULL));
CREATE INDEX messages_unsent ON notifications.messages USING btree (district_id, created_at, id) WHERE (sent_at IS NULL);
alter table notifications.messages enable row level security;
create policy district on notifications.messages for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on notifications.messages to linli_app;

create table notifications.notices (
  district_id integer not null,
  id uuid not null,
  created_at timestamp with time zone not null,
  kind text not null,
  post_id uuid,
  account_id uuid,
  phone_index bytea,
  subject_id uuid not null,
  facts jsonb not null,
  constraint notices_pkey PRIMARY KEY (district_id, id),
  constraint notices_check CHECK ((num_nonnulls(post_id, account_id, phone_index) = 1))
);
CREATE INDEX notices_created ON notifications.notices USING btree (district_id, created_at);
alter table notifications.notices enable row level security;
create policy district on notifications.notices for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on notifications.notices to linli_app;

create table open311.client_keys (
  district_id integer not null,
  key_hash bytea not null,
  client_id uuid not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint client_keys_pkey PRIMARY KEY (district_id, key_hash),
  constraint client_keys_district_id_client_id_fkey FOREIGN KEY (district_id, client_id) REFERENCES open311.clients(district_id, id)
);
CREATE INDEX client_keys_client ON open311.client_keys USING btree (district_id, client_id);
alter table open311.client_keys enable row level security;
create policy district on open311.client_keys for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on open311.client_keys to linli_app;

create table open311.clients (
  district_id integer not null,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint clients_pkey PRIMARY KEY (district_id, id)
);
CREATE UNIQUE INDEX clients_name ON open311.clients USING btree (district_id, name);
alter table open311.clients enable row level security;
create policy district on open311.clients for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on open311.clients to linli_app;

create table paper_ballots.entries (
  district_id integer not null,
  id uuid not null,
  vote_id uuid not null,
  elector_id uuid not null,
  turn smallint not null,
  choice jsonb,
  account_id uuid not null,
  post_id uuid not null,
  entered_at timestamp with time zone not null,
  replaced_at timestamp with time zone,
  replaced_because text,
  constraint entries_pkey PRIMARY KEY (district_id, id),
  constraint entries_district_id_vote_id_elector_id_fkey FOREIGN KEY (district_id, vote_id, elector_id) REFERENCES paper_ballots.papers(district_id, vote_id, elector_id),
  constraint entries_turn_check CHECK (((turn >= 1) AND (turn <= 3)))
);
CREATE INDEX entries_paper ON paper_ballots.entries USING btree (district_id, vote_id, elector_id);
CREATE UNIQUE INDEX entries_standing ON paper_ballots.entries USING btree (district_id, vote_id, elector_id, turn) WHERE (replaced_at IS NULL);
alter table paper_ballots.entries enable row level security;
create policy district on paper_ballots.entries for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on paper_ballots.entries to linli_app;

create table paper_ballots.papers (
  district_id integer not null,
  vote_id uuid not null,
  elector_id uuid not null,
  paper_number integer not null,
  state text not null,
  collector_post_id uuid not null,
  handed_in_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  ballot_number text,
  standing_way text,
  standing_at timestamp with time zone,
  version integer default 1 not null,
  constraint papers_pkey PRIMARY KEY (district_id, vote_id, elector_id),
  constraint papers_district_id_vote_id_paper_number_key UNIQUE (district_id, vote_id, paper_number),
  constraint papers_district_id_vote_id_elector_id_fkey FOREIGN KEY (district_id, vote_id, elector_id) REFERENCES votes.electors(district_id, vote_id, elector_id),
  constraint papers_check CHECK (((state = 'counted'::text) = (ballot_number IS NOT NULL))),
  constraint papers_check1 CHECK (((state = 'refused'::text) = ((standing_way IS NOT NULL) AND (standing_at IS NOT NULL)))),
  constraint papers_state_check CHECK ((state = ANY (ARRAY['entered-once'::text, 'differing'::text, 'counted'::text, 'void'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX papers_state ON paper_ballots.papers USING btree (district_id, vote_id, state, paper_number);
alter table paper_ballots.papers enable row level security;
create policy district on paper_ballots.papers for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on paper_ballots.papers to linli_app;

create table paper_ballots.printings (
  district_id integer not null,
  id uuid not null,
  vote_id uuid not null,
  first_number integer not null,
  last_number integer not null,
  printed_at timestamp with time zone not null,
  post_id uuid not null,
  constraint printings_pkey PRIMARY KEY (district_id, id),
  constraint printings_district_id_vote_id_fkey FOREIGN KEY (district_id, vote_id) REFERENCES votes.votes(district_id, id),
  constraint printings_check CHECK ((last_number >= first_number))
);
CREATE INDEX printings_vote ON paper_ballots.printings USING btree (district_id, vote_id);
alter table paper_ballots.printings enable row level security;
create policy district on paper_ballots.printings for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on paper_ballots.printings to linli_app;

create table paper_ballots.scans (
  district_id integer not null,
  vote_id uuid not null,
  elector_id uuid not null,
  paper_id uuid not null,
  attached_at timestamp with time zone not null,
  account_id uuid not null,
  constraint scans_pkey PRIMARY KEY (district_id, vote_id, elector_id, paper_id),
  constraint scans_district_id_vote_id_elector_id_fkey FOREIGN KEY (district_id, vote_id, elector_id) REFERENCES paper_ballots.papers(district_id, vote_id, elector_id)
);
alter table paper_ballots.scans enable row level security;
create policy district on paper_ballots.scans for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on paper_ballots.scans to linli_app;

create table papers.contents (
  district_id integer not null,
  paper_id uuid not null,
  bytes bytea not null,
  constraint contents_pkey PRIMARY KEY (district_id, paper_id),
  constraint contents_district_id_paper_id_fkey FOREIGN KEY (district_id, paper_id) REFERENCES papers.papers(district_id, id) ON DELETE CASCADE
);
alter table papers.contents enable row level security;
create policy district on papers.contents for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on papers.contents to linli_app;

create table papers.papers (
  district_id integer not null,
  id uuid not null,
  uploaded_at timestamp with time zone not null,
  sha256 bytea not null,
  kind text not null,
  byte_count integer not null,
  attached_at timestamp with time zone,
  constraint papers_pkey PRIMARY KEY (district_id, id),
  constraint papers_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'docx'::text, 'xlsx'::text, 'picture'::text])))
);
CREATE INDEX papers_unattached ON papers.papers USING btree (district_id, uploaded_at) WHERE (attached_at IS NULL);
alter table papers.papers enable row level security;
create policy district on papers.papers for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on papers.papers to linli_app;

create table photos.contents (
  district_id integer not null,
  photo_id uuid not null,
  size text not null,
  bytes bytea not null,
  constraint contents_pkey PRIMARY KEY (district_id, photo_id, size),
  constraint contents_district_id_photo_id_fkey FOREIGN KEY (district_id, photo_id) REFERENCES photos.photos(district_id, id) ON DELETE CASCADE,
  constraint contents_size_check CHECK ((size = ANY (ARRAY['full'::text, 'small'::text])))
);
alter table photos.contents enable row level security;
create policy district on photos.contents for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on photos.contents to linli_app;

create table photos.photos (
  district_id integer not null,
  id uuid not null,
  uploaded_at timestamp with time zone not null,
  sha256 bytea not null,
  width integer not null,
  height integer not null,
  byte_count integer not null,
  attached_at timestamp with time zone,
  constraint photos_pkey PRIMARY KEY (district_id, id)
);
CREATE INDEX photos_unattached ON photos.photos USING btree (district_id, uploaded_at) WHERE (attached_at IS NULL);
alter table photos.photos enable row level security;
create policy district on photos.photos for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on photos.photos to linli_app;

create table platform.audit_entries (
  district_id integer not null,
  id uuid not null,
  "position" bigint default platform.next_audit_position() not null,
  at timestamp with time zone not null,
  operation text not null,
  actor_kind text not null,
  account_id uuid,
  post_id uuid,
  subject_id uuid,
  input jsonb not null,
  refusal text,
  constraint audit_entries_pkey PRIMARY KEY (district_id, id)
);
CREATE INDEX audit_entries_account ON platform.audit_entries USING btree (district_id, account_id, at, id) WHERE (account_id IS NOT NULL);
CREATE INDEX audit_entries_at ON platform.audit_entries USING btree (district_id, at, id);
CREATE UNIQUE INDEX audit_entries_position ON platform.audit_entries USING btree (district_id, "position");
CREATE INDEX audit_entries_subject ON platform.audit_entries USING btree (district_id, subject_id, id);
alter table platform.audit_entries enable row level security;
create policy district on platform.audit_entries for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on platform.audit_entries to linli_app;

create table platform.audit_seals (
  district_id integer not null,
  number integer not null,
  sealed_at timestamp with time zone not null,
  last_position bigint not null,
  entry_count integer not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint audit_seals_pkey PRIMARY KEY (district_id, number)
);
alter table platform.audit_seals enable row level security;
create policy district on platform.audit_seals for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on platform.audit_seals to linli_app;

create table platform.browser_errors (
  district_id integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  page text not null,
  message text not null,
  stack text not null,
  constraint browser_errors_pkey PRIMARY KEY (district_id, id)
);
alter table platform.browser_errors enable row level security;
create policy district on platform.browser_errors for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on platform.browser_errors to linli_app;

create table platform.districts (
  district_id integer not null,
  name text not null,
  name_en text not null,
  time_zone text default 'Asia/Shanghai'::text not null,
  hosts text[] default '{}'::text[] not null,
  working_periods jsonb not null,
  demo boolean default false not null,
  created_at timestamp with time zone default now() not null,
  opened_at timestamp with time zone,
  constraint districts_pkey PRIMARY KEY (district_id)
);
alter table platform.districts enable row level security;
create policy district on platform.districts for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant select on platform.districts to linli_app;

create table platform.events (
  district_id integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  name text not null,
  subject_id uuid not null,
  payload jsonb not null,
  constraint events_pkey PRIMARY KEY (district_id, id)
);
CREATE INDEX events_subject ON platform.events USING btree (district_id, subject_id, id);
alter table platform.events enable row level security;
create policy district on platform.events for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on platform.events to linli_app;

create table rates.callback_tries (
  district_id integer not null,
  callback_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  account_id uuid not null,
  post_id uuid not null,
  reached boolean not null,
  words text default ''::text not null,
  constraint callback_tries_pkey PRIMARY KEY (district_id, callback_id, id)
);
alter table rates.callback_tries enable row level security;
create policy district on rates.callback_tries for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on rates.callback_tries to linli_app;

create table rates.callbacks (
  district_id integer not null,
  id uuid not null,
  request_id uuid not null,
  resolved_at timestamp with time zone not null,
  post_id uuid not null,
  unit_id uuid not null,
  chosen_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text not null,
  tries smallint default 0 not null,
  answered_on date,
  contacted boolean,
  solved boolean,
  satisfaction text,
  ended_at timestamp with time zone,
  version integer default 1 not null,
  constraint callbacks_pkey PRIMARY KEY (district_id, id),
  constraint callbacks_check CHECK (((state = 'open'::text) = (ended_at IS NULL))),
  constraint callbacks_check1 CHECK (((state = 'answered'::text) = ((answered_on IS NOT NULL) AND (contacted IS NOT NULL) AND (solved IS NOT NULL)))),
  constraint callbacks_satisfaction_check CHECK ((satisfaction = ANY (ARRAY['satisfied'::text, 'fair'::text, 'unsatisfied'::text]))),
  constraint callbacks_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'unreached'::text, 'lapsed'::text])))
);
CREATE INDEX callbacks_open_post ON rates.callbacks USING btree (district_id, post_id, due_at, id) WHERE (state = 'open'::text);
CREATE INDEX callbacks_open_unit ON rates.callbacks USING btree (district_id, unit_id, due_at, id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX callbacks_solution ON rates.callbacks USING btree (district_id, request_id, resolved_at);
alter table rates.callbacks enable row level security;
create policy district on rates.callbacks for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on rates.callbacks to linli_app;

create table rates.daily (
  district_id integer not null,
  area_id uuid not null,
  filed_on date not null,
  unit_id uuid not null,
  category_id uuid not null,
  channel text not null,
  filed integer not null,
  excluded integer not null,
  contact_due integer not null,
  contacted integer not null,
  answered integer not null,
  solved integer not null,
  rated integer not null,
  satisfied integer not null,
  fair integer not null,
  late integer not null,
  final integer not null,
  closed_community integer not null,
  closed_street integer not null,
  closed_district integer not null,
  constraint daily_pkey PRIMARY KEY (district_id, area_id, filed_on, unit_id, category_id, channel)
);
CREATE INDEX daily_unit ON rates.daily USING btree (district_id, unit_id, filed_on, area_id);
alter table rates.daily enable row level security;
create policy district on rates.daily for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on rates.daily to linli_app;

create table rates.daily_times (
  district_id integer not null,
  area_id uuid not null,
  filed_on date not null,
  unit_id uuid not null,
  category_id uuid not null,
  channel text not null,
  kind text not null,
  step smallint not null,
  count integer not null,
  constraint daily_times_pkey PRIMARY KEY (district_id, area_id, filed_on, unit_id, category_id, channel, kind, step),
  constraint daily_times_kind_check CHECK ((kind = ANY (ARRAY['contact'::text, 'solution'::text])))
);
CREATE INDEX daily_times_unit ON rates.daily_times USING btree (district_id, unit_id, filed_on, area_id);
alter table rates.daily_times enable row level security;
create policy district on rates.daily_times for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on rates.daily_times to linli_app;

create table rates.exclusions (
  district_id integer not null,
  id uuid not null,
  request_id uuid not null,
  cause text not null,
  reason text not null,
  proposed_at timestamp with time zone not null,
  proposed_by_account_id uuid not null,
  proposed_by_post_id uuid not null,
  state text not null,
  decided_at timestamp with time zone,
  decided_by_account_id uuid,
  decided_by_post_id uuid,
  decided_on date,
  decision_reason text default ''::text not null,
  version integer default 1 not null,
  constraint exclusions_pkey PRIMARY KEY (district_id, id),
  constraint exclusions_cause_check CHECK ((cause = ANY (ARRAY['unreasonable'::text, 'outside-competence'::text]))),
  constraint exclusions_check CHECK (((state = 'proposed'::text) = (decided_at IS NULL))),
  constraint exclusions_check1 CHECK (((decided_at IS NULL) = (decided_on IS NULL))),
  constraint exclusions_check2 CHECK ((decided_by_account_id <> proposed_by_account_id)),
  constraint exclusions_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text])))
);
CREATE INDEX exclusions_proposed ON rates.exclusions USING btree (district_id, proposed_at, id);
CREATE UNIQUE INDEX exclusions_standing ON rates.exclusions USING btree (district_id, request_id) WHERE (state <> 'refused'::text);
alter table rates.exclusions enable row level security;
create policy district on rates.exclusions for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on rates.exclusions to linli_app;

create table rates.facts (
  district_id integer not null,
  request_id uuid not null,
  filed_on date not null,
  unit_id uuid not null,
  category_id uuid not null,
  channel text not null,
  district_area_id uuid not null,
  street_id uuid not null,
  community_id uuid not null,
  grid_id uuid not null,
  counts boolean not null,
  excluded boolean not null,
  contact_due boolean not null,
  contacted boolean not null,
  answered boolean not null,
  solved boolean not null,
  rated boolean not null,
  satisfied boolean not null,
  fair boolean not null,
  late boolean not null,
  final boolean not null,
  closed_at_level smallint,
  contact_step smallint,
  solution_step smallint,
  recheck_at timestamp with time zone,
  constraint facts_pkey PRIMARY KEY (district_id, request_id)
);
CREATE INDEX facts_community ON rates.facts USING btree (district_id, community_id, filed_on, request_id);
CREATE INDEX facts_filed ON rates.facts USING btree (district_id, filed_on, request_id);
CREATE INDEX facts_grid ON rates.facts USING btree (district_id, grid_id, filed_on, request_id);
CREATE INDEX facts_recheck ON rates.facts USING btree (district_id, recheck_at) WHERE (recheck_at IS NOT NULL);
CREATE INDEX facts_street ON rates.facts USING btree (district_id, street_id, filed_on, request_id);
CREATE INDEX facts_unit ON rates.facts USING btree (district_id, unit_id, filed_on, request_id);
alter table rates.facts enable row level security;
create policy district on rates.facts for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on rates.facts to linli_app;

create table rates.settings (
  district_id integer not null,
  id uuid not null,
  starts_on date not null,
  fair_percent smallint not null,
  fewest_for_rank smallint not null,
  callback_percent smallint not null,
  source text not null,
  set_at timestamp with time zone not null,
  account_id uuid,
  constraint settings_pkey PRIMARY KEY (district_id, id),
  constraint settings_callback_percent_check CHECK (((callback_percent >= 0) AND (callback_percent <= 100))),
  constraint settings_fair_percent_check CHECK (((fair_percent >= 0) AND (fair_percent <= 100))),
  constraint settings_fewest_for_rank_check CHECK (((fewest_for_rank >= 10) AND (fewest_for_rank <= 1000)))
);
CREATE INDEX settings_starts ON rates.settings USING btree (district_id, starts_on, id);
alter table rates.settings enable row level security;
create policy district on rates.settings for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on rates.settings to linli_app;

create table rates.standings (
  district_id integer not null,
  request_id uuid not null,
  on_day date not null,
  category_id uuid not null,
  channel text not null,
  unit_id uuid not null,
  district_area_id uuid not null,
  street_id uuid not null,
  community_id uuid not null,
  grid_id uuid not null,
  filed_at timestamp with time zone not null,
  contact_due_at timestamp with time zone not null,
  contacted_at timestamp with time zone,
  resolved_at timestamp with time zone,
  late_since timestamp with time zone,
  closed_at timestamp with time zone,
  closing text,
  closed_level smallint,
  solved boolean,
  satisfaction text,
  reopened_count smallint not null,
  counted boolean default false not null,
  constraint standings_pkey PRIMARY KEY (district_id, request_id, on_day)
);
CREATE INDEX standings_filed ON rates.standings USING btree (district_id, filed_at, request_id);
CREATE INDEX standings_uncounted ON rates.standings USING btree (district_id, request_id) WHERE (NOT counted);
alter table rates.standings enable row level security;
create policy district on rates.standings for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on rates.standings to linli_app;

create table requests.contact_openings (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  account_id uuid not null,
  post_id uuid not null,
  reason text not null,
  joined_id uuid,
  constraint contact_openings_pkey PRIMARY KEY (district_id, request_id, id)
);
alter table requests.contact_openings enable row level security;
create policy district on requests.contact_openings for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on requests.contact_openings to linli_app;

create table requests.deadlines (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  set_at timestamp with time zone not null,
  kind text not null,
  limit_amount integer not null,
  limit_unit text not null,
  counted_from timestamp with time zone not null,
  due_at timestamp with time zone not null,
  provisional boolean not null,
  reason text not null,
  constraint deadlines_pkey PRIMARY KEY (district_id, request_id, id),
  constraint deadlines_kind_check CHECK ((kind = ANY (ARRAY['first-contact'::text, 'resolution'::text]))),
  constraint deadlines_reason_check CHECK ((reason = ANY (ARRAY['filed'::text, 'category-corrected'::text, 'place-corrected'::text, 'calendar-changed'::text, 'reopened'::text, 'appealed'::text, 'resident-answered'::text, 'resumed'::text, 'extended'::text, 'unmerged'::text])))
);
alter table requests.deadlines enable row level security;
create policy district on requests.deadlines for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on requests.deadlines to linli_app;

create table requests.joined_residents (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  joined_at timestamp with time zone not null,
  account_id uuid,
  name text default ''::text not null,
  phone_encrypted bytea,
  phone_index bytea,
  link_hash bytea not null,
  merged_from_id uuid,
  left_at timestamp with time zone,
  rated_at timestamp with time zone,
  solved boolean,
  satisfaction text,
  words text default ''::text not null,
  constraint joined_residents_pkey PRIMARY KEY (district_id, request_id, id),
  constraint joined_residents_check CHECK (((left_at IS NULL) = (phone_index IS NOT NULL))),
  constraint joined_residents_check1 CHECK (((phone_index IS NULL) = (phone_encrypted IS NULL))),
  constraint joined_residents_check2 CHECK (((rated_at IS NULL) = (solved IS NULL))),
  constraint joined_residents_satisfaction_check CHECK ((satisfaction = ANY (ARRAY['satisfied'::text, 'fair'::text, 'unsatisfied'::text])))
);
CREATE UNIQUE INDEX joined_residents_phone ON requests.joined_residents USING btree (district_id, phone_index, request_id) WHERE (left_at IS NULL);
alter table requests.joined_residents enable row level security;
create policy district on requests.joined_residents for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on requests.joined_residents to linli_app;

create table requests.releases (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  released_at timestamp with time zone not null,
  account_id uuid not null,
  post_id uuid not null,
  words text not null,
  photo_ids uuid[] not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by_account_id uuid,
  constraint releases_pkey PRIMARY KEY (district_id, request_id, id),
  constraint releases_check CHECK (((withdrawn_at IS NULL) = (withdrawn_by_account_id IS NULL)))
);
CREATE UNIQUE INDEX releases_current ON requests.releases USING btree (district_id, request_id) WHERE (withdrawn_at IS NULL);
alter table requests.releases enable row level security;
create policy district on requests.releases for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on requests.releases to linli_app;

create table requests.request_photos (
  district_id integer not null,
  request_id uuid not null,
  photo_id uuid not null,
  kind text not null,
  sort smallint not null,
  constraint request_photos_pkey PRIMARY KEY (district_id, request_id, photo_id),
  constraint request_photos_kind_check CHECK ((kind = ANY (ARRAY['reported'::text, 'solution'::text])))
);
CREATE INDEX request_photos_photo ON requests.request_photos USING btree (district_id, photo_id);
alter table requests.request_photos enable row level security;
create policy district on requests.request_photos for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on requests.request_photos to linli_app;

create table requests.requests (
  district_id integer not null,
  id uuid not null,
  number text not null,
  channel text not null,
  category_id uuid not null,
  urgency text not null,
  description text not null,
  answers jsonb default '{}'::jsonb not null,
  search tsvector not null,
  building_id uuid,
  location point,
  address text not null,
  district_area_id uuid not null,
  street_id uuid not null,
  community_id uuid not null,
  grid_id uuid not null,
  micro_grid_id uuid not null,
  reporter_account_id uuid,
  reporter_name text default ''::text not null,
  reporter_phone_encrypted bytea,
  reporter_phone_index bytea,
  filed_by_account_id uuid,
  client_id uuid,
  link_hash bytea not null,
  state text not null,
  answerable_post_id uuid not null,
  answerable_unit_id uuid not null,
  offered_post_id uuid,
  offered_unit_id uuid,
  offer_cause text,
  level smallint not null,
  approval_kind text,
  approval_post_id uuid,
  approval_unit_id uuid,
  approval_asked_by uuid,
  approval_reason text,
  approval_until timestamp with time zone,
  approval_amount integer,
  filed_at timestamp with time zone not null,
  first_contact_due_at timestamp with time zone not null,
  first_contacted_at timestamp with time zone,
  due_at timestamp with time zone not null,
  due_provisional boolean not null,
  extended_at timestamp with time zone,
  late_since timestamp with time zone,
  late_step smallint default 0 not null,
  accepted_at timestamp with time zone,
  waiting_since timestamp with time zone,
  suspended_since timestamp with time zone,
  review_at timestamp with time zone,
  suspension_reason text,
  clock_since timestamp with time zone,
  net_seconds bigint default 0 not null,
  resolved_at timestamp with time zone,
  answer_until timestamp with time zone,
  closed_at timestamp with time zone,
  closing text,
  closed_level smallint,
  solved boolean,
  satisfaction text,
  reopened_count smallint default 0 not null,
  merged_into_id uuid,
  before_merge jsonb,
  part_of_id uuid,
  version integer default 1 not null,
  constraint requests_pkey PRIMARY KEY (district_id, id),
  constraint requests_approval_kind_check CHECK ((approval_kind = ANY (ARRAY['suspension'::text, 'extension'::text]))),
  constraint requests_check CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint requests_check1 CHECK (((merged_into_id IS NOT NULL) = (NOT (closing IS DISTINCT FROM 'merged'::text)))),
  constraint requests_check10 CHECK (((state = 'suspended'::text) = (review_at IS NOT NULL))),
  constraint requests_check11 CHECK (((state = ANY (ARRAY['dispatched'::text, 'accepted'::text])) = (clock_since IS NOT NULL))),
  constraint requests_check12 CHECK (((offered_post_id IS NULL) OR (approval_post_id IS NULL))),
  constraint requests_check13 CHECK (((approval_kind IS NULL) OR (state = ANY (ARRAY['accepted'::text, 'suspended'::text])))),
  constraint requests_check14 CHECK (((approval_kind IS NULL) = (approval_post_id IS NULL))),
  constraint requests_check15 CHECK (((approval_kind IS NULL) = (approval_unit_id IS NULL))),
  constraint requests_check2 CHECK (((merged_into_id IS NULL) = (before_merge IS NULL))),
  constraint requests_check3 CHECK ((merged_into_id <> id)),
  constraint requests_check4 CHECK (((part_of_id IS NULL) OR (merged_into_id IS NULL))),
  constraint requests_check5 CHECK (((offered_post_id IS NULL) = (offered_unit_id IS NULL))),
  constraint requests_check6 CHECK (((offered_post_id IS NULL) = (offer_cause IS NULL))),
  constraint requests_check7 CHECK ((offered_post_id <> answerable_post_id)),
  constraint requests_check8 CHECK (((state = 'awaiting-resident'::text) = (waiting_since IS NOT NULL))),
  constraint requests_check9 CHECK (((state = 'suspended'::text) = (suspended_since IS NOT NULL))),
  constraint requests_closing_check CHECK ((closing = ANY (ARRAY['confirmed'::text, 'unrated'::text, 'rejected'::text, 'withdrawn'::text, 'merged'::text]))),
  constraint requests_offer_cause_check CHECK ((offer_cause = ANY (ARRAY['transfer'::text, 'escalation'::text, 'send-back'::text, 'rerouting'::text, 'appeal'::text]))),
  constraint requests_satisfaction_check CHECK ((satisfaction = ANY (ARRAY['satisfied'::text, 'fair'::text, 'unsatisfied'::text]))),
  constraint requests_state_check CHECK ((state = ANY (ARRAY['dispatched'::text, 'accepted'::text, 'awaiting-resident'::text, 'suspended'::text, 'resolved'::text, 'rejected'::text, 'closed'::text])))
);
CREATE INDEX requests_approval_post ON requests.requests USING btree (district_id, approval_post_id, due_at, id) WHERE (approval_post_id IS NOT NULL);
CREATE INDEX requests_approval_unit ON requests.requests USING btree (district_id, approval_unit_id, due_at, id) WHERE (approval_unit_id IS NOT NULL);
CREATE INDEX requests_awaiting_answer ON requests.requests USING btree (district_id, answer_until) WHERE (state = ANY (ARRAY['resolved'::text, 'rejected'::text]));
CREATE INDEX requests_becoming_late ON requests.requests USING btree (district_id, due_at) WHERE ((late_since IS NULL) AND (state = ANY (ARRAY['dispatched'::text, 'accepted'::text])));
CREATE INDEX requests_climbing ON requests.requests USING btree (district_id, late_step, due_at) WHERE ((late_since IS NOT NULL) AND (state = ANY (ARRAY['dispatched'::text, 'accepted'::text])));
CREATE INDEX requests_closed_community ON requests.requests USING btree (district_id, community_id, filed_at, id);
CREATE INDEX requests_closed_street ON requests.requests USING btree (district_id, street_id, filed_at, id);
CREATE INDEX requests_closed_unit ON requests.requests USING btree (district_id, answerable_unit_id, filed_at, id);
CREATE INDEX requests_filed ON requests.requests USING btree (district_id, filed_at, id);
CREATE INDEX requests_merged ON requests.requests USING btree (district_id, merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE UNIQUE INDEX requests_number ON requests.requests USING btree (district_id, number);
CREATE INDEX requests_offered_post ON requests.requests USING btree (district_id, offered_post_id, due_at, id) WHERE (offered_post_id IS NOT NULL);
CREATE INDEX requests_offered_unit ON requests.requests USING btree (district_id, offered_unit_id, due_at, id) WHERE (offered_unit_id IS NOT NULL);
CREATE INDEX requests_open_category ON requests.requests USING btree (district_id, category_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_community ON requests.requests USING btree (district_id, community_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_due ON requests.requests USING btree (district_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_grid ON requests.requests USING btree (district_id, grid_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_near ON requests.requests USING gist (district_id, location) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_post ON requests.requests USING btree (district_id, answerable_post_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_street ON requests.requests USING btree (district_id, street_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_unit ON requests.requests USING btree (district_id, answerable_unit_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_parts ON requests.requests USING btree (district_id, part_of_id) WHERE (part_of_id IS NOT NULL);
CREATE INDEX requests_reporter ON requests.requests USING btree (district_id, reporter_phone_index, filed_at);
CREATE INDEX requests_search ON requests.requests USING gin (district_id, search) WITH (gin_pending_list_limit='512');
CREATE INDEX requests_under_review ON requests.requests USING btree (district_id, review_at) WHERE (state = 'suspended'::text);
alter table requests.requests enable row level security;
create policy district on requests.requests for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
CREATE TRIGGER keep_changed_standing AFTER UPDATE ON requests.requests FOR EACH ROW WHEN (((new.part_of_id IS NULL) AND ((((((((((((((((old.category_id IS DISTINCT FROM new.category_id) OR (old.channel IS DISTINCT FROM new.channel)) OR (old.answerable_unit_id IS DISTINCT FROM new.answerable_unit_id)) OR (old.street_id IS DISTINCT FROM new.street_id)) OR (old.community_id IS DISTINCT FROM new.community_id)) OR (old.grid_id IS DISTINCT FROM new.grid_id)) OR (old.first_contact_due_at IS DISTINCT FROM new.first_contact_due_at)) OR (old.first_contacted_at IS DISTINCT FROM new.first_contacted_at)) OR (old.resolved_at IS DISTINCT FROM new.resolved_at)) OR (old.late_since IS DISTINCT FROM new.late_since)) OR (old.closed_at IS DISTINCT FROM new.closed_at)) OR (old.closing IS DISTINCT FROM new.closing)) OR (old.closed_level IS DISTINCT FROM new.closed_level)) OR (old.solved IS DISTINCT FROM new.solved)) OR (old.satisfaction IS DISTINCT FROM new.satisfaction)) OR (old.reopened_count IS DISTINCT FROM new.reopened_count)))) EXECUTE FUNCTION rates.keep_standing();
CREATE TRIGGER keep_standing AFTER INSERT ON requests.requests FOR EACH ROW WHEN ((new.part_of_id IS NULL)) EXECUTE FUNCTION rates.keep_standing();
grant insert, select, update on requests.requests to linli_app;

create table requests.routings (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  duty_id uuid,
  post_id uuid not null,
  category_id uuid not null,
  micro_grid_id uuid not null,
  reason jsonb not null,
  constraint routings_pkey PRIMARY KEY (district_id, request_id, id)
);
CREATE INDEX routings_at ON requests.routings USING btree (district_id, at, request_id);
alter table requests.routings enable row level security;
create policy district on requests.routings for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on requests.routings to linli_app;

create table requests.shared_requests (
  district_id integer not null,
  request_id uuid not null,
  unit_id uuid not null,
  since timestamp with time zone not null,
  constraint shared_requests_pkey PRIMARY KEY (district_id, request_id, unit_id)
);
alter table requests.shared_requests enable row level security;
create policy district on requests.shared_requests for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on requests.shared_requests to linli_app;

create table requests.supervisions (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  ordered_at timestamp with time zone not null,
  orderer_post_id uuid not null,
  orderer_account_id uuid not null,
  state text not null,
  reply_due_at timestamp with time zone not null,
  rounds smallint default 1 not null,
  late_since timestamp with time zone,
  late_step smallint default 0 not null,
  constraint supervisions_pkey PRIMARY KEY (district_id, request_id, id),
  constraint supervisions_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text])))
);
CREATE INDEX supervisions_orderer ON requests.supervisions USING btree (district_id, orderer_post_id, reply_due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX supervisions_standing ON requests.supervisions USING btree (district_id, reply_due_at, id) WHERE (state <> 'closed'::text);
alter table requests.supervisions enable row level security;
create policy district on requests.supervisions for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on requests.supervisions to linli_app;

create table requests.time_rules (
  district_id integer not null,
  id uuid not null,
  suspension_days integer not null,
  extension_percent integer not null,
  late_steps jsonb not null,
  source text not null,
  set_at timestamp with time zone not null,
  constraint time_rules_pkey PRIMARY KEY (district_id, id),
  constraint time_rules_extension_percent_check CHECK (((extension_percent >= 1) AND (extension_percent <= 100))),
  constraint time_rules_suspension_days_check CHECK (((suspension_days >= 1) AND (suspension_days <= 730)))
);
alter table requests.time_rules enable row level security;
create policy district on requests.time_rules for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on requests.time_rules to linli_app;

create table requests.timeline (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  audience text not null,
  actor_kind text not null,
  account_id uuid,
  post_id uuid,
  words text default ''::text not null,
  facts jsonb default '{}'::jsonb not null,
  constraint timeline_pkey PRIMARY KEY (district_id, request_id, id),
  constraint timeline_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['resident'::text, 'staff'::text, 'system'::text, 'client'::text]))),
  constraint timeline_audience_check CHECK ((audience = ANY (ARRAY['resident'::text, 'staff'::text])))
);
alter table requests.timeline enable row level security;
create policy district on requests.timeline for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on requests.timeline to linli_app;

create table secret_ballots.boxes (
  district_id integer not null,
  vote_id uuid not null,
  bucket integer not null,
  accepts boolean default true not null,
  ballots jsonb default '{}'::jsonb not null,
  constraint boxes_pkey PRIMARY KEY (district_id, vote_id, bucket)
) with (fillfactor=50, autovacuum_vacuum_threshold=10, autovacuum_vacuum_scale_factor=0);
alter table secret_ballots.boxes enable row level security;
create policy district on secret_ballots.boxes for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on secret_ballots.boxes to linli_app;

create table secret_ballots.issued_tokens (
  district_id integer not null,
  vote_id uuid not null,
  elector_id uuid not null,
  blinded_message_sha256 bytea not null,
  constraint issued_tokens_pkey PRIMARY KEY (district_id, vote_id, elector_id)
);
alter table secret_ballots.issued_tokens enable row level security;
create policy district on secret_ballots.issued_tokens for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on secret_ballots.issued_tokens to linli_app;

create table secret_ballots.signing_keys (
  district_id integer not null,
  vote_id uuid not null,
  public_key bytea not null,
  private_key_encrypted bytea,
  bucket_count integer not null,
  constraint signing_keys_pkey PRIMARY KEY (district_id, vote_id),
  constraint signing_keys_bucket_count_check CHECK (((bucket_count >= 1) AND (bucket_count <= 4096)))
);
alter table secret_ballots.signing_keys enable row level security;
create policy district on secret_ballots.signing_keys for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on secret_ballots.signing_keys to linli_app;

create table standing_problems.linked_requests (
  district_id integer not null,
  problem_id uuid not null,
  request_id uuid not null,
  linked_at timestamp with time zone not null,
  constraint linked_requests_pkey PRIMARY KEY (district_id, problem_id, request_id),
  constraint linked_requests_district_id_problem_id_fkey FOREIGN KEY (district_id, problem_id) REFERENCES standing_problems.problems(district_id, id)
);
CREATE INDEX linked_requests_request ON standing_problems.linked_requests USING btree (district_id, request_id);
alter table standing_problems.linked_requests enable row level security;
create policy district on standing_problems.linked_requests for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on standing_problems.linked_requests to linli_app;

create table standing_problems.problems (
  district_id integer not null,
  id uuid not null,
  title text not null,
  words text not null,
  category_id uuid,
  area_id uuid not null,
  level smallint not null,
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  owner_post_id uuid not null,
  owner_unit_id uuid not null,
  state text not null,
  review_on date not null,
  origin text not null,
  opened_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  version integer default 1 not null,
  constraint problems_pkey PRIMARY KEY (district_id, id),
  constraint problems_district_id_area_id_fkey FOREIGN KEY (district_id, area_id) REFERENCES directory.areas(district_id, id),
  constraint problems_district_id_category_id_fkey FOREIGN KEY (district_id, category_id) REFERENCES categories.categories(district_id, id),
  constraint problems_district_id_owner_post_id_fkey FOREIGN KEY (district_id, owner_post_id) REFERENCES directory.posts(district_id, id),
  constraint problems_check CHECK (((state = 'settled'::text) = (settled_at IS NOT NULL))),
  constraint problems_level_check CHECK (((level >= 1) AND (level <= 5))),
  constraint problems_origin_check CHECK ((origin = ANY (ARRAY['hand'::text, 'topic'::text]))),
  constraint problems_state_check CHECK ((state = ANY (ARRAY['open'::text, 'under-way'::text, 'settled'::text])))
);
CREATE INDEX problems_area ON standing_problems.problems USING btree (district_id, area_id, category_id) WHERE (state <> 'settled'::text);
CREATE INDEX problems_owner ON standing_problems.problems USING btree (district_id, owner_unit_id) WHERE (state <> 'settled'::text);
CREATE INDEX problems_review ON standing_problems.problems USING btree (district_id, review_on, id) WHERE (state <> 'settled'::text);
CREATE INDEX problems_settled ON standing_problems.problems USING btree (district_id, settled_at, id) WHERE (state = 'settled'::text);
alter table standing_problems.problems enable row level security;
create policy district on standing_problems.problems for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on standing_problems.problems to linli_app;

create table standing_problems.timeline (
  district_id integer not null,
  problem_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  account_id uuid,
  post_id uuid,
  words text default ''::text not null,
  facts jsonb default '{}'::jsonb not null,
  constraint timeline_pkey PRIMARY KEY (district_id, problem_id, id),
  constraint timeline_district_id_problem_id_fkey FOREIGN KEY (district_id, problem_id) REFERENCES standing_problems.problems(district_id, id)
);
alter table standing_problems.timeline enable row level security;
create policy district on standing_problems.timeline for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on standing_problems.timeline to linli_app;

create table suggestions.models (
  district_id integer not null,
  edition uuid not null,
  learned_at timestamp with time zone not null,
  text_count integer not null,
  category_ids uuid[] not null,
  text_counts integer[] not null,
  terms text[] not null,
  rarities real[] not null,
  scales real[] not null,
  biases real[] not null,
  weights bytea not null,
  constraint models_pkey PRIMARY KEY (district_id)
);
alter table suggestions.models enable row level security;
create policy district on suggestions.models for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on suggestions.models to linli_app;

create table suggestions.past_cases (
  district_id integer not null,
  community_id uuid not null,
  category_id uuid not null,
  unit_id uuid not null,
  cases integer not null,
  constraint past_cases_pkey PRIMARY KEY (district_id, community_id, category_id, unit_id),
  constraint past_cases_cases_check CHECK ((cases > 0))
);
alter table suggestions.past_cases enable row level security;
create policy district on suggestions.past_cases for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on suggestions.past_cases to linli_app;

create table topics.hot_topics (
  district_id integer not null,
  id uuid not null,
  area_id uuid not null,
  category_id uuid not null,
  level smallint not null,
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  found_at timestamp with time zone not null,
  refreshed_at timestamp with time zone not null,
  cooled_at timestamp with time zone,
  reporters integer not null,
  before integer[] not null,
  usual real not null,
  chance double precision not null,
  words text[] not null,
  constraint hot_topics_pkey PRIMARY KEY (district_id, id),
  constraint hot_topics_district_id_area_id_fkey FOREIGN KEY (district_id, area_id) REFERENCES directory.areas(district_id, id),
  constraint hot_topics_district_id_category_id_fkey FOREIGN KEY (district_id, category_id) REFERENCES categories.categories(district_id, id),
  constraint hot_topics_level_check CHECK (((level >= 1) AND (level <= 4))),
  constraint hot_topics_reporters_check CHECK ((reporters >= 5))
);
CREATE UNIQUE INDEX hot_topics_hot ON topics.hot_topics USING btree (district_id, area_id, category_id) WHERE (cooled_at IS NULL);
alter table topics.hot_topics enable row level security;
create policy district on topics.hot_topics for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on topics.hot_topics to linli_app;

create table topics.topic_requests (
  district_id integer not null,
  topic_id uuid not null,
  request_id uuid not null,
  constraint topic_requests_pkey PRIMARY KEY (district_id, topic_id, request_id),
  constraint topic_requests_district_id_topic_id_fkey FOREIGN KEY (district_id, topic_id) REFERENCES topics.hot_topics(district_id, id)
);
alter table topics.topic_requests enable row level security;
create policy district on topics.topic_requests for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on topics.topic_requests to linli_app;

create table votes.ballots (
  district_id integer not null,
  vote_id uuid not null,
  elector_id uuid not null,
  number text not null,
  choice jsonb,
  way text not null,
  cast_at timestamp with time zone not null,
  person_id uuid,
  account_id uuid,
  post_id uuid,
  constraint ballots_pkey PRIMARY KEY (district_id, vote_id, elector_id),
  constraint ballots_district_id_vote_id_number_key UNIQUE (district_id, vote_id, number),
  constraint ballots_district_id_vote_id_elector_id_fkey FOREIGN KEY (district_id, vote_id, elector_id) REFERENCES votes.electors(district_id, vote_id, elector_id),
  constraint ballots_check CHECK (((choice IS NULL) = (way = 'token'::text))),
  constraint ballots_way_check CHECK ((way = ANY (ARRAY['phone'::text, 'proxy'::text, 'paper'::text, 'token'::text])))
);
alter table votes.ballots enable row level security;
create policy district on votes.ballots for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on votes.ballots to linli_app;

create table votes.elector_people (
  district_id integer not null,
  vote_id uuid not null,
  person_id uuid not null,
  elector_id uuid not null,
  constraint elector_people_pkey PRIMARY KEY (district_id, vote_id, person_id, elector_id),
  constraint elector_people_district_id_vote_id_elector_id_fkey FOREIGN KEY (district_id, vote_id, elector_id) REFERENCES votes.electors(district_id, vote_id, elector_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX elector_people_elector ON votes.elector_people USING btree (district_id, vote_id, elector_id);
CREATE INDEX elector_people_person ON votes.elector_people USING btree (district_id, person_id, vote_id);
alter table votes.elector_people enable row level security;
create policy district on votes.elector_people for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on votes.elector_people to linli_app;

create table votes.electors (
  district_id integer not null,
  vote_id uuid not null,
  elector_id uuid not null,
  paper_number integer not null,
  home_id uuid,
  head_key text,
  area_square_centimetres bigint,
  constraint electors_pkey PRIMARY KEY (district_id, vote_id, elector_id),
  constraint electors_district_id_vote_id_paper_number_key UNIQUE (district_id, vote_id, paper_number),
  constraint electors_district_id_vote_id_fkey FOREIGN KEY (district_id, vote_id) REFERENCES votes.votes(district_id, id)
);
alter table votes.electors enable row level security;
create policy district on votes.electors for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on votes.electors to linli_app;

create table votes.options (
  district_id integer not null,
  vote_id uuid not null,
  "position" smallint not null,
  title text not null,
  words text not null,
  cost bigint,
  constraint options_pkey PRIMARY KEY (district_id, vote_id, "position"),
  constraint options_district_id_vote_id_fkey FOREIGN KEY (district_id, vote_id) REFERENCES votes.votes(district_id, id),
  constraint options_cost_check CHECK ((cost > 0)),
  constraint options_position_check CHECK ((("position" >= 1) AND ("position" <= 200)))
);
alter table votes.options enable row level security;
create policy district on votes.options for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on votes.options to linli_app;

create table votes.proxies (
  district_id integer not null,
  id uuid not null,
  vote_id uuid not null,
  elector_id uuid not null,
  holder_person_id uuid not null,
  document_id uuid not null,
  registered_at timestamp with time zone not null,
  account_id uuid,
  post_id uuid,
  revoked_at timestamp with time zone,
  revoked_by_account_id uuid,
  constraint proxies_pkey PRIMARY KEY (district_id, id),
  constraint proxies_district_id_vote_id_elector_id_fkey FOREIGN KEY (district_id, vote_id, elector_id) REFERENCES votes.electors(district_id, vote_id, elector_id)
);
CREATE INDEX proxies_holder ON votes.proxies USING btree (district_id, holder_person_id, vote_id) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX proxies_standing ON votes.proxies USING btree (district_id, vote_id, elector_id) WHERE (revoked_at IS NULL);
alter table votes.proxies enable row level security;
create policy district on votes.proxies for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on votes.proxies to linli_app;

create table votes.refused_ballots (
  district_id integer not null,
  id uuid not null,
  vote_id uuid not null,
  elector_id uuid not null,
  way text not null,
  refused_at timestamp with time zone not null,
  constraint refused_ballots_pkey PRIMARY KEY (district_id, id),
  constraint refused_ballots_district_id_vote_id_elector_id_fkey FOREIGN KEY (district_id, vote_id, elector_id) REFERENCES votes.electors(district_id, vote_id, elector_id),
  constraint refused_ballots_way_check CHECK ((way = ANY (ARRAY['phone'::text, 'proxy'::text, 'paper'::text, 'token'::text])))
);
CREATE INDEX refused_ballots_vote ON votes.refused_ballots USING btree (district_id, vote_id, refused_at);
alter table votes.refused_ballots enable row level security;
create policy district on votes.refused_ballots for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on votes.refused_ballots to linli_app;

create table votes.turnouts (
  district_id integer not null,
  vote_id uuid not null,
  took_part_count integer not null,
  ways jsonb not null,
  so_far jsonb,
  as_of timestamp with time zone not null,
  constraint turnouts_pkey PRIMARY KEY (district_id, vote_id),
  constraint turnouts_district_id_vote_id_fkey FOREIGN KEY (district_id, vote_id) REFERENCES votes.votes(district_id, id)
);
alter table votes.turnouts enable row level security;
create policy district on votes.turnouts for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on votes.turnouts to linli_app;

create table votes.votes (
  district_id integer not null,
  id uuid not null,
  number text not null,
  title text not null,
  words text not null,
  kind text not null,
  secrecy text not null,
  terms jsonb not null,
  electorate text not null,
  youngest smallint not null,
  council_id uuid,
  building_ids uuid[],
  several_homes text default 'one-choice'::text not null,
  proxies_per_holder smallint default 0 not null,
  results_before_closing boolean default false not null,
  notice_days smallint not null,
  extension_days smallint default 0 not null,
  paper_days smallint default 0 not null,
  area_id uuid not null,
  level smallint not null,
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  post_id uuid not null,
  state text not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  prepared_at timestamp with time zone not null,
  announced_at timestamp with time zone,
  opened_at timestamp with time zone,
  paper_until timestamp with time zone,
  closed_at timestamp with time zone,
  published_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_because text,
  extended_days smallint default 0 not null,
  reminded_at timestamp with time zone,
  elector_count integer,
  people_count integer,
  head_count integer,
  area_square_centimetres bigint,
  took_part_count integer,
  unfinished_paper_count integer,
  outcome text,
  result jsonb,
  tie_settled jsonb,
  list_sha256 bytea,
  version integer default 1 not null,
  constraint votes_pkey PRIMARY KEY (district_id, id),
  constraint votes_district_id_number_key UNIQUE (district_id, number),
  constraint votes_check CHECK ((closes_at > opens_at)),
  constraint votes_check1 CHECK (((secrecy = 'open'::text) OR (electorate <> 'owners'::text))),
  constraint votes_check2 CHECK (((secrecy = 'open'::text) OR (paper_days = 0))),
  constraint votes_check3 CHECK (((state <> 'awaiting-paper'::text) OR (paper_until IS NOT NULL))),
  constraint votes_check4 CHECK (((electorate = 'members'::text) = (council_id IS NOT NULL))),
  constraint votes_electorate_check CHECK ((electorate = ANY (ARRAY['residents'::text, 'members'::text, 'party-members'::text, 'owners'::text]))),
  constraint votes_extension_days_check CHECK (((extension_days >= 0) AND (extension_days <= 365))),
  constraint votes_kind_check CHECK ((kind = ANY (ARRAY['yes-no'::text, 'single'::text, 'multiple'::text, 'ranked'::text, 'score'::text, 'budget'::text]))),
  constraint votes_notice_days_check CHECK (((notice_days >= 0) AND (notice_days <= 365))),
  constraint votes_outcome_check CHECK ((outcome = ANY (ARRAY['passed'::text, 'failed'::text, 'elected'::text, 'tie'::text, 'quorum-not-met'::text]))),
  constraint votes_paper_days_check CHECK (((paper_days >= 0) AND (paper_days <= 15))),
  constraint votes_proxies_per_holder_check CHECK (((proxies_per_holder >= 0) AND (proxies_per_holder <= 100))),
  constraint votes_secrecy_check CHECK ((secrecy = ANY (ARRAY['open'::text, 'secret'::text]))),
  constraint votes_several_homes_check CHECK ((several_homes = ANY (ARRAY['one-choice'::text, 'per-home'::text]))),
  constraint votes_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'announced'::text, 'open'::text, 'awaiting-paper'::text, 'closed'::text, 'published'::text, 'cancelled'::text]))),
  constraint votes_youngest_check CHECK (((youngest >= 0) AND (youngest <= 120)))
);
CREATE INDEX votes_area ON votes.votes USING btree (district_id, area_id, state);
CREATE INDEX votes_community ON votes.votes USING btree (district_id, community_id, state, closes_at);
CREATE INDEX votes_due_to_close ON votes.votes USING btree (district_id, closes_at) WHERE (state = 'open'::text);
CREATE INDEX votes_due_to_count ON votes.votes USING btree (district_id, paper_until) WHERE (state = 'awaiting-paper'::text);
CREATE INDEX votes_due_to_open ON votes.votes USING btree (district_id, opens_at) WHERE (state = 'announced'::text);
CREATE INDEX votes_street ON votes.votes USING btree (district_id, street_id, state, closes_at);
alter table votes.votes enable row level security;
create policy district on votes.votes for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on votes.votes to linli_app;

create table webhooks.deliveries (
  district_id integer not null,
  endpoint_id uuid not null,
  message_id uuid not null,
  tries integer default 0 not null,
  next_try_at timestamp with time zone,
  last_tried_at timestamp with time zone,
  last_status integer,
  last_problem text,
  delivered_at timestamp with time zone,
  given_up_at timestamp with time zone,
  constraint deliveries_pkey PRIMARY KEY (district_id, endpoint_id, message_id),
  constraint deliveries_district_id_endpoint_id_fkey FOREIGN KEY (district_id, endpoint_id) REFERENCES webhooks.endpoints(district_id, id),
  constraint deliveries_district_id_message_id_fkey FOREIGN KEY (district_id, message_id) REFERENCES webhooks.messages(district_id, id) ON DELETE CASCADE
);
CREATE INDEX deliveries_due ON webhooks.deliveries USING btree (district_id, next_try_at, endpoint_id) WHERE (next_try_at IS NOT NULL);
CREATE INDEX deliveries_message ON webhooks.deliveries USING btree (district_id, message_id);
alter table webhooks.deliveries enable row level security;
create policy district on webhooks.deliveries for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select, update on webhooks.deliveries to linli_app;

create table webhooks.endpoints (
  district_id integer not null,
  id uuid not null,
  address text not null,
  note text not null,
  kinds text[] not null,
  created_at timestamp with time zone not null,
  paused_at timestamp with time zone,
  disabled_at timestamp with time zone,
  failing_since timestamp with time zone,
  busy_until timestamp with time zone,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint endpoints_pkey PRIMARY KEY (district_id, id)
);
alter table webhooks.endpoints enable row level security;
create policy district on webhooks.endpoints for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on webhooks.endpoints to linli_app;

create table webhooks.messages (
  district_id integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  subject_id uuid not null,
  body text not null,
  constraint messages_pkey PRIMARY KEY (district_id, id)
);
alter table webhooks.messages enable row level security;
create policy district on webhooks.messages for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on webhooks.messages to linli_app;

create table webhooks.secrets (
  district_id integer not null,
  endpoint_id uuid not null,
  id uuid not null,
  secret_encrypted bytea not null,
  created_at timestamp with time zone not null,
  valid_until timestamp with time zone,
  constraint secrets_pkey PRIMARY KEY (district_id, endpoint_id, id),
  constraint secrets_district_id_endpoint_id_fkey FOREIGN KEY (district_id, endpoint_id) REFERENCES webhooks.endpoints(district_id, id)
);
alter table webhooks.secrets enable row level security;
create policy district on webhooks.secrets for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on webhooks.secrets to linli_app;

create table whistles.assessments (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  side text not null,
  unit_id uuid not null,
  by_post_id uuid not null,
  by_account_id uuid,
  came boolean,
  in_time boolean,
  solved boolean,
  warranted boolean,
  clear boolean,
  words text not null,
  constraint assessments_pkey PRIMARY KEY (district_id, whistle_id, side, unit_id),
  constraint assessments_district_id_whistle_id_fkey FOREIGN KEY (district_id, whistle_id) REFERENCES whistles.whistles(district_id, id),
  constraint assessments_check CHECK (((side = 'of-unit'::text) = ((came IS NOT NULL) AND (in_time IS NOT NULL) AND (solved IS NOT NULL)))),
  constraint assessments_check1 CHECK (((side = 'of-whistle'::text) = ((warranted IS NOT NULL) AND (clear IS NOT NULL)))),
  constraint assessments_side_check CHECK ((side = ANY (ARRAY['of-unit'::text, 'of-whistle'::text])))
);
alter table whistles.assessments enable row level security;
create policy district on whistles.assessments for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on whistles.assessments to linli_app;

create table whistles.attendance (
  district_id integer not null,
  whistle_id uuid not null,
  visit_id uuid not null,
  unit_id uuid not null,
  came boolean not null,
  noted_at timestamp with time zone not null,
  noted_by_post_id uuid not null,
  constraint attendance_pkey PRIMARY KEY (district_id, whistle_id, visit_id, unit_id),
  constraint attendance_district_id_whistle_id_visit_id_fkey FOREIGN KEY (district_id, whistle_id, visit_id) REFERENCES whistles.visits(district_id, whistle_id, id)
);
alter table whistles.attendance enable row level security;
create policy district on whistles.attendance for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on whistles.attendance to linli_app;

create table whistles.calls (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  post_id uuid not null,
  chosen_by text not null,
  lead boolean not null,
  state text not null,
  called_at timestamp with time zone not null,
  limit_amount integer not null,
  limit_unit text not null,
  counted_from timestamp with time zone not null,
  due_at timestamp with time zone not null,
  provisional boolean not null,
  reported_in_at timestamp with time zone,
  in_time boolean,
  late_since timestamp with time zone,
  climbed_to smallint default 0 not null,
  climb_at timestamp with time zone,
  constraint calls_pkey PRIMARY KEY (district_id, whistle_id, id),
  constraint calls_district_id_whistle_id_unit_id_key UNIQUE (district_id, whistle_id, unit_id),
  constraint calls_district_id_whistle_id_fkey FOREIGN KEY (district_id, whistle_id) REFERENCES whistles.whistles(district_id, id),
  constraint calls_chosen_by_check CHECK ((chosen_by = ANY (ARRAY['duty-table'::text, 'officer'::text, 'leader'::text]))),
  constraint calls_climbed_to_check CHECK (((climbed_to >= 0) AND (climbed_to <= 3))),
  constraint calls_state_check CHECK ((state = ANY (ARRAY['called'::text, 'objected'::text, 'overruled'::text, 'reported-in'::text, 'released'::text, 'absent'::text, 'called-off'::text])))
);
CREATE INDEX calls_climbing ON whistles.calls USING btree (district_id, climb_at) WHERE (climb_at IS NOT NULL);
CREATE INDEX calls_late ON whistles.calls USING btree (district_id, whistle_id) WHERE ((late_since IS NOT NULL) AND (state = ANY (ARRAY['called'::text, 'objected'::text, 'overruled'::text])));
CREATE UNIQUE INDEX calls_lead ON whistles.calls USING btree (district_id, whistle_id) WHERE (lead AND (state <> 'released'::text));
CREATE INDEX calls_unit ON whistles.calls USING btree (district_id, unit_id, called_at, whistle_id);
alter table whistles.calls enable row level security;
create policy district on whistles.calls for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on whistles.calls to linli_app;

create table whistles.duties (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  post_id uuid not null,
  words text not null,
  state text not null,
  given_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone,
  in_time boolean,
  late_since timestamp with time zone,
  climbed_to smallint default 0 not null,
  climb_at timestamp with time zone,
  constraint duties_pkey PRIMARY KEY (district_id, whistle_id, id),
  constraint duties_district_id_whistle_id_fkey FOREIGN KEY (district_id, whistle_id) REFERENCES whistles.whistles(district_id, id),
  constraint duties_climbed_to_check CHECK (((climbed_to >= 0) AND (climbed_to <= 3))),
  constraint duties_state_check CHECK ((state = ANY (ARRAY['given'::text, 'done'::text, 'returned'::text, 'signed-off'::text, 'called-off'::text])))
);
CREATE INDEX duties_climbing ON whistles.duties USING btree (district_id, climb_at) WHERE (climb_at IS NOT NULL);
CREATE INDEX duties_late ON whistles.duties USING btree (district_id, whistle_id) WHERE ((late_since IS NOT NULL) AND (state = ANY (ARRAY['given'::text, 'returned'::text])));
CREATE INDEX duties_unit ON whistles.duties USING btree (district_id, unit_id, whistle_id);
alter table whistles.duties enable row level security;
create policy district on whistles.duties for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on whistles.duties to linli_app;

create table whistles.limits (
  district_id integer not null,
  kind text not null,
  report_amount integer not null,
  report_unit text not null,
  step_amount integer not null,
  step_unit text not null,
  source text not null,
  effective_from date not null,
  constraint limits_pkey PRIMARY KEY (district_id, kind),
  constraint limits_kind_check CHECK ((kind = ANY (ARRAY['urgent'::text, 'joint-enforcement'::text, 'key-work'::text]))),
  constraint limits_report_amount_check CHECK ((report_amount > 0)),
  constraint limits_step_amount_check CHECK ((step_amount > 0))
);
alter table whistles.limits enable row level security;
create policy district on whistles.limits for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on whistles.limits to linli_app;

create table whistles.path_steps (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  sort smallint not null,
  words text not null,
  done_at timestamp with time zone,
  dropped_at timestamp with time zone,
  constraint path_steps_pkey PRIMARY KEY (district_id, whistle_id, id),
  constraint path_steps_district_id_whistle_id_fkey FOREIGN KEY (district_id, whistle_id) REFERENCES whistles.whistles(district_id, id)
);
alter table whistles.path_steps enable row level security;
create policy district on whistles.path_steps for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on whistles.path_steps to linli_app;

create table whistles.timeline (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  account_id uuid,
  post_id uuid,
  words text default ''::text not null,
  facts jsonb default '{}'::jsonb not null,
  constraint timeline_pkey PRIMARY KEY (district_id, whistle_id, id),
  constraint timeline_district_id_whistle_id_fkey FOREIGN KEY (district_id, whistle_id) REFERENCES whistles.whistles(district_id, id)
);
alter table whistles.timeline enable row level security;
create policy district on whistles.timeline for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on whistles.timeline to linli_app;

create table whistles.visits (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  arranged_at timestamp with time zone not null,
  starts_at timestamp with time zone not null,
  place text not null,
  words text not null,
  constraint visits_pkey PRIMARY KEY (district_id, whistle_id, id),
  constraint visits_district_id_whistle_id_fkey FOREIGN KEY (district_id, whistle_id) REFERENCES whistles.whistles(district_id, id)
);
alter table whistles.visits enable row level security;
create policy district on whistles.visits for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on whistles.visits to linli_app;

create table whistles.whistle_photos (
  district_id integer not null,
  whistle_id uuid not null,
  photo_id uuid not null,
  visit_id uuid,
  duty_id uuid,
  sort smallint not null,
  constraint whistle_photos_pkey PRIMARY KEY (district_id, whistle_id, photo_id),
  constraint whistle_photos_district_id_whistle_id_fkey FOREIGN KEY (district_id, whistle_id) REFERENCES whistles.whistles(district_id, id),
  constraint whistle_photos_check CHECK (((visit_id IS NULL) <> (duty_id IS NULL)))
);
alter table whistles.whistle_photos enable row level security;
create policy district on whistles.whistle_photos for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on whistles.whistle_photos to linli_app;

create table whistles.whistle_requests (
  district_id integer not null,
  whistle_id uuid not null,
  request_id uuid not null,
  sort smallint not null,
  running boolean default true not null,
  constraint whistle_requests_pkey PRIMARY KEY (district_id, whistle_id, request_id),
  constraint whistle_requests_district_id_whistle_id_fkey FOREIGN KEY (district_id, whistle_id) REFERENCES whistles.whistles(district_id, id)
);
CREATE INDEX whistle_requests_request ON whistles.whistle_requests USING btree (district_id, request_id);
CREATE UNIQUE INDEX whistle_requests_running ON whistles.whistle_requests USING btree (district_id, request_id) WHERE running;
alter table whistles.whistle_requests enable row level security;
create policy district on whistles.whistle_requests for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on whistles.whistle_requests to linli_app;

create table whistles.whistles (
  district_id integer not null,
  id uuid not null,
  number text not null,
  kind text not null,
  state text not null,
  words text not null,
  category_id uuid,
  place text not null,
  district_area_id uuid not null,
  street_id uuid not null,
  community_id uuid,
  standing_problem_id uuid,
  caller_post_id uuid not null,
  caller_unit_id uuid not null,
  caller_account_id uuid,
  step_amount integer not null,
  step_unit text not null,
  blown_at timestamp with time zone not null,
  done_at timestamp with time zone,
  solved boolean,
  assess_until timestamp with time zone,
  closed_at timestamp with time zone,
  version integer default 1 not null,
  constraint whistles_pkey PRIMARY KEY (district_id, id),
  constraint whistles_kind_check CHECK ((kind = ANY (ARRAY['urgent'::text, 'joint-enforcement'::text, 'key-work'::text]))),
  constraint whistles_state_check CHECK ((state = ANY (ARRAY['blown'::text, 'under-way'::text, 'done'::text, 'closed'::text, 'cancelled'::text]))),
  constraint whistles_step_amount_check CHECK ((step_amount > 0))
);
CREATE INDEX whistles_assessing ON whistles.whistles USING btree (district_id, assess_until) WHERE (state = 'done'::text);
CREATE INDEX whistles_blown ON whistles.whistles USING btree (district_id, blown_at, id);
CREATE INDEX whistles_caller ON whistles.whistles USING btree (district_id, caller_unit_id, blown_at, id);
CREATE INDEX whistles_community ON whistles.whistles USING btree (district_id, community_id, blown_at, id);
CREATE UNIQUE INDEX whistles_number ON whistles.whistles USING btree (district_id, number);
CREATE INDEX whistles_street ON whistles.whistles USING btree (district_id, street_id, blown_at, id);
alter table whistles.whistles enable row level security;
create policy district on whistles.whistles for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on whistles.whistles to linli_app;

-- Views

create view categories.category_names with (security_invoker=true) as
 SELECT district_id,
    id,
    code,
    name,
    name_en,
    parent_id,
    retired_at,
    sort
   FROM categories.categories;
grant select on categories.category_names to linli_app;

create view categories.open_categories with (security_invoker=true) as
 SELECT c.district_id,
    c.id,
    c.code,
    c.name,
    c.name_en,
    c.hint,
    c.hint_en,
    c.keywords,
    c.questions,
    g.name AS group_name,
    g.name_en AS group_name_en,
    g.sort AS group_sort,
    c.sort
   FROM categories.categories c
     JOIN categories.categories g ON g.district_id = c.district_id AND g.id = c.parent_id
  WHERE c.retired_at IS NULL AND g.retired_at IS NULL;
grant select on categories.open_categories to linli_app;

create view councils.council_names with (security_invoker=true) as
 SELECT district_id,
    id,
    kind,
    name,
    area_id,
    level,
    district_area_id,
    street_id,
    community_id,
    grid_id,
    dissolved_on
   FROM councils.councils;
grant select on councils.council_names to linli_app;

create view councils.dated_rules with (security_invoker=true) as
 SELECT district_id,
    council_id,
    id,
    starts_on,
    set_at,
    quorum_numerator,
    quorum_denominator,
    notice_days,
    presider,
    rhythm
   FROM councils.rules;
grant select on councils.dated_rules to linli_app;

create view councils.memberships_by_id with (security_invoker=true) as
 SELECT district_id,
    council_id,
    id,
    person_id,
    unit_id,
    role,
    name_public
   FROM councils.memberships;
grant select on councils.memberships_by_id to linli_app;

create view councils.sitting_members with (security_invoker=true) as
 SELECT m.district_id,
    m.council_id,
    m.id AS membership_id,
    m.person_id,
    m.unit_id,
    m.role,
    m.name_public,
    p.name AS person_name,
    u.name AS unit_name,
    u.name_en AS unit_name_en
   FROM councils.memberships m
     JOIN directory.known_people p ON p.district_id = m.district_id AND p.id = m.person_id
     LEFT JOIN directory.unit_names u ON u.district_id = m.district_id AND u.id = m.unit_id
  WHERE m.starts_on <= (( SELECT platform.today() AS today)) AND (m.ends_on IS NULL OR m.ends_on >= (( SELECT platform.today() AS today)));
grant select on councils.sitting_members to linli_app;

create view councils.standing_councils with (security_invoker=true) as
 SELECT c.district_id,
    c.id,
    c.kind,
    c.name,
    c.area_id,
    c.level,
    c.district_area_id,
    c.street_id,
    c.community_id,
    c.grid_id,
    r.quorum_numerator,
    r.quorum_denominator,
    r.notice_days,
    r.proposers,
    r.presider,
    r.support_threshold,
    r.rhythm
   FROM councils.councils c
     LEFT JOIN LATERAL ( SELECT r_1.district_id,
            r_1.council_id,
            r_1.id,
            r_1.starts_on,
            r_1.quorum_numerator,
            r_1.quorum_denominator,
            r_1.notice_days,
            r_1.proposers,
            r_1.presider,
            r_1.support_threshold,
            r_1.rhythm,
            r_1.source,
            r_1.set_at,
            r_1.account_id
           FROM councils.rules r_1
          WHERE r_1.district_id = c.district_id AND r_1.council_id = c.id AND r_1.starts_on <= (( SELECT platform.today() AS today))
          ORDER BY r_1.starts_on DESC, r_1.set_at DESC
         LIMIT 1) r ON true
  WHERE c.dissolved_on IS NULL OR c.dissolved_on > (( SELECT platform.today() AS today));
grant select on councils.standing_councils to linli_app;

create view decision_tasks.given_tasks with (security_invoker=true) as
 SELECT district_id,
    id,
    origin,
    origin_id,
    stage_id,
    words,
    post_id,
    unit_id,
    due_on,
    given_at,
    late_since,
    finished_at,
    finished_words,
    finished_by_post_id
   FROM decision_tasks.tasks
  WHERE withdrawn_at IS NULL;
grant select on decision_tasks.given_tasks to linli_app;

create view deliberations.public_topics with (security_invoker=true) as
 SELECT district_id,
    id,
    number,
    title,
    state,
    area_id,
    level,
    district_area_id,
    street_id,
    community_id,
    grid_id,
    building_id,
    stage_position,
    procedure_code,
    procedure_edition,
    released_at,
    ended_at
   FROM deliberations.topics
  WHERE released_at IS NOT NULL;
grant select on deliberations.public_topics to linli_app;

create view directory.area_names with (security_invoker=true) as
 SELECT district_id,
    id,
    level,
    kind,
    code,
    name,
    name_en,
    parent_id,
    district_area_id,
    street_id,
    community_id,
    grid_id,
    retired_at
   FROM directory.areas;
grant select on directory.area_names to linli_app;

create view directory.current_party_members with (security_invoker=true) as
 SELECT m.district_id,
    m.person_id,
    m.unit_id,
    m.since,
    u.parent_unit_id,
    u.name AS unit_name,
    u.name_en AS unit_name_en,
    a.id AS area_id,
    a.grid_id,
    a.community_id,
    a.street_id,
    a.district_area_id
   FROM directory.party_memberships m
     JOIN directory.people p ON p.district_id = m.district_id AND p.id = m.person_id AND p.left_at IS NULL
     JOIN directory.units u ON u.district_id = m.district_id AND u.id = m.unit_id AND u.dissolved_at IS NULL
     JOIN directory.areas a ON a.district_id = u.district_id AND a.id = u.area_id
  WHERE m.since <= (( SELECT platform.today() AS today)) AND (m.until IS NULL OR m.until >= (( SELECT platform.today() AS today)));
grant select on directory.current_party_members to linli_app;

create view directory.current_residences with (security_invoker=true) as
 SELECT r.district_id,
    r.person_id,
    r.home_id,
    r.capacity,
    p.birth_year
   FROM directory.residences r
     JOIN directory.people p ON p.district_id = r.district_id AND p.id = r.person_id AND p.left_at IS NULL
  WHERE r.since <= (( SELECT platform.today() AS today)) AND (r.until IS NULL OR r.until >= (( SELECT platform.today() AS today)));
grant select on directory.current_residences to linli_app;

create view directory.dwellings with (security_invoker=true) as
 SELECT r.district_id,
    r.person_id,
    r.capacity,
    r.since,
    r.until,
    h.unit_no,
    h.room_no,
    b.name AS building_name,
    b.address,
    g.name AS grid_name,
    g.name_en AS grid_name_en,
    c.name AS community_name,
    c.name_en AS community_name_en
   FROM directory.residences r
     JOIN directory.homes h ON h.district_id = r.district_id AND h.id = r.home_id
     JOIN directory.buildings b ON b.district_id = h.district_id AND b.id = h.building_id
     JOIN directory.areas m ON m.district_id = b.district_id AND m.id = b.micro_grid_id
     JOIN directory.areas g ON g.district_id = m.district_id AND g.id = m.grid_id
     JOIN directory.areas c ON c.district_id = m.district_id AND c.id = m.community_id;
grant select on directory.dwellings to linli_app;

create view directory.held_posts with (security_invoker=true) as
 SELECT t.district_id,
    t.person_id,
    t.manner,
    p.id,
    p.unit_id,
    p.area_id,
    p.role,
    p.name,
    p.name_en,
    a.level AS area_level,
    a.name AS area_name,
    a.name_en AS area_name_en,
    u.name AS unit_name,
    u.name_en AS unit_name_en,
    u.kind AS unit_kind,
    e.name AS person_name
   FROM directory.post_terms t
     JOIN directory.posts p ON p.district_id = t.district_id AND p.id = t.post_id AND p.closed_at IS NULL
     JOIN directory.areas a ON a.district_id = p.district_id AND a.id = p.area_id
     JOIN directory.units u ON u.district_id = p.district_id AND u.id = p.unit_id
     JOIN directory.people e ON e.district_id = t.district_id AND e.id = t.person_id
  WHERE t.starts_on <= (( SELECT platform.today() AS today)) AND (t.ends_on IS NULL OR t.ends_on >= (( SELECT platform.today() AS today)));
grant select on directory.held_posts to linli_app;

create view directory.known_people with (security_invoker=true) as
 SELECT district_id,
    id,
    name,
    phone_index,
    birth_year,
    identity_number_encrypted IS NOT NULL AS identity_number_held
   FROM directory.people
  WHERE left_at IS NULL;
grant select on directory.known_people to linli_app;

create view directory.located_residents with (security_invoker=true) as
 SELECT r.district_id,
    r.person_id,
    r.capacity,
    h.id AS home_id,
    b.name AS building_name,
    h.unit_no,
    h.room_no,
    m.id AS micro_grid_id,
    m.grid_id,
    m.community_id,
    m.street_id,
    m.district_area_id
   FROM directory.residences r
     JOIN directory.homes h ON h.district_id = r.district_id AND h.id = r.home_id
     JOIN directory.buildings b ON b.district_id = h.district_id AND b.id = h.building_id
     JOIN directory.areas m ON m.district_id = b.district_id AND m.id = b.micro_grid_id
  WHERE r.until IS NULL OR r.until >= (( SELECT platform.today() AS today));
grant select on directory.located_residents to linli_app;

create view directory.places with (security_invoker=true) as
 SELECT b.district_id,
    b.id AS building_id,
    b.code,
    b.name,
    b.address,
    b.location,
    a.id AS micro_grid_id,
    a.grid_id,
    a.community_id,
    a.street_id,
    a.district_area_id
   FROM directory.buildings b
     JOIN directory.areas a ON a.district_id = b.district_id AND a.id = b.micro_grid_id
  WHERE b.retired_at IS NULL;
grant select on directory.places to linli_app;

create view directory.reachable_people with (security_invoker=true) as
 SELECT district_id,
    id,
    phone_encrypted
   FROM directory.people
  WHERE left_at IS NULL AND phone_encrypted IS NOT NULL;
grant select on directory.reachable_people to linli_app;

create view directory.staffed_posts with (security_invoker=true) as
 SELECT p.district_id,
    p.id,
    p.unit_id,
    p.area_id,
    p.role,
    p.name,
    p.name_en,
    p.backstop,
    p.closed_at,
    a.level AS area_level,
    a.district_area_id,
    a.street_id,
    a.community_id,
    a.grid_id,
    u.name AS unit_name,
    u.name_en AS unit_name_en,
    u.kind AS unit_kind,
    ( SELECT count(*)::integer AS count
           FROM directory.post_terms t
          WHERE t.district_id = p.district_id AND t.post_id = p.id AND t.starts_on <= (( SELECT platform.today() AS today)) AND (t.ends_on IS NULL OR t.ends_on >= (( SELECT platform.today() AS today)))) AS holder_count
   FROM directory.posts p
     JOIN directory.areas a ON a.district_id = p.district_id AND a.id = p.area_id
     JOIN directory.units u ON u.district_id = p.district_id AND u.id = p.unit_id;
grant select on directory.staffed_posts to linli_app;

create view directory.standing_homes with (security_invoker=true) as
 SELECT h.district_id,
    h.id AS home_id,
    h.building_id,
    b.name AS building_name,
    b.code AS building_code,
    h.unit_no,
    h.room_no,
    h.exclusive_area_square_centimetres,
    h.area_source,
    h.developer_unit_id,
    a.id AS micro_grid_id,
    a.grid_id,
    a.community_id,
    a.street_id,
    a.district_area_id
   FROM directory.homes h
     JOIN directory.buildings b ON b.district_id = h.district_id AND b.id = h.building_id AND b.retired_at IS NULL
     JOIN directory.areas a ON a.district_id = b.district_id AND a.id = b.micro_grid_id;
grant select on directory.standing_homes to linli_app;

create view directory.unit_names with (security_invoker=true) as
 SELECT district_id,
    id,
    kind,
    name,
    name_en,
    area_id,
    dissolved_at
   FROM directory.units;
grant select on directory.unit_names to linli_app;

create view duties.standing_duties with (security_invoker=true) as
 SELECT district_id,
    id,
    category_id,
    area_id,
    post_id,
    effective_from
   FROM duties.duties
  WHERE ended_at IS NULL;
grant select on duties.standing_duties to linli_app;

create view identity.account_names with (security_invoker=true) as
 SELECT district_id,
    id,
    kind,
    display_name,
    user_name
   FROM identity.accounts;
grant select on identity.account_names to linli_app;

create view identity.account_phones with (security_invoker=true) as
 SELECT district_id,
    id AS account_id,
    phone_index,
    phone_encrypted,
    display_name
   FROM identity.accounts
  WHERE kind = 'resident'::text AND disabled_at IS NULL;
grant select on identity.account_phones to linli_app;

create view identity.staff_accounts with (security_invoker=true) as
 SELECT district_id,
    id AS account_id,
    person_id
   FROM identity.accounts
  WHERE kind = 'staff'::text AND disabled_at IS NULL AND person_id IS NOT NULL;
grant select on identity.staff_accounts to linli_app;

create view meetings.held_meetings with (security_invoker=true) as
 SELECT district_id,
    id,
    council_id,
    title,
    state,
    starts_at,
    quorum_met,
    members_due,
    present_count,
    area_id,
    level,
    district_area_id,
    street_id,
    community_id,
    grid_id,
    closed_at,
    ARRAY( SELECT i.topic_id
           FROM meetings.agenda_items i
          WHERE i.district_id = m.district_id AND i.meeting_id = m.id AND i.topic_id IS NOT NULL
          ORDER BY i.sort) AS topic_ids
   FROM meetings.meetings m;
grant select on meetings.held_meetings to linli_app;

create view paper_ballots.handed_in_papers with (security_invoker=true) as
 SELECT district_id,
    vote_id,
    elector_id,
    handed_in_at
   FROM paper_ballots.papers
  WHERE state = ANY (ARRAY['entered-once'::text, 'differing'::text]);
grant select on paper_ballots.handed_in_papers to linli_app;

create view paper_ballots.papered_votes with (security_invoker=true) as
 SELECT printings.district_id,
    printings.vote_id
   FROM paper_ballots.printings
UNION
 SELECT papers.district_id,
    papers.vote_id
   FROM paper_ballots.papers;
grant select on paper_ballots.papered_votes to linli_app;

create view platform.told_events with (security_invoker=true) as
 SELECT district_id,
    id,
    at,
    name,
    subject_id
   FROM platform.events;
grant select on platform.told_events to linli_app;

create view requests.handled_requests with (security_invoker=true) as
 SELECT district_id,
    id,
    number,
    category_id,
    channel,
    state,
    closing,
    answerable_post_id,
    answerable_unit_id,
    offered_unit_id,
    district_area_id,
    street_id,
    community_id,
    grid_id,
    filed_at,
    first_contact_due_at,
    first_contacted_at,
    resolved_at,
    late_since,
    closed_at,
    closed_level,
    solved,
    satisfaction,
    reopened_count,
    version,
    address,
    "left"(description, 80) AS summary,
    reporter_phone_encrypted IS NOT NULL AS reachable
   FROM requests.requests
  WHERE part_of_id IS NULL;
grant select on requests.handled_requests to linli_app;

create view requests.handlers with (security_invoker=true) as
 SELECT DISTINCT district_id,
    request_id,
    account_id,
    post_id
   FROM requests.timeline
  WHERE actor_kind = 'staff'::text AND account_id IS NOT NULL AND NOT (kind = 'contact-opened'::text AND (facts ->> 'purpose'::text) = 'callback'::text);
grant select on requests.handlers to linli_app;

create view requests.open_deadlines with (security_invoker=true) as
 SELECT district_id,
    id AS request_id,
    filed_at,
    due_at,
    due_provisional
   FROM requests.requests
  WHERE state = ANY (ARRAY['dispatched'::text, 'accepted'::text, 'awaiting-resident'::text, 'suspended'::text]);
grant select on requests.open_deadlines to linli_app;

create view requests.open_request_posts with (security_invoker=true) as
 SELECT requests.district_id,
    requests.answerable_post_id AS post_id,
    requests.id AS request_id
   FROM requests.requests
  WHERE requests.state <> 'closed'::text
UNION ALL
 SELECT requests.district_id,
    requests.offered_post_id AS post_id,
    requests.id AS request_id
   FROM requests.requests
  WHERE requests.offered_post_id IS NOT NULL
UNION ALL
 SELECT requests.district_id,
    requests.approval_post_id AS post_id,
    requests.id AS request_id
   FROM requests.requests
  WHERE requests.approval_post_id IS NOT NULL;
grant select on requests.open_request_posts to linli_app;

create view requests.placed_requests with (security_invoker=true) as
 SELECT district_id,
    id AS request_id,
    number,
    category_id,
    state,
    filed_at,
    answerable_post_id,
    answerable_unit_id,
    district_area_id,
    street_id,
    community_id,
    grid_id,
    micro_grid_id
   FROM requests.requests;
grant select on requests.placed_requests to linli_app;

create view requests.public_requests with (security_invoker=true) as
 SELECT district_id,
    id,
    number,
    category_id,
    state,
    closing,
    late_since IS NOT NULL AS late,
    filed_at,
    due_at,
    due_provisional,
    closed_at,
    ( SELECT t.at
           FROM requests.timeline t
          WHERE t.district_id = r.district_id AND t.request_id = r.id
          ORDER BY t.id DESC
         LIMIT 1) AS updated_at,
    answerable_post_id,
    building_id,
    community_id,
    street_id,
        CASE
            WHEN building_id IS NULL THEN point(round(location[0]::numeric, 3)::double precision, round(location[1]::numeric, 3)::double precision)
            ELSE NULL::point
        END AS rough_location,
    client_id,
        CASE
            WHEN client_id IS NOT NULL THEN description
            ELSE NULL::text
        END AS client_description,
        CASE
            WHEN client_id IS NOT NULL THEN address
            ELSE NULL::text
        END AS client_address,
        CASE
            WHEN client_id IS NOT NULL THEN location
            ELSE NULL::point
        END AS client_location
   FROM requests.requests r
  WHERE part_of_id IS NULL;
grant select on requests.public_requests to linli_app;

create view requests.reported_texts with (security_invoker=true) as
 SELECT district_id,
    id AS request_id,
    description,
    category_id,
    filed_at,
    district_area_id,
    street_id,
    community_id,
    grid_id,
    md5(COALESCE(reporter_phone_index::text, reporter_account_id::text, filed_by_account_id::text, client_id::text, ''::text)) AS reporter,
    accepted_at IS NOT NULL AS accepted,
    COALESCE(closing = ANY (ARRAY['withdrawn'::text, 'rejected'::text]), false) AS withdrawn,
    (EXISTS ( SELECT
           FROM requests.timeline t
          WHERE t.district_id = r.district_id AND t.request_id = r.id AND t.kind = 'rerouted'::text AND (t.facts ->> 'corrected'::text) = 'category'::text)) AS corrected
   FROM requests.requests r
  WHERE part_of_id IS NULL;
grant select on requests.reported_texts to linli_app;

create view requests.routed_places with (security_invoker=true) as
 SELECT r.district_id,
    r.id AS request_id,
    r.number,
    first.category_id,
    first.micro_grid_id,
    a.grid_id,
    a.community_id,
    a.street_id,
    a.district_area_id,
    r.filed_at,
    first.post_id AS first_post_id
   FROM requests.requests r
     CROSS JOIN LATERAL ( SELECT o.category_id,
            o.micro_grid_id,
            o.post_id
           FROM requests.routings o
          WHERE o.district_id = r.district_id AND o.request_id = r.id
          ORDER BY o.id
         LIMIT 1) first
     JOIN directory.area_names a ON a.district_id = r.district_id AND a.id = first.micro_grid_id;
grant select on requests.routed_places to linli_app;

create view standing_problems.open_problems with (security_invoker=true) as
 SELECT district_id,
    id,
    title,
    category_id,
    area_id,
    level,
    district_area_id,
    street_id,
    community_id,
    grid_id,
    owner_post_id,
    owner_unit_id,
    state,
    review_on
   FROM standing_problems.problems
  WHERE state <> 'settled'::text;
grant select on standing_problems.open_problems to linli_app;

create view votes.cast_ballots with (security_invoker=true) as
 SELECT district_id,
    vote_id,
    elector_id,
    way,
    cast_at
   FROM votes.ballots;
grant select on votes.cast_ballots to linli_app;

create view votes.late_ballots with (security_invoker=true) as
 SELECT district_id,
    vote_id,
    elector_id,
    way,
    refused_at
   FROM votes.refused_ballots;
grant select on votes.late_ballots to linli_app;

create view votes.standing_votes with (security_invoker=true) as
 SELECT district_id,
    id,
    number,
    title,
    state,
    secrecy,
    kind,
    terms,
    electorate,
    opens_at,
    closes_at,
    paper_until,
    closed_at,
    published_at,
    outcome,
    elector_count,
    took_part_count,
    area_id,
    level,
    district_area_id,
    street_id,
    community_id,
    grid_id,
    building_ids,
    post_id
   FROM votes.votes;
grant select on votes.standing_votes to linli_app;

create view votes.vote_electors with (security_invoker=true) as
 SELECT district_id,
    vote_id,
    elector_id,
    paper_number,
    home_id,
    head_key,
    area_square_centimetres
   FROM votes.electors;
grant select on votes.vote_electors to linli_app;

create view votes.vote_options with (security_invoker=true) as
 SELECT district_id,
    vote_id,
    "position",
    title,
    cost
   FROM votes.options;
grant select on votes.vote_options to linli_app;

create view votes.voter_people with (security_invoker=true) as
 SELECT district_id,
    vote_id,
    elector_id,
    person_id
   FROM votes.elector_people;
grant select on votes.voter_people to linli_app;

-- Functions

CREATE OR REPLACE FUNCTION directory.buildings_near(place point, words tsquery, most integer)
 RETURNS SETOF directory.buildings
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if words is null then
    return query
      select * from directory.buildings b
       where b.district_id = platform.district_id() and b.retired_at is null
       order by b.location <-> place limit most;
  else
    return query
      select * from directory.buildings b
       where b.district_id = platform.district_id() and b.search @@ words and b.retired_at is null
       order by b.location <-> place limit most;
  end if;
end
$function$;
grant execute on function directory.buildings_near(point,tsquery,integer) to linli_app;

CREATE OR REPLACE FUNCTION directory.buildings_with_words(words tsquery, called text, head text, most integer)
 RETURNS SETOF directory.buildings
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select * from directory.buildings b
     where b.district_id = platform.district_id() and b.search @@ words and b.retired_at is null
     order by b.name = called desc, strpos(b.name, head) > 0 desc, length(b.name), b.name, b.id
     limit most
  $function$;
grant execute on function directory.buildings_with_words(tsquery,text,text,integer) to linli_app;

CREATE OR REPLACE FUNCTION directory.micro_grid_at(longitude double precision, latitude double precision)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select area_id from (
      select area_id from directory.area_shapes
       where district_id = platform.district_id()
         and box(shape) @> box(point(longitude, latitude), point(longitude, latitude))
         and shape @> point(longitude, latitude)
      -- keeps the planner from walking the district in the order of its ids until a polygon fits
      offset 0) holding
     order by area_id limit 1
  $function$;
grant execute on function directory.micro_grid_at(double precision,double precision) to linli_app;

CREATE OR REPLACE FUNCTION platform.audit_position_settled()
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
declare
  settled bigint;
begin
  perform pg_advisory_lock(1635083380, platform.district_id());
  begin
    select max(position) into settled from platform.audit_entries where district_id = platform.district_id();
  exception
    when others or query_canceled then
      perform pg_advisory_unlock(1635083380, platform.district_id());
      raise;
  end;
  perform pg_advisory_unlock(1635083380, platform.district_id());
  return coalesce(settled, 0);
end
$function$;
grant execute on function platform.audit_position_settled() to public;

CREATE OR REPLACE FUNCTION platform.district_id()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('linli.district_id', true), '')::integer $function$;
grant execute on function platform.district_id() to public;

CREATE OR REPLACE FUNCTION platform.enqueue(jobs jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  job record;
  district integer := nullif(current_setting('linli.district_id', true), '')::integer;
begin
  for job in
    select * from jsonb_to_recordset(jobs) as j(task text, payload jsonb, run_at timestamptz, key text)
  loop
    perform graphile_worker.add_job(
      job.task,
      (job.payload || jsonb_build_object('districtId', district))::json,
      run_at => job.run_at,
      job_key => case when job.key is null then null else district || ':' || job.key end);
  end loop;
end
$function$;
grant execute on function platform.enqueue(jsonb) to linli_app;

CREATE OR REPLACE FUNCTION platform.list_districts()
 RETURNS TABLE(district_id integer, name text, name_en text, time_zone text, hosts text[], demo boolean, created_at timestamp with time zone, opened_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select district_id, name, name_en, time_zone, hosts, demo, created_at, opened_at
      from platform.districts order by created_at, district_id
  $function$;
grant execute on function platform.list_districts() to linli_app;

CREATE OR REPLACE FUNCTION platform.next_audit_position()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select pg_advisory_xact_lock_shared(1635083380, coalesce(nullif(current_setting('linli.district_id', true), ''), '0')::integer);
    select nextval('platform.audit_positions');
  $function$;
grant execute on function platform.next_audit_position() to linli_app;

CREATE OR REPLACE FUNCTION platform.protect(target regclass, privileges text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy district on %s using (district_id = platform.district_id()) with check (district_id = platform.district_id())',
    target);
  execute format('grant %s on %s to linli_app', privileges, target);
end
$function$;

CREATE OR REPLACE FUNCTION platform.record(entry jsonb, happened jsonb, jobs jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into platform.audit_entries
         (district_id, id, at, operation, actor_kind, account_id, post_id, subject_id, input, refusal)
  select platform.district_id(), e.id, e.at, e.operation, e.actor_kind, e.account_id, e.post_id, e.subject_id, e.input, e.refusal
    from jsonb_to_record(entry) as e(id uuid, at timestamptz, operation text, actor_kind text, account_id uuid,
                                     post_id uuid, subject_id uuid, input jsonb, refusal text);
  insert into platform.events (district_id, id, at, name, subject_id, payload)
  select platform.district_id(), h.id, h.at, h.name, h.subject_id, h.payload
    from jsonb_to_recordset(happened) as h(id uuid, at timestamptz, name text, subject_id uuid, payload jsonb);
  if jobs <> '[]'::jsonb then
    perform platform.enqueue(jobs);
  end if;
  -- Processes that have open pages hear of it with the commit; one notification holds fewer than 8,000 bytes.
  perform pg_notify('linli_live', jsonb_build_object('d', platform.district_id(), 'e', part.events)::text)
    from (select jsonb_agg(jsonb_build_array(h.name, h.subject_id)) as events
            from (select r.name, r.subject_id, (row_number() over () - 1) / 70 as part
                    from jsonb_to_recordset(happened) as r(name text, subject_id uuid, live boolean)
                   where r.live) h
           group by h.part) part;
end
$function$;
grant execute on function platform.record(jsonb,jsonb,jsonb) to public;

CREATE OR REPLACE FUNCTION platform.today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    select coalesce(
      nullif(current_setting('linli.today', true), '')::date,
      (now() at time zone (select time_zone from platform.districts where district_id = platform.district_id()))::date)
  $function$;
grant execute on function platform.today() to public;

CREATE OR REPLACE FUNCTION rates.keep_standing()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into rates.standings as s
         (district_id, request_id, on_day, category_id, channel, unit_id, district_area_id, street_id, community_id, grid_id,
          filed_at, contact_due_at, contacted_at, resolved_at, late_since, closed_at, closing, closed_level, solved,
          satisfaction, reopened_count)
  values (new.district_id, new.id,
          -- as the owner of the tables no district is set
          coalesce(platform.today(), (new.filed_at at time zone 'Asia/Shanghai')::date),
          new.category_id, new.channel, new.answerable_unit_id, new.district_area_id, new.street_id, new.community_id,
          new.grid_id, new.filed_at, new.first_contact_due_at, new.first_contacted_at, new.resolved_at, new.late_since,
          new.closed_at, new.closing, new.closed_level, new.solved, new.satisfaction, new.reopened_count)
  on conflict (district_id, request_id, on_day) do update
     set category_id = excluded.category_id, channel = excluded.channel, unit_id = excluded.unit_id,
         district_area_id = excluded.district_area_id, street_id = excluded.street_id, community_id = excluded.community_id,
         grid_id = excluded.grid_id, filed_at = excluded.filed_at, contact_due_at = excluded.contact_due_at,
         contacted_at = excluded.contacted_at, resolved_at = excluded.resolved_at, late_since = excluded.late_since,
         closed_at = excluded.closed_at, closing = excluded.closing, closed_level = excluded.closed_level,
         solved = excluded.solved, satisfaction = excluded.satisfaction, reopened_count = excluded.reopened_count,
         counted = false;
  return null;
end
$function$;
grant execute on function rates.keep_standing() to linli_app;

CREATE OR REPLACE FUNCTION requests.ids_with_words(words tsquery, open_only boolean, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select r.id from requests.requests r
     where r.district_id = platform.district_id() and r.search @@ words and (not open_only or r.state <> 'closed')
     order by r.filed_at desc, r.id desc
     limit most
  $function$;
grant execute on function requests.ids_with_words(tsquery,boolean,integer) to linli_app;

CREATE OR REPLACE FUNCTION requests.reported_near(place point, within integer, kinds uuid[], said text[], community uuid, closed_since timestamp with time zone, most integer)
 RETURNS TABLE(id uuid, metres integer, shared integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'pg_catalog'
AS $function$
    with scale as (
      select 111320.0 as north, 111320.0 * cos(radians(place[1])) as east
    ), edge as (
      -- 80 metres more: as far as a rough location may lie from the exact one
      select box(point(place[0] - (within + 80) / east, place[1] - (within + 80) / north),
                 point(place[0] + (within + 80) / east, place[1] + (within + 80) / north)) as bounds
        from scale
    ), around as (
      select r.id, r.category_id, r.search, requests.rough_location(r.building_id is not null, r.location) as at
        from requests.requests r
       where r.district_id = platform.district_id() and r.state <> 'closed' and r.part_of_id is null and r.location <@ (select bounds from edge)
      union all
      select r.id, r.category_id, r.search, requests.rough_location(r.building_id is not null, r.location)
        from requests.requests r
       where r.district_id = platform.district_id() and r.community_id = community and r.state = 'closed'
         and r.closing in ('confirmed', 'unrated') and r.closed_at >= closed_since and r.part_of_id is null
         -- What was filed long ago and closed just now is passed over: the index is by the day of filing.
         and r.filed_at >= closed_since - interval '60 days' and r.location <@ (select bounds from edge)
    ), measured as (
      select around.*, sqrt(((at[0] - place[0]) * east) ^ 2 + ((at[1] - place[1]) * north) ^ 2) as away
        from around, scale
    )
    select m.id, round(m.away)::integer,
           (select count(*)::integer from unnest(tsvector_to_array(m.search)) as word where word = any (said))
      from measured m
     where m.away <= within
     order by m.category_id = any (kinds) desc, m.away, m.id desc
     limit most
  $function$;
grant execute on function requests.reported_near(point,integer,uuid[],text[],uuid,timestamp with time zone,integer) to linli_app;

CREATE OR REPLACE FUNCTION requests.rough_location(at_building boolean, exact point)
 RETURNS point
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$
    select case when at_building then exact else
      point(round(exact[0]::numeric, 3)::double precision, round(exact[1]::numeric, 3)::double precision) end
  $function$;
grant execute on function requests.rough_location(boolean,point) to linli_app;
grant execute on function requests.rough_location(boolean,point) to public;

CREATE OR REPLACE FUNCTION votes.learn_electorates()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ begin analyze votes.electors, votes.elector_people; end $function$;
grant execute on function votes.learn_electorates() to linli_app;
