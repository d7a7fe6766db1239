-- Every two people who met in a pair or were both present in a circle, and in no cohort that began earlier, each two once, and
-- whether their departments differ.
with met as (
select least(a.person_id, b.person_id) as one, greatest(a.person_id, b.person_id) as other,
  coalesce(p.department_id <> q.department_id, false) as across
from published_match m
  join enrollment a on a.enrollment_id = m.mentor_enrollment_id
  join person p on p.person_id = a.person_id
  join enrollment b on b.enrollment_id = m.mentee_enrollment_id
  join person q on q.person_id = b.person_id
where m.cohort_id = :cohort and exists (select 1 from session s where s.match_id = m.match_id and s.state = 'HELD')
union
select p.person_id, q.person_id, coalesce(p.department_id <> q.department_id, false)
from circle c
  join session s on s.circle_id = c.circle_id
  join session_attendance a on a.session_id = s.session_id and a.present
  join session_attendance b on b.session_id = s.session_id and b.present and a.person_id < b.person_id
  join person p on p.person_id = a.person_id
  join person q on q.person_id = b.person_id
where c.cohort_id = :cohort and c.published_at is not null and s.state = 'HELD')
select * from met
except
(select least(a.person_id, b.person_id) as one, greatest(a.person_id, b.person_id) as other,
  coalesce(p.department_id <> q.department_id, false) as across
from published_match m
  join enrollment a on a.enrollment_id = m.mentor_enrollment_id
  join person p on p.person_id = a.person_id
  join enrollment b on b.enrollment_id = m.mentee_enrollment_id
  join person q on q.person_id = b.person_id
where m.cohort_id in (select e.cohort_id from cohort t join cohort e on e.starts_on < t.starts_on where t.cohort_id = :cohort)
    and a.person_id in (select one from met union select other from met) and exists (select 1 from session s where s.match_id = m.match_id and s.state = 'HELD')
union
select p.person_id, q.person_id, coalesce(p.department_id <> q.department_id, false)
from circle c
  join session s on s.circle_id = c.circle_id
  join session_attendance a on a.session_id = s.session_id and a.present
  join session_attendance b on b.session_id = s.session_id and b.present and a.person_id < b.person_id
  join person p on p.person_id = a.person_id
  join person q on q.person_id = b.person_id
where c.cohort_id in (select e.cohort_id from cohort t join cohort e on e.starts_on < t.starts_on where t.cohort_id = :cohort)
    and a.person_id in (select one from met union select other from met) and c.published_at is not null and s.state = 'HELD')
