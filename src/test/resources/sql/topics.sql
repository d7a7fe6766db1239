-- Held sessions by topic.
select t.label as name, count(distinct s.session_id) as held, count(distinct e.person_id) as people
from session s
  join session_topic st on st.session_id = s.session_id
  join topic t on t.topic_id = st.topic_id
  join published_match m on m.match_id = s.match_id
  join enrollment e on e.enrollment_id in (m.mentor_enrollment_id, m.mentee_enrollment_id)
where m.cohort_id = :cohort and s.state = 'HELD' and s.starts_at >= :from and s.starts_at < :until
group by t.topic_id, t.label
