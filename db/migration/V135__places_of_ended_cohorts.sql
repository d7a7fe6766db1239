-- Who was still there without a match when a cohort was closed or cancelled has left it.
-- [jooq ignore start]
update enrollment e
join cohort c on c.cohort_id = e.cohort_id
set e.state = 'LEFT',
    e.ended_at = coalesce(e.ended_at, utc_timestamp(6)),
    e.paused_at = null,
    e.back_on = null,
    e.waitlisted_at = null,
    e.version = e.version + 1
where c.state in ('CLOSED', 'CANCELLED')
  and e.state in ('ACCEPTED', 'ACTIVE', 'ON_HOLD')
  and not exists (
    select 1
    from published_match m
    where e.enrollment_id in (m.mentor_enrollment_id, m.mentee_enrollment_id)
      and m.state in ('OFFERED', 'ACTIVE', 'ON_HOLD'));
-- [jooq ignore stop]
