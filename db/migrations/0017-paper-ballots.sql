-- Paper ballots: a number per elector, entered by two people who do not see one another's entry.
create schema paper_ballots;
grant usage on schema paper_ballots to linli_app;

-- A ballot that was handed in. There from its first entry on; states and who moves them: paper-ballots/states.ts.
create table paper_ballots.papers (
  district_id integer not null,
  vote_id uuid not null,
  elector_id uuid not null,
  -- the elector's: what stands on the paper
  paper_number integer not null,
  state text not null check (state in ('entered-once', 'differing', 'counted', 'void', 'refused', 'withdrawn')),
  -- who went from door to door, or sat at the counter
  collector_post_id uuid not null,
  handed_in_at timestamptz not null,
  settled_at timestamptz,
  -- counted: of the ballot in votes
  ballot_number text,
  -- refused: the ballot that was there before
  standing_way text,
  standing_at timestamptz,
  version integer not null default 1,
  primary key (district_id, vote_id, elector_id),
  unique (district_id, vote_id, paper_number),
  foreign key (district_id, vote_id, elector_id) references votes.electors (district_id, vote_id, elector_id),
  check ((state = 'counted') = (ballot_number is not null)),
  check ((state = 'refused') = (standing_way is not null and standing_at is not null))
);
create index papers_state on paper_ballots.papers (district_id, vote_id, state, paper_number);
select platform.protect('paper_ballots.papers', 'select, insert, update');

-- What somebody read on it. Evidence: an entry that was corrected or withdrawn stays, with when and why.
create table paper_ballots.entries (
  district_id integer not null,
  id uuid not null,
  vote_id uuid not null,
  elector_id uuid not null,
  -- 1 the first person, 2 the second, 3 whoever resolved a difference
  turn smallint not null check (turn between 1 and 3),
  -- null: the paper is void, no choice can be read from it
  choice jsonb,
  account_id uuid not null,
  post_id uuid not null,
  entered_at timestamptz not null,
  replaced_at timestamptz,
  replaced_because text,
  primary key (district_id, id),
  foreign key (district_id, vote_id, elector_id) references paper_ballots.papers (district_id, vote_id, elector_id)
);
create unique index entries_standing on paper_ballots.entries (district_id, vote_id, elector_id, turn)
  where replaced_at is null;
create index entries_paper on paper_ballots.entries (district_id, vote_id, elector_id);
select platform.protect('paper_ballots.entries', 'select, insert, update');

-- Which numbers left on paper. From then on the vote has paper, and waits for it after its closing hour.
create table paper_ballots.printings (
  district_id integer not null,
  id uuid not null,
  vote_id uuid not null,
  first_number integer not null,
  last_number integer not null,
  printed_at timestamptz not null,
  post_id uuid not null,
  primary key (district_id, id),
  foreign key (district_id, vote_id) references votes.votes (district_id, id),
  check (last_number >= first_number)
);
create index printings_vote on paper_ballots.printings (district_id, vote_id);
select platform.protect('paper_ballots.printings', 'select, insert');

-- Pictures of the originals, kept by the module papers.
create table paper_ballots.scans (
  district_id integer not null,
  vote_id uuid not null,
  elector_id uuid not null,
  paper_id uuid not null,
  attached_at timestamptz not null,
  account_id uuid not null,
  primary key (district_id, vote_id, elector_id, paper_id),
  foreign key (district_id, vote_id, elector_id) references paper_ballots.papers (district_id, vote_id, elector_id)
);
select platform.protect('paper_ballots.scans', 'select, insert');

-- Published to other modules: electors whose paper is in but not counted yet. Nothing else of theirs is taken meanwhile.
create view paper_ballots.handed_in_papers with (security_invoker = true) as
  select district_id, vote_id, elector_id, handed_in_at
    from paper_ballots.papers
   where state in ('entered-once', 'differing');
grant select on paper_ballots.handed_in_papers to linli_app;

-- Published to other modules: votes that have paper. Ballots were printed for them, or one that somebody copied was entered.
create view paper_ballots.papered_votes with (security_invoker = true) as
  select district_id, vote_id from paper_ballots.printings
  union
  select district_id, vote_id from paper_ballots.papers;
grant select on paper_ballots.papered_votes to linli_app;
