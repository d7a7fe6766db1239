-- A guide that a circle goes through together: which step, who does what, and how long the step has run. Everybody in
-- the session sees the same clock: running_at is when it was last set going, seconds_gone what had gone before.
create table session_clinic (
  session_id   bigint       not null,
  title        varchar(160) not null,
  step         int          not null,
  running_at   datetime(6),
  seconds_gone int          not null,
  version      bigint       not null default 0,
  constraint pk_session_clinic primary key (session_id),
  constraint fk_session_clinic_session foreign key (session_id) references session (session_id)
);

-- The steps as they were when the guide was opened; the plan may change meanwhile.
create table session_clinic_step (
  session_id bigint       not null,
  position   int          not null,
  what       varchar(300) not null,
  minutes    int          not null,
  constraint pk_session_clinic_step primary key (session_id, position),
  constraint fk_session_clinic_step_clinic foreign key (session_id) references session_clinic (session_id)
);

create table session_clinic_part (
  session_id bigint      not null,
  part       varchar(20) not null,
  person_id  bigint      not null,
  constraint pk_session_clinic_part primary key (session_id, part),
  constraint fk_session_clinic_part_clinic foreign key (session_id) references session_clinic (session_id),
  constraint fk_session_clinic_part_person foreign key (person_id) references person (person_id),
  constraint ck_session_clinic_part check (part in ('BRINGS_CASE', 'MODERATES', 'KEEPS_TIME', 'TAKES_NOTES'))
);
