-- Logged length of held sessions; null when one of them has none.
select case when count(*) = count(s.actual_minutes) then coalesce(sum(s.actual_minutes), 0) / 60 end as hours
from session s join published_match m on m.match_id = s.match_id
where m.cohort_id = :cohort and s.state = 'HELD' and s.starts_at >= :from and s.starts_at < :until
