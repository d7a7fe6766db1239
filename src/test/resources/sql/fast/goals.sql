-- Goals by how they stand, and of each person what the score is made of.
select e.person_id, g.state, g.weight, g.level_now,
  (select count(*) > 0 and count(*) = count(b.recovered_at) from goal_setback b where b.goal_id = g.goal_id) as got_over
from enrollment e join goal g on g.enrollment_id = e.enrollment_id
where e.cohort_id = :cohort
