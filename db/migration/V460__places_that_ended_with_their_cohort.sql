-- Who took part until their cohort was over, though without a match in the end, has not left it before its end.
alter table enrollment
  add column ended_with_cohort boolean not null default false,
  add constraint ck_enrollment_ended_with_cohort check (not ended_with_cohort or state = 'LEFT');
-- [jooq ignore start]
update enrollment
set ended_with_cohort = true
where state = 'LEFT'
  and enrollment_id in (
    select object_id from audit_entry where object_type = 'enrollment' and action = 'enrollment.ended-with-cohort');
-- [jooq ignore stop]
