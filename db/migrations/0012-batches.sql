-- Sheets of many requests, such as another hotline hands over: checked page by page, then filed whole or not at all.
create schema batches;
grant usage on schema batches to linli_app;

create table batches.batches (
  district_id integer not null,
  id uuid not null,
  account_id uuid not null,
  started_at timestamptz not null,
  locale text not null,
  -- the posts of whoever started it, as they were then: for whom its rows are checked and filed
  posts jsonb not null,
  -- as somebody calls their file
  file_name text not null,
  format text not null check (format in ('xlsx', 'csv')),
  -- the file as it was sent, to hand it back with what is wrong; null once it is filed
  sheet_encrypted bytea,
  -- rows that can be read, and how many of them have been checked
  total integer not null,
  checked integer not null default 0,
  -- what is wrong so far, with what stands in the cells
  problem_count integer not null default 0,
  problems_encrypted bytea not null,
  -- of those checked: filed before
  repeated integer not null default 0,
  -- somebody has asked to file it
  asked_at timestamptz,
  filed_at timestamptz,
  primary key (district_id, id)
);
alter table batches.batches alter column sheet_encrypted set storage external;
create index batches_account on batches.batches (district_id, account_id, started_at);
create index batches_started on batches.batches (district_id, started_at);
select platform.protect('batches.batches', 'select, insert, update, delete');

-- One request of a sheet: its cells until it is filed, then its number.
create table batches.rows (
  district_id integer not null,
  batch_id uuid not null,
  row_number integer not null,
  row_encrypted bytea,
  request_id uuid,
  request_number text,
  repeated boolean not null default false,
  primary key (district_id, batch_id, row_number),
  foreign key (district_id, batch_id) references batches.batches (district_id, id) on delete cascade
);
select platform.protect('batches.rows', 'select, insert, update, delete');
