-- Secret votes: the key that tokens are signed with, who has had theirs, and the box that ballots lie in. No column here
-- or elsewhere leads from a voter to a ballot; docs/secret-ballots.md says how far that goes.
create schema secret_ballots;
grant usage on schema secret_ballots to linli_app;

-- A key pair for each vote, made when it opens.
create table secret_ballots.signing_keys (
  district_id integer not null,
  vote_id uuid not null,
  -- SubjectPublicKeyInfo, DER: the same for everybody, or a token would tell whose it is
  public_key bytea not null,
  -- PKCS #8, sealed. Destroyed when the vote closes: after that nobody makes another token, whatever they may read.
  private_key_encrypted bytea,
  bucket_count integer not null check (bucket_count between 1 and 4096),
  primary key (district_id, vote_id)
);
select platform.protect('secret_ballots.signing_keys', 'select, insert, update');

-- An elector has had a token: one, once. The blinded message says nothing of the token that comes out of it.
create table secret_ballots.issued_tokens (
  district_id integer not null,
  vote_id uuid not null,
  elector_id uuid not null,
  -- so that the same device may ask again after its answer was lost, and no other
  blinded_message_sha256 bytea not null,
  primary key (district_id, vote_id, elector_id)
);
select platform.protect('secret_ballots.issued_tokens', 'select, insert');

-- The ballot box: rows made at the opening, each with all ballots whose numbers fall to it. A ballot has no row, no
-- time and no place of its own, so that neither xmin nor ctid nor a sequence tells in which order they came: jsonb keeps
-- the names of an object sorted, whatever order they were put in.
create table secret_ballots.boxes (
  district_id integer not null,
  vote_id uuid not null,
  bucket integer not null,
  -- false once the vote is closed: a ballot that comes later finds nowhere to lie
  accepts boolean not null default true,
  -- number → public key, token, choice, signature
  ballots jsonb not null default '{}',
  primary key (district_id, vote_id, bucket)
);
-- Older states of a row stay on the disk until they are cleaned away; here that is after every few ballots.
alter table secret_ballots.boxes set (
  fillfactor = 50,
  autovacuum_vacuum_threshold = 10,
  autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 10,
  toast.autovacuum_vacuum_scale_factor = 0
);
select platform.protect('secret_ballots.boxes', 'select, insert, update');
