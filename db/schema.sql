-- Written by "npm run generate" from a database on which all migrations were run.
-- For reading: what is run, and therefore changed, is db/migrations.

-- Extensions

create extension btree_gin;
create extension btree_gist;
create extension citext;
create extension pg_trgm;

-- Schemas

create schema calendar;
grant usage on schema calendar to linli_app;

create schema categories;
grant usage on schema categories to linli_app;

create schema directory;
grant usage on schema directory to linli_app;

create schema duties;
grant usage on schema duties to linli_app;

create schema identity;
grant usage on schema identity to linli_app;

create schema notifications;
grant usage on schema notifications to linli_app;

create schema open311;
grant usage on schema open311 to linli_app;

create schema photos;
grant usage on schema photos to linli_app;

create schema platform;
grant usage on schema platform to linli_app;

create schema requests;
grant usage on schema requests to linli_app;

-- Sequences

create sequence requests.request_number;
grant usage on sequence requests.request_number to linli_app;

-- Tables

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

create table directory.area_shapes (
  district_id integer not null,
  area_id uuid not null,
  part smallint not null,
  shape polygon not null,
  constraint area_shapes_pkey PRIMARY KEY (district_id, area_id, part),
  constraint area_shapes_district_id_area_id_fkey FOREIGN KEY (district_id, area_id) REFERENCES directory.areas(district_id, id) ON DELETE CASCADE
);
CREATE INDEX area_shapes_place ON directory.area_shapes USING gist (shape);
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
  retired_at timestamp with time zone,
  version integer default 1 not null,
  constraint buildings_pkey PRIMARY KEY (district_id, id),
  constraint buildings_district_id_code_key UNIQUE (district_id, code),
  constraint buildings_district_id_micro_grid_id_fkey FOREIGN KEY (district_id, micro_grid_id) REFERENCES directory.areas(district_id, id)
);
CREATE INDEX buildings_micro_grid ON directory.buildings USING btree (district_id, micro_grid_id);
CREATE INDEX buildings_words ON directory.buildings USING gin (district_id, (((name || ' '::text) || address)) gin_trgm_ops);
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
  version integer default 1 not null,
  constraint homes_pkey PRIMARY KEY (district_id, id),
  constraint homes_district_id_building_id_unit_no_room_no_key UNIQUE (district_id, building_id, unit_no, room_no),
  constraint homes_district_id_building_id_fkey FOREIGN KEY (district_id, building_id) REFERENCES directory.buildings(district_id, id),
  constraint homes_area_source_check CHECK ((area_source = ANY (ARRAY['registered'::text, 'surveyed'::text, 'contract'::text]))),
  constraint homes_exclusive_area_square_centimetres_check CHECK ((exclusive_area_square_centimetres > 0))
);
alter table directory.homes enable row level security;
create policy district on directory.homes for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on directory.homes to linli_app;

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
  constraint post_terms_district_id_person_id_fkey FOREIGN KEY (district_id, person_id) REFERENCES directory.people(district_id, id),
  constraint post_terms_district_id_post_id_fkey FOREIGN KEY (district_id, post_id) REFERENCES directory.posts(district_id, id),
  constraint post_terms_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint post_terms_manner_check CHECK ((manner = ANY (ARRAY['full-time'::text, 'part-time'::text, 'sunken'::text])))
);
CREATE INDEX post_terms_person ON directory.post_terms USING btree (district_id, person_id);
CREATE INDEX post_terms_post ON directory.post_terms USING btree (district_id, post_id);
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

create table identity.accounts (
  district_id integer not null,
  id uuid not null,
  kind text not null,
  person_id uuid,
  phone_encrypted bytea,
  phone_index bytea,
  display_name text default ''::text not null,
  user_name citext,
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
  constraint accounts_kind_check CHECK ((kind = ANY (ARRAY['resident'::text, 'staff'::text])))
);
CREATE INDEX accounts_person ON identity.accounts USING btree (district_id, person_id);
CREATE UNIQUE INDEX accounts_phone ON identity.accounts USING btree (district_id, phone_index) WHERE (kind = 'resident'::text);
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
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts smallint default 0 not null,
  used_at timestamp with time zone,
  constraint phone_codes_pkey PRIMARY KEY (district_id, id),
  constraint phone_codes_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'file-request'::text])))
);
CREATE INDEX phone_codes_phone ON identity.phone_codes USING btree (district_id, phone_index, sent_at);
alter table identity.phone_codes enable row level security;
create policy district on identity.phone_codes for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on identity.phone_codes to linli_app;

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
grant insert, select, update on identity.sessions to linli_app;

create table identity.sign_in_attempts (
  district_id integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  account_id uuid,
  source_index bytea not null,
  device_index bytea,
  succeeded boolean not null,
  constraint sign_in_attempts_pkey PRIMARY KEY (district_id, id)
);
CREATE INDEX sign_in_attempts_account ON identity.sign_in_attempts USING btree (district_id, account_id, at);
CREATE INDEX sign_in_attempts_source ON identity.sign_in_attempts USING btree (district_id, source_index, at);
alter table identity.sign_in_attempts enable row level security;
create policy district on identity.sign_in_attempts for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on identity.sign_in_attempts to linli_app;

create table notifications.messages (
  district_id integer not null,
  id uuid not null,
  created_at timestamp with time zone not null,
  recipient_encrypted bytea not null,
  words_encrypted bytea not null,
  purpose text not null,
  subject_id uuid,
  sent_at timestamp with time zone,
  failed_attempts smallint default 0 not null,
  constraint messages_pkey PRIMARY KEY (district_id, id)
);
CREATE INDEX messages_created ON notifications.messages USING btree (district_id, created_at, id);
alter table notifications.messages enable row level security;
create policy district on notifications.messages for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on notifications.messages to linli_app;

create table open311.clients (
  district_id integer not null,
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint clients_pkey PRIMARY KEY (district_id, id)
);
CREATE UNIQUE INDEX clients_key ON open311.clients USING btree (district_id, key_hash);
CREATE UNIQUE INDEX clients_name ON open311.clients USING btree (district_id, name) WHERE (revoked_at IS NULL);
alter table open311.clients enable row level security;
create policy district on open311.clients for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select, update on open311.clients to linli_app;

create table photos.contents (
  district_id integer not null,
  photo_id uuid not null,
  size text not null,
  bytes bytea not null,
  constraint contents_pkey PRIMARY KEY (district_id, photo_id, size),
  constraint contents_district_id_photo_id_fkey FOREIGN KEY (district_id, photo_id) REFERENCES photos.photos(district_id, id) ON DELETE CASCADE,
  constraint contents_size_check CHECK ((size = ANY (ARRAY['full'::text, 'thumbnail'::text])))
);
alter table photos.contents enable row level security;
create policy district on photos.contents for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant delete, insert, select on photos.contents to linli_app;

create table photos.photos (
  district_id integer not null,
  id uuid not null,
  uploaded_at timestamp with time zone not null,
  account_id uuid,
  ticket_hash bytea,
  width integer not null,
  height integer not null,
  byte_count integer not null,
  sha256 bytea not null,
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
  at timestamp with time zone not null,
  operation text not null,
  actor_kind text not null,
  account_id uuid,
  post_id uuid,
  subject_id uuid,
  input jsonb not null,
  constraint audit_entries_pkey PRIMARY KEY (district_id, id)
);
CREATE INDEX audit_entries_at ON platform.audit_entries USING btree (district_id, at, id);
CREATE INDEX audit_entries_subject ON platform.audit_entries USING btree (district_id, subject_id, id);
alter table platform.audit_entries enable row level security;
create policy district on platform.audit_entries for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on platform.audit_entries to linli_app;

create table platform.audit_seals (
  district_id integer not null,
  number integer not null,
  sealed_at timestamp with time zone not null,
  first_entry_id uuid not null,
  last_entry_id uuid not null,
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
grant insert, select on platform.browser_errors to linli_app;

create table platform.districts (
  district_id integer not null,
  name text not null,
  name_en text not null,
  time_zone text default 'Asia/Shanghai'::text not null,
  hosts text[] default '{}'::text[] not null,
  working_periods jsonb not null,
  created_at timestamp with time zone default now() not null,
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

create table requests.contact_openings (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  account_id uuid not null,
  post_id uuid not null,
  reason text not null,
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
  constraint deadlines_reason_check CHECK ((reason = ANY (ARRAY['filed'::text, 'category-corrected'::text, 'place-corrected'::text, 'calendar-changed'::text, 'reopened'::text, 'appealed'::text, 'resident-answered'::text])))
);
alter table requests.deadlines enable row level security;
create policy district on requests.deadlines for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
grant insert, select on requests.deadlines to linli_app;

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
  level smallint not null,
  filed_at timestamp with time zone not null,
  first_contact_due_at timestamp with time zone not null,
  first_contacted_at timestamp with time zone,
  due_at timestamp with time zone not null,
  due_provisional boolean not null,
  late_since timestamp with time zone,
  accepted_at timestamp with time zone,
  resolved_at timestamp with time zone,
  answer_until timestamp with time zone,
  closed_at timestamp with time zone,
  closing text,
  closed_level smallint,
  solved boolean,
  satisfaction text,
  reopened_count smallint default 0 not null,
  version integer default 1 not null,
  constraint requests_pkey PRIMARY KEY (district_id, id),
  constraint requests_check CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint requests_check1 CHECK (((offered_post_id IS NULL) = (offered_unit_id IS NULL))),
  constraint requests_closing_check CHECK ((closing = ANY (ARRAY['confirmed'::text, 'unrated'::text, 'rejected'::text, 'withdrawn'::text]))),
  constraint requests_satisfaction_check CHECK ((satisfaction = ANY (ARRAY['satisfied'::text, 'fair'::text, 'unsatisfied'::text]))),
  constraint requests_state_check CHECK ((state = ANY (ARRAY['dispatched'::text, 'accepted'::text, 'awaiting-resident'::text, 'resolved'::text, 'rejected'::text, 'closed'::text])))
);
CREATE INDEX requests_awaiting_answer ON requests.requests USING btree (district_id, answer_until) WHERE (state = ANY (ARRAY['resolved'::text, 'rejected'::text]));
CREATE INDEX requests_becoming_late ON requests.requests USING btree (district_id, due_at) WHERE ((late_since IS NULL) AND (state = ANY (ARRAY['dispatched'::text, 'accepted'::text, 'awaiting-resident'::text])));
CREATE INDEX requests_closed_community ON requests.requests USING btree (district_id, community_id, filed_at, id);
CREATE INDEX requests_closed_street ON requests.requests USING btree (district_id, street_id, filed_at, id);
CREATE INDEX requests_closed_unit ON requests.requests USING btree (district_id, answerable_unit_id, filed_at, id);
CREATE INDEX requests_filed ON requests.requests USING btree (district_id, filed_at, id);
CREATE UNIQUE INDEX requests_number ON requests.requests USING btree (district_id, number);
CREATE INDEX requests_offered_post ON requests.requests USING btree (district_id, offered_post_id, due_at, id) WHERE (offered_post_id IS NOT NULL);
CREATE INDEX requests_offered_unit ON requests.requests USING btree (district_id, offered_unit_id, due_at, id) WHERE (offered_unit_id IS NOT NULL);
CREATE INDEX requests_open_community ON requests.requests USING btree (district_id, community_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_due ON requests.requests USING btree (district_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_grid ON requests.requests USING btree (district_id, grid_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_post ON requests.requests USING btree (district_id, answerable_post_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_street ON requests.requests USING btree (district_id, street_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_open_unit ON requests.requests USING btree (district_id, answerable_unit_id, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX requests_reporter ON requests.requests USING btree (district_id, reporter_account_id, filed_at);
CREATE INDEX requests_search ON requests.requests USING gin (district_id, search);
alter table requests.requests enable row level security;
create policy district on requests.requests for all using ((district_id = platform.district_id())) with check ((district_id = platform.district_id()));
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

-- Views

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
    grid_id
   FROM directory.areas;
grant select on directory.area_names to linli_app;

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
          WHERE t.district_id = p.district_id AND t.post_id = p.id AND t.starts_on <= CURRENT_DATE AND (t.ends_on IS NULL OR t.ends_on >= CURRENT_DATE)) AS holder_count
   FROM directory.posts p
     JOIN directory.areas a ON a.district_id = p.district_id AND a.id = p.area_id
     JOIN directory.units u ON u.district_id = p.district_id AND u.id = p.unit_id;
grant select on directory.staffed_posts to linli_app;

-- Functions

CREATE OR REPLACE FUNCTION directory.micro_grid_at(longitude double precision, latitude double precision)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
    select area_id from directory.area_shapes
     where district_id = platform.district_id() and shape @> point(longitude, latitude)
     order by area_id limit 1
  $function$;
grant execute on function directory.micro_grid_at(double precision,double precision) to public;

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
 RETURNS TABLE(district_id integer, name text, name_en text, time_zone text, hosts text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select district_id, name, name_en, time_zone, hosts from platform.districts order by created_at, district_id $function$;
grant execute on function platform.list_districts() to linli_app;

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
  insert into platform.audit_entries (district_id, id, at, operation, actor_kind, account_id, post_id, subject_id, input)
  select platform.district_id(), e.id, e.at, e.operation, e.actor_kind, e.account_id, e.post_id, e.subject_id, e.input
    from jsonb_to_record(entry) as e(id uuid, at timestamptz, operation text, actor_kind text, account_id uuid,
                                     post_id uuid, subject_id uuid, input jsonb);
  insert into platform.events (district_id, id, at, name, subject_id, payload)
  select platform.district_id(), h.id, h.at, h.name, h.subject_id, h.payload
    from jsonb_to_recordset(happened) as h(id uuid, at timestamptz, name text, subject_id uuid, payload jsonb);
  if jobs <> '[]'::jsonb then
    perform platform.enqueue(jobs);
  end if;
end
$function$;
grant execute on function platform.record(jsonb,jsonb,jsonb) to public;
