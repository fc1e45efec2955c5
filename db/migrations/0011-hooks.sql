-- Doors out: web hooks (what is public of a request, told to other programs) and exports (worklists as files).
create schema webhooks;
grant usage on schema webhooks to linli_app;

-- An address outside that is told of facts, by the Standard Webhooks specification.
create table webhooks.endpoints (
  district_id integer not null,
  id uuid not null,
  address text not null,
  note text not null,
  -- kinds of facts it wants to hear of, such as request.filed
  kinds text[] not null,
  created_at timestamptz not null,
  -- by an administrator; what happens meanwhile waits
  paused_at timestamptz,
  -- by the system, after days of failure or because the receiver said that it is gone
  disabled_at timestamptz,
  -- since when every try has failed; null after a success
  failing_since timestamptz,
  -- a message is being sent there; runs out where the process died
  busy_until timestamptz,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id)
);
select platform.protect('webhooks.endpoints', 'select, insert, update');

-- What messages are signed with. While one replaces another, both are valid for a day.
create table webhooks.secrets (
  district_id integer not null,
  endpoint_id uuid not null,
  id uuid not null,
  secret_encrypted bytea not null,
  created_at timestamptz not null,
  valid_until timestamptz,
  primary key (district_id, endpoint_id, id),
  foreign key (district_id, endpoint_id) references webhooks.endpoints (district_id, id)
);
select platform.protect('webhooks.secrets', 'select, insert, update');

-- One fact as it is told, the same bytes to everybody and at every try. Its id is the event's.
create table webhooks.messages (
  district_id integer not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  subject_id uuid not null,
  body text not null,
  primary key (district_id, id)
);
select platform.protect('webhooks.messages', 'select, insert, delete');

-- How far a message is with one endpoint: waiting while next_try_at is set, then delivered or given up.
create table webhooks.deliveries (
  district_id integer not null,
  endpoint_id uuid not null,
  message_id uuid not null,
  tries integer not null default 0,
  next_try_at timestamptz,
  last_tried_at timestamptz,
  -- HTTP status of the last answer, or why there was none
  last_status integer,
  last_problem text,
  delivered_at timestamptz,
  given_up_at timestamptz,
  primary key (district_id, endpoint_id, message_id),
  foreign key (district_id, endpoint_id) references webhooks.endpoints (district_id, id),
  foreign key (district_id, message_id) references webhooks.messages (district_id, id) on delete cascade
);
create index deliveries_due on webhooks.deliveries (district_id, next_try_at, endpoint_id) where next_try_at is not null;
create index deliveries_message on webhooks.deliveries (district_id, message_id);
select platform.protect('webhooks.deliveries', 'select, insert, update, delete');

-- Published to other modules: what happened, without what else was noted of it.
create view platform.told_events with (security_invoker = true) as
  select district_id, id, at, name, subject_id from platform.events;
grant select on platform.told_events to linli_app;

-- Worklists written as files, page by page. What was asked and the posts it was asked with decide what is in it.
create schema exports;
grant usage on schema exports to linli_app;

create table exports.exports (
  district_id integer not null,
  id uuid not null,
  account_id uuid not null,
  started_at timestamptz not null,
  locale text not null,
  -- the conditions of the list, as list-requests takes them
  asked jsonb not null,
  -- the posts of whoever started it, as they were then: what they could see
  posts jsonb not null,
  -- counted with the first page; null before
  total integer,
  written integer not null default 0,
  -- where the next page begins
  next_after text,
  -- of the sheet's text so far, which the file's directory needs
  crc bigint not null default 0,
  text_bytes bigint not null default 0,
  -- there were more rows than one file takes
  cut_off boolean not null default false,
  finished_at timestamptz,
  primary key (district_id, id)
);
create index exports_account on exports.exports (district_id, account_id, started_at);
create index exports_started on exports.exports (district_id, started_at);
select platform.protect('exports.exports', 'select, insert, update, delete');

-- The compressed rows of one page while it is written, and at the end the one file.
create table exports.parts (
  district_id integer not null,
  export_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (district_id, export_id, number),
  foreign key (district_id, export_id) references exports.exports (district_id, id) on delete cascade
);
alter table exports.parts alter column bytes set storage external;
select platform.protect('exports.parts', 'select, insert, delete');
