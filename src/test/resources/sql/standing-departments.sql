-- Of the people of each department: goals not set aside, who came to a workshop, marks at sessions of circles, and matches of its mentees.
with here as (
  select distinct p.person_id, d.name from enrollment e join person p on p.person_id = e.person_id join department d on d.department_id = p.department_id
  where e.cohort_id = :cohort),
mark as (
  select a.person_id, a.present from session_attendance a join session s on s.session_id = a.session_id join circle c on c.circle_id = s.circle_id
  where c.cohort_id = :cohort and c.published_at is not null and s.state = 'HELD')
select h.name,
  (select count(*) from goal g join enrollment e on e.enrollment_id = g.enrollment_id join here x on x.person_id = e.person_id
     where e.cohort_id = :cohort and x.name = h.name and g.state <> 'SET_ASIDE') as goals,
  (select count(distinct x.person_id) from here x join workshop_seat s on s.person_id = x.person_id join workshop w on w.workshop_id = s.workshop_id
     where x.name = h.name and w.cohort_id = :cohort and w.state = 'HELD' and s.state = 'TAKEN' and exists (
       select 1 from workshop_attendance a join workshop_date d on d.workshop_date_id = a.workshop_date_id
       where d.workshop_id = w.workshop_id and a.person_id = x.person_id and a.presence <> 'NO_SHOW')) as at_workshops,
  (select count(*) from mark join here x on x.person_id = mark.person_id where x.name = h.name) as marks,
  (select coalesce(sum(present), 0) from mark join here x on x.person_id = mark.person_id where x.name = h.name) as present,
  (select count(*) from published_match m join enrollment e on e.enrollment_id = m.mentee_enrollment_id join here x on x.person_id = e.person_id
     where m.cohort_id = :cohort and m.activated_at is not null and x.name = h.name) as matches
from here h group by h.name order by h.name
