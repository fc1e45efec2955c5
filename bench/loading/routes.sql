-- Where the duty table sends each matter from each grid: what names the matter first, the nearer area before the wider.
with holders as materialized (
  select p.id, p.unit_id, a.level,
         (select o.id
            from directory.post_terms t
            join identity.accounts o on o.district_id = t.district_id and o.person_id = t.person_id
           where t.district_id = p.district_id and t.post_id = p.id limit 1) as account_id,
         jsonb_build_object('id', p.id, 'name', p.name, 'nameEn', p.name_en, 'unitId', p.unit_id, 'unitName', u.name,
                            'unitNameEn', u.name_en, 'level', a.level) as words
    from directory.posts p
    join directory.areas a on a.district_id = p.district_id and a.id = p.area_id
    join directory.units u on u.district_id = p.district_id and u.id = p.unit_id
   where p.district_id = $1
), ways as (
  select distinct on (c.id, g.id)
         c.id as category_id, c.name, c.name_en, g.id as grid_id, d.id as duty_id, d.post_id, d.area_id,
         case when d.category_id is null then 'any' when d.category_id = c.id then 'leaf' else 'group' end as fit
    from categories.categories c
    join directory.areas g on g.district_id = c.district_id and g.level = 4
    join duties.duties d on d.district_id = c.district_id and d.ended_at is null
         and d.area_id in (g.id, g.community_id, g.street_id, g.district_area_id)
         and (d.category_id is null or d.category_id in (c.id, c.parent_id))
    join directory.areas w on w.district_id = d.district_id and w.id = d.area_id
   where c.district_id = $1 and c.id in (select t.category_id from bench.texts t)
   order by c.id, g.id, d.category_id is null, w.level desc, d.category_id = c.id desc
)
insert into bench.routes
select y.category_id, y.grid_id, y.duty_id, h.id, h.unit_id, h.level, h.account_id,
       jsonb_build_object(
         'rule', 'duty-table', 'dutyId', y.duty_id,
         'area', jsonb_build_object('id', w.id, 'level', w.level, 'kind', w.kind, 'name', w.name, 'nameEn', w.name_en),
         'areaLevel', w.level, 'category', y.fit,
         'categoryName', case when y.fit <> 'any' then y.name end,
         'categoryNameEn', case when y.fit <> 'any' then y.name_en end,
         'post', h.words, 'passedOver', '[]'::jsonb)
  from ways y
  join holders h on h.id = y.post_id
  join directory.areas w on w.district_id = $1 and w.id = y.area_id
