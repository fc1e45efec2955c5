-- Rates one can trust: how each request stood day by day, what is counted of it, and the sums that pages read.
create schema rates;
grant usage on schema rates to linli_app;

-- How a request stood at the end of every day on which it changed: figures of a past day are counted from here.
create table rates.standings (
  district_id integer not null,
  request_id uuid not null,
  -- the district's own day; it holds until the next row of the request
  on_day date not null,
  category_id uuid not null,
  channel text not null,
  unit_id uuid not null,
  district_area_id uuid not null,
  street_id uuid not null,
  community_id uuid not null,
  grid_id uuid not null,
  filed_at timestamptz not null,
  contact_due_at timestamptz not null,
  contacted_at timestamptz,
  resolved_at timestamptz,
  late_since timestamptz,
  closed_at timestamptz,
  closing text,
  closed_level smallint,
  solved boolean,
  satisfaction text,
  reopened_count smallint not null,
  -- whether the sums know of it
  counted boolean not null default false,
  primary key (district_id, request_id, on_day)
);
create index standings_uncounted on rates.standings (district_id, request_id) where not counted;
create index standings_filed on rates.standings (district_id, filed_at, request_id);
select platform.protect('rates.standings', 'select, insert, update');

-- The one trigger: whoever changes a request, by whatever way, leaves its standing with the same commit.
create function rates.keep_standing() returns trigger
  language plpgsql
  set search_path = pg_catalog
  as $$
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
$$;
revoke all on function rates.keep_standing() from public;
grant execute on function rates.keep_standing() to linli_app;

-- A part counts with its whole.
create trigger keep_standing after insert on requests.requests
  for each row when (new.part_of_id is null) execute function rates.keep_standing();
create trigger keep_changed_standing after update on requests.requests
  for each row
  when (new.part_of_id is null and (old.category_id, old.channel, old.answerable_unit_id, old.street_id, old.community_id, old.grid_id,
         old.first_contact_due_at, old.first_contacted_at, old.resolved_at, old.late_since, old.closed_at, old.closing,
         old.closed_level, old.solved, old.satisfaction, old.reopened_count)
     is distinct from
        (new.category_id, new.channel, new.answerable_unit_id, new.street_id, new.community_id, new.grid_id,
         new.first_contact_due_at, new.first_contacted_at, new.resolved_at, new.late_since, new.closed_at, new.closing,
         new.closed_level, new.solved, new.satisfaction, new.reopened_count))
  execute function rates.keep_standing();

-- Callbacks 回访: a sample of what was resolved, asked by somebody who had no part in it.
create table rates.callbacks (
  district_id integer not null,
  id uuid not null,
  request_id uuid not null,
  -- the solution it asks about: after another one, the answers count no more
  resolved_at timestamptz not null,
  post_id uuid not null,
  unit_id uuid not null,
  chosen_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('open', 'answered', 'unreached', 'lapsed')),
  tries smallint not null default 0,
  -- the district's own day of the answers
  answered_on date,
  contacted boolean,
  solved boolean,
  satisfaction text check (satisfaction in ('satisfied', 'fair', 'unsatisfied')),
  ended_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'answered') = (answered_on is not null and contacted is not null and solved is not null))
);
create unique index callbacks_solution on rates.callbacks (district_id, request_id, resolved_at);
create index callbacks_open_post on rates.callbacks (district_id, post_id, due_at, id) where state = 'open';
create index callbacks_open_unit on rates.callbacks (district_id, unit_id, due_at, id) where state = 'open';
select platform.protect('rates.callbacks', 'select, insert, update');

-- Every call made, also those that nobody took. Append-only.
create table rates.callback_tries (
  district_id integer not null,
  callback_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid not null,
  post_id uuid not null,
  reached boolean not null,
  -- what the caller said, for staff
  words text not null default '',
  primary key (district_id, callback_id, id)
);
select platform.protect('rates.callback_tries', 'select, insert');

-- A request that shall not count, with a reason; it counts until a second person has agreed.
create table rates.exclusions (
  district_id integer not null,
  id uuid not null,
  request_id uuid not null,
  cause text not null check (cause in ('unreasonable', 'outside-competence')),
  reason text not null,
  proposed_at timestamptz not null,
  proposed_by_account_id uuid not null,
  proposed_by_post_id uuid not null,
  state text not null check (state in ('proposed', 'confirmed', 'refused')),
  decided_at timestamptz,
  decided_by_account_id uuid,
  decided_by_post_id uuid,
  decided_on date,
  decision_reason text not null default '',
  version integer not null default 1,
  primary key (district_id, id),
  check ((state = 'proposed') = (decided_at is null)),
  check ((decided_at is null) = (decided_on is null)),
  check (decided_by_account_id <> proposed_by_account_id)
);
create unique index exclusions_standing on rates.exclusions (district_id, request_id) where state <> 'refused';
create index exclusions_proposed on rates.exclusions (district_id, proposed_at, id);
select platform.protect('rates.exclusions', 'select, insert, update');

-- What 基本满意 is worth, from how many on a unit is compared, how many are called back: dated, with their source.
create table rates.settings (
  district_id integer not null,
  id uuid not null,
  starts_on date not null,
  fair_percent smallint not null check (fair_percent between 0 and 100),
  fewest_for_rank smallint not null check (fewest_for_rank between 10 and 1000),
  callback_percent smallint not null check (callback_percent between 0 and 100),
  source text not null,
  set_at timestamptz not null,
  account_id uuid,
  primary key (district_id, id)
);
create index settings_starts on rates.settings (district_id, starts_on, id);
select platform.protect('rates.settings', 'select, insert');

-- What is counted of each request at present: exactly what the sums hold of it, where it counts.
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
  -- not while it is merged into another, which is counted
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
  -- 1 district, 2 street, 3 community or below; null: not closed with a solution
  closed_at_level smallint,
  -- steps of time, see rates/time-steps.ts; null: not yet
  contact_step smallint,
  solution_step smallint,
  -- when the clock alone will change what counts
  recheck_at timestamptz,
  primary key (district_id, request_id)
);
create index facts_recheck on rates.facts (district_id, recheck_at) where recheck_at is not null;
create index facts_filed on rates.facts (district_id, filed_on, request_id);
create index facts_street on rates.facts (district_id, street_id, filed_on, request_id);
create index facts_community on rates.facts (district_id, community_id, filed_on, request_id);
create index facts_grid on rates.facts (district_id, grid_id, filed_on, request_id);
create index facts_unit on rates.facts (district_id, unit_id, filed_on, request_id);
select platform.protect('rates.facts', 'select, insert, update');

-- The sums of facts by area of every level (district, street, community, grid), day of filing, unit, category and source.
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
  primary key (district_id, area_id, filed_on, unit_id, category_id, channel)
);
create index daily_unit on rates.daily (district_id, unit_id, filed_on, area_id);
select platform.protect('rates.daily', 'select, insert, update');

-- Of the same cells, how many took how long: a histogram by steps of time.
create table rates.daily_times (
  district_id integer not null,
  area_id uuid not null,
  filed_on date not null,
  unit_id uuid not null,
  category_id uuid not null,
  channel text not null,
  kind text not null check (kind in ('contact', 'solution')),
  step smallint not null,
  count integer not null,
  primary key (district_id, area_id, filed_on, unit_id, category_id, channel, kind, step)
);
create index daily_times_unit on rates.daily_times (district_id, unit_id, filed_on, area_id);
select platform.protect('rates.daily_times', 'select, insert, update');

-- Published to other modules: who of the staff had a part in a request, and in which post. Whoever only calls back had none.
create view requests.handlers with (security_invoker = true) as
  select distinct district_id, request_id, account_id, post_id
    from requests.timeline
   where actor_kind = 'staff' and account_id is not null
     and not (kind = 'contact-opened' and facts ->> 'purpose' = 'callback');
grant select on requests.handlers to linli_app;

-- Published to other modules: to which unit and area a request belongs now, and what is counted of it.
create view requests.handled_requests with (security_invoker = true) as
  select district_id, id, number, category_id, channel, state, closing, answerable_post_id, answerable_unit_id,
         offered_unit_id, district_area_id, street_id, community_id, grid_id, filed_at, first_contact_due_at,
         first_contacted_at, resolved_at, late_since, closed_at, closed_level, solved, satisfaction, reopened_count,
         version, address, left(description, 80) as summary,
         reporter_phone_encrypted is not null as reachable
    from requests.requests
   where part_of_id is null;
grant select on requests.handled_requests to linli_app;
