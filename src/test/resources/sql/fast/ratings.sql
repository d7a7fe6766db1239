-- Ratings of held sessions by choice; the row without a choice tells how many people answered.
select choice, sum(n) as answers, count(distinct person_id) as people
from (
  select 5 - r.rating as choice, r.person_id, count(*) as n
  from published_match m
    join session s on s.match_id = m.match_id
    join session_rating r on r.session_id = s.session_id
  where m.cohort_id = :cohort and s.state = 'HELD' and s.starts_at >= :from and s.starts_at < :until
  group by r.rating, r.person_id) each_person
group by choice with rollup
