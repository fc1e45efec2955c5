-- Documents that other modules attach: papers of a meeting, scanned ballots, an authorisation on paper.
create schema papers;
grant usage on schema papers to linli_app;

-- The id is made by the sender's device and is the ticket: until the paper is attached, only its sender knows it.
create table papers.papers (
  district_id integer not null,
  id uuid not null,
  uploaded_at timestamptz not null,
  -- of the file as it was sent, so that sending it again is recognised
  sha256 bytea not null,
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'picture')),
  byte_count integer not null,
  -- when something took it as its own; what nothing takes within a day is deleted
  attached_at timestamptz,
  primary key (district_id, id)
);
create index papers_unattached on papers.papers (district_id, uploaded_at) where attached_at is null;
select platform.protect('papers.papers', 'select, insert, update, delete');

-- The bytes, apart from the facts, so that lists never carry them.
create table papers.contents (
  district_id integer not null,
  paper_id uuid not null,
  bytes bytea not null,
  primary key (district_id, paper_id),
  foreign key (district_id, paper_id) references papers.papers (district_id, id) on delete cascade
);
alter table papers.contents alter column bytes set storage external;
select platform.protect('papers.contents', 'select, insert, delete');
