-- Every session of the cohort up to :until that was held, missed or is planned, whatever the cohort's dates say.
select
  min(s.starts_at) as first_session, max(s.starts_at) as last_session, count(*) as planned,
  sum(s.state = 'HELD') as held
from published_match m join session s on s.match_id = m.match_id
where m.cohort_id = :cohort and s.starts_at < :until and s.state in ('SCHEDULED', 'HELD', 'MISSED')
