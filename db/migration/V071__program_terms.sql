-- What a program calls its two sides, in each language that it has own words for.
create table program_term (
  program_id bigint      not null,
  language   varchar(10) not null,
  mentor     varchar(60) not null,
  mentors    varchar(60) not null,
  mentee     varchar(60) not null,
  mentees    varchar(60) not null,
  constraint pk_program_term primary key (program_id, language),
  constraint fk_program_term_program foreign key (program_id) references program (program_id) on delete cascade
);
