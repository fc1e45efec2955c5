-- The ground every module stands on: the application's role, the district as the second wall, what was done (audit),
-- what happened (events), and jobs that commit with them.

create extension if not exists btree_gist;
create extension if not exists btree_gin;
create extension if not exists pg_trgm;

-- The role under which the application speaks. It owns nothing, may not log in by itself and cannot bypass row-level
-- security; connections of the pool step down to it at start.
do $$
begin
  if not exists (select from pg_roles where rolname = 'linli_app') then
    create role linli_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  -- Until PostgreSQL 15 every member may step down to a role; since 16 that is a right of its own.
  if not pg_has_role(current_user, 'linli_app',
                     case when current_setting('server_version_num')::integer < 160000 then 'member' else 'set' end) then
    execute format('grant linli_app to %I', current_user);
  end if;
exception
  -- Two databases of one server migrated at the same moment: the other one has made it.
  when duplicate_object or unique_violation then null;
end
$$;

create schema platform;
grant usage on schema platform to linli_app;

-- The district of the running transaction; null when none is set, and then every policy is false.
create function platform.district_id() returns integer
  language sql stable parallel safe
  as $$ select nullif(current_setting('linli.district_id', true), '')::integer $$;

-- Puts a tenant table behind the second wall and grants the application only what is named.
create function platform.protect(target regclass, privileges text) returns void
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy district on %s using (district_id = platform.district_id()) with check (district_id = platform.district_id())',
    target);
  execute format('grant %s on %s to linli_app', privileges, target);
end
$$;
revoke all on function platform.protect(regclass, text) from public;

-- A district 区/县 is the tenant. district_id is its six-digit division code.
create table platform.districts (
  district_id integer primary key,
  name text not null,
  name_en text not null,
  time_zone text not null default 'Asia/Shanghai',
  -- host names that lead to this district; the first district answers for all others
  hosts text[] not null default '{}',
  -- working periods of a working day, local wall time: [{"start": "08:30", "end": "12:00"}, …]
  working_periods jsonb not null,
  -- founded for trying things out: everybody and everything in it is made up
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  -- null while it is being filled: people may look, and no recurring job runs in it
  opened_at timestamptz
);
select platform.protect('platform.districts', 'select');

-- The district's own day: terms of posts and the like begin and end with it. The runner sets the day of its clock; without
-- it, in psql, the server's clock and the district's time zone tell.
create function platform.today() returns date
  language sql stable parallel safe
  as $$
    select coalesce(
      nullif(current_setting('linli.today', true), '')::date,
      (now() at time zone (select time_zone from platform.districts where district_id = platform.district_id()))::date)
  $$;

-- Which districts are served here: the one fact that must be known before a district is set.
create function platform.list_districts()
  returns table (district_id integer, name text, name_en text, time_zone text, hosts text[], demo boolean,
                 created_at timestamptz, opened_at timestamptz)
  language sql stable security definer
  set search_path = pg_catalog
  as $$
    select district_id, name, name_en, time_zone, hosts, demo, created_at, opened_at
      from platform.districts order by created_at, district_id
  $$;
revoke all on function platform.list_districts() from public;
grant execute on function platform.list_districts() to linli_app;

-- The order in which audit entries are sealed. Whoever takes a position holds the shared lock until its transaction has
-- ended, so that platform.audit_position_settled() knows when no earlier position can still come to light.
create sequence platform.audit_positions;
create function platform.next_audit_position() returns bigint
  language sql volatile security definer
  set search_path = pg_catalog
  as $$
    select pg_advisory_xact_lock_shared(1635083380, coalesce(nullif(current_setting('linli.district_id', true), ''), '0')::integer);
    select nextval('platform.audit_positions');
  $$;
revoke all on function platform.next_audit_position() from public;
grant execute on function platform.next_audit_position() to linli_app;

-- What was done by whom. The application can only append; seals chain the entries (see platform.audit_seals).
create table platform.audit_entries (
  district_id integer not null,
  id uuid not null,
  position bigint not null default platform.next_audit_position(),
  at timestamptz not null,
  operation text not null,
  actor_kind text not null,
  account_id uuid,
  post_id uuid,
  subject_id uuid,
  -- the operation's input without fields marked as personal
  input jsonb not null,
  -- null, or the code of a refusal whose attempt is kept, such as a wrong password
  refusal text,
  primary key (district_id, id)
);
create unique index audit_entries_position on platform.audit_entries (district_id, position);
create index audit_entries_subject on platform.audit_entries (district_id, subject_id, id);
create index audit_entries_at on platform.audit_entries (district_id, at, id);
create index audit_entries_account on platform.audit_entries (district_id, account_id, at, id) where account_id is not null;
select platform.protect('platform.audit_entries', 'select, insert');

-- Every few minutes the entries since the last seal are hashed together with that seal: a changed or missing entry
-- breaks the chain from there on.
create table platform.audit_seals (
  district_id integer not null,
  number integer not null,
  sealed_at timestamptz not null,
  -- it seals every entry after the seal before it up to this one
  last_position bigint not null,
  entry_count integer not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (district_id, number)
);
select platform.protect('platform.audit_seals', 'select, insert');

-- The last position of the district up to which every transaction has ended. Entries are written at the end of a
-- transaction, so the wait for the running ones is short.
create function platform.audit_position_settled() returns bigint
  language plpgsql volatile
  as $$
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
$$;

-- What happened, in the past tense: the source of reactions, live pages and ledgers.
create table platform.events (
  district_id integer not null,
  id uuid not null,
  at timestamptz not null,
  name text not null,
  subject_id uuid not null,
  payload jsonb not null,
  primary key (district_id, id)
);
create index events_subject on platform.events (district_id, subject_id, id);
select platform.protect('platform.events', 'select, insert');

-- Errors that browsers met, for the log and the operators: no personal data, no addresses with ids.
create table platform.browser_errors (
  district_id integer not null,
  id uuid not null,
  at timestamptz not null,
  page text not null,
  message text not null,
  stack text not null,
  primary key (district_id, id)
);
select platform.protect('platform.browser_errors', 'select, insert, delete');

-- Jobs commit with the change that asks for them. The queue's own tables stay closed to the application: this is its
-- only way in, and a job always carries the district of the transaction.
create function platform.enqueue(jobs jsonb) returns void
  language plpgsql security definer
  set search_path = pg_catalog
  as $$
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
$$;
revoke all on function platform.enqueue(jsonb) from public;
grant execute on function platform.enqueue(jsonb) to linli_app;

-- The end of every write in one statement: audit entry, events, jobs, and word to open pages.
create function platform.record(entry jsonb, happened jsonb, jobs jsonb) returns void
  language plpgsql
  as $$
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
$$;
