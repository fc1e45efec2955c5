-- Photos, outgoing messages, and clients of the open interface.
create schema photos;
grant usage on schema photos to linli_app;

create table photos.photos (
  district_id integer not null,
  id uuid not null,
  uploaded_at timestamptz not null,
  -- the account, or the keyed hash of the upload ticket of somebody not signed in
  account_id uuid,
  ticket_hash bytea,
  width integer not null,
  height integer not null,
  byte_count integer not null,
  sha256 bytea not null,
  attached_at timestamptz,
  primary key (district_id, id)
);
create index photos_unattached on photos.photos (district_id, uploaded_at) where attached_at is null;
select platform.protect('photos.photos', 'select, insert, update, delete');

-- The bytes, apart from the facts, so that lists never carry them.
create table photos.contents (
  district_id integer not null,
  photo_id uuid not null,
  size text not null check (size in ('full', 'thumbnail')),
  bytes bytea not null,
  primary key (district_id, photo_id, size),
  foreign key (district_id, photo_id) references photos.photos (district_id, id) on delete cascade
);
alter table photos.contents alter column bytes set storage external;
select platform.protect('photos.contents', 'select, insert, delete');

create schema notifications;
grant usage on schema notifications to linli_app;

-- Outgoing text messages. The words are encrypted: they may hold a code or a place.
create table notifications.messages (
  district_id integer not null,
  id uuid not null,
  created_at timestamptz not null,
  recipient_encrypted bytea not null,
  words_encrypted bytea not null,
  purpose text not null,
  subject_id uuid,
  sent_at timestamptz,
  failed_attempts smallint not null default 0,
  primary key (district_id, id)
);
create index messages_created on notifications.messages (district_id, created_at, id);
select platform.protect('notifications.messages', 'select, insert, update');

create schema open311;
grant usage on schema open311 to linli_app;

create table open311.clients (
  district_id integer not null,
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (district_id, id)
);
create unique index clients_key on open311.clients (district_id, key_hash);
create unique index clients_name on open311.clients (district_id, name) where revoked_at is null;
select platform.protect('open311.clients', 'select, insert, update');
