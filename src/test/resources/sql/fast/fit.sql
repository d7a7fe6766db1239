-- The first answer of each person about a pairing that has met; the row without a choice tells how many people answered.
select choice, count(*) as answers, count(*) as people
from (
  select case f.fit when 'GOOD' then 0 when 'STILL_DECIDING' then 1 else 2 end as choice, f.answered_at,
    row_number() over (partition by f.person_id order by f.answered_at, f.match_id) as turn
  from published_match m join pairing_fit f on f.match_id = m.match_id
  where m.cohort_id = :cohort and exists (select 1 from session s where s.match_id = m.match_id and s.state = 'HELD')) given
where turn = 1 and answered_at >= :from and answered_at < :until
group by choice with rollup
