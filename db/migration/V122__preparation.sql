-- What is to be done before somebody can be matched in a program.
create table preparation_step (
  preparation_step_id bigint       not null auto_increment,
  program_id          bigint       not null,
  position            int          not null,
  kind                varchar(20)  not null,
  side                varchar(20)  not null,
  title               varchar(160) not null,
  link                varchar(500),
  text                varchar(2000),
  required            boolean      not null,
  constraint pk_preparation_step primary key (preparation_step_id),
  constraint fk_preparation_step_program foreign key (program_id) references program (program_id) on delete cascade,
  constraint ck_preparation_step_kind check (kind in ('TRAINING', 'READING')),
  constraint ck_preparation_step_side check (side in ('BOTH', 'MENTOR', 'MENTEE'))
);
create index ix_preparation_step_program on preparation_step (program_id, position);

-- Who is done with it, in whatever cohort of the program; marked by themselves or by a coordinator.
create table preparation_done (
  preparation_step_id bigint      not null,
  person_id           bigint      not null,
  done_at             datetime(6) not null,
  marked_by_person_id bigint      not null,
  constraint pk_preparation_done primary key (preparation_step_id, person_id),
  constraint fk_preparation_done_step foreign key (preparation_step_id) references preparation_step (preparation_step_id) on delete cascade,
  constraint fk_preparation_done_person foreign key (person_id) references person (person_id),
  constraint fk_preparation_done_marked_by foreign key (marked_by_person_id) references person (person_id)
);

-- The confidentiality statement of a program in each wording that it had; the highest version holds, one without text
-- says that none is asked for any more.
create table confidentiality_statement (
  program_id           bigint      not null,
  statement_version    int         not null,
  text                 varchar(4000),
  written_at           datetime(6) not null,
  written_by_person_id bigint      not null,
  constraint pk_confidentiality_statement primary key (program_id, statement_version),
  constraint fk_confidentiality_statement_program foreign key (program_id) references program (program_id) on delete cascade,
  constraint fk_confidentiality_statement_by foreign key (written_by_person_id) references person (person_id)
);

-- Which wording somebody agreed to with their place in a cohort, and when; never changed.
create table statement_consent (
  enrollment_id     bigint      not null,
  statement_version int         not null,
  consented_at      datetime(6) not null,
  constraint pk_statement_consent primary key (enrollment_id, statement_version),
  constraint fk_statement_consent_enrollment foreign key (enrollment_id) references enrollment (enrollment_id) on delete cascade
);
