-- What one `collect` sends to the database, statement by statement: see examples/server/sql-transaction.ts.
\set r random(1, 1000000000)
\set q random(1, 1000000000)
select value from meta where name = 'epoch';
select substr(ref, 6) as id, data->>'parent' as parent from record
  where ref like 'unit/%' and ref = 'unit/' || (data->>'unit');
begin isolation level read committed;
insert into command (actor, id, at) values ('bench', :r || '-' || :q, '2026-03-05T02:00:00.000Z')
  on conflict do nothing returning id;
select * from record where ref = 'wish/' || :r || '-' || :q;
insert into record (ref, kind_version, version, scopes, state, data, at, did)
  values ('wish/' || :r || '-' || :q, 1, 1, array['@w-' || :r || '-' || :q || '/work/2026', 'cs.b2/work/2026'], 'draft',
    '{"title":"一副老花镜","category":"goods","unit":"cs.b2","on":"2026-03-05","wisher":"w-0195","helpers":1,"claims":[]}',
    '2026-03-05T01:00:00.000Z', array[:r || '-' || :q]) on conflict do nothing returning ref;
select salt from salt where ref = 'wish/' || :r || '-' || :q;
insert into salt (ref, salt) values ('wish/' || :r || '-' || :q, '00112233445566778899aabbccddeeff')
  on conflict (ref) do update set ref = excluded.ref returning salt;
update command set mac = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  outcome = '{"kind":"committed","version":1}' where actor = 'bench' and id = :r || '-' || :q;
insert into scope (scope, n) values ('@w-' || :r || '-' || :q || '/work/2026', 1)
  on conflict (scope) do update set n = scope.n + 1 returning n, head;
insert into feed (scope, ref, n) values ('@w-' || :r || '-' || :q || '/work/2026', 'wish/' || :r || '-' || :q, 1)
  on conflict (scope, ref) do update set n = excluded.n;
with line as (insert into log (scope, n, line) values ('@w-' || :r || '-' || :q || '/work/2026', 1,
  '{"scope":"@w/work/2026","n":1,"ref":"wish/0195","version":1,"command":"collect","fields":["category","claims","helpers","on","title","unit","wisher"],"actor":"bench","at":"2026-03-05T02:00:00.000Z","mac":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","previous":"","hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}')
  returning scope)
  update scope set head = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'
  where scope = (select scope from line);
insert into scope (scope, n) values ('cs.b2/work/2026', 1)
  on conflict (scope) do update set n = scope.n + 1 returning n, head \gset
insert into feed (scope, ref, n) values ('cs.b2/work/2026', 'wish/' || :r || '-' || :q, :n)
  on conflict (scope, ref) do update set n = excluded.n;
with line as (insert into log (scope, n, line) values ('cs.b2/work/2026', :n,
  '{"scope":"cs.b2/work/2026","n":1,"ref":"wish/0195","version":1,"command":"collect","fields":["category","claims","helpers","on","title","unit","wisher"],"actor":"bench","at":"2026-03-05T02:00:00.000Z","mac":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","previous":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}')
  returning scope)
  update scope set head = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'
  where scope = (select scope from line);
commit;
