/**
 * The whole database. No value of a person part stands anywhere but in `record.data`: the other tables hold refs,
 * numbers, names of fields, and marks that nobody can guess from once the salt is gone.
 */
export const schema = `
create table if not exists meta (name text primary key, value text not null);

create table if not exists command (
  actor text not null, id text not null, at text not null, mac text not null default '', outcome json,
  primary key (actor, id));
create index if not exists command_at on command (at);

create table if not exists record (
  ref text primary key, kind_version integer not null, version integer not null, scopes text[] not null,
  state text not null, data json, at text not null, did text[] not null);
create index if not exists record_unit on record (ref text_pattern_ops) where ref like 'unit/%';

create table if not exists scope (scope text primary key, n integer not null, head text not null default '');
create table if not exists feed (scope text not null, ref text not null, n integer not null, primary key (scope, ref));
create index if not exists feed_n on feed (scope, n);
create table if not exists log (scope text not null, n integer not null, line json not null, primary key (scope, n));

create table if not exists salt (ref text primary key, salt text not null);
create table if not exists erasure (ref text primary key, at text not null);
create table if not exists access (
  n bigint generated always as identity primary key, actor text not null, ref text not null, command text not null,
  at text not null);
`;
