-- The first and the last session that was held, missed or is planned.
select min(s.starts_at) as first, max(s.starts_at) as last
from published_match m join session s on s.match_id = m.match_id
where m.cohort_id = :cohort and s.state in ('SCHEDULED', 'HELD', 'MISSED')
