-- What became of sessions by month and in all, with the different people behind each number.
select part, sum(own * planned) as planned, count(distinct case when planned > 0 then person_id end) as planned_people,
  sum(own * held) as held, count(distinct case when held > 0 then person_id end) as held_people,
  sum(own * missed) as missed, count(distinct case when missed > 0 then person_id end) as missed_people,
  sum(own * (planned - held)) as not_held, count(distinct case when planned > held then person_id end) as not_held_people,
  count(distinct case when planned > held + missed then person_id end) as open_people,
  sum(own * moved) as moved, count(distinct case when moved > 0 then person_id end) as moved_people,
  sum(own * cancelled) as cancelled, count(distinct case when cancelled > 0 then person_id end) as cancelled_people,
  sum(own * logged) as logged, sum(own * minutes) as minutes
from (
  select s.match_id, {month} as part, sum(s.state in ('SCHEDULED', 'HELD', 'MISSED')) as planned, sum(s.state = 'HELD') as held,
    sum(s.state = 'MISSED') as missed, sum(s.state = 'MOVED') as moved, sum(s.state = 'CANCELLED') as cancelled,
    count(case when s.state = 'HELD' then s.actual_minutes end) as logged,
    coalesce(sum(case when s.state = 'HELD' then s.actual_minutes end), 0) as minutes
  from published_match m join session s on s.match_id = m.match_id
  where m.cohort_id = :cohort and s.starts_at >= :from and s.starts_at < :until
  group by s.match_id, part) each_match
join (
  select m.match_id, 1 as own, e.person_id from published_match m join enrollment e on e.enrollment_id = m.mentor_enrollment_id
  where m.cohort_id = :cohort
  union all
  select m.match_id, 0, e.person_id from published_match m join enrollment e on e.enrollment_id = m.mentee_enrollment_id
  where m.cohort_id = :cohort) people using (match_id)
group by part with rollup
