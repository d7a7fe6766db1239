-- How far the people of a cohort came, each counted once.
select
  count(distinct case when e.invited_at is not null then e.person_id end) as invited,
  count(distinct case when e.applied_at is not null then e.person_id end) as applied,
  count(distinct case when e.decided_at is not null then e.person_id end) as decided,
  count(distinct case when e.state in ('ACCEPTED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'LEFT')
    or exists (select 1 from published_match m where m.activated_at is not null
               and e.enrollment_id in (m.mentor_enrollment_id, m.mentee_enrollment_id)) then e.person_id end) as accepted,
  count(distinct case when e.state = 'DECLINED' then e.person_id end) as declined,
  count(distinct case when e.state = 'WITHDRAWN'
    and not exists (select 1 from published_match m where m.activated_at is not null
                    and e.enrollment_id in (m.mentor_enrollment_id, m.mentee_enrollment_id)) then e.person_id end) as withdrawn
from enrollment e
where e.cohort_id = :cohort
