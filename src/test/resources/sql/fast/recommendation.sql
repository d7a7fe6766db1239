-- The last answer of each person at the end; the row without a choice tells how many people answered.
select choice, count(*) as answers, count(*) as people
from (
  select case when f.recommendation >= 9 then 0 when f.recommendation >= 7 then 1 else 2 end as choice,
    row_number() over (partition by f.person_id order by f.answered_at desc, f.program_feedback_id desc) as turn
  from published_match m join program_feedback f on f.match_id = m.match_id
  where m.cohort_id = :cohort and f.time_point = 'END' and f.recommendation is not null) given
where turn = 1
group by choice with rollup
