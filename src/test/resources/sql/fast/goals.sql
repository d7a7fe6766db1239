-- Each goal of people and of circles: its owner, how it stands, its setbacks and those that are open, its levels and its weight.
select e.person_id, g.state, count(b.goal_id), count(b.goal_id) - count(b.recovered_at), g.level_at_start, g.level_now, g.weight
from enrollment e join goal g on g.enrollment_id = e.enrollment_id left join goal_setback b on b.goal_id = g.goal_id
where e.cohort_id = :cohort
group by g.goal_id
union all
select null, g.state, count(b.goal_id), count(b.goal_id) - count(b.recovered_at), g.level_at_start, g.level_now, g.weight
from circle c join goal g on g.circle_id = c.circle_id left join goal_setback b on b.goal_id = g.goal_id
where c.cohort_id = :cohort
group by g.goal_id
