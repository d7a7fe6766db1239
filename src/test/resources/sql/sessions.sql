-- Sessions whose time lies from :from until :until, with the different people behind each number. Proposals are none of them.
with behind as (
  select s.session_id, s.state, s.actual_minutes, e.person_id
  from session s
    join published_match m on m.match_id = s.match_id
    join enrollment e on e.enrollment_id in (m.mentor_enrollment_id, m.mentee_enrollment_id)
  where m.cohort_id = :cohort and s.starts_at >= :from and s.starts_at < :until)
select
  count(distinct case when state in ('SCHEDULED', 'HELD', 'MISSED') then session_id end) as planned,
  count(distinct case when state in ('SCHEDULED', 'HELD', 'MISSED') then person_id end) as planned_people,
  count(distinct case when state = 'HELD' then session_id end) as held,
  count(distinct case when state = 'HELD' then person_id end) as held_people,
  count(distinct case when state = 'MISSED' then session_id end) as missed,
  count(distinct case when state = 'MISSED' then person_id end) as missed_people,
  count(distinct case when state in ('SCHEDULED', 'MISSED') then session_id end) as not_held,
  count(distinct case when state in ('SCHEDULED', 'MISSED') then person_id end) as not_held_people,
  count(distinct case when state = 'SCHEDULED' then session_id end) as open,
  count(distinct case when state = 'SCHEDULED' then person_id end) as open_people,
  count(distinct case when state = 'MOVED' then session_id end) as moved,
  count(distinct case when state = 'MOVED' then person_id end) as moved_people,
  count(distinct case when state = 'CANCELLED' then session_id end) as cancelled,
  count(distinct case when state = 'CANCELLED' then person_id end) as cancelled_people
from behind
