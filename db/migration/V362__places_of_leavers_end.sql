-- Who had left before leaving ended their places still has them, and is counted. Nobody meets them any more.
-- [jooq ignore start]
update enrollment join person using (person_id)
set enrollment.ended_at = utc_timestamp(6),
  enrollment.waitlisted_at = null,
  enrollment.paused_at = null,
  enrollment.back_on = null,
  enrollment.version = enrollment.version + 1,
  enrollment.state = if(enrollment.state in ('ACCEPTED', 'ACTIVE', 'ON_HOLD'), 'LEFT', 'WITHDRAWN')
where person.state = 'LEFT'
  and enrollment.state in ('APPLIED', 'INFORMATION_ASKED', 'WAITLISTED', 'ACCEPTED', 'ACTIVE', 'ON_HOLD')
  and enrollment.open_as_mentor + enrollment.open_as_mentee = 0;
-- [jooq ignore stop]
