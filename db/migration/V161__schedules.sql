-- Whether the pair agrees to what is proposed, or coordinators may publish it as agreed. Without a row, the pair does.
create table schedule_rules (
  program_id bigint      not null,
  agreed_by  varchar(20) not null,
  version    bigint      not null default 0,
  constraint pk_schedule_rules primary key (program_id),
  constraint fk_schedule_rules_program foreign key (program_id) references program (program_id),
  constraint ck_schedule_rules_agreed_by check (agreed_by in ('PAIR', 'COORDINATOR'))
);

-- One run of the scheduler, with what it was asked (JSON) and what came of it.
create table schedule_run (
  schedule_run_id bigint        not null auto_increment,
  cohort_id       bigint        not null,
  purpose         varchar(20)   not null,
  state           varchar(20)   not null,
  settings        varchar(2000) not null,
  started_by_id   bigint        not null,
  started_at      datetime(6)   not null,
  finished_at     datetime(6),
  meetings        int,
  placed          int,
  preferred       int,
  solve_millis    int,
  failure         varchar(200),
  constraint pk_schedule_run primary key (schedule_run_id),
  constraint fk_schedule_run_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_schedule_run_started_by foreign key (started_by_id) references person (person_id),
  constraint ck_schedule_run_purpose check (purpose in ('PLACE', 'REPLAN')),
  constraint ck_schedule_run_state check (state in ('RUNNING', 'FINISHED', 'STOPPED', 'FAILED'))
);
create index ix_schedule_run_cohort on schedule_run (cohort_id, started_at);

-- What the last run found no place for, and why (JSON: cause, when people are free, what would help).
create table schedule_gap (
  schedule_gap_id bigint      not null auto_increment,
  schedule_run_id bigint      not null,
  meeting         varchar(20) not null,
  match_id        bigint,
  circle_id       bigint,
  from_at         datetime(6) not null,
  to_at           datetime(6) not null,
  minutes         int         not null,
  kind            varchar(20) not null,
  why             mediumtext  not null,
  constraint pk_schedule_gap primary key (schedule_gap_id),
  constraint fk_schedule_gap_run foreign key (schedule_run_id) references schedule_run (schedule_run_id) on delete cascade,
  constraint fk_schedule_gap_match foreign key (match_id) references published_match (match_id),
  constraint fk_schedule_gap_circle foreign key (circle_id) references circle (circle_id),
  constraint ck_schedule_gap_meeting check (meeting in ('KICKOFF', 'PAIR', 'CIRCLE', 'WORKSHOP')),
  constraint ck_schedule_gap_kind check (kind in ('REMOTE', 'IN_PERSON'))
);

-- A move that a run suggests after a change, to be accepted one by one in this order. The session is as the run saw it.
create table schedule_move (
  schedule_move_id bigint      not null auto_increment,
  schedule_run_id  bigint      not null,
  session_id       bigint      not null,
  session_version  bigint      not null,
  position         int         not null,
  obstacle         varchar(20),
  starts_at        datetime(6) not null,
  room_id          bigint,
  constraint pk_schedule_move primary key (schedule_move_id),
  constraint uq_schedule_move_session unique (schedule_run_id, session_id),
  constraint fk_schedule_move_run foreign key (schedule_run_id) references schedule_run (schedule_run_id) on delete cascade,
  constraint fk_schedule_move_session foreign key (session_id) references session (session_id),
  constraint fk_schedule_move_room foreign key (room_id) references room (room_id)
);

-- The first meeting of everybody in a cohort; it is of no single match or circle.
create table kickoff (
  kickoff_id  bigint      not null auto_increment,
  cohort_id   bigint      not null,
  state       varchar(20) not null,
  starts_at   datetime(6) not null,
  minutes     int         not null,
  kind        varchar(20) not null,
  room_id     bigint,
  pinned      boolean     not null default false,
  version     bigint      not null default 0,
  constraint pk_kickoff primary key (kickoff_id),
  constraint uq_kickoff_cohort unique (cohort_id),
  constraint fk_kickoff_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_kickoff_room foreign key (room_id) references room (room_id),
  constraint ck_kickoff_state check (state in ('PROPOSED', 'SCHEDULED')),
  constraint ck_kickoff_kind check (kind in ('REMOTE', 'IN_PERSON')),
  constraint ck_kickoff_minutes check (minutes between 5 and 600)
);
create index ix_kickoff_starts on kickoff (starts_at);
