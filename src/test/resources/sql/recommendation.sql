-- The last answer of each person at the end.
select case when f.recommendation >= 9 then 0 when f.recommendation >= 7 then 1 else 2 end as choice,
  count(*) as answers, count(distinct f.person_id) as people
from program_feedback f join published_match m on m.match_id = f.match_id
where m.cohort_id = :cohort and f.time_point = 'END' and f.recommendation is not null
  and not exists (
    select 1 from program_feedback g join published_match n on n.match_id = g.match_id
    where n.cohort_id = :cohort and g.person_id = f.person_id and g.time_point = 'END' and g.recommendation is not null
      and (g.answered_at > f.answered_at
           or g.answered_at = f.answered_at and g.program_feedback_id > f.program_feedback_id))
group by choice
