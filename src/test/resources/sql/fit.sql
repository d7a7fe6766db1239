-- The first answer of each person about the pairing of a pair that has met, where it was given from :from until :until.
select case f.fit when 'GOOD' then 0 when 'STILL_DECIDING' then 1 else 2 end as choice,
  count(*) as answers, count(distinct f.person_id) as people
from pairing_fit f join published_match m on m.match_id = f.match_id
where m.cohort_id = :cohort and f.answered_at >= :from and f.answered_at < :until
  and exists (select 1 from session s where s.match_id = m.match_id and s.state = 'HELD')
  and not exists (
    select 1 from pairing_fit g join published_match n on n.match_id = g.match_id
    where n.cohort_id = :cohort and g.person_id = f.person_id
      and exists (select 1 from session t where t.match_id = n.match_id and t.state = 'HELD')
      and (g.answered_at < f.answered_at or g.answered_at = f.answered_at and g.match_id < f.match_id))
group by choice
