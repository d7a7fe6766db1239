-- Within how many days an offer is answered, and whether the next best pair is offered without asking coordinators.
alter table program add column answer_days int not null default 7;
alter table program add column next_offer_at_once boolean not null default false;
alter table program add constraint ck_program_answer_days check (answer_days between 1 and 60);

-- The last day on which an offer can be accepted, and the day on which whoever has not answered is reminded, once.
alter table published_match add column answer_by date;
alter table published_match add column remind_on date;
alter table published_match add column reminded_at datetime(6);
create index ix_published_match_answer_by on published_match (state, answer_by);

-- Offers from before get their days from now on.
-- [jooq ignore start]
update published_match set answer_by = utc_date() + interval 7 day, remind_on = utc_date() + interval 5 day where state = 'OFFERED';
-- [jooq ignore stop]

-- Nobody starts the run that looks for the next best pair.
alter table match_run modify started_by_id bigint null;
