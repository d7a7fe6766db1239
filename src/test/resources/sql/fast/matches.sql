-- The matches that were active, with their held sessions, the last of these and the last informal contact.
select m.match_id, a.person_id as mentor, b.person_id as mentee, m.activated_at, m.ended_at, coalesce(s.held, 0) as held,
  s.last_held, c.last_contact
from published_match m
  join enrollment a on a.enrollment_id = m.mentor_enrollment_id
  join enrollment b on b.enrollment_id = m.mentee_enrollment_id
  left join (
    select m.match_id, sum(s.starts_at >= :from) as held, max(s.starts_at) as last_held
    from published_match m join session s on s.match_id = m.match_id
    where m.cohort_id = :cohort and s.state = 'HELD' and s.starts_at < :until
    group by m.match_id) s on s.match_id = m.match_id
  left join (
    select m.match_id, max(c.happened_at) as last_contact
    from published_match m join informal_contact c on c.match_id = m.match_id
    where m.cohort_id = :cohort and c.happened_at < :until
    group by m.match_id) c on c.match_id = m.match_id
where m.cohort_id = :cohort and m.activated_at < :until and (m.ended_at is null or m.ended_at >= :from)
order by m.match_id
