-- Rules about a distance have a lowest and a highest amount, either of which may be open.
alter table program_rule add column highest int;
-- The distance that gives all points, of the criteria that weigh one.
alter table program_criterion add column amount int;

-- Questions of the application form whose answers the matching compares. A question that is no longer asked is left out.
create table program_question (
  program_id   bigint      not null,
  position     int         not null,
  question_key varchar(60) not null,
  answers      varchar(20) not null,
  required     boolean     not null,
  weight       int         not null,
  constraint pk_program_question primary key (program_id, position),
  constraint uq_program_question_key unique (program_id, question_key),
  constraint fk_program_question_program foreign key (program_id) references program (program_id) on delete cascade,
  constraint ck_program_question_answers check (answers in ('ALIKE', 'DIFFERENT')),
  constraint ck_program_question_weight check (weight between 0 and 100)
);

-- What is counted and tried may be about questions, and names them.
alter table match_run_unmatched modify reasons varchar(8000) not null;
alter table match_run modify scenario varchar(4000);
