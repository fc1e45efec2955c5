-- Photos, and clients of the open interface.
create schema photos;
grant usage on schema photos to linli_app;

-- The id is made by the sender's device and is the ticket: until the photo is attached, only its sender knows it.
create table photos.photos (
  district_id integer not null,
  id uuid not null,
  uploaded_at timestamptz not null,
  -- of the file as it was sent, so that sending it again is recognised
  sha256 bytea not null,
  width integer not null,
  height integer not null,
  byte_count integer not null,
  -- when something took it as its own; what nothing takes within a day is deleted
  attached_at timestamptz,
  primary key (district_id, id)
);
create index photos_unattached on photos.photos (district_id, uploaded_at) where attached_at is null;
select platform.protect('photos.photos', 'select, insert, update, delete');

-- The bytes, apart from the facts, so that lists never carry them.
create table photos.contents (
  district_id integer not null,
  photo_id uuid not null,
  size text not null check (size in ('full', 'small')),
  bytes bytea not null,
  primary key (district_id, photo_id, size),
  foreign key (district_id, photo_id) references photos.photos (district_id, id) on delete cascade
);
alter table photos.contents alter column bytes set storage external;
select platform.protect('photos.contents', 'select, insert, delete');

create schema open311;
grant usage on schema open311 to linli_app;

-- Programs that may file through the open interface.
create table open311.clients (
  district_id integer not null,
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  primary key (district_id, id)
);
create unique index clients_name on open311.clients (district_id, name);
select platform.protect('open311.clients', 'select, insert');

-- Keys of a client; two of them overlap while the client changes from one to the other. Only a keyed hash is kept.
create table open311.client_keys (
  district_id integer not null,
  key_hash bytea not null,
  client_id uuid not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (district_id, key_hash),
  foreign key (district_id, client_id) references open311.clients (district_id, id)
);
create index client_keys_client on open311.client_keys (district_id, client_id);
select platform.protect('open311.client_keys', 'select, insert, update');
