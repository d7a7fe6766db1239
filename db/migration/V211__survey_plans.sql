-- Which surveys the cohorts of a program have. The key names an instrument of the registry, which a file may bring later.
create table program_survey (
  program_id     bigint      not null,
  position       int         not null,
  instrument_key varchar(60) not null,
  moment         varchar(20) not null,
  side           varchar(20) not null,
  anonymous      boolean     not null,
  constraint pk_program_survey primary key (program_id, position),
  constraint fk_program_survey_program foreign key (program_id) references program (program_id) on delete cascade,
  constraint uq_program_survey_moment unique (program_id, instrument_key, moment, side),
  constraint ck_program_survey_moment check (moment in ('START', 'EVERY_60_DAYS', 'MID', 'END', 'THREE_MONTHS_LATER', 'AFTER_SESSION', 'AFTER_WORKSHOP')),
  constraint ck_program_survey_side check (side in ('BOTH', 'MENTOR', 'MENTEE'))
);
