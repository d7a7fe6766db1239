-- Ratings of held sessions whose time lies from :from until :until.
select 5 - r.rating as choice, count(*) as answers, count(distinct r.person_id) as people
from session_rating r
  join session s on s.session_id = r.session_id
  join published_match m on m.match_id = s.match_id
where m.cohort_id = :cohort and s.state = 'HELD' and s.starts_at >= :from and s.starts_at < :until
group by r.rating
