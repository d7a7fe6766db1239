-- People with a match that was active at any time, and what became of their place.
select
  count(distinct e.person_id) as matched,
  count(distinct case when e.state = 'COMPLETED' then e.person_id end) as completed,
  count(distinct case when e.state = 'LEFT' and not e.ended_with_cohort then e.person_id end) as left_people,
  (select count(*) from cohort c where c.cohort_id = :cohort and c.state in ('CLOSING', 'CLOSED')) as ending
from published_match m
  join enrollment e on e.enrollment_id in (m.mentor_enrollment_id, m.mentee_enrollment_id)
where m.cohort_id = :cohort and m.activated_at is not null
