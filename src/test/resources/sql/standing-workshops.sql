-- Held workshops of the cohort by their first day.
select w.title,
  (select count(*) from workshop_seat s where s.workshop_id = w.workshop_id and s.state = 'TAKEN') as registered,
  (select count(*) from workshop_seat s where s.workshop_id = w.workshop_id and s.state = 'TAKEN'
     and s.person_id in (select a.person_id from workshop_attendance a natural join workshop_date d
       where d.workshop_id = w.workshop_id and a.presence <> 'NO_SHOW')) as attended
from workshop w
where w.cohort_id = :cohort and w.state = 'HELD'
order by (select min(starts_at) from workshop_date d where d.workshop_id = w.workshop_id), w.workshop_id
