-- Held sessions by topic, counted for each match before its people are joined.
select t.label, sum(own * held) as held, count(distinct person_id) as people
from (
  select s.match_id, st.topic_id, count(*) as held
  from published_match m
    join session s on s.match_id = m.match_id
    join session_topic st on st.session_id = s.session_id
  where m.cohort_id = :cohort and s.state = 'HELD' and s.starts_at >= :from and s.starts_at < :until
  group by s.match_id, st.topic_id) each_match
join topic t using (topic_id)
join (
  select m.match_id, 1 as own, e.person_id from published_match m join enrollment e on e.enrollment_id = m.mentor_enrollment_id
  where m.cohort_id = :cohort
  union all
  select m.match_id, 0, e.person_id from published_match m join enrollment e on e.enrollment_id = m.mentee_enrollment_id
  where m.cohort_id = :cohort) people using (match_id)
group by t.topic_id
order by t.topic_id
