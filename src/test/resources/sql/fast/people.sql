-- How far people came, by side, department and site: counted by their keys, which compare faster than names.
select c.state, e.side, d.name as department, i.name as site, e.invited, e.applied, e.decided, e.accepted, e.declined,
  e.withdrawn, e.matched, e.completed, e.left_people
from (
  select e.cohort_id, e.side, p.department_id, p.site_id, count(e.invited_at) as invited, count(e.applied_at) as applied,
    count(e.decided_at) as decided,
    sum(m.place is not null or e.state in ('ACCEPTED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'LEFT')) as accepted,
    sum(e.state = 'DECLINED') as declined, sum(m.place is null and e.state = 'WITHDRAWN') as withdrawn,
    count(m.place) as matched, sum(m.place is not null and e.state = 'COMPLETED') as completed,
    sum(m.place is not null and e.state = 'LEFT' and not e.ended_with_cohort) as left_people
  from enrollment e join person p on p.person_id = e.person_id
    left join (
      select mentor_enrollment_id as place from published_match where cohort_id = :cohort and activated_at is not null
      union
      select mentee_enrollment_id from published_match where cohort_id = :cohort and activated_at is not null
      union
      select cm.enrollment_id from circle_member cm join circle c on c.circle_id = cm.circle_id
      where c.cohort_id = :cohort and c.published_at is not null) m on m.place = e.enrollment_id
  where e.cohort_id = :cohort
  group by e.side, p.department_id, p.site_id) e
  join cohort c on c.cohort_id = e.cohort_id
  left join department d on d.department_id = e.department_id
  left join site i on i.site_id = e.site_id
order by e.side, d.name, i.name
