-- Requests number $1 (newest) to $2, counted back from now at $4 seconds each. Of the newest, nine in ten are open; of the
-- old, a few were never finished: about two in a hundred of a million.
insert into bench.chunk
select k, bench.id(filed_at, 'request ' || k), filed_at, text_n, place_n, reporter_n, state, closing,
       filed_at + interval '2 hours', filed_at + allowed,
       case when state <> 'dispatched' then least(filed_at + interval '70 minutes', $3) end,
       case when state in ('resolved', 'rejected', 'closed') then least(filed_at + allowed * 0.8, $3) end,
       case when state = 'closed' then least(filed_at + allowed * 0.8 + interval '3 days', $3) end
  from (
    select k, $3::timestamptz - make_interval(secs => (k + bench.share(k, 1)) * $4::double precision) as filed_at, t.n as text_n,
           -- some places have more trouble than others
           floor(power(bench.share(k, 3), 1.4) * (select count(*) from bench.places))::integer as place_n,
           floor(bench.share(k, 4) * (select count(*) from bench.reporters))::integer as reporter_n,
           make_interval(secs => t.resolution_amount * case t.resolution_unit
             when 'clock-minutes' then 60 when 'clock-hours' then 3600 when 'clock-days' then 86400
             when 'working-hours' then 10800 else 120000 end) as allowed,
           case
             when bench.share(k, 5) >= 0.9 * exp(-k / 4000.0) + 0.016 then 'closed'
             when bench.share(k, 6) < 0.30 then 'dispatched'
             when bench.share(k, 6) < 0.72 then 'accepted'
             when bench.share(k, 6) < 0.80 then 'awaiting-resident'
             when bench.share(k, 6) < 0.95 then 'resolved'
             else 'rejected'
           end as state,
           case
             when bench.share(k, 5) < 0.9 * exp(-k / 4000.0) + 0.016 then null
             when bench.share(k, 7) < 0.45 then 'confirmed'
             when bench.share(k, 7) < 0.90 then 'unrated'
             when bench.share(k, 7) < 0.98 then 'rejected'
             else 'withdrawn'
           end as closing
      from generate_series($1::bigint, $2::bigint) k
      join bench.texts t on t.n = floor(bench.share(k, 2) * (select count(*) from bench.texts))::integer
  ) made
 order by k desc
