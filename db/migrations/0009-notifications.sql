-- Who is told what, in which way. A notice is one thing that one post, account or phone is told; everybody it reaches
-- finds it in their inbox; messages carry it further, on the channels that each has chosen.
create schema notifications;
grant usage on schema notifications to linli_app;

-- Written once under an id that hangs on what it tells of: telling it again tells nobody twice.
create table notifications.notices (
  district_id integer not null,
  id uuid not null,
  created_at timestamptz not null,
  kind text not null,
  -- exactly one of them: whoever holds the post, an account, or whoever has the phone
  post_id uuid,
  account_id uuid,
  phone_index bytea,
  subject_id uuid not null,
  -- what its words are made of: numbers, units, categories, moments; never about a person
  facts jsonb not null,
  primary key (district_id, id),
  check (num_nonnulls(post_id, account_id, phone_index) = 1)
);
create index notices_created on notifications.notices (district_id, created_at);
select platform.protect('notifications.notices', 'select, insert, delete');

create table notifications.inbox (
  district_id integer not null,
  account_id uuid not null,
  notice_id uuid not null,
  at timestamptz not null,
  kind text not null,
  subject_id uuid not null,
  facts jsonb not null,
  read_at timestamptz,
  primary key (district_id, account_id, notice_id)
);
create index inbox_newest on notifications.inbox (district_id, account_id, at, notice_id);
create index inbox_unread on notifications.inbox (district_id, account_id) where read_at is null;
create index inbox_notice on notifications.inbox (district_id, notice_id);
create index inbox_at on notifications.inbox (district_id, at);
select platform.protect('notifications.inbox', 'select, insert, update, delete');

-- What somebody changed about how they are told; without a row the defaults of choices.ts hold.
create table notifications.choices (
  district_id integer not null,
  account_id uuid not null,
  -- {"new-work": ["sms", "email"]}; a group that is not named keeps its default
  channels jsonb not null,
  -- local wall time, "22:00"; the same twice: no quiet hours
  quiet_from text not null check (quiet_from ~ '^\d\d:\d\d$'),
  quiet_until text not null check (quiet_until ~ '^\d\d:\d\d$'),
  -- staff: all but the most urgent comes in the digest
  digest boolean not null,
  locale text not null check (locale in ('zh-CN', 'en')),
  changed_at timestamptz not null,
  version integer not null,
  primary key (district_id, account_id)
);
select platform.protect('notifications.choices', 'select, insert, update');

-- Where an account is reached besides its phone. An e-mail address counts once the code sent to it has come back.
create table notifications.addresses (
  district_id integer not null,
  account_id uuid not null,
  id uuid not null,
  channel text not null check (channel in ('email', 'wechat', 'web-push')),
  address_encrypted bytea not null,
  -- the same address twice is one
  address_index bytea not null,
  -- what its owner knows it by: w***@example.cn, Chrome · Android
  label text not null,
  added_at timestamptz not null,
  confirmed_at timestamptz,
  code_hash bytea,
  code_expires_at timestamptz,
  code_tries smallint not null default 0,
  primary key (district_id, account_id, id)
);
create unique index addresses_once on notifications.addresses (district_id, account_id, channel, address_index);
select platform.protect('notifications.addresses', 'select, insert, update, delete');

-- One outgoing message on one channel. Recipient and words are encrypted and blanked when their time is over; that it
-- went out, when and about what, stays: this is the log of deliveries.
create table notifications.messages (
  district_id integer not null,
  id uuid not null,
  created_at timestamptz not null,
  channel text not null check (channel in ('sms', 'email', 'wechat', 'web-push')),
  -- null: whoever has the phone has no account
  account_id uuid,
  -- a phone, or an address that is to be confirmed; else the account's addresses are looked up when it is sent
  recipient_encrypted bytea,
  -- null where the words are made of the items
  words_encrypted bytea,
  -- what it tells of, newest last: [{"kind": "request.offered", "facts": {…}}]
  items jsonb not null default '[]',
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  purpose text not null,
  subject_id uuid,
  -- related notices join the message of the same key that has not left yet
  fold_id uuid,
  send_after timestamptz not null,
  -- after this it is of no use to its reader and is not sent any more
  send_until timestamptz not null,
  -- when it was handed to the provider; the outcome follows
  claimed_at timestamptz,
  -- since when the provider may have it without our having heard so
  perhaps_sent_at timestamptz,
  attempts integer not null default 0,
  -- why the last try failed: a code of ours
  problem text,
  sent_at timestamptz,
  given_up_at timestamptz,
  blanked_at timestamptz,
  primary key (district_id, id),
  check (sent_at is null or given_up_at is null)
);
create index messages_created on notifications.messages (district_id, created_at, id);
create index messages_channel on notifications.messages (district_id, channel, created_at, id);
create index messages_account on notifications.messages (district_id, account_id, created_at, id) where account_id is not null;
create index messages_due on notifications.messages (district_id, channel, send_after, id)
  where sent_at is null and given_up_at is null;
create index messages_unsent on notifications.messages (district_id, created_at, id) where sent_at is null;
create index messages_kept on notifications.messages (district_id, created_at) where blanked_at is null;
create unique index messages_open_fold on notifications.messages (district_id, channel, fold_id)
  where fold_id is not null and attempts = 0 and sent_at is null and given_up_at is null;
select platform.protect('notifications.messages', 'select, insert, update');

-- How a provider fares: after several failures nothing is tried until a moment, and then one message first.
create table notifications.circuits (
  district_id integer not null,
  channel text not null,
  failures integer not null,
  open_until timestamptz,
  problem text,
  primary key (district_id, channel)
);
select platform.protect('notifications.circuits', 'select, insert, update');
