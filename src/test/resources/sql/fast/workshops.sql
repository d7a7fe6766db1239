-- Held workshops of the cohort by their first day.
select w.title, count(*) as registered, sum(exists (
    select 1 from workshop_date d join workshop_attendance a on a.workshop_date_id = d.workshop_date_id
    where d.workshop_id = w.workshop_id and a.person_id = s.person_id and a.presence <> 'NO_SHOW')) as attended
from workshop w join workshop_seat s on s.workshop_id = w.workshop_id and s.state = 'TAKEN'
where w.cohort_id = :cohort and w.state = 'HELD'
group by w.workshop_id
order by (select min(starts_at) from workshop_date d where d.workshop_id = w.workshop_id), w.workshop_id
