-- Whistle and report-in 街乡吹哨、部门报到: several units answer one call.
create schema whistles;
grant usage on schema whistles to linli_app;

create sequence whistles.whistle_number as bigint;
grant usage on sequence whistles.whistle_number to linli_app;

create table whistles.whistles (
  district_id integer not null,
  id uuid not null,
  -- what people say on the phone: "W261124-0007"
  number text not null,
  kind text not null check (kind in ('urgent', 'joint-enforcement', 'key-work')),
  state text not null check (state in ('blown', 'under-way', 'done', 'closed', 'cancelled')),
  -- what is asked of those who are called
  words text not null,
  -- of the first request: what it is about and where
  category_id uuid,
  place text not null,
  district_area_id uuid not null,
  street_id uuid not null,
  community_id uuid,
  -- null: blown from requests
  standing_problem_id uuid,

  caller_post_id uuid not null,
  caller_unit_id uuid not null,
  caller_account_id uuid,

  -- how long a late call or duty stays at a step before it climbs to the next; by the limits of the day it was blown
  step_amount integer not null check (step_amount > 0),
  step_unit text not null,

  blown_at timestamptz not null,
  done_at timestamptz,
  -- what the caller said when signing it off
  solved boolean,
  -- until when both sides may assess each other
  assess_until timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id)
);
create unique index whistles_number on whistles.whistles (district_id, number);
create index whistles_blown on whistles.whistles (district_id, blown_at, id);
create index whistles_street on whistles.whistles (district_id, street_id, blown_at, id);
create index whistles_community on whistles.whistles (district_id, community_id, blown_at, id);
create index whistles_caller on whistles.whistles (district_id, caller_unit_id, blown_at, id);
create index whistles_assessing on whistles.whistles (district_id, assess_until) where state = 'done';
select platform.protect('whistles.whistles', 'select, insert, update');

create table whistles.whistle_requests (
  district_id integer not null,
  whistle_id uuid not null,
  request_id uuid not null,
  sort smallint not null,
  -- while the whistle is blown or under way
  running boolean not null default true,
  primary key (district_id, whistle_id, request_id),
  foreign key (district_id, whistle_id) references whistles.whistles (district_id, id)
);
create index whistle_requests_request on whistles.whistle_requests (district_id, request_id);
-- one running whistle for each request
create unique index whistle_requests_running on whistles.whistle_requests (district_id, request_id) where running;
select platform.protect('whistles.whistle_requests', 'select, insert, update');

-- The call to one unit, and whether its post on duty came.
create table whistles.calls (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  -- the unit's post on duty, and by which rule it was chosen
  post_id uuid not null,
  chosen_by text not null check (chosen_by in ('duty-table', 'officer', 'leader')),
  lead boolean not null,
  state text not null check (state in ('called', 'objected', 'overruled', 'reported-in', 'released', 'absent', 'called-off')),
  called_at timestamptz not null,
  limit_amount integer not null,
  limit_unit text not null,
  -- of the report-in; while an objection waits, of its decision
  counted_from timestamptz not null,
  due_at timestamptz not null,
  provisional boolean not null,
  reported_in_at timestamptz,
  in_time boolean,
  late_since timestamptz,
  -- 0 nobody, 1 the unit's head, 2 the street, 3 the dual heads
  climbed_to smallint not null default 0 check (climbed_to between 0 and 3),
  -- when it climbs next; null: not any more
  climb_at timestamptz,
  primary key (district_id, whistle_id, id),
  unique (district_id, whistle_id, unit_id),
  foreign key (district_id, whistle_id) references whistles.whistles (district_id, id)
);
-- one lead, unless it was let go
create unique index calls_lead on whistles.calls (district_id, whistle_id) where lead and state <> 'released';
create index calls_unit on whistles.calls (district_id, unit_id, called_at, whistle_id);
create index calls_climbing on whistles.calls (district_id, climb_at) where climb_at is not null;
create index calls_late on whistles.calls (district_id, whistle_id)
  where late_since is not null and state in ('called', 'objected', 'overruled');
select platform.protect('whistles.calls', 'select, insert, update');

create table whistles.visits (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  arranged_at timestamptz not null,
  starts_at timestamptz not null,
  place text not null,
  words text not null,
  primary key (district_id, whistle_id, id),
  foreign key (district_id, whistle_id) references whistles.whistles (district_id, id)
);
select platform.protect('whistles.visits', 'select, insert');

-- Which unit was there. Noted again, it is corrected; the timeline keeps both.
create table whistles.attendance (
  district_id integer not null,
  whistle_id uuid not null,
  visit_id uuid not null,
  unit_id uuid not null,
  came boolean not null,
  noted_at timestamptz not null,
  noted_by_post_id uuid not null,
  primary key (district_id, whistle_id, visit_id, unit_id),
  foreign key (district_id, whistle_id, visit_id) references whistles.visits (district_id, whistle_id, id)
);
select platform.protect('whistles.attendance', 'select, insert, update');

create table whistles.duties (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  post_id uuid not null,
  words text not null,
  state text not null check (state in ('given', 'done', 'returned', 'signed-off', 'called-off')),
  given_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  in_time boolean,
  late_since timestamptz,
  climbed_to smallint not null default 0 check (climbed_to between 0 and 3),
  climb_at timestamptz,
  primary key (district_id, whistle_id, id),
  foreign key (district_id, whistle_id) references whistles.whistles (district_id, id)
);
create index duties_unit on whistles.duties (district_id, unit_id, whistle_id);
create index duties_climbing on whistles.duties (district_id, climb_at) where climb_at is not null;
create index duties_late on whistles.duties (district_id, whistle_id)
  where late_since is not null and state in ('given', 'returned');
select platform.protect('whistles.duties', 'select, insert, update');

-- The way to the solution, in order. A step that is no longer wanted is dropped and stays to be seen.
create table whistles.path_steps (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  sort smallint not null,
  words text not null,
  done_at timestamptz,
  dropped_at timestamptz,
  primary key (district_id, whistle_id, id),
  foreign key (district_id, whistle_id) references whistles.whistles (district_id, id)
);
select platform.protect('whistles.path_steps', 'select, insert, update');

create table whistles.whistle_photos (
  district_id integer not null,
  whistle_id uuid not null,
  photo_id uuid not null,
  -- taken at a visit, or showing how a duty was done
  visit_id uuid,
  duty_id uuid,
  sort smallint not null,
  primary key (district_id, whistle_id, photo_id),
  check ((visit_id is null) <> (duty_id is null)),
  foreign key (district_id, whistle_id) references whistles.whistles (district_id, id)
);
select platform.protect('whistles.whistle_photos', 'select, insert');

-- What each side says of the other when it is done: facts and a few words. Append-only.
create table whistles.assessments (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  -- of-unit: by the caller, of a called unit; of-whistle: by a called unit
  side text not null check (side in ('of-unit', 'of-whistle')),
  unit_id uuid not null,
  by_post_id uuid not null,
  by_account_id uuid,
  came boolean,
  in_time boolean,
  solved boolean,
  warranted boolean,
  clear boolean,
  words text not null,
  primary key (district_id, whistle_id, side, unit_id),
  check ((side = 'of-unit') = (came is not null and in_time is not null and solved is not null)),
  check ((side = 'of-whistle') = (warranted is not null and clear is not null)),
  foreign key (district_id, whistle_id) references whistles.whistles (district_id, id)
);
select platform.protect('whistles.assessments', 'select, insert');

-- What happened, told in sentences; the names in `facts` are those of the day. Append-only.
create table whistles.timeline (
  district_id integer not null,
  whistle_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  account_id uuid,
  post_id uuid,
  words text not null default '',
  facts jsonb not null default '{}',
  primary key (district_id, whistle_id, id),
  foreign key (district_id, whistle_id) references whistles.whistles (district_id, id)
);
select platform.protect('whistles.timeline', 'select, insert');

-- By when a called unit reports in, and how long a late one stays at a step. A kind without a row has the product's own.
create table whistles.limits (
  district_id integer not null,
  kind text not null check (kind in ('urgent', 'joint-enforcement', 'key-work')),
  report_amount integer not null check (report_amount > 0),
  report_unit text not null,
  step_amount integer not null check (step_amount > 0),
  step_unit text not null,
  source text not null,
  effective_from date not null,
  primary key (district_id, kind)
);
select platform.protect('whistles.limits', 'select, insert, update');

-- A unit that another unit has asked to help with a request reads it, though it neither has it nor lies in its area.
create table requests.shared_requests (
  district_id integer not null,
  request_id uuid not null,
  unit_id uuid not null,
  since timestamptz not null,
  primary key (district_id, request_id, unit_id)
);
select platform.protect('requests.shared_requests', 'select, insert');
