-- Bodies that deliberate: 居民议事会, 联席会议, 协调委员会. Their members and their rules of procedure.
create schema councils;
grant usage on schema councils to linli_app;

create table councils.councils (
  district_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('residents-council', 'joint-meeting', 'coordination-committee')),
  name text not null,
  -- what it is there for
  words text not null default '',
  -- the place, with the areas it lies in
  area_id uuid not null,
  level smallint not null check (level between 1 and 5),
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  founded_on date not null,
  dissolved_on date,
  dissolved_because text not null default '',
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, area_id) references directory.areas (district_id, id)
);
create unique index councils_name on councils.councils (district_id, area_id, name) where dissolved_on is null;
create index councils_community on councils.councils (district_id, community_id);
create index councils_street on councils.councils (district_id, street_id);
select platform.protect('councils.councils', 'select, insert, update');

-- A person of the register sits in a council for a term. Which office they hold and which unit sent them is public; their
-- whole name only if they agreed.
create table councils.memberships (
  district_id integer not null,
  council_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid,
  role text not null check (role in ('chair', 'secretary', 'member')),
  starts_on date not null,
  ends_on date,
  name_public boolean not null default false,
  begun_by uuid,
  ended_by uuid,
  primary key (district_id, council_id, id),
  foreign key (district_id, council_id) references councils.councils (district_id, id),
  foreign key (district_id, person_id) references directory.people (district_id, id),
  foreign key (district_id, unit_id) references directory.units (district_id, id),
  check (ends_on is null or ends_on >= starts_on),
  -- nobody sits twice in one council at a time, and it has one chair at a time
  exclude using gist (district_id with =, council_id with =, person_id with =, daterange(starts_on, ends_on, '[]') with &&),
  exclude using gist (district_id with =, council_id with =, daterange(starts_on, ends_on, '[]') with &&)
    where (role = 'chair')
);
create index memberships_unit on councils.memberships (district_id, unit_id) where unit_id is not null;
create index memberships_person on councils.memberships (district_id, person_id);
select platform.protect('councils.memberships', 'select, insert, update');

-- Rules of procedure, from a day on, with the source that says so. The newest that has begun is in force.
create table councils.rules (
  district_id integer not null,
  council_id uuid not null,
  id uuid not null,
  starts_on date not null,
  -- of the members who sit on the day
  quorum_numerator smallint not null check (quorum_numerator >= 1),
  quorum_denominator smallint not null check (quorum_denominator between quorum_numerator and 100),
  -- whole days that lie between the invitation and the meeting
  notice_days smallint not null check (notice_days between 0 and 60),
  proposers text[] not null,
  presider text not null check (presider in ('chair', 'secretary', 'in-turn')),
  -- how many residents of the area must support a topic before it is taken up
  support_threshold integer not null check (support_threshold >= 1),
  -- regular meetings; null: none
  rhythm jsonb,
  source text not null,
  set_at timestamptz not null,
  account_id uuid,
  primary key (district_id, council_id, id),
  foreign key (district_id, council_id) references councils.councils (district_id, id)
);
create index rules_in_force on councils.rules (district_id, council_id, starts_on, set_at);
select platform.protect('councils.rules', 'select, insert');

-- Published to other modules: units by name, dissolved ones too.
create view directory.unit_names with (security_invoker = true) as
  select district_id, id, kind, name, name_en, area_id, dissolved_at from directory.units;
grant select on directory.unit_names to linli_app;

-- Published to other modules: who lives now in which home of which area, in words.
create view directory.located_residents with (security_invoker = true) as
  select r.district_id, r.person_id, r.capacity, h.id as home_id, b.name as building_name, h.unit_no, h.room_no,
         m.id as micro_grid_id, m.grid_id, m.community_id, m.street_id, m.district_area_id
    from directory.residences r
    join directory.homes h on h.district_id = r.district_id and h.id = r.home_id
    join directory.buildings b on b.district_id = h.district_id and b.id = h.building_id
    join directory.areas m on m.district_id = b.district_id and m.id = b.micro_grid_id
   where r.until is null or r.until >= (select platform.today());
grant select on directory.located_residents to linli_app;

-- Published to other modules: councils that stand today, with the rule in force.
create view councils.standing_councils with (security_invoker = true) as
  select c.district_id, c.id, c.kind, c.name, c.area_id, c.level, c.district_area_id, c.street_id, c.community_id, c.grid_id,
         r.quorum_numerator, r.quorum_denominator, r.notice_days, r.proposers, r.presider, r.support_threshold, r.rhythm
    from councils.councils c
    left join lateral (
      select * from councils.rules r
       where r.district_id = c.district_id and r.council_id = c.id and r.starts_on <= (select platform.today())
       order by r.starts_on desc, r.set_at desc limit 1) r on true
   where c.dissolved_on is null or c.dissolved_on > (select platform.today());
grant select on councils.standing_councils to linli_app;

-- Published to other modules: all councils by name, dissolved ones too.
create view councils.council_names with (security_invoker = true) as
  select district_id, id, kind, name, area_id, level, district_area_id, street_id, community_id, grid_id, dissolved_on
    from councils.councils;
grant select on councils.council_names to linli_app;

-- Published to other modules: who sits in which council today.
create view councils.sitting_members with (security_invoker = true) as
  select m.district_id, m.council_id, m.id as membership_id, m.person_id, m.unit_id, m.role, m.name_public,
         p.name as person_name, u.name as unit_name, u.name_en as unit_name_en
    from councils.memberships m
    join directory.known_people p on p.district_id = m.district_id and p.id = m.person_id
    left join directory.unit_names u on u.district_id = m.district_id and u.id = m.unit_id
   where m.starts_on <= (select platform.today()) and (m.ends_on is null or m.ends_on >= (select platform.today()));
grant select on councils.sitting_members to linli_app;

-- Published to other modules: what a council's rules were on which day.
create view councils.dated_rules with (security_invoker = true) as
  select district_id, council_id, id, starts_on, set_at, quorum_numerator, quorum_denominator, notice_days, presider, rhythm
    from councils.rules;
grant select on councils.dated_rules to linli_app;

-- Published to other modules: every membership that ever was, for who sat in a meeting then.
create view councils.memberships_by_id with (security_invoker = true) as
  select district_id, council_id, id, person_id, unit_id, role, name_public from councils.memberships;
grant select on councils.memberships_by_id to linli_app;

-- What was decided, in a meeting or by a topic, and somebody has to do.
create schema decision_tasks;
grant usage on schema decision_tasks to linli_app;

create table decision_tasks.tasks (
  district_id integer not null,
  id uuid not null,
  origin text not null check (origin in ('meeting', 'topic')),
  origin_id uuid not null,
  -- as it was called on that day: the council, or the topic
  origin_title text not null,
  -- of a topic: its number, and the stage that gave it
  origin_number text,
  stage_id uuid,
  -- the place it was decided for, with the areas it lies in
  area_id uuid not null,
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  words text not null,
  post_id uuid not null,
  unit_id uuid not null,
  due_on date not null,
  given_at timestamptz not null,
  late_since date,
  finished_at timestamptz,
  -- for everybody to read
  finished_words text not null default '',
  finished_by_post_id uuid,
  -- it was written down wrongly
  withdrawn_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, post_id) references directory.posts (district_id, id),
  check ((origin = 'topic') = (stage_id is not null) and (origin = 'topic') = (origin_number is not null)),
  check ((finished_at is null) = (finished_words = ''))
);
create index tasks_origin on decision_tasks.tasks (district_id, origin_id, given_at);
create index tasks_stage on decision_tasks.tasks (district_id, stage_id) where stage_id is not null;
create index tasks_open on decision_tasks.tasks (district_id, due_on, id) where finished_at is null and withdrawn_at is null;
create index tasks_open_unit on decision_tasks.tasks (district_id, unit_id, due_on, id)
  where finished_at is null and withdrawn_at is null;
create index tasks_finished on decision_tasks.tasks (district_id, finished_at desc, id desc)
  where finished_at is not null and withdrawn_at is null;
select platform.protect('decision_tasks.tasks', 'select, insert, update');

-- Published to other modules: what somebody has to do, and what came of it.
create view decision_tasks.given_tasks with (security_invoker = true) as
  select district_id, id, origin, origin_id, stage_id, words, post_id, unit_id, due_on, given_at, late_since, finished_at,
         finished_words, finished_by_post_id
    from decision_tasks.tasks
   where withdrawn_at is null;
grant select on decision_tasks.given_tasks to linli_app;

-- What councils do when they meet.
create schema meetings;
grant usage on schema meetings to linli_app;

create table meetings.meetings (
  district_id integer not null,
  id uuid not null,
  council_id uuid not null,
  -- the place whose council it is, with the areas it lies in
  area_id uuid not null,
  level smallint not null check (level between 1 and 5),
  district_area_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  title text not null,
  state text not null check (state in ('planned', 'convened', 'open', 'closed', 'published', 'cancelled')),
  version integer not null default 1,
  starts_at timestamptz not null,
  minutes_long smallint not null check (minutes_long between 15 and 600),
  place text not null,
  -- residents may come and listen: it stands in the public calendar
  for_public boolean not null default false,
  -- the hall shows another code every half minute, instead of one for the whole meeting
  code_rotates boolean not null default true,
  origin text not null check (origin in ('hand', 'rhythm', 'topic')),
  -- the day that the council's rhythm names: what keeps a regular meeting from being made twice
  rhythm_on date,
  -- somebody changed it: the rhythm leaves it alone
  changed_by_hand boolean not null default false,
  convened_at timestamptz,
  notice_days smallint,
  opened_at timestamptz,
  -- the rule in force when it was opened, and how many members there were
  quorum_numerator smallint,
  quorum_denominator smallint,
  members_due integer,
  present_count integer not null default 0,
  quorum_met boolean not null default false,
  item_id uuid,
  closed_at timestamptz,
  minutes_version integer not null default 0,
  approved_version integer,
  approved_at timestamptz,
  approved_by_person_id uuid,
  approved_by_post_id uuid,
  -- the minutes that the chair signed on paper
  approval_paper_id uuid,
  published_at timestamptz,
  published_words text,
  -- why it was taken back, the last time
  withdrawn_because text,
  cancelled_at timestamptz,
  cancelled_because text,
  primary key (district_id, id),
  foreign key (district_id, council_id) references councils.councils (district_id, id),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check ((state = 'published') = (published_at is not null))
);
create unique index meetings_rhythm on meetings.meetings (district_id, council_id, rhythm_on) where rhythm_on is not null;
create index meetings_council on meetings.meetings (district_id, council_id, starts_at desc, id desc);
create index meetings_coming on meetings.meetings (district_id, starts_at, id)
  where state in ('planned', 'convened', 'open');
create index meetings_ended on meetings.meetings (district_id, starts_at desc, id desc)
  where state in ('closed', 'published', 'cancelled');
select platform.protect('meetings.meetings', 'select, insert, update, delete');

create table meetings.agenda_items (
  district_id integer not null,
  meeting_id uuid not null,
  id uuid not null,
  sort smallint not null,
  title text not null,
  words text not null default '',
  presenter text not null default '',
  -- a topic of the deliberations that is dealt with
  topic_id uuid,
  primary key (district_id, meeting_id, id),
  foreign key (district_id, meeting_id) references meetings.meetings (district_id, id) on delete cascade
);
create index agenda_items_topic on meetings.agenda_items (district_id, topic_id) where topic_id is not null;
select platform.protect('meetings.agenda_items', 'select, insert, update, delete');

create table meetings.papers (
  district_id integer not null,
  meeting_id uuid not null,
  paper_id uuid not null,
  item_id uuid,
  title text not null,
  kind text not null,
  byte_count integer not null,
  added_at timestamptz not null,
  account_id uuid,
  removed_at timestamptz,
  primary key (district_id, meeting_id, paper_id),
  foreign key (district_id, meeting_id) references meetings.meetings (district_id, id)
);
select platform.protect('meetings.papers', 'select, insert, update');

-- Who was invited, and what they answered.
create table meetings.invitations (
  district_id integer not null,
  meeting_id uuid not null,
  person_id uuid not null,
  invited_at timestamptz not null,
  coming boolean,
  answered_at timestamptz,
  primary key (district_id, meeting_id, person_id),
  foreign key (district_id, meeting_id) references meetings.meetings (district_id, id)
);
create index invitations_person on meetings.invitations (district_id, person_id);
select platform.protect('meetings.invitations', 'select, insert, update');

-- Who was there, of those who sat in the council. Each change of it is a mark; the newest counts.
create table meetings.attendance (
  district_id integer not null,
  meeting_id uuid not null,
  person_id uuid not null,
  membership_id uuid not null,
  present boolean not null,
  primary key (district_id, meeting_id, person_id),
  foreign key (district_id, meeting_id) references meetings.meetings (district_id, id)
);
create index attendance_person on meetings.attendance (district_id, person_id);
select platform.protect('meetings.attendance', 'select, insert, update');

create table meetings.attendance_marks (
  district_id integer not null,
  meeting_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  present boolean not null,
  at timestamptz not null,
  way text not null check (way in ('code', 'list')),
  account_id uuid,
  post_id uuid,
  primary key (district_id, meeting_id, id),
  foreign key (district_id, meeting_id) references meetings.meetings (district_id, id)
);
select platform.protect('meetings.attendance_marks', 'select, insert');

-- Who said what, as the secretary wrote it down.
create table meetings.speeches (
  district_id integer not null,
  meeting_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  at timestamptz not null,
  -- a member, or somebody else by name
  person_id uuid,
  speaker text not null default '',
  words text not null,
  account_id uuid,
  struck_at timestamptz,
  primary key (district_id, meeting_id, id),
  foreign key (district_id, meeting_id, item_id) references meetings.agenda_items (district_id, meeting_id, id)
);
select platform.protect('meetings.speeches', 'select, insert, update');

-- What was decided, by show of hands or without. With an owner and a day there is a task of the same id.
create table meetings.decisions (
  district_id integer not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  at timestamptz not null,
  words text not null,
  hands_for integer,
  hands_against integer,
  hands_abstained integer,
  account_id uuid,
  struck_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, meeting_id, item_id) references meetings.agenda_items (district_id, meeting_id, id)
);
create index decisions_meeting on meetings.decisions (district_id, meeting_id);
select platform.protect('meetings.decisions', 'select, insert, update');

-- The minutes, version by version: drafted from what was recorded, then edited. Append-only.
create table meetings.minutes (
  district_id integer not null,
  meeting_id uuid not null,
  version integer not null,
  written_at timestamptz not null,
  drafted boolean not null,
  words text not null,
  account_id uuid,
  post_id uuid,
  primary key (district_id, meeting_id, version),
  foreign key (district_id, meeting_id) references meetings.meetings (district_id, id)
);
select platform.protect('meetings.minutes', 'select, insert');

-- Published to other modules: meetings with their council, whether they had their quorum, and the topics dealt with.
create view meetings.held_meetings with (security_invoker = true) as
  select m.district_id, m.id, m.council_id, m.title, m.state, m.starts_at, m.quorum_met, m.members_due, m.present_count,
         m.area_id, m.level, m.district_area_id, m.street_id, m.community_id, m.grid_id, m.closed_at,
         array(select i.topic_id from meetings.agenda_items i
                where i.district_id = m.district_id and i.meeting_id = m.id and i.topic_id is not null
                order by i.sort) as topic_ids
    from meetings.meetings m;
grant select on meetings.held_meetings to linli_app;
