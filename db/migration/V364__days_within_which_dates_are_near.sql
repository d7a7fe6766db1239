-- Two dates that are compared are near within so many days; of other answers it says nothing.
alter table program_question
  add column near_days int not null default 365,
  add constraint ck_program_question_near_days check (near_days between 0 and 3650);
