-- Accounts, sessions, one-time codes. Everything belongs to a district: no table escapes the second wall.
create schema identity;
grant usage on schema identity to linli_app;

create table identity.accounts (
  district_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('resident', 'staff')),
  person_id uuid,
  -- residents: who they are to us is a verified phone
  phone_encrypted bytea,
  phone_index bytea,
  display_name text not null default '',
  -- staff
  user_name text check (user_name = lower(user_name)),
  password_hash text,
  password_set_at timestamptz,
  totp_secret_encrypted bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, person_id) references directory.people (district_id, id),
  check (kind = 'staff' or phone_index is not null),
  check (kind = 'resident' or user_name is not null)
);
create unique index accounts_phone on identity.accounts (district_id, phone_index) where kind = 'resident';
create unique index accounts_user_name on identity.accounts (district_id, user_name) where user_name is not null;
create index accounts_person on identity.accounts (district_id, person_id);
create unique index accounts_staff_person on identity.accounts (district_id, person_id) where kind = 'staff';
select platform.protect('identity.accounts', 'select, insert, update');

create table identity.sessions (
  district_id integer not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- what the owner recognises it by: browser and system, never the address
  device text not null,
  primary key (district_id, id),
  foreign key (district_id, account_id) references identity.accounts (district_id, id)
);
create unique index sessions_token on identity.sessions (district_id, token_hash);
create index sessions_account on identity.sessions (district_id, account_id, created_at);
select platform.protect('identity.sessions', 'select, insert, update, delete');

-- A one-time code sent by SMS. The code is kept as a keyed hash, and only few tries are allowed.
create table identity.phone_codes (
  district_id integer not null,
  id uuid not null,
  phone_index bytea not null,
  purpose text not null check (purpose in ('sign-in', 'file-request', 'join-request', 'vote')),
  code_hash bytea not null,
  -- keyed hash of the address that asked for it
  source_index bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  attempts smallint not null default 0,
  used_at timestamptz,
  -- what it was used for: sent again for the very same thing, it is right again
  used_for uuid,
  primary key (district_id, id)
);
create index phone_codes_phone on identity.phone_codes (district_id, phone_index, sent_at);
create index phone_codes_source on identity.phone_codes (district_id, source_index, sent_at);
select platform.protect('identity.phone_codes', 'select, insert, update, delete');

-- Failed and successful tries, for slowing down guessing without locking the owner out.
create table identity.sign_in_attempts (
  district_id integer not null,
  id uuid not null,
  at timestamptz not null,
  step text not null check (step in ('phone-code', 'password', 'second-factor')),
  -- keyed hash of the name or phone that was tried, whether or not an account has it: both must behave alike
  name_index bytea not null,
  -- keyed hash of the source address
  source_index bytea not null,
  -- keyed hash of a cookie that a device got when it signed in here before
  device_index bytea,
  succeeded boolean not null,
  primary key (district_id, id)
);
create index sign_in_attempts_name on identity.sign_in_attempts (district_id, name_index, at);
create index sign_in_attempts_source on identity.sign_in_attempts (district_id, source_index, at);
create index sign_in_attempts_at on identity.sign_in_attempts (district_id, at);
-- Devices and places from which somebody has signed in before.
create index sign_in_attempts_known_device on identity.sign_in_attempts (district_id, name_index, device_index) where succeeded;
create index sign_in_attempts_known_source on identity.sign_in_attempts (district_id, name_index, source_index, at) where succeeded;
select platform.protect('identity.sign_in_attempts', 'select, insert, delete');

-- Published to other modules: how a signed-in resident is reached, and recognised as who reported something.
create view identity.account_phones with (security_invoker = true) as
  select district_id, id as account_id, phone_index, phone_encrypted, display_name
    from identity.accounts
   where kind = 'resident' and disabled_at is null;
grant select on identity.account_phones to linli_app;

-- Published to other modules: accounts by name, for the audit.
create view identity.account_names with (security_invoker = true) as
  select district_id, id, kind, display_name, user_name
    from identity.accounts;
grant select on identity.account_names to linli_app;

-- Published to other modules: through which account a person of the staff works.
create view identity.staff_accounts with (security_invoker = true) as
  select district_id, id as account_id, person_id
    from identity.accounts
   where kind = 'staff' and disabled_at is null and person_id is not null;
grant select on identity.staff_accounts to linli_app;
