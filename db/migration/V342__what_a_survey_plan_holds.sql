-- What people say after sessions and workshops is asked whatever a plan says, so that none holds it any more. And surveys may
-- come every month.
-- [jooq ignore start]
delete from program_survey where moment = 'AFTER_SESSION' or instrument_key in ('pairing-fit', 'session-rating', 'workshop-rating');

-- Who was at a workshop is asked, on whatever side. Of two lines that differ in nothing else one remains.
delete later from program_survey later join program_survey earlier
  on earlier.program_id = later.program_id and earlier.instrument_key = later.instrument_key
  and earlier.moment = later.moment and earlier.position < later.position
where later.moment = 'AFTER_WORKSHOP';

update program_survey set side = 'BOTH' where moment = 'AFTER_WORKSHOP';
-- [jooq ignore stop]

alter table program_survey drop constraint ck_program_survey_moment;
alter table program_survey add constraint ck_program_survey_moment
  check (moment in ('START', 'MONTHLY', 'EVERY_60_DAYS', 'MID', 'END', 'THREE_MONTHS_LATER', 'AFTER_WORKSHOP'));
