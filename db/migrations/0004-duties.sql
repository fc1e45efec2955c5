-- Working calendar, categories of matters, and the duty table.
create schema calendar;
grant usage on schema calendar to linli_app;

-- Days that differ from the weekly rhythm.
create table calendar.days (
  district_id integer not null,
  date date not null,
  kind text not null check (kind in ('work', 'rest')),
  name text not null,
  name_en text not null default '',
  primary key (district_id, date)
);
select platform.protect('calendar.days', 'select, insert, update, delete');

-- Years whose official arrangement has been loaded, with its source.
create table calendar.years (
  district_id integer not null,
  year smallint not null,
  source text not null,
  confirmed_at timestamptz not null,
  primary key (district_id, year)
);
select platform.protect('calendar.years', 'select, insert, update');

create schema categories;
grant usage on schema categories to linli_app;

create table categories.categories (
  district_id integer not null,
  id uuid not null,
  parent_id uuid,
  code text not null,
  name text not null,
  name_en text not null,
  hint text not null default '',
  hint_en text not null default '',
  urgency text not null check (urgency in ('emergency', 'urgent', 'normal', 'complex')),
  first_contact_amount integer not null check (first_contact_amount > 0),
  first_contact_unit text not null,
  resolution_amount integer not null check (resolution_amount > 0),
  resolution_unit text not null,
  limit_source text not null,
  effective_from date not null,
  keywords text[] not null default '{}',
  questions jsonb not null default '[]',
  sort integer not null,
  retired_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, code),
  foreign key (district_id, parent_id) references categories.categories (district_id, id)
);
select platform.protect('categories.categories', 'select, insert, update');

-- Published to other modules: categories by name.
create view categories.category_names with (security_invoker = true) as
  select district_id, id, code, name, name_en, parent_id, retired_at, sort
    from categories.categories;
grant select on categories.category_names to linli_app;

-- Published to other modules: what a request can be about now, with its words and its questions.
create view categories.open_categories with (security_invoker = true) as
  select c.district_id, c.id, c.code, c.name, c.name_en, c.hint, c.hint_en, c.keywords, c.questions,
         g.name as group_name, g.name_en as group_name_en, g.sort as group_sort, c.sort
    from categories.categories c
    join categories.categories g on g.district_id = c.district_id and g.id = c.parent_id
   where c.retired_at is null and g.retired_at is null;
grant select on categories.open_categories to linli_app;

create schema duties;
grant usage on schema duties to linli_app;

-- 定格定人定责: for this matter (or any) in this area, this post answers.
create table duties.duties (
  district_id integer not null,
  id uuid not null,
  -- null: any matter
  category_id uuid,
  area_id uuid not null,
  post_id uuid not null,
  effective_from timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, category_id) references categories.categories (district_id, id),
  foreign key (district_id, area_id) references directory.areas (district_id, id),
  foreign key (district_id, post_id) references directory.posts (district_id, id)
);
-- one answer per matter and area at a time
create unique index duties_one_answer on duties.duties
  (district_id, area_id, (coalesce(category_id, '00000000-0000-0000-0000-000000000000'::uuid))) where ended_at is null;
create index duties_post on duties.duties (district_id, post_id);
select platform.protect('duties.duties', 'select, insert, update');

-- Published to other modules: the duties in force.
create view duties.standing_duties with (security_invoker = true) as
  select district_id, id, category_id, area_id, post_id, effective_from
    from duties.duties
   where ended_at is null;
grant select on duties.standing_duties to linli_app;
