-- One recorded execution of the matcher. Inputs and result are kept as they were; nothing here is changed afterwards
-- but the state of a run that is still going on.
create table match_run (
  match_run_id   bigint      not null auto_increment,
  cohort_id      bigint      not null,
  state          varchar(20) not null,
  objective      varchar(30) not null,
  started_by_id  bigint      not null,
  started_at     datetime(6) not null,
  finished_at    datetime(6),
  inputs         mediumtext  not null,
  mentors        int         not null,
  mentor_places  int         not null,
  mentees        int         not null,
  matched        int,
  pairs          int,
  total_score    bigint,
  lowest_score   int,
  proved         boolean,
  solve_millis   int,
  failure        varchar(500),
  constraint pk_match_run primary key (match_run_id),
  constraint fk_match_run_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_match_run_started_by foreign key (started_by_id) references person (person_id),
  constraint ck_match_run_state check (state in ('RUNNING', 'FINISHED', 'CANCELLED', 'FAILED')),
  constraint ck_match_run_objective check (objective in ('SCORE', 'PARTICIPATION_FIRST', 'FAIR'))
);

create table match_run_pair (
  match_run_id         bigint not null,
  mentor_enrollment_id bigint not null,
  mentee_enrollment_id bigint not null,
  score                int    not null,
  constraint pk_match_run_pair primary key (match_run_id, mentor_enrollment_id, mentee_enrollment_id),
  constraint fk_match_run_pair_run foreign key (match_run_id) references match_run (match_run_id) on delete cascade,
  constraint fk_match_run_pair_mentor foreign key (mentor_enrollment_id) references enrollment (enrollment_id),
  constraint fk_match_run_pair_mentee foreign key (mentee_enrollment_id) references enrollment (enrollment_id)
);

-- Who was left over, and how many candidates each rule excluded (JSON: candidates, eligible, per rule).
create table match_run_unmatched (
  match_run_id  bigint        not null,
  enrollment_id bigint        not null,
  reasons       varchar(2000) not null,
  constraint pk_match_run_unmatched primary key (match_run_id, enrollment_id),
  constraint fk_match_run_unmatched_run foreign key (match_run_id) references match_run (match_run_id) on delete cascade,
  constraint fk_match_run_unmatched_enrollment foreign key (enrollment_id) references enrollment (enrollment_id)
);

-- The working set: pairs suggested by the last run or by hand, not yet published. reasons is the assessment as JSON.
create table proposal (
  proposal_id          bigint        not null auto_increment,
  cohort_id            bigint        not null,
  match_run_id         bigint,
  mentor_enrollment_id bigint        not null,
  mentee_enrollment_id bigint        not null,
  score                int           not null,
  reasons              varchar(8000) not null,
  locked               boolean       not null default false,
  version              bigint        not null default 0,
  constraint pk_proposal primary key (proposal_id),
  constraint uq_proposal_pair unique (cohort_id, mentor_enrollment_id, mentee_enrollment_id),
  constraint fk_proposal_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_proposal_run foreign key (match_run_id) references match_run (match_run_id),
  constraint fk_proposal_mentor foreign key (mentor_enrollment_id) references enrollment (enrollment_id),
  constraint fk_proposal_mentee foreign key (mentee_enrollment_id) references enrollment (enrollment_id)
);

-- A match (the glossary's word); `match` alone is a reserved word of SQL.
create table published_match (
  match_id             bigint        not null auto_increment,
  cohort_id            bigint        not null,
  mentor_enrollment_id bigint        not null,
  mentee_enrollment_id bigint        not null,
  state                varchar(20)   not null,
  score                int,
  reasons              varchar(8000),
  match_run_id         bigint,
  match_key            varchar(60),
  published_at         datetime(6)   not null,
  published_by_id      bigint,
  activated_at         datetime(6),
  ended_at             datetime(6),
  end_reason           varchar(1000),
  version              bigint        not null default 0,
  constraint pk_published_match primary key (match_id),
  constraint fk_published_match_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_published_match_mentor foreign key (mentor_enrollment_id) references enrollment (enrollment_id),
  constraint fk_published_match_mentee foreign key (mentee_enrollment_id) references enrollment (enrollment_id),
  constraint fk_published_match_run foreign key (match_run_id) references match_run (match_run_id),
  constraint fk_published_match_by foreign key (published_by_id) references person (person_id),
  constraint ck_published_match_state check (state in ('OFFERED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'ENDED_EARLY', 'DECLINED', 'EXPIRED'))
);
create index ix_published_match_state on published_match (cohort_id, state);
