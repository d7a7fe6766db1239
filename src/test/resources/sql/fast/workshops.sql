-- Held workshops of the cohort by their first day: who was registered, came, did not come and waits, and once the cohort is
-- closed how many gave it which rating.
select w.title, coalesce(sum(s.taken), 0), coalesce(sum(s.taken and s.came), 0), w.seats,
  coalesce(sum(s.taken and s.missed and not s.came), 0), coalesce(sum(s.waits), 0), r.one, r.two, r.three, r.four, r.five
from workshop w
left join (
  select t.workshop_id, t.state = 'TAKEN' as taken, t.state in ('WAITLISTED', 'OFFERED') as waits,
    exists (select 1 from workshop_date d join workshop_attendance a on a.workshop_date_id = d.workshop_date_id
      where d.workshop_id = t.workshop_id and a.person_id = t.person_id and a.presence <> 'NO_SHOW') as came,
    exists (select 1 from workshop_date d join workshop_attendance a on a.workshop_date_id = d.workshop_date_id
      where d.workshop_id = t.workshop_id and a.person_id = t.person_id and a.presence = 'NO_SHOW') as missed
  from workshop v join workshop_seat t on t.workshop_id = v.workshop_id
  where v.cohort_id = :cohort and v.state = 'HELD') s on s.workshop_id = w.workshop_id
left join (
  select f.workshop_id, sum(f.rating = 1) as one, sum(f.rating = 2) as two, sum(f.rating = 3) as three,
    sum(f.rating = 4) as four, sum(f.rating = 5) as five
  from cohort c join workshop v on v.cohort_id = c.cohort_id join workshop_feedback f on f.workshop_id = v.workshop_id
  where c.cohort_id = :cohort and c.state = 'CLOSED' and v.state = 'HELD'
    and exists (select 1 from workshop_date d join workshop_attendance a on a.workshop_date_id = d.workshop_date_id
      where d.workshop_id = f.workshop_id and a.person_id = f.person_id and a.presence <> 'NO_SHOW')
  group by f.workshop_id) r on r.workshop_id = w.workshop_id
where w.cohort_id = :cohort and w.state = 'HELD'
group by w.workshop_id
order by (select min(starts_at) from workshop_date d where d.workshop_id = w.workshop_id), w.workshop_id
