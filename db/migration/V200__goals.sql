-- How many open goals somebody may have in a program at once.
alter table program add column goal_limit int not null default 3;

-- A goal of one person, which hangs on their place in a cohort and is shared with a pair or with nobody; or of a circle.
create table goal (
  goal_id        bigint      not null auto_increment,
  enrollment_id  bigint,
  match_id       bigint,
  circle_id      bigint,
  state          varchar(20) not null,
  rhythm         varchar(20) not null,
  weight         int         not null,
  revision       int         not null,
  level_at_start int         not null,
  level_now      int         not null,
  text_shared    boolean     not null default false,
  created_at     datetime(6) not null,
  shared_from_at datetime(6),
  closed_at      datetime(6),
  version        bigint      not null default 0,
  constraint pk_goal primary key (goal_id),
  constraint fk_goal_enrollment foreign key (enrollment_id) references enrollment (enrollment_id),
  constraint fk_goal_match foreign key (match_id) references published_match (match_id),
  constraint fk_goal_circle foreign key (circle_id) references circle (circle_id),
  constraint ck_goal_owner check ((enrollment_id is null) <> (circle_id is null)),
  constraint ck_goal_match check (match_id is null or enrollment_id is not null),
  constraint ck_goal_state check (state in ('OPEN', 'REACHED', 'SET_ASIDE')),
  constraint ck_goal_rhythm check (rhythm in ('WEEKLY', 'EVERY_TWO_WEEKS', 'MONTHLY')),
  constraint ck_goal_weight check (weight between 1 and 3),
  constraint ck_goal_levels check (level_at_start between -2 and 2 and level_now between -2 and 2)
);
create index ix_goal_state on goal (enrollment_id, state);

-- What a goal says, once for each revision: the five prompts, the five levels, and whether the partner finds it realistic.
create table goal_wording (
  goal_id              bigint        not null,
  revision             int           not null,
  written_at           datetime(6)   not null,
  written_by_person_id bigint        not null,
  why_revised          varchar(500),
  title                varchar(160)  not null,
  measure              varchar(500)  not null,
  realistic            varchar(500)  not null,
  relevant             varchar(500)  not null,
  due_on               date          not null,
  level_minus_two      varchar(200)  not null,
  level_minus_one      varchar(200)  not null,
  level_zero           varchar(200)  not null,
  level_plus_one       varchar(200)  not null,
  level_plus_two       varchar(200)  not null,
  checked_by_person_id bigint,
  checked_at           datetime(6),
  agreed               boolean,
  suggestion           varchar(1000),
  constraint pk_goal_wording primary key (goal_id, revision),
  constraint fk_goal_wording_goal foreign key (goal_id) references goal (goal_id),
  constraint fk_goal_wording_written_by foreign key (written_by_person_id) references person (person_id),
  constraint fk_goal_wording_checked_by foreign key (checked_by_person_id) references person (person_id)
);

-- How sure somebody is, and what is in the way, are sealed, as are the words of the partner.
create table goal_check_in (
  check_in_id             bigint       not null auto_increment,
  goal_id                 bigint       not null,
  person_id               bigint       not null,
  written_at              datetime(6)  not null,
  level_now               int          not null,
  step                    varchar(20)  not null,
  confidence              varbinary(100),
  blocker                 varbinary(4000),
  next_step               varchar(200),
  asks_help               boolean      not null default false,
  written_from            varchar(40),
  encouragement           varbinary(2200),
  encouraged_by_person_id bigint,
  encouraged_at           datetime(6),
  constraint pk_goal_check_in primary key (check_in_id),
  constraint fk_goal_check_in_goal foreign key (goal_id) references goal (goal_id),
  constraint fk_goal_check_in_person foreign key (person_id) references person (person_id),
  constraint fk_goal_check_in_encouraged_by foreign key (encouraged_by_person_id) references person (person_id),
  constraint uq_goal_check_in_written_from unique (goal_id, written_from),
  constraint ck_goal_check_in_level check (level_now between -2 and 2),
  constraint ck_goal_check_in_step check (step in ('BACK', 'SAME', 'CLOSER', 'NEXT_LEVEL'))
);
create index ix_goal_check_in_written on goal_check_in (goal_id, written_at);

-- It is part of a goal, and over as soon as the goal stands again where it stood before.
create table goal_setback (
  setback_id   bigint         not null auto_increment,
  goal_id      bigint         not null,
  person_id    bigint         not null,
  written_at   datetime(6)    not null,
  level_before int            not null,
  happened     varbinary(4000) not null,
  learned      varbinary(4000) not null,
  plan_if      varbinary(1000) not null,
  plan_then    varbinary(1000) not null,
  recovered_at datetime(6),
  constraint pk_goal_setback primary key (setback_id),
  constraint fk_goal_setback_goal foreign key (goal_id) references goal (goal_id),
  constraint fk_goal_setback_person foreign key (person_id) references person (person_id),
  constraint ck_goal_setback_level check (level_before between -2 and 2)
);

create table goal_milestone (
  goal_milestone_id bigint       not null auto_increment,
  goal_id           bigint       not null,
  milestone         varchar(200) not null,
  due_on            date,
  done_at           datetime(6),
  done_by_person_id bigint,
  constraint pk_goal_milestone primary key (goal_milestone_id),
  constraint fk_goal_milestone_goal foreign key (goal_id) references goal (goal_id),
  constraint fk_goal_milestone_done_by foreign key (done_by_person_id) references person (person_id)
);

-- Who of a circle works on a goal of it.
create table goal_member (
  goal_id   bigint      not null,
  person_id bigint      not null,
  joined_at datetime(6) not null,
  constraint pk_goal_member primary key (goal_id, person_id),
  constraint fk_goal_member_goal foreign key (goal_id) references goal (goal_id),
  constraint fk_goal_member_person foreign key (person_id) references person (person_id)
);
