-- $1 district, $2 now, $3 more than the highest request number, $4 keyed hash that no key fits.
insert into requests.requests
       (district_id, id, number, channel, category_id, urgency, description, answers, search,
        building_id, location, address, district_area_id, street_id, community_id, grid_id, micro_grid_id,
        reporter_name, reporter_phone_encrypted, reporter_phone_index, link_hash, state,
        answerable_post_id, answerable_unit_id, offered_post_id, offered_unit_id, offer_cause, level,
        filed_at, first_contact_due_at, first_contacted_at, due_at, due_provisional, late_since, accepted_at, waiting_since,
        clock_since, net_seconds, resolved_at, answer_until, closed_at, closing, closed_level, solved, satisfaction, version)
select $1, r.id,
       to_char(r.filed_at at time zone 'Asia/Shanghai', 'YYMMDD') || '-' || ($3 - r.k),
       (array['web', 'web', 'door-code', 'phone-call', 'patrol'])[1 + floor(bench.share(r.k, 8) * 5)::integer],
       t.category_id, t.urgency, t.description, '{}', array_to_tsvector(t.lexemes || p.lexemes),
       p.building_id, p.location, p.address, p.district_area_id, p.street_id, p.community_id, p.grid_id, p.micro_grid_id,
       w.name, w.phone_encrypted, w.phone_index, $4::bytea, r.state,
       way.post_id, way.unit_id, offered.id, offered.unit_id, case when offered.id is not null then 'transfer' end, way.level,
       r.filed_at, r.first_contact_due_at, r.accepted_at, r.due_at, false,
       case when r.due_at < coalesce(r.ended_at, $2) and r.state <> 'awaiting-resident' then r.due_at end,
       r.accepted_at,
       case when r.state = 'awaiting-resident' then r.accepted_at + interval '1 hour' end,
       case when r.state in ('dispatched', 'accepted') then r.filed_at end,
       case r.state when 'dispatched' then 0 when 'accepted' then 0 when 'awaiting-resident' then
         extract(epoch from r.accepted_at - r.filed_at)::bigint + 3600
       else extract(epoch from r.ended_at - r.filed_at)::bigint end,
       r.ended_at,
       case when r.state in ('resolved', 'rejected') then $2::timestamptz + interval '3 days' end,
       r.closed_at, r.closing, case when r.closed_at is not null then way.level end,
       case when r.closing = 'confirmed' then bench.share(r.k, 9) < 0.93 end,
       case when r.closing = 'confirmed' then
         case when bench.share(r.k, 10) < 0.85 then 'satisfied' when bench.share(r.k, 10) < 0.95 then 'fair' else 'unsatisfied' end
       end,
       case r.state when 'dispatched' then 1 when 'closed' then 4 else 2 end
  from bench.chunk r
  join bench.texts t on t.n = r.text_n
  join bench.places p on p.n = r.place_n
  join bench.reporters w on w.n = r.reporter_n
  join bench.routes way on way.category_id = t.category_id and way.grid_id = p.grid_id
  left join lateral (
    select d.id, d.unit_id from directory.posts d
     where d.district_id = $1 and d.area_id = p.street_id and d.role = 'street-officer' and d.id <> way.post_id
       and r.state in ('dispatched', 'accepted') and bench.share(r.k, 11) < 0.05
     limit 1) offered on true
