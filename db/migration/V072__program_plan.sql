-- The plan of a program: what is due when, and guides to sessions.
create table program_milestone (
  program_id   bigint       not null,
  position     int          not null,
  title        varchar(160) not null,
  counted_from varchar(20)  not null,
  day          int          not null,
  side         varchar(20)  not null,
  text         varchar(1000),
  constraint pk_program_milestone primary key (program_id, position),
  constraint fk_program_milestone_program foreign key (program_id) references program (program_id) on delete cascade,
  constraint ck_program_milestone_counted_from check (counted_from in ('MATCH', 'COHORT')),
  constraint ck_program_milestone_side check (side in ('BOTH', 'MENTOR', 'MENTEE'))
);

create table program_guide (
  program_id bigint       not null,
  position   int          not null,
  title      varchar(160) not null,
  constraint pk_program_guide primary key (program_id, position),
  constraint fk_program_guide_program foreign key (program_id) references program (program_id) on delete cascade
);

create table program_guide_item (
  program_id     bigint       not null,
  guide_position int          not null,
  position       int          not null,
  what           varchar(300) not null,
  minutes        int          not null,
  constraint pk_program_guide_item primary key (program_id, guide_position, position),
  constraint fk_program_guide_item_guide foreign key (program_id, guide_position) references program_guide (program_id, position) on delete cascade,
  constraint ck_program_guide_item_minutes check (minutes between 1 and 240)
);

create table program_guide_prompt (
  program_id     bigint       not null,
  guide_position int          not null,
  position       int          not null,
  prompt         varchar(500) not null,
  constraint pk_program_guide_prompt primary key (program_id, guide_position, position),
  constraint fk_program_guide_prompt_guide foreign key (program_id, guide_position) references program_guide (program_id, position) on delete cascade
);
