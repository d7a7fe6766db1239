-- The matched people of a cohort by department.
select coalesce(d.name, 'none') as name, count(distinct e.person_id) as matched
from published_match m
  join enrollment e on e.enrollment_id in (m.mentor_enrollment_id, m.mentee_enrollment_id)
  join person p on p.person_id = e.person_id
  left join department d on d.department_id = p.department_id
where m.cohort_id = :cohort and m.activated_at is not null
group by coalesce(d.name, 'none')
