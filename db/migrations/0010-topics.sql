-- Standing problems of places, the hot topics that lead to them, and what is learned for suggestions.
create schema standing_problems;
grant usage on schema standing_problems to linli_app;

-- 未诉先办: a problem of a place that is worked on before the next resident has to report it. Written by staff.
create table standing_problems.problems (
  district_id integer not null,
  id uuid not null,
  title text not null,
  words text not null,
  -- null: of several kinds
  category_id uuid,
  -- the place, with the areas it lies in
  area_id uuid not null,
  level smallint not null check (level between 1 and 5),
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  -- who answers for it until it is settled
  owner_post_id uuid not null,
  owner_unit_id uuid not null,
  state text not null check (state in ('open', 'under-way', 'settled')),
  -- the day on which the owner looks again whether it is gone
  review_on date not null,
  -- whether somebody wrote it down by hand or made it of a hot topic
  origin text not null check (origin in ('hand', 'topic')),
  opened_at timestamptz not null,
  settled_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id),
  check ((state = 'settled') = (settled_at is not null)),
  foreign key (district_id, category_id) references categories.categories (district_id, id),
  foreign key (district_id, area_id) references directory.areas (district_id, id),
  foreign key (district_id, owner_post_id) references directory.posts (district_id, id)
);
create index problems_review on standing_problems.problems (district_id, review_on, id) where state <> 'settled';
create index problems_settled on standing_problems.problems (district_id, settled_at, id) where state = 'settled';
create index problems_area on standing_problems.problems (district_id, area_id, category_id) where state <> 'settled';
create index problems_owner on standing_problems.problems (district_id, owner_unit_id) where state <> 'settled';
select platform.protect('standing_problems.problems', 'select, insert, update');

-- The requests that show the problem. Who linked and who took away stands on the timeline.
create table standing_problems.linked_requests (
  district_id integer not null,
  problem_id uuid not null,
  request_id uuid not null,
  linked_at timestamptz not null,
  primary key (district_id, problem_id, request_id),
  foreign key (district_id, problem_id) references standing_problems.problems (district_id, id)
);
create index linked_requests_request on standing_problems.linked_requests (district_id, request_id);
select platform.protect('standing_problems.linked_requests', 'select, insert, delete');

-- What happened to it. Append-only.
create table standing_problems.timeline (
  district_id integer not null,
  problem_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  account_id uuid,
  post_id uuid,
  words text not null default '',
  facts jsonb not null default '{}',
  primary key (district_id, problem_id, id),
  foreign key (district_id, problem_id) references standing_problems.problems (district_id, id)
);
select platform.protect('standing_problems.timeline', 'select, insert');

-- Published to other modules: what is worked on where, by whom, until when it is looked at again.
create view standing_problems.open_problems with (security_invoker = true) as
  select district_id, id, title, category_id, area_id, level, district_area_id, street_id, community_id, grid_id,
         owner_post_id, owner_unit_id, state, review_on
    from standing_problems.problems
   where state <> 'settled';
grant select on standing_problems.open_problems to linli_app;

create schema topics;
grant usage on schema topics to linli_app;

-- What unusually many people report in an area. One row from the hour in which it becomes hot until it has cooled.
create table topics.hot_topics (
  district_id integer not null,
  id uuid not null,
  area_id uuid not null,
  category_id uuid not null,
  level smallint not null check (level between 1 and 4),
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  found_at timestamptz not null,
  refreshed_at timestamptz not null,
  cooled_at timestamptz,
  -- different people in the past seven days, and in each of the weeks before, the nearest first
  reporters integer not null check (reporters >= 5),
  before integer[] not null,
  -- the median of the weeks before, and how likely such a week is by chance
  usual real not null,
  chance double precision not null,
  -- used by at least five of them
  words text[] not null,
  primary key (district_id, id),
  foreign key (district_id, area_id) references directory.areas (district_id, id),
  foreign key (district_id, category_id) references categories.categories (district_id, id)
);
create unique index hot_topics_hot on topics.hot_topics (district_id, area_id, category_id) where cooled_at is null;
select platform.protect('topics.hot_topics', 'select, insert, update');

-- The requests behind what is hot now.
create table topics.topic_requests (
  district_id integer not null,
  topic_id uuid not null,
  request_id uuid not null,
  primary key (district_id, topic_id, request_id),
  foreign key (district_id, topic_id) references topics.hot_topics (district_id, id)
);
select platform.protect('topics.topic_requests', 'select, insert, delete');

create schema suggestions;
grant usage on schema suggestions to linli_app;

-- What a district has learned: how much each term speaks for each category. A term is a word, a pair of words or a part of
-- one that at least five different people have used; no text of anybody can be made of it.
create table suggestions.models (
  district_id integer primary key,
  -- another one each time, so that a process knows whether what it holds is what was learned last, even after a restore
  edition uuid not null,
  learned_at timestamptz not null,
  text_count integer not null,
  category_ids uuid[] not null,
  -- of each category: how many requests it was learned from
  text_counts integer[] not null,
  terms text[] not null,
  rarities real[] not null,
  -- of each category: what one step of its weights is worth, and where it stands without any term
  scales real[] not null,
  biases real[] not null,
  -- one signed byte for each category and term, category after category
  weights bytea not null
);
select platform.protect('suggestions.models', 'select, insert, update');

-- How many requests of a category a community had in a year, by the unit that ended them.
create table suggestions.past_cases (
  district_id integer not null,
  community_id uuid not null,
  category_id uuid not null,
  unit_id uuid not null,
  cases integer not null check (cases > 0),
  primary key (district_id, community_id, category_id, unit_id)
);
select platform.protect('suggestions.past_cases', 'select, insert, delete');
