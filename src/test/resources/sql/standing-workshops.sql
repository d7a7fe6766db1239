-- Held workshops of the cohort by their first day.
with came as (
  select distinct d.workshop_id, a.person_id from workshop_attendance a natural join workshop_date d where a.presence <> 'NO_SHOW')
select w.title, w.seats,
  (select count(*) from workshop_seat s where s.workshop_id = w.workshop_id and s.state = 'TAKEN') as registered,
  (select count(*) from workshop_seat s natural join came c where s.workshop_id = w.workshop_id and s.state = 'TAKEN') as attended,
  (select count(*) from workshop_seat s where s.workshop_id = w.workshop_id and s.state in ('WAITLISTED', 'OFFERED')) as waiting,
  (select count(*) from workshop_seat s where s.workshop_id = w.workshop_id and s.state = 'TAKEN'
     and s.person_id not in (select c.person_id from came c where c.workshop_id = w.workshop_id)
     and s.person_id in (select a.person_id from workshop_attendance a natural join workshop_date d
       where d.workshop_id = w.workshop_id)) as no_shows,
  (select count(*) from workshop_feedback f natural join came c where f.workshop_id = w.workshop_id
     and exists (select 1 from cohort o where o.cohort_id = w.cohort_id and o.state = 'CLOSED')) as answers,
  (select avg(f.rating) from workshop_feedback f natural join came c where f.workshop_id = w.workshop_id) as rating
from workshop w
where w.cohort_id = :cohort and w.state = 'HELD'
order by (select min(starts_at) from workshop_date d where d.workshop_id = w.workshop_id), w.workshop_id
