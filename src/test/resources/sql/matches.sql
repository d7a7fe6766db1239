-- Matches active at any time from :from until :until; silent when their last 30 active days passed without a sign.
with active as (
  select m.match_id, m.mentor_enrollment_id, m.mentee_enrollment_id, m.activated_at,
    least(coalesce(m.ended_at, :until), :until) as last_active
  from published_match m
  where m.cohort_id = :cohort and m.activated_at < :until and (m.ended_at is null or m.ended_at >= :from)),
told as (
  select a.*, e.person_id,
    a.activated_at <= a.last_active - interval 30 day
    and not exists (select 1 from session s where s.match_id = a.match_id and s.state = 'HELD'
                    and s.starts_at > a.last_active - interval 30 day and s.starts_at < :until)
    and not exists (select 1 from informal_contact c where c.match_id = a.match_id
                    and c.happened_at > a.last_active - interval 30 day and c.happened_at < :until) as silent
  from active a join enrollment e on e.enrollment_id in (a.mentor_enrollment_id, a.mentee_enrollment_id))
select
  count(distinct match_id) as active, count(distinct person_id) as active_people,
  count(distinct case when silent then match_id end) as silent, count(distinct case when silent then person_id end) as silent_people,
  count(distinct case when not silent then person_id end) as not_silent_people
from told
