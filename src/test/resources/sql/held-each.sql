-- Held sessions of each active match, summed and squared.
select coalesce(sum(held), 0) as total, coalesce(sum(held * held), 0) as squares from (
  select (select count(*) from session s where s.match_id = m.match_id and s.state = 'HELD'
          and s.starts_at >= :from and s.starts_at < :until) as held
  from published_match m
  where m.cohort_id = :cohort and m.activated_at < :until and (m.ended_at is null or m.ended_at >= :from)) each_match
