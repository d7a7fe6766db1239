-- An event for many, of a cohort or, without one, of a program. One registration is for all of its dates.
create table workshop (
  workshop_id            bigint        not null auto_increment,
  program_id             bigint        not null,
  cohort_id              bigint,
  title                  varchar(120)  not null,
  description            varchar(2000) not null,
  audience               varchar(20)   not null,
  state                  varchar(20)   not null,
  seats                  int           not null,
  minimum                int           not null,
  room_id                bigint,
  place                  varchar(200),
  link                   varchar(500),
  time_zone              varchar(64)   not null,
  registration_opens_at  datetime(6),
  registration_closes_at datetime(6),
  answer_hours           int           not null,
  quiet_hours            int           not null,
  next_in_line           int           not null default 1,
  end_reason             varchar(1000),
  created_at             datetime(6)   not null,
  published_at           datetime(6),
  gone_on_at             datetime(6),
  too_few_told_at        datetime(6),
  ended_at               datetime(6),
  version                bigint        not null default 0,
  constraint pk_workshop primary key (workshop_id),
  constraint fk_workshop_program foreign key (program_id) references program (program_id),
  constraint fk_workshop_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_workshop_room foreign key (room_id) references room (room_id),
  constraint ck_workshop_audience check (audience in ('PARTICIPANTS', 'MENTORS', 'MENTEES', 'EVERYBODY')),
  constraint ck_workshop_state check (state in ('DRAFT', 'PUBLISHED', 'HELD', 'CANCELLED')),
  constraint ck_workshop_seats check (seats between 1 and 500),
  constraint ck_workshop_minimum check (minimum between 0 and seats)
);
create index ix_workshop_state on workshop (state);

-- The first of its dates is when it starts; who was reminded of a date is reminded of it once.
create table workshop_date (
  workshop_date_id bigint      not null auto_increment,
  workshop_id      bigint      not null,
  starts_at        datetime(6) not null,
  minutes          int         not null,
  check_in_code    varchar(12) not null,
  reminded_at      datetime(6),
  constraint pk_workshop_date primary key (workshop_date_id),
  constraint fk_workshop_date_workshop foreign key (workshop_id) references workshop (workshop_id) on delete cascade,
  constraint ck_workshop_date_minutes check (minutes between 15 and 720)
);
create index ix_workshop_date_start on workshop_date (starts_at);

create table workshop_facilitator (
  workshop_id bigint not null,
  person_id   bigint not null,
  constraint pk_workshop_facilitator primary key (workshop_id, person_id),
  constraint fk_workshop_facilitator_workshop foreign key (workshop_id) references workshop (workshop_id) on delete cascade,
  constraint fk_workshop_facilitator_person foreign key (person_id) references person (person_id)
);
create index ix_workshop_facilitator_person on workshop_facilitator (person_id);
