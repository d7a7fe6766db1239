-- Goals of people, and the mean T-score over people by the formula itself.
with own as (
  select g.*, e.person_id,
    g.state = 'OPEN' and not exists (select 1 from goal_setback s where s.goal_id = g.goal_id and s.recovered_at is null)
      and exists (select 1 from goal_setback s where s.goal_id = g.goal_id) as recovered
  from goal g join enrollment e on e.enrollment_id = g.enrollment_id where e.cohort_id = :cohort),
score as (
  select person_id, 50 + 10 * sum(weight * level_now) / sqrt(0.7e0 * sum(weight * weight) + 0.3e0 * pow(sum(weight), 2)) as t
  from own where state <> 'SET_ASIDE' group by person_id)
select
  (select count(*) from own where state <> 'SET_ASIDE') as goals,
  (select count(distinct person_id) from own where state <> 'SET_ASIDE') as people,
  (select count(*) from own where state = 'REACHED') as reached,
  (select count(distinct person_id) from own where state = 'REACHED') as reached_people,
  (select count(*) from own where recovered) as recovered,
  (select count(distinct person_id) from own where recovered) as recovered_people,
  (select count(*) from own where state <> 'SET_ASIDE' and level_now = 1) as level_one,
  (select coalesce(avg(t), 0) from score) as score
