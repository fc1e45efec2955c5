-- The main job: a resident's request, its way, its evidence.
create schema requests;
grant usage on schema requests to linli_app;

create sequence requests.request_number as bigint;
grant usage on sequence requests.request_number to linli_app;

create table requests.requests (
  district_id integer not null,
  id uuid not null,
  -- what people say on the phone: day of filing and a running number, "261124-00042"
  number text not null,
  channel text not null,
  category_id uuid not null,
  urgency text not null,
  description text not null,
  answers jsonb not null default '{}',
  -- words of description and address for Chinese full-text search, and the areas it lies in; made by search.ts
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
  reporter_name text not null default '',
  reporter_phone_encrypted bytea,
  reporter_phone_index bytea,
  -- who typed it for the resident (代办), or the interface client
  filed_by_account_id uuid,
  client_id uuid,
  -- keyed hash of the secret in the reporter's link
  link_hash bytea not null,

  state text not null check (state in ('dispatched', 'accepted', 'awaiting-resident', 'suspended', 'resolved', 'rejected', 'closed')),
  -- answerable until the next has accepted; offered: has been asked to take over
  answerable_post_id uuid not null,
  answerable_unit_id uuid not null,
  offered_post_id uuid,
  offered_unit_id uuid,
  offer_cause text check (offer_cause in ('transfer', 'escalation', 'send-back', 'rerouting', 'appeal')),
  -- level of the area the answerable post works for, 1 district … 5 micro-grid
  level smallint not null,
  -- what waits for the approval of the level above, and whose that is; until: the review of a suspension, or the day an
  -- extension moves the deadline to; amount: of an extension, in the limit's own unit
  approval_kind text check (approval_kind in ('suspension', 'extension')),
  approval_post_id uuid,
  approval_unit_id uuid,
  approval_asked_by uuid,
  approval_reason text,
  approval_until timestamptz,
  approval_amount integer,

  filed_at timestamptz not null,
  first_contact_due_at timestamptz not null,
  first_contacted_at timestamptz,
  due_at timestamptz not null,
  due_provisional boolean not null,
  -- when its time was extended, which happens once
  extended_at timestamptz,
  -- since when it is late; set by a job in the minute it happens
  late_since timestamptz,
  -- how many steps it has climbed since it was marked late
  late_step smallint not null default 0,
  accepted_at timestamptz,
  -- since when the question waits for the reporter
  waiting_since timestamptz,
  suspended_since timestamptz,
  -- when a suspension ends by itself
  review_at timestamptz,
  suspension_reason text,
  -- the net clock: since when it runs, and what it ran before
  clock_since timestamptz,
  net_seconds bigint not null default 0,
  resolved_at timestamptz,
  -- when silence closes it, or until when a rejection may be appealed
  answer_until timestamptz,
  closed_at timestamptz,
  closing text check (closing in ('confirmed', 'unrated', 'rejected', 'withdrawn', 'merged')),
  closed_level smallint,
  solved boolean,
  satisfaction text check (satisfaction in ('satisfied', 'fair', 'unsatisfied')),
  reopened_count smallint not null default 0,
  -- the request of the same matter that it was merged into, and how it stood then
  merged_into_id uuid,
  before_merge jsonb,
  -- the request that this one is a part of
  part_of_id uuid,
  version integer not null default 1,

  primary key (district_id, id),
  check ((state = 'closed') = (closed_at is not null)),
  check ((merged_into_id is not null) = (closing is not distinct from 'merged')),
  check ((merged_into_id is null) = (before_merge is null)),
  check (merged_into_id <> id),
  check (part_of_id is null or merged_into_id is null),
  check ((offered_post_id is null) = (offered_unit_id is null)),
  check ((offered_post_id is null) = (offer_cause is null)),
  check (offered_post_id <> answerable_post_id),
  check ((state = 'awaiting-resident') = (waiting_since is not null)),
  check ((state = 'suspended') = (suspended_since is not null)),
  check ((state = 'suspended') = (review_at is not null)),
  check ((state in ('dispatched', 'accepted')) = (clock_since is not null)),
  -- something is offered to another post or waits for approval, never both
  check (offered_post_id is null or approval_post_id is null),
  check (approval_kind is null or state in ('accepted', 'suspended')),
  check ((approval_kind is null) = (approval_post_id is null)),
  check ((approval_kind is null) = (approval_unit_id is null))
);
create unique index requests_number on requests.requests (district_id, number);
-- A short pending list: a search reads all of it, and whoever overfills it pays for putting it in order.
create index requests_search on requests.requests using gin (district_id, search) with (gin_pending_list_limit = 512);
create index requests_filed on requests.requests (district_id, filed_at, id);
create index requests_reporter on requests.requests (district_id, reporter_phone_index, filed_at);
create index requests_closed_street on requests.requests (district_id, street_id, filed_at, id);
create index requests_closed_community on requests.requests (district_id, community_id, filed_at, id);
create index requests_closed_unit on requests.requests (district_id, answerable_unit_id, filed_at, id);
-- Worklists read open requests only, in the order of what hurts first.
create index requests_open_due on requests.requests (district_id, due_at, id) where state <> 'closed';
create index requests_open_street on requests.requests (district_id, street_id, due_at, id) where state <> 'closed';
create index requests_open_community on requests.requests (district_id, community_id, due_at, id) where state <> 'closed';
create index requests_open_grid on requests.requests (district_id, grid_id, due_at, id) where state <> 'closed';
create index requests_open_category on requests.requests (district_id, category_id, due_at, id) where state <> 'closed';
create index requests_open_post on requests.requests (district_id, answerable_post_id, due_at, id) where state <> 'closed';
create index requests_open_unit on requests.requests (district_id, answerable_unit_id, due_at, id) where state <> 'closed';
create index requests_offered_post on requests.requests (district_id, offered_post_id, due_at, id) where offered_post_id is not null;
create index requests_offered_unit on requests.requests (district_id, offered_unit_id, due_at, id) where offered_unit_id is not null;
create index requests_approval_post on requests.requests (district_id, approval_post_id, due_at, id) where approval_post_id is not null;
create index requests_approval_unit on requests.requests (district_id, approval_unit_id, due_at, id) where approval_unit_id is not null;
create index requests_climbing on requests.requests (district_id, late_step, due_at) where late_since is not null and state in ('dispatched', 'accepted');
create index requests_under_review on requests.requests (district_id, review_at) where state = 'suspended';
create index requests_open_near on requests.requests using gist (district_id, location) where state <> 'closed';
create index requests_becoming_late on requests.requests (district_id, due_at) where late_since is null and state in ('dispatched', 'accepted');
create index requests_awaiting_answer on requests.requests (district_id, answer_until) where state in ('resolved', 'rejected');
create index requests_merged on requests.requests (district_id, merged_into_id) where merged_into_id is not null;
create index requests_parts on requests.requests (district_id, part_of_id) where part_of_id is not null;
select platform.protect('requests.requests', 'select, insert, update');

-- What happened to it, told in sentences. Append-only.
create table requests.timeline (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  -- who may read the words: anyone sees that it happened; resident: the reporter and staff; staff: only staff
  audience text not null check (audience in ('resident', 'staff')),
  actor_kind text not null check (actor_kind in ('resident', 'staff', 'system', 'client')),
  account_id uuid,
  post_id uuid,
  words text not null default '',
  facts jsonb not null default '{}',
  primary key (district_id, request_id, id)
);
select platform.protect('requests.timeline', 'select, insert');

-- Why it went where it went. Append-only.
create table requests.routings (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  -- null: the district's backstop took it
  duty_id uuid,
  post_id uuid not null,
  category_id uuid not null,
  micro_grid_id uuid not null,
  reason jsonb not null,
  primary key (district_id, request_id, id)
);
create index routings_at on requests.routings (district_id, at, request_id);
select platform.protect('requests.routings', 'select, insert');

-- Every deadline that was ever set, with its rule. Append-only.
create table requests.deadlines (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  set_at timestamptz not null,
  kind text not null check (kind in ('first-contact', 'resolution')),
  limit_amount integer not null,
  limit_unit text not null,
  counted_from timestamptz not null,
  due_at timestamptz not null,
  provisional boolean not null,
  reason text not null check (reason in ('filed', 'category-corrected', 'place-corrected', 'calendar-changed', 'reopened', 'appealed', 'resident-answered', 'resumed', 'extended', 'unmerged')),
  primary key (district_id, request_id, id)
);
select platform.protect('requests.deadlines', 'select, insert');

-- How a district deals with time: how far a suspension may reach, how much an extension may add, whom a late request
-- climbs to. One row for each change; the newest rules. Append-only.
create table requests.time_rules (
  district_id integer not null,
  id uuid not null,
  suspension_days integer not null check (suspension_days between 1 and 730),
  -- of the limit that is extended
  extension_percent integer not null check (extension_percent between 1 and 100),
  -- [{"workingDays": 1, "tells": "unit-head"}, …], the earliest first
  late_steps jsonb not null,
  source text not null,
  set_at timestamptz not null,
  primary key (district_id, id)
);
select platform.protect('requests.time_rules', 'select, insert');

-- A leader asks about a request and is to be answered by a certain time (督办). The words stand on the timeline.
create table requests.supervisions (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  ordered_at timestamptz not null,
  orderer_post_id uuid not null,
  orderer_account_id uuid not null,
  -- open: an answer is due; answered: the orderer has yet to say whether it will do
  state text not null check (state in ('open', 'answered', 'closed')),
  reply_due_at timestamptz not null,
  -- how often it was asked, the first time included
  rounds smallint not null default 1,
  late_since timestamptz,
  -- how many steps it has climbed since it was late
  late_step smallint not null default 0,
  primary key (district_id, request_id, id)
);
create index supervisions_standing on requests.supervisions (district_id, reply_due_at, id) where state <> 'closed';
create index supervisions_orderer on requests.supervisions (district_id, orderer_post_id, reply_due_at, id) where state <> 'closed';
select platform.protect('requests.supervisions', 'select, insert, update');

create table requests.request_photos (
  district_id integer not null,
  request_id uuid not null,
  photo_id uuid not null,
  -- reported by the resident, or showing what was done
  kind text not null check (kind in ('reported', 'solution')),
  sort smallint not null,
  primary key (district_id, request_id, photo_id)
);
create index request_photos_photo on requests.request_photos (district_id, photo_id);
select platform.protect('requests.request_photos', 'select, insert');

-- Who opened the contact of the reporter or of somebody who joined, and why. Whom it concerns can read it.
create table requests.contact_openings (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid not null,
  post_id uuid not null,
  reason text not null,
  -- null: the reporter's
  joined_id uuid,
  primary key (district_id, request_id, id)
);
select platform.protect('requests.contact_openings', 'select, insert');

-- Residents who met the same matter and joined instead of filing it again (我也遇到了). Leaving forgets the contact; the
-- row stays, so that the same submission sent once more joins nobody anew.
create table requests.joined_residents (
  district_id integer not null,
  request_id uuid not null,
  -- made by the resident's device
  id uuid not null,
  joined_at timestamptz not null,
  account_id uuid,
  name text not null default '',
  phone_encrypted bytea,
  phone_index bytea,
  -- keyed hash of the secret in the resident's own link
  link_hash bytea not null,
  -- the request that they reported or had joined, where it was merged into this one
  merged_from_id uuid,
  left_at timestamptz,
  -- their own judgement of the solution, beside the reporter's
  rated_at timestamptz,
  solved boolean,
  satisfaction text check (satisfaction in ('satisfied', 'fair', 'unsatisfied')),
  words text not null default '',
  primary key (district_id, request_id, id),
  check ((left_at is null) = (phone_index is not null)),
  check ((phone_index is null) = (phone_encrypted is null)),
  check ((rated_at is null) = (solved is null))
);
create unique index joined_residents_phone on requests.joined_residents (district_id, phone_index, request_id) where left_at is null;
select platform.protect('requests.joined_residents', 'select, insert, update');

-- What the answerable post has released for everybody: words it has gone over, and photos. Each release stays; the one
-- that counts is not withdrawn.
create table requests.releases (
  district_id integer not null,
  request_id uuid not null,
  id uuid not null,
  released_at timestamptz not null,
  account_id uuid not null,
  post_id uuid not null,
  words text not null,
  photo_ids uuid[] not null,
  withdrawn_at timestamptz,
  withdrawn_by_account_id uuid,
  primary key (district_id, request_id, id),
  check ((withdrawn_at is null) = (withdrawn_by_account_id is null))
);
create unique index releases_current on requests.releases (district_id, request_id) where withdrawn_at is null;
select platform.protect('requests.releases', 'select, insert, update');

-- Published to other modules: what each request was about and where, and which post it went to first.
create view requests.routed_places with (security_invoker = true) as
  select r.district_id, r.id as request_id, r.number, first.category_id, first.micro_grid_id,
         a.grid_id, a.community_id, a.street_id, a.district_area_id, r.filed_at, first.post_id as first_post_id
    from requests.requests r
    cross join lateral (
      select o.category_id, o.micro_grid_id, o.post_id
        from requests.routings o
       where o.district_id = r.district_id and o.request_id = r.id
       order by o.id limit 1) first
    join directory.area_names a on a.district_id = r.district_id and a.id = first.micro_grid_id;
grant select on requests.routed_places to linli_app;

-- Published to other modules: until when what is not yet answered is due.
create view requests.open_deadlines with (security_invoker = true) as
  select district_id, id as request_id, filed_at, due_at, due_provisional
    from requests.requests
   where state in ('dispatched', 'accepted', 'awaiting-resident', 'suspended');
grant select on requests.open_deadlines to linli_app;

-- Published to other modules: what anybody may know of a request: what it is about, how far it is, and where to the
-- building, or else to a hundred metres. What the reporter wrote is not in it. The client_ columns hold what a program
-- filed, for that program alone.
create view requests.public_requests with (security_invoker = true) as
  select r.district_id, r.id, r.number, r.category_id, r.state, r.closing, r.late_since is not null as late,
         r.filed_at, r.due_at, r.due_provisional, r.closed_at,
         (select t.at from requests.timeline t
           where t.district_id = r.district_id and t.request_id = r.id
           order by t.id desc limit 1) as updated_at,
         r.answerable_post_id, r.building_id, r.community_id, r.street_id,
         case when r.building_id is null then
           point(round(r.location[0]::numeric, 3)::double precision, round(r.location[1]::numeric, 3)::double precision)
         end as rough_location,
         r.client_id,
         case when r.client_id is not null then r.description end as client_description,
         case when r.client_id is not null then r.address end as client_address,
         case when r.client_id is not null then r.location end as client_location
    from requests.requests r
   -- A part is work on a request that is listed itself.
   where r.part_of_id is null;
grant select on requests.public_requests to linli_app;

-- Published to other modules: where each request lies and how far it is, without anything that its reporter wrote.
create view requests.placed_requests with (security_invoker = true) as
  select district_id, id as request_id, number, category_id, state, filed_at, answerable_post_id, answerable_unit_id,
         district_area_id, street_id, community_id, grid_id, micro_grid_id
    from requests.requests;
grant select on requests.placed_requests to linli_app;

-- Published to other modules: what was reported, for counting by how many different people; `reporter` only tells whether
-- two requests are of one person. Nothing of a text may be shown or kept but words that many have used.
create view requests.reported_texts with (security_invoker = true) as
  select r.district_id, r.id as request_id, r.description, r.category_id, r.filed_at,
         r.district_area_id, r.street_id, r.community_id, r.grid_id,
         md5(coalesce(r.reporter_phone_index::text, r.reporter_account_id::text, r.filed_by_account_id::text,
                      r.client_id::text, '')) as reporter,
         r.accepted_at is not null as accepted,
         coalesce(r.closing in ('withdrawn', 'rejected'), false) as withdrawn,
         exists (select from requests.timeline t
                  where t.district_id = r.district_id and t.request_id = r.id and t.kind = 'rerouted'
                    and t.facts ->> 'corrected' = 'category') as corrected
    from requests.requests r
   where r.part_of_id is null;
grant select on requests.reported_texts to linli_app;

-- The newest requests in which all words occur, of all or of the open ones. Row-level security lets no operator look into
-- an index before the row's district is known unless the operator is leakproof, and that of text search is not: so this
-- runs as the owner and names the district itself.
create function requests.ids_with_words(words tsquery, open_only boolean, most integer) returns setof uuid
  language sql stable security definer
  set search_path = pg_catalog
  as $$
    select r.id from requests.requests r
     where r.district_id = platform.district_id() and r.search @@ words and (not open_only or r.state <> 'closed')
     order by r.filed_at desc, r.id desc
     limit most
  $$;
revoke all on function requests.ids_with_words(tsquery, boolean, integer) from public;
grant execute on function requests.ids_with_words(tsquery, boolean, integer) to linli_app;

-- Where everybody may know a request to be: at its building, or else to a hundred metres.
create function requests.rough_location(at_building boolean, exact point) returns point
  language sql immutable
  set search_path = pg_catalog
  as $$
    select case when at_building then exact else
      point(round(exact[0]::numeric, 3)::double precision, round(exact[1]::numeric, 3)::double precision) end
  $$;
grant execute on function requests.rough_location(boolean, point) to linli_app;

-- What was reported within so many metres of a point: open, or closed as solved or unrated since; with the distance and how
-- many of the words said occur in it. Of many, those of the kinds first, then the nearest. Distances are those of the rough
-- locations: asking from many points finds no exacter place. It runs as the owner for the same reason as ids_with_words.
create function requests.reported_near(
  place point, within integer, kinds uuid[], said text[], community uuid, closed_since timestamptz, most integer)
  returns table (id uuid, metres integer, shared integer)
  language sql stable security definer rows 20
  set search_path = pg_catalog
  as $$
    with scale as (
      select 111320.0 as north, 111320.0 * cos(radians(place[1])) as east
    ), edge as (
      -- 80 metres more: as far as a rough location may lie from the exact one
      select box(point(place[0] - (within + 80) / east, place[1] - (within + 80) / north),
                 point(place[0] + (within + 80) / east, place[1] + (within + 80) / north)) as bounds
        from scale
    ), around as (
      select r.id, r.category_id, r.search, requests.rough_location(r.building_id is not null, r.location) as at
        from requests.requests r
       where r.district_id = platform.district_id() and r.state <> 'closed' and r.part_of_id is null and r.location <@ (select bounds from edge)
      union all
      select r.id, r.category_id, r.search, requests.rough_location(r.building_id is not null, r.location)
        from requests.requests r
       where r.district_id = platform.district_id() and r.community_id = community and r.state = 'closed'
         and r.closing in ('confirmed', 'unrated') and r.closed_at >= closed_since and r.part_of_id is null
         -- What was filed long ago and closed just now is passed over: the index is by the day of filing.
         and r.filed_at >= closed_since - interval '60 days' and r.location <@ (select bounds from edge)
    ), measured as (
      select around.*, sqrt(((at[0] - place[0]) * east) ^ 2 + ((at[1] - place[1]) * north) ^ 2) as away
        from around, scale
    )
    select m.id, round(m.away)::integer,
           (select count(*)::integer from unnest(tsvector_to_array(m.search)) as word where word = any (said))
      from measured m
     where m.away <= within
     order by m.category_id = any (kinds) desc, m.away, m.id desc
     limit most
  $$;
revoke all on function requests.reported_near(point, integer, uuid[], text[], uuid, timestamptz, integer) from public;
grant execute on function requests.reported_near(point, integer, uuid[], text[], uuid, timestamptz, integer) to linli_app;

-- Published to other modules: which posts have an open request, or are asked to take one over or to approve something.
create view requests.open_request_posts with (security_invoker = true) as
  select district_id, answerable_post_id as post_id, id as request_id
    from requests.requests
   where state <> 'closed'
  union all
  select district_id, offered_post_id, id
    from requests.requests
   where offered_post_id is not null
  union all
  select district_id, approval_post_id, id
    from requests.requests
   where approval_post_id is not null;
grant select on requests.open_request_posts to linli_app;
