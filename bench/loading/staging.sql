-- What the made-up requests are made of. Nothing here is part of the product.
create schema bench;

-- A number from 0 to 1, always the same for the same request and salt.
create function bench.share(k bigint, salt integer) returns double precision
  language sql immutable parallel safe
  as $$ select (hashint8extended(k, salt) & 2147483647)::double precision / 2147483648 $$;

-- A UUID of version 7 with this moment, as the application makes them; always the same for the same name.
create function bench.id(at timestamptz, name text) returns uuid
  language sql immutable parallel safe
  as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
            || '7' || substr(md5(name), 1, 3) || '8' || substr(md5(name), 4, 15))::uuid
  $$;

create table bench.texts (
  n integer primary key,
  category_id uuid not null,
  urgency text not null,
  description text not null,
  lexemes text[] not null,
  first_contact_amount integer not null,
  first_contact_unit text not null,
  resolution_amount integer not null,
  resolution_unit text not null
);

create table bench.places (
  n integer primary key,
  building_id uuid not null,
  address text not null,
  location point not null,
  lexemes text[] not null,
  district_area_id uuid not null,
  street_id uuid not null,
  community_id uuid not null,
  grid_id uuid not null,
  micro_grid_id uuid not null
);

create table bench.reporters (
  n integer primary key,
  name text not null,
  phone_encrypted bytea not null,
  phone_index bytea not null
);

create table bench.routes (
  category_id uuid not null,
  grid_id uuid not null,
  duty_id uuid not null,
  post_id uuid not null,
  unit_id uuid not null,
  level smallint not null,
  account_id uuid,
  reason jsonb not null,
  primary key (category_id, grid_id)
);

create unlogged table bench.chunk (
  k bigint not null,
  id uuid not null,
  filed_at timestamptz not null,
  text_n integer not null,
  place_n integer not null,
  reporter_n integer not null,
  state text not null,
  closing text,
  first_contact_due_at timestamptz not null,
  due_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  closed_at timestamptz
);
