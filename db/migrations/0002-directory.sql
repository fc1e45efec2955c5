-- Areas, units, people, posts, buildings and homes.
create schema directory;
grant usage on schema directory to linli_app;

-- Five levels: 1 district, 2 street or town, 3 community or village, 4 grid, 5 micro-grid.
create table directory.areas (
  district_id integer not null,
  id uuid not null,
  parent_id uuid,
  level smallint not null check (level between 1 and 5),
  kind text not null,
  code text not null,
  name text not null,
  name_en text not null default '',
  household_count integer,
  center point,
  -- outer rings as GeoJSON MultiPolygon coordinates, WGS 84; null where an area is a list of buildings
  boundary jsonb,
  -- drawn for a demonstration, not surveyed
  invented boolean not null default false,
  -- this area and the areas it lies in, by level
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  retired_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, code),
  foreign key (district_id, parent_id) references directory.areas (district_id, id),
  check ((level = 1) = (parent_id is null))
);
create index areas_parent on directory.areas (district_id, parent_id);
select platform.protect('directory.areas', 'select, insert, update');

-- The polygons of micro-grids, in PostgreSQL's own type: one indexed, exact point-in-polygon query finds the place. The
-- index holds their bounding boxes, because no operator class looks up polygons by a point.
create table directory.area_shapes (
  district_id integer not null,
  area_id uuid not null,
  part smallint not null,
  shape polygon not null,
  primary key (district_id, area_id, part),
  foreign key (district_id, area_id) references directory.areas (district_id, id) on delete cascade
);
create index area_shapes_place on directory.area_shapes using gist (box(shape));
select platform.protect('directory.area_shapes', 'select, insert, delete');

create table directory.units (
  district_id integer not null,
  id uuid not null,
  kind text not null,
  name text not null,
  name_en text not null default '',
  area_id uuid not null,
  parent_unit_id uuid,
  -- what a Party organisation is built on: area, building, industry, interest, floating, temporary-action
  party_basis text,
  dissolved_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, area_id) references directory.areas (district_id, id),
  foreign key (district_id, parent_unit_id) references directory.units (district_id, id)
);
create index units_area on directory.units (district_id, area_id);
create index units_parent on directory.units (district_id, parent_unit_id);
create index units_kind on directory.units (district_id, kind, id);
create unique index units_name on directory.units (district_id, name) where dissolved_at is null;
select platform.protect('directory.units', 'select, insert, update');

create table directory.buildings (
  district_id integer not null,
  id uuid not null,
  micro_grid_id uuid not null,
  -- short code of the QR plate on the door
  code text not null,
  name text not null,
  address text not null,
  location point not null,
  unit_count smallint not null default 1,
  floor_count smallint not null default 1,
  -- the words of name, address and code by which it is found, made by building-words.ts
  search tsvector not null,
  retired_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, code),
  foreign key (district_id, micro_grid_id) references directory.areas (district_id, id)
);
create index buildings_micro_grid on directory.buildings (district_id, micro_grid_id);
create index buildings_search on directory.buildings using gin (district_id, search);
create index buildings_location on directory.buildings using gist (location);
select platform.protect('directory.buildings', 'select, insert, update');

-- Row-level security lets no operator look into an index before the row's district is known unless the operator is
-- leakproof, and those of text search, points and polygons are not. So the few queries that live on such an index run as
-- the owner, and name the district themselves.

-- The buildings in which all words occur: the one called just so, those with `head` in their name, short names first.
create function directory.buildings_with_words(words tsquery, called text, head text, most integer)
  returns setof directory.buildings
  language sql stable security definer
  set search_path = pg_catalog
  as $$
    select * from directory.buildings b
     where b.district_id = platform.district_id() and b.search @@ words and b.retired_at is null
     order by b.name = called desc, strpos(b.name, head) > 0 desc, length(b.name), b.name, b.id
     limit most
  $$;
revoke all on function directory.buildings_with_words(tsquery, text, text, integer) from public;
grant execute on function directory.buildings_with_words(tsquery, text, text, integer) to linli_app;

-- The buildings nearest to a point, of those in which all words occur (null: of all). Nearest in degrees, which a caller
-- puts in order by metres.
create function directory.buildings_near(place point, words tsquery, most integer)
  returns setof directory.buildings
  language plpgsql stable security definer
  set search_path = pg_catalog
  as $$
begin
  if words is null then
    return query
      select * from directory.buildings b
       where b.district_id = platform.district_id() and b.retired_at is null
       order by b.location <-> place limit most;
  else
    return query
      select * from directory.buildings b
       where b.district_id = platform.district_id() and b.search @@ words and b.retired_at is null
       order by b.location <-> place limit most;
  end if;
end
$$;
revoke all on function directory.buildings_near(point, tsquery, integer) from public;
grant execute on function directory.buildings_near(point, tsquery, integer) to linli_app;

create table directory.homes (
  district_id integer not null,
  id uuid not null,
  building_id uuid not null,
  unit_no text not null,
  room_no text not null,
  exclusive_area_square_centimetres bigint check (exclusive_area_square_centimetres > 0),
  -- registered, surveyed or contract: the order in which art. 278 takes an area
  area_source text not null default 'registered' check (area_source in ('registered', 'surveyed', 'contract')),
  -- still the developer's, unsold: a unit of the register; then nobody of the residences owns it
  developer_unit_id uuid,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, building_id, unit_no, room_no),
  foreign key (district_id, building_id) references directory.buildings (district_id, id),
  foreign key (district_id, developer_unit_id) references directory.units (district_id, id)
);
select platform.protect('directory.homes', 'select, insert, update');

-- People in the register. Phone and identity numbers are encrypted by field; the index is a keyed hash for look-up.
create table directory.people (
  district_id integer not null,
  id uuid not null,
  name text not null,
  phone_encrypted bytea,
  phone_index bytea,
  identity_number_encrypted bytea,
  identity_number_index bytea,
  birth_year smallint,
  -- what the register or an import calls this person, to recognise the same row again
  reference text,
  left_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id)
);
create index people_name on directory.people (district_id, name collate "C", id);
create unique index people_phone on directory.people (district_id, phone_index) where phone_index is not null;
create unique index people_identity_number on directory.people (district_id, identity_number_index)
  where identity_number_index is not null;
create unique index people_reference on directory.people (district_id, reference) where reference is not null;
select platform.protect('directory.people', 'select, insert, update');

create table directory.residences (
  district_id integer not null,
  person_id uuid not null,
  home_id uuid not null,
  capacity text not null check (capacity in ('owner', 'tenant', 'family')),
  since date not null default '2026-01-01',
  until date,
  primary key (district_id, person_id, home_id, capacity),
  foreign key (district_id, person_id) references directory.people (district_id, id),
  foreign key (district_id, home_id) references directory.homes (district_id, id)
);
create index residences_home on directory.residences (district_id, home_id);
select platform.protect('directory.residences', 'select, insert, update');

-- A post is a place of duty in a unit for an area. People hold it for a term; rights come from posts alone.
create table directory.posts (
  district_id integer not null,
  id uuid not null,
  unit_id uuid not null,
  area_id uuid not null,
  role text not null,
  name text not null,
  name_en text not null default '',
  -- the district's last resort: takes what no duty matches; there is always exactly one
  backstop boolean not null default false,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, unit_id) references directory.units (district_id, id),
  foreign key (district_id, area_id) references directory.areas (district_id, id),
  check (not (backstop and closed_at is not null))
);
create index posts_unit on directory.posts (district_id, unit_id);
create index posts_area on directory.posts (district_id, area_id, role);
create unique index posts_name on directory.posts (district_id, name) where closed_at is null;
create unique index posts_backstop on directory.posts (district_id) where backstop;
select platform.protect('directory.posts', 'select, insert, update');

create table directory.post_terms (
  district_id integer not null,
  id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  starts_on date not null,
  ends_on date,
  -- full-time, part-time (兼职委员), sunken (干部下沉)
  manner text not null default 'full-time' check (manner in ('full-time', 'part-time', 'sunken')),
  primary key (district_id, id),
  foreign key (district_id, post_id) references directory.posts (district_id, id),
  foreign key (district_id, person_id) references directory.people (district_id, id),
  check (ends_on is null or ends_on >= starts_on),
  unique (district_id, post_id, person_id, starts_on),
  -- nobody holds the same post twice at a time
  exclude using gist (district_id with =, post_id with =, person_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index post_terms_person on directory.post_terms (district_id, person_id);
select platform.protect('directory.post_terms', 'select, insert, update');

-- Published to other modules: a post with its unit, its area's level, and how many people hold it today.
create view directory.staffed_posts with (security_invoker = true) as
  select p.district_id, p.id, p.unit_id, p.area_id, p.role, p.name, p.name_en, p.backstop, p.closed_at,
         a.level as area_level, a.district_area_id, a.street_id, a.community_id, a.grid_id,
         u.name as unit_name, u.name_en as unit_name_en, u.kind as unit_kind,
         (select count(*)::integer from directory.post_terms t
           where t.district_id = p.district_id and t.post_id = p.id
             and t.starts_on <= (select platform.today())
             and (t.ends_on is null or t.ends_on >= (select platform.today()))) as holder_count
    from directory.posts p
    join directory.areas a on a.district_id = p.district_id and a.id = p.area_id
    join directory.units u on u.district_id = p.district_id and u.id = p.unit_id;
grant select on directory.staffed_posts to linli_app;

-- Published to other modules: who holds which post today, for rights and for names.
create view directory.held_posts with (security_invoker = true) as
  select t.district_id, t.person_id, t.manner, p.id, p.unit_id, p.area_id, p.role, p.name, p.name_en,
         a.level as area_level, a.name as area_name, a.name_en as area_name_en,
         u.name as unit_name, u.name_en as unit_name_en, u.kind as unit_kind,
         e.name as person_name
    from directory.post_terms t
    join directory.posts p on p.district_id = t.district_id and p.id = t.post_id and p.closed_at is null
    join directory.areas a on a.district_id = p.district_id and a.id = p.area_id
    join directory.units u on u.district_id = p.district_id and u.id = p.unit_id
    join directory.people e on e.district_id = t.district_id and e.id = t.person_id
   where t.starts_on <= (select platform.today()) and (t.ends_on is null or t.ends_on >= (select platform.today()));
grant select on directory.held_posts to linli_app;

-- Published to other modules: where a building stands.
create view directory.places with (security_invoker = true) as
  select b.district_id, b.id as building_id, b.code, b.name, b.address, b.location,
         a.id as micro_grid_id, a.grid_id, a.community_id, a.street_id, a.district_area_id
    from directory.buildings b
    join directory.areas a on a.district_id = b.district_id and a.id = b.micro_grid_id
   where b.retired_at is null;
grant select on directory.places to linli_app;

-- Published to other modules: areas by name.
create view directory.area_names with (security_invoker = true) as
  select district_id, id, level, kind, code, name, name_en, parent_id, district_area_id, street_id, community_id, grid_id, retired_at
    from directory.areas;
grant select on directory.area_names to linli_app;

-- Published to other modules: the micro-grid that holds a point; the lowest id wins on a shared border.
create function directory.micro_grid_at(longitude double precision, latitude double precision) returns uuid
  language sql stable security definer
  set search_path = pg_catalog
  as $$
    select area_id from (
      select area_id from directory.area_shapes
       where district_id = platform.district_id()
         and box(shape) @> box(point(longitude, latitude), point(longitude, latitude))
         and shape @> point(longitude, latitude)
      -- keeps the planner from walking the district in the order of its ids until a polygon fits
      offset 0) holding
     order by area_id limit 1
  $$;
revoke all on function directory.micro_grid_at(double precision, double precision) from public;
grant execute on function directory.micro_grid_at(double precision, double precision) to linli_app;

-- Published to other modules: the register's people who have not left, by name and phone.
create view directory.known_people with (security_invoker = true) as
  select district_id, id, name, phone_index, birth_year, identity_number_encrypted is not null as identity_number_held
    from directory.people
   where left_at is null;
grant select on directory.known_people to linli_app;

-- Published to other modules: in which homes a person lives, in words.
create view directory.dwellings with (security_invoker = true) as
  select r.district_id, r.person_id, r.capacity, r.since, r.until, h.unit_no, h.room_no, b.name as building_name, b.address,
         g.name as grid_name, g.name_en as grid_name_en, c.name as community_name, c.name_en as community_name_en
    from directory.residences r
    join directory.homes h on h.district_id = r.district_id and h.id = r.home_id
    join directory.buildings b on b.district_id = h.district_id and b.id = h.building_id
    join directory.areas m on m.district_id = b.district_id and m.id = b.micro_grid_id
    join directory.areas g on g.district_id = m.district_id and g.id = m.grid_id
    join directory.areas c on c.district_id = m.district_id and c.id = m.community_id;
grant select on directory.dwellings to linli_app;

-- Published to other modules: how the people of the register are reached.
create view directory.reachable_people with (security_invoker = true) as
  select district_id, id, phone_encrypted
    from directory.people
   where left_at is null and phone_encrypted is not null;
grant select on directory.reachable_people to linli_app;

-- Who belongs to which Party organisation.
create table directory.party_memberships (
  district_id integer not null,
  person_id uuid not null,
  unit_id uuid not null,
  since date not null,
  until date,
  primary key (district_id, person_id, unit_id, since),
  foreign key (district_id, person_id) references directory.people (district_id, id),
  foreign key (district_id, unit_id) references directory.units (district_id, id),
  check (until is null or until >= since),
  -- one branch at a time: whoever is transferred leaves the other first
  exclude using gist (district_id with =, person_id with =, daterange(since, until, '[]') with &&)
);
create index party_memberships_unit on directory.party_memberships (district_id, unit_id);
select platform.protect('directory.party_memberships', 'select, insert, update');

-- Published to other modules: homes with where they stand and whose they are while unsold.
create view directory.standing_homes with (security_invoker = true) as
  select h.district_id, h.id as home_id, h.building_id, b.name as building_name, b.code as building_code, h.unit_no, h.room_no,
         h.exclusive_area_square_centimetres, h.area_source, h.developer_unit_id,
         a.id as micro_grid_id, a.grid_id, a.community_id, a.street_id, a.district_area_id
    from directory.homes h
    join directory.buildings b on b.district_id = h.district_id and b.id = h.building_id and b.retired_at is null
    join directory.areas a on a.district_id = b.district_id and a.id = b.micro_grid_id;
grant select on directory.standing_homes to linli_app;

-- Published to other modules: who lives in or owns which home today.
create view directory.current_residences with (security_invoker = true) as
  select r.district_id, r.person_id, r.home_id, r.capacity, p.birth_year
    from directory.residences r
    join directory.people p on p.district_id = r.district_id and p.id = r.person_id and p.left_at is null
   where r.since <= (select platform.today()) and (r.until is null or r.until >= (select platform.today()));
grant select on directory.current_residences to linli_app;

-- Published to other modules: who is a member of which Party organisation today, and where that is.
create view directory.current_party_members with (security_invoker = true) as
  select m.district_id, m.person_id, m.unit_id, m.since, u.parent_unit_id, u.name as unit_name, u.name_en as unit_name_en,
         a.id as area_id, a.grid_id, a.community_id, a.street_id, a.district_area_id
    from directory.party_memberships m
    join directory.people p on p.district_id = m.district_id and p.id = m.person_id and p.left_at is null
    join directory.units u on u.district_id = m.district_id and u.id = m.unit_id and u.dissolved_at is null
    join directory.areas a on a.district_id = u.district_id and a.id = u.area_id
   where m.since <= (select platform.today()) and (m.until is null or m.until >= (select platform.today()));
grant select on directory.current_party_members to linli_app;
