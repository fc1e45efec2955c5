-- Deliberation 议事: topics of residents and councils, the procedures they go through, what is published and what became of it.
create schema deliberations;
grant usage on schema deliberations to linli_app;

create sequence deliberations.topic_number as bigint;
grant usage on sequence deliberations.topic_number to linli_app;

-- Procedures as data. An edition is never changed: a running topic keeps the one it began with.
create table deliberations.procedures (
  district_id integer not null,
  code text not null,
  edition integer not null check (edition > 0),
  name text not null,
  name_en text not null,
  effective_from date not null,
  source text not null,
  -- as procedure-shape.ts has it
  stages jsonb not null,
  put_at timestamptz not null,
  -- null: shipped
  account_id uuid,
  primary key (district_id, code, edition)
);
select platform.protect('deliberations.procedures', 'select, insert');

-- How many must support a resident's topic, for how long it collects, and by when it is answered; from a day on.
create table deliberations.support_rules (
  district_id integer not null,
  id uuid not null,
  starts_on date not null,
  -- a number of people, or a share of those who live there
  people integer check (people > 0),
  percent smallint check (percent between 1 and 100),
  youngest smallint not null check (youngest between 0 and 120),
  collect_days smallint not null check (collect_days between 1 and 366),
  answer_days smallint not null check (answer_days between 1 and 366),
  source text not null,
  set_at timestamptz not null,
  account_id uuid,
  primary key (district_id, id),
  check ((people is null) <> (percent is null))
);
select platform.protect('deliberations.support_rules', 'select, insert');

create table deliberations.topics (
  district_id integer not null,
  id uuid not null,
  -- what people say on the phone: "Y261124-0007"
  number text not null,
  -- as everybody reads them once released
  title text not null,
  words text not null,
  origin text not null check (origin in ('resident', 'council', 'request', 'problem')),
  council_id uuid,
  request_id uuid,
  problem_id uuid,
  proposer_person_id uuid,
  proposer_account_id uuid,
  -- shown only where the proposer said so
  proposer_name text,
  -- a unit that sits in the council, where its rules let units propose
  proposing_unit_id uuid,

  area_id uuid not null,
  level smallint not null check (level between 1 and 5),
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  -- of one building alone
  building_id uuid,

  state text not null check (state in ('raised', 'sent-back', 'collecting-support', 'supported', 'in-procedure', 'decided',
                                       'done', 'not-adopted', 'not-supported', 'refused', 'withdrawn')),
  -- frozen when it was released
  youngest smallint,
  support_needed integer check (support_needed > 0),
  support_source text,
  support_count integer not null default 0,
  collect_until date,
  -- by when staff take it up or refuse it
  answer_by date,
  procedure_code text,
  procedure_edition integer,
  -- the open stage, counted from 0
  stage_position smallint,
  -- by when the next step is to be done, or can be done at the earliest; what the board is sorted by
  next_on date,
  -- the post whose staff took it up
  post_id uuid,
  raised_at timestamptz not null,
  released_at timestamptz,
  decided_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, area_id) references directory.areas (district_id, id),
  foreign key (district_id, procedure_code, procedure_edition) references deliberations.procedures (district_id, code, edition),
  check ((state in ('in-procedure', 'decided')) = (stage_position is not null))
);
create unique index topics_number on deliberations.topics (district_id, number);
create index topics_running on deliberations.topics (district_id, raised_at, id) where ended_at is null;
create index topics_ended on deliberations.topics (district_id, ended_at, id) where ended_at is not null;
create index topics_area on deliberations.topics (district_id, area_id, released_at, id);
create index topics_street on deliberations.topics (district_id, street_id, raised_at, id);
create index topics_community on deliberations.topics (district_id, community_id, raised_at, id);
create index topics_collecting on deliberations.topics (district_id, collect_until) where state = 'collecting-support';
create index topics_answering on deliberations.topics (district_id, answer_by) where state = 'supported';
create index topics_proposer on deliberations.topics (district_id, proposer_account_id, raised_at);
create index topics_unit on deliberations.topics (district_id, proposing_unit_id) where proposing_unit_id is not null;
create index topics_request on deliberations.topics (district_id, request_id) where request_id is not null;
create index topics_problem on deliberations.topics (district_id, problem_id) where problem_id is not null;
select platform.protect('deliberations.topics', 'select, insert, update');

-- Once a person. Taken back, the row stays with its day.
create table deliberations.supporters (
  district_id integer not null,
  topic_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  supported_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (district_id, topic_id, person_id),
  foreign key (district_id, topic_id) references deliberations.topics (district_id, id)
);
create index supporters_account on deliberations.supporters (district_id, account_id, topic_id);
select platform.protect('deliberations.supporters', 'select, insert, update');

-- Who hears of it without having supported it.
create table deliberations.followers (
  district_id integer not null,
  topic_id uuid not null,
  account_id uuid not null,
  since timestamptz not null,
  primary key (district_id, topic_id, account_id),
  foreign key (district_id, topic_id) references deliberations.topics (district_id, id)
);
create index followers_account on deliberations.followers (district_id, account_id, topic_id);
select platform.protect('deliberations.followers', 'select, insert, delete');

-- A stage each time it opened, with what was put forward for it.
create table deliberations.stages (
  district_id integer not null,
  topic_id uuid not null,
  id uuid not null,
  position smallint not null,
  code text not null,
  opened_at timestamptz not null,
  opened_on date not null,
  due_on date,
  closed_at timestamptz,
  passed boolean,
  -- a meeting of the module meetings, or a sitting of a body that keeps its own books
  meeting_id uuid,
  held_on date,
  due_count integer check (due_count > 0),
  present_count integer check (present_count >= 0),
  committee_told_on date,
  vote_id uuid,
  primary key (district_id, id),
  check ((closed_at is null) = (passed is null)),
  check (meeting_id is null or held_on is null),
  check ((held_on is null) = (due_count is null) and (held_on is null) = (present_count is null)),
  foreign key (district_id, topic_id) references deliberations.topics (district_id, id)
);
create index stages_topic on deliberations.stages (district_id, topic_id, id);
create unique index stages_open on deliberations.stages (district_id, topic_id) where closed_at is null;
create index stages_meeting on deliberations.stages (district_id, meeting_id) where meeting_id is not null;
create index stages_vote on deliberations.stages (district_id, vote_id) where vote_id is not null;
select platform.protect('deliberations.stages', 'select, insert, update');

-- What was made public in a stage: never changed; a correction is a publication of its own and begins the days anew.
create table deliberations.publications (
  district_id integer not null,
  id uuid not null,
  topic_id uuid not null,
  stage_id uuid not null,
  kind text not null check (kind in ('notice', 'minutes', 'publication')),
  words text not null,
  photo_ids uuid[] not null default '{}',
  published_at timestamptz not null,
  published_on date not null,
  -- the last of its whole days; null: it has no period
  last_day date,
  account_id uuid,
  post_id uuid not null,
  primary key (district_id, id),
  foreign key (district_id, stage_id) references deliberations.stages (district_id, id)
);
create index publications_topic on deliberations.publications (district_id, topic_id, published_at);
create index publications_stage on deliberations.publications (district_id, stage_id, kind, published_at);
select platform.protect('deliberations.publications', 'select, insert');

-- What a resident objects to, once a publication, and the answer that everybody reads.
create table deliberations.objections (
  district_id integer not null,
  id uuid not null,
  topic_id uuid not null,
  stage_id uuid not null,
  publication_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  words text not null,
  made_at timestamptz not null,
  answer text,
  upheld boolean,
  answered_at timestamptz,
  answer_account_id uuid,
  answer_post_id uuid,
  primary key (district_id, id),
  unique (district_id, publication_id, person_id),
  foreign key (district_id, publication_id) references deliberations.publications (district_id, id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (upheld is null))
);
create index objections_topic on deliberations.objections (district_id, topic_id, made_at);
create index objections_stage on deliberations.objections (district_id, stage_id);
select platform.protect('deliberations.objections', 'select, insert, update');

-- What happened to it. Append-only.
create table deliberations.timeline (
  district_id integer not null,
  topic_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  account_id uuid,
  post_id uuid,
  -- for staff and the proposer where the kind is not public
  words text not null default '',
  facts jsonb not null default '{}',
  primary key (district_id, topic_id, id),
  foreign key (district_id, topic_id) references deliberations.topics (district_id, id)
);
select platform.protect('deliberations.timeline', 'select, insert');

-- That an answer is due or late was told to those who owe it, and to the level above them: each once.
create table deliberations.answer_reminders (
  district_id integer not null,
  topic_id uuid not null,
  kind text not null check (kind in ('answer-due', 'answer-late', 'answer-climbed')),
  at timestamptz not null,
  primary key (district_id, topic_id, kind),
  foreign key (district_id, topic_id) references deliberations.topics (district_id, id)
);
select platform.protect('deliberations.answer_reminders', 'select, insert');

-- Published to other modules: what everybody may read of.
create view deliberations.public_topics with (security_invoker = true) as
  select district_id, id, number, title, state, area_id, level, district_area_id, street_id, community_id, grid_id, building_id,
         stage_position, procedure_code, procedure_edition, released_at, ended_at
    from deliberations.topics
   where released_at is not null;
grant select on deliberations.public_topics to linli_app;
