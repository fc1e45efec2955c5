-- What hangs on the requests of the chunk: story, way, deadlines, and that it was filed. $1 district, $2 now.
with told as (
  select r.id as request_id, e.*
    from bench.chunk r
    join bench.texts t on t.n = r.text_n
    join bench.places p on p.n = r.place_n
    join bench.routes way on way.category_id = t.category_id and way.grid_id = p.grid_id
   cross join lateral (values
     (1, 'filed', 'staff', 'resident', r.filed_at, null::uuid, null::uuid, '',
      jsonb_build_object('postId', way.post_id, 'dueAt', r.due_at, 'provisional', false)),
     (2, 'accepted', 'staff', 'staff', r.accepted_at, way.account_id, way.post_id, '',
      jsonb_build_object('dueAt', r.due_at, 'provisional', false)),
     (3, 'noted', 'staff', 'staff', case when bench.share(r.k, 12) < 0.6 then r.accepted_at + interval '20 minutes' end,
      way.account_id, way.post_id, '已到现场查看，正在联系有关单位处理。', '{}'),
     (4, 'became-late', 'resident', 'system', case when r.due_at < coalesce(r.ended_at, $2) then r.due_at end,
      null, null, '', jsonb_build_object('dueAt', r.due_at)),
     (5, case when r.state = 'rejected' or r.closing = 'rejected' then 'rejected' else 'resolved' end, 'resident', 'staff',
      r.ended_at, way.account_id, way.post_id, '已按规定处理完毕，请您确认。', '{}'),
     (6, case r.closing when 'confirmed' then 'confirmed' when 'unrated' then 'closed-unrated'
                        when 'rejected' then 'rejection-final' else 'withdrawn' end,
      'resident', case when r.closing in ('confirmed', 'withdrawn') then 'resident' else 'system' end,
      r.closed_at, null, null, '', '{}')
   ) e(step, kind, audience, actor_kind, at, account_id, post_id, words, facts)
   where e.at is not null
), timeline as (
  insert into requests.timeline
         (district_id, request_id, id, at, kind, audience, actor_kind, account_id, post_id, words, facts)
  select $1, request_id, bench.id(at, 'told ' || step || request_id), at, kind, audience, actor_kind, account_id, post_id,
         words, facts
    from told
), routings as (
  insert into requests.routings (district_id, request_id, id, at, duty_id, post_id, category_id, micro_grid_id, reason)
  select $1, r.id, bench.id(r.filed_at, 'way ' || r.id), r.filed_at, way.duty_id, way.post_id, t.category_id,
         p.micro_grid_id, way.reason
    from bench.chunk r
    join bench.texts t on t.n = r.text_n
    join bench.places p on p.n = r.place_n
    join bench.routes way on way.category_id = t.category_id and way.grid_id = p.grid_id
), deadlines as (
  insert into requests.deadlines
         (district_id, request_id, id, set_at, kind, limit_amount, limit_unit, counted_from, due_at, provisional, reason)
  select $1, r.id, bench.id(r.filed_at, d.kind || r.id), r.filed_at, d.kind, d.amount, d.unit, r.filed_at, d.due_at, false, 'filed'
    from bench.chunk r
    join bench.texts t on t.n = r.text_n
   cross join lateral (values
     ('first-contact', t.first_contact_amount, t.first_contact_unit, r.first_contact_due_at),
     ('resolution', t.resolution_amount, t.resolution_unit, r.due_at)
   ) d(kind, amount, unit, due_at)
), audited as (
  insert into platform.audit_entries (district_id, id, position, at, operation, actor_kind, subject_id, input)
  select $1, bench.id(r.filed_at, 'entry ' || r.id), nextval('platform.audit_positions'), r.filed_at, 'file-request',
         'resident', r.id, jsonb_build_object('id', r.id, 'photoIds', '[]'::jsonb, 'channel', 'web')
    from bench.chunk r
)
insert into platform.events (district_id, id, at, name, subject_id, payload)
select $1, bench.id(r.filed_at, 'event ' || r.id), r.filed_at, 'request.filed', r.id, '{}' from bench.chunk r
