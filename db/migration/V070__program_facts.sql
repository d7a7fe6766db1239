alter table program add column who_may_join varchar(1000);

-- What is to come of a program, and how it is seen whether it did.
create table program_outcome (
  program_id bigint       not null,
  position   int          not null,
  outcome    varchar(300) not null,
  measure    varchar(300) not null,
  constraint pk_program_outcome primary key (program_id, position),
  constraint fk_program_outcome_program foreign key (program_id) references program (program_id) on delete cascade
);
