-- Votes: who may vote, frozen when a vote opens; the ballots; what was counted.
create schema votes;
grant usage on schema votes to linli_app;

create sequence votes.vote_number;
grant usage on sequence votes.vote_number to linli_app;

create table votes.votes (
  district_id integer not null,
  id uuid not null,
  number text not null,
  title text not null,
  words text not null,
  kind text not null check (kind in ('yes-no', 'single', 'multiple', 'ranked', 'score', 'budget')),
  secrecy text not null check (secrecy in ('open', 'secret')),
  -- how it is counted, as the counting package reads it
  terms jsonb not null,
  -- Who may vote, as it is looked up in the register when the vote opens.
  electorate text not null check (electorate in ('residents', 'members', 'party-members', 'owners')),
  youngest smallint not null check (youngest between 0 and 120),
  -- members: of this council
  council_id uuid,
  -- owners, residents: of these buildings alone; null: of the whole area
  building_ids uuid[],
  -- owners: one choice for all homes of the same owner, or each home by itself
  several_homes text not null default 'one-choice' check (several_homes in ('one-choice', 'per-home')),
  -- how many others one person may vote for; 0: nobody votes for another
  proxies_per_holder smallint not null default 0 check (proxies_per_holder between 0 and 100),
  results_before_closing boolean not null default false,
  notice_days smallint not null check (notice_days between 0 and 365),
  -- who may be asked for more time when ballots are short, and for how many days in all
  extension_days smallint not null default 0 check (extension_days between 0 and 365),
  -- how many days after the closing hour paper that came before it is still entered, at most
  paper_days smallint not null default 0 check (paper_days between 0 and 15),
  area_id uuid not null,
  level smallint not null,
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  -- the post that runs it
  post_id uuid not null,
  state text not null check (state in ('prepared', 'announced', 'open', 'awaiting-paper', 'closed', 'published', 'cancelled')),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  prepared_at timestamptz not null,
  announced_at timestamptz,
  opened_at timestamptz,
  -- awaiting-paper: it is counted then at the latest
  paper_until timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  cancelled_at timestamptz,
  cancelled_because text,
  extended_days smallint not null default 0,
  reminded_at timestamptz,
  -- the frozen electorate: voting units (people, or homes), people behind them, and for owners heads and area
  elector_count integer,
  people_count integer,
  head_count integer,
  area_square_centimetres bigint,
  took_part_count integer,
  -- papers that were entered once or differed when it was counted, and do not count
  unfinished_paper_count integer,
  outcome text check (outcome in ('passed', 'failed', 'elected', 'tie', 'quorum-not-met')),
  result jsonb,
  -- a tie that the rule leaves to somebody: how and why it was settled
  tie_settled jsonb,
  -- of the published list of ballots
  list_sha256 bytea,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, number),
  check (closes_at > opens_at),
  check (secrecy = 'open' or electorate <> 'owners'),
  check (secrecy = 'open' or paper_days = 0),
  check (state <> 'awaiting-paper' or paper_until is not null),
  check ((electorate = 'members') = (council_id is not null))
);
create index votes_area on votes.votes (district_id, area_id, state);
create index votes_community on votes.votes (district_id, community_id, state, closes_at);
create index votes_street on votes.votes (district_id, street_id, state, closes_at);
create index votes_due_to_open on votes.votes (district_id, opens_at) where state = 'announced';
create index votes_due_to_close on votes.votes (district_id, closes_at) where state = 'open';
create index votes_due_to_count on votes.votes (district_id, paper_until) where state = 'awaiting-paper';
select platform.protect('votes.votes', 'select, insert, update');

create table votes.options (
  district_id integer not null,
  vote_id uuid not null,
  position smallint not null check (position between 1 and 200),
  title text not null,
  words text not null,
  -- in fen, where a budget is shared out
  cost bigint check (cost > 0),
  primary key (district_id, vote_id, position),
  foreign key (district_id, vote_id) references votes.votes (district_id, id)
);
select platform.protect('votes.options', 'select, insert, update, delete');

-- One vote each: a person, or for owners a home. Never changed after the vote has opened.
create table votes.electors (
  district_id integer not null,
  vote_id uuid not null,
  -- the person's or the home's id
  elector_id uuid not null,
  -- 1, 2, 3 … in the order of doors: stands on the paper ballot
  paper_number integer not null,
  home_id uuid,
  -- homes of one key are one head: the same owners', or the developer's
  head_key text,
  area_square_centimetres bigint,
  primary key (district_id, vote_id, elector_id),
  unique (district_id, vote_id, paper_number),
  foreign key (district_id, vote_id) references votes.votes (district_id, id)
);
select platform.protect('votes.electors', 'select, insert');

-- Who may cast an elector's vote: the person themself, or any owner of the home.
create table votes.elector_people (
  district_id integer not null,
  vote_id uuid not null,
  person_id uuid not null,
  elector_id uuid not null,
  primary key (district_id, vote_id, person_id, elector_id),
  -- looked at when the transaction ends, in which the planner has learnt of the electors
  foreign key (district_id, vote_id, elector_id) references votes.electors (district_id, vote_id, elector_id)
    deferrable initially deferred
);
create index elector_people_elector on votes.elector_people (district_id, vote_id, elector_id);
create index elector_people_person on votes.elector_people (district_id, person_id, vote_id);
select platform.protect('votes.elector_people', 'select, insert');

-- Lets the planner know of an electorate in the very transaction that froze it. Until it does by itself, a minute later, it
-- takes the vote for one without electors, and may read all of them to find one. Only the tables' owner may ask for it.
create function votes.learn_electorates() returns void
  language plpgsql security definer
  set search_path = pg_catalog
  as $$ begin analyze votes.electors, votes.elector_people; end $$;
revoke all on function votes.learn_electorates() from public;
grant execute on function votes.learn_electorates() to linli_app;

-- An elector has voted: once, whichever way. Evidence: never changed.
create table votes.ballots (
  district_id integer not null,
  vote_id uuid not null,
  elector_id uuid not null,
  -- printed on the receipt: by it the ballot is found in the published list
  number text collate "C" not null,
  -- null in a secret vote: the elector has taken up their right, and what was chosen lies in the ballot box
  choice jsonb,
  way text not null check (way in ('phone', 'proxy', 'paper', 'token')),
  cast_at timestamptz not null,
  person_id uuid,
  account_id uuid,
  post_id uuid,
  primary key (district_id, vote_id, elector_id),
  unique (district_id, vote_id, number),
  foreign key (district_id, vote_id, elector_id) references votes.electors (district_id, vote_id, elector_id),
  check ((choice is null) = (way = 'token'))
);
select platform.protect('votes.ballots', 'select, insert');

-- How many have voted so far where very many may: counted every minute, so that pages need not count at each view, and
-- whoever casts writes on no row that others write on.
create table votes.turnouts (
  district_id integer not null,
  vote_id uuid not null,
  took_part_count integer not null,
  ways jsonb not null,
  -- where it was announced that everybody may watch: the count so far
  so_far jsonb,
  as_of timestamptz not null,
  primary key (district_id, vote_id),
  foreign key (district_id, vote_id) references votes.votes (district_id, id)
);
select platform.protect('votes.turnouts', 'select, insert, update');

-- What came later than the ballot that counts, and was refused: shown to those who run the vote.
create table votes.refused_ballots (
  district_id integer not null,
  id uuid not null,
  vote_id uuid not null,
  elector_id uuid not null,
  way text not null check (way in ('phone', 'proxy', 'paper', 'token')),
  refused_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, vote_id, elector_id) references votes.electors (district_id, vote_id, elector_id)
);
create index refused_ballots_vote on votes.refused_ballots (district_id, vote_id, refused_at);
select platform.protect('votes.refused_ballots', 'select, insert');

-- Somebody votes for an elector, by a signed document.
create table votes.proxies (
  district_id integer not null,
  id uuid not null,
  vote_id uuid not null,
  elector_id uuid not null,
  holder_person_id uuid not null,
  document_id uuid not null,
  registered_at timestamptz not null,
  account_id uuid,
  post_id uuid,
  revoked_at timestamptz,
  revoked_by_account_id uuid,
  primary key (district_id, id),
  foreign key (district_id, vote_id, elector_id) references votes.electors (district_id, vote_id, elector_id)
);
create unique index proxies_standing on votes.proxies (district_id, vote_id, elector_id) where revoked_at is null;
create index proxies_holder on votes.proxies (district_id, holder_person_id, vote_id) where revoked_at is null;
select platform.protect('votes.proxies', 'select, insert, update');

-- Published to other modules.
create view votes.standing_votes with (security_invoker = true) as
  select district_id, id, number, title, state, secrecy, kind, terms, electorate, opens_at, closes_at, paper_until, closed_at,
         published_at, outcome, elector_count, took_part_count, area_id, level, district_area_id, street_id, community_id,
         grid_id, building_ids, post_id
    from votes.votes;
grant select on votes.standing_votes to linli_app;

-- Published to other modules: who may vote, by the number on the paper ballot.
create view votes.vote_electors with (security_invoker = true) as
  select district_id, vote_id, elector_id, paper_number, home_id, head_key, area_square_centimetres from votes.electors;
grant select on votes.vote_electors to linli_app;

-- Published to other modules: who has voted, and in which way; never what.
create view votes.cast_ballots with (security_invoker = true) as
  select district_id, vote_id, elector_id, way, cast_at from votes.ballots;
grant select on votes.cast_ballots to linli_app;

-- Published to other modules: what can be chosen.
create view votes.vote_options with (security_invoker = true) as
  select district_id, vote_id, position, title, cost from votes.options;
grant select on votes.vote_options to linli_app;

-- Published to other modules: who may cast an elector's vote.
create view votes.voter_people with (security_invoker = true) as
  select district_id, vote_id, elector_id, person_id from votes.elector_people;
grant select on votes.voter_people to linli_app;

-- Published to other modules: what came after the ballot that counts, and was refused.
create view votes.late_ballots with (security_invoker = true) as
  select district_id, vote_id, elector_id, way, refused_at from votes.refused_ballots;
grant select on votes.late_ballots to linli_app;
