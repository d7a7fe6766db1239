-- Published circles, their held sessions, and marks at these, each with the different people behind it.
select c.circles, c.people, s.sessions, p.people as session_people, a.present, a.present_people, a.absent, a.absent_people
from (
  select count(distinct c.circle_id) as circles, count(distinct e.person_id) as people
  from circle c join circle_member cm on cm.circle_id = c.circle_id join enrollment e on e.enrollment_id = cm.enrollment_id
  where c.cohort_id = :cohort and c.published_at is not null) c
join (
  select count(*) as sessions from circle c join session s on s.circle_id = c.circle_id
  where c.cohort_id = :cohort and c.published_at is not null and s.state = 'HELD') s
join (
  select count(distinct e.person_id) as people
  from circle c join circle_member cm on cm.circle_id = c.circle_id join enrollment e on e.enrollment_id = cm.enrollment_id
  where c.cohort_id = :cohort and c.published_at is not null
    and exists (select 1 from session s where s.circle_id = c.circle_id and s.state = 'HELD')) p
join (
  select coalesce(sum(a.present), 0) as present, count(distinct case when a.present then a.person_id end) as present_people,
    coalesce(sum(1 - a.present), 0) as absent, count(distinct case when not a.present then a.person_id end) as absent_people
  from circle c join session s on s.circle_id = c.circle_id join session_attendance a on a.session_id = s.session_id
  where c.cohort_id = :cohort and c.published_at is not null and s.state = 'HELD') a
