-- Every two people who met in a pair or were both present in a circle, and in no cohort that began earlier, each two once,
-- with the departments of both.
with meeting as (
  select m.cohort_id, least(a.person_id, b.person_id) as one, greatest(a.person_id, b.person_id) as other
  from published_match m
  join enrollment a on a.enrollment_id = m.mentor_enrollment_id
  join enrollment b on b.enrollment_id = m.mentee_enrollment_id
  where m.match_id in (select match_id from session where state = 'HELD')
  union
  select c.cohort_id, a.person_id, b.person_id
  from session s
  join circle c on c.circle_id = s.circle_id
  join session_attendance a on a.session_id = s.session_id and a.present
  join session_attendance b on b.session_id = s.session_id and b.present
  where s.state = 'HELD' and c.published_at is not null and a.person_id < b.person_id),
met as (
  select one, other from meeting m
  where m.cohort_id = :cohort and not exists (
    select 1 from meeting e join cohort c on c.cohort_id = e.cohort_id
    where e.one = m.one and e.other = m.other
      and c.starts_on < (select starts_on from cohort where cohort_id = :cohort))),
tie as (
  select one, other, p.department_id is not null and q.department_id is not null
    and p.department_id <> q.department_id as across
  from met join person p on p.person_id = one join person q on q.person_id = other)
select
  (select count(*) from tie where across) as across,
  (select count(*) from (select one from tie where across union select other from tie where across) x) as across_people,
  (select count(*) from tie where not across) as within,
  (select count(*) from (select one from tie where not across union select other from tie where not across) x) as within_people
