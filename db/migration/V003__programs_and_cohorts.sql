-- Topics: the shared taxonomy of skills and lived experience.
create table topic (
  topic_id   bigint       not null auto_increment,
  topic_key  varchar(80)  not null,
  label      varchar(160) not null,
  group_key  varchar(40)  not null,
  group_name varchar(120) not null,
  position   int          not null,
  active     boolean      not null default true,
  constraint pk_topic primary key (topic_id),
  constraint uq_topic_key unique (topic_key)
);

create table program (
  program_id       bigint        not null auto_increment,
  name             varchar(160)  not null,
  purpose          varchar(2000) not null,
  audience         varchar(1000),
  format           varchar(20)   not null,
  needs_acceptance boolean       not null default false,
  created_at       datetime(6)   not null,
  version          bigint        not null default 0,
  constraint pk_program primary key (program_id),
  constraint uq_program_name unique (name),
  constraint ck_program_format check (format in ('ONE_TO_ONE', 'PEER_PAIR', 'CIRCLE'))
);

-- A hard constraint that this program sets on matching; the amount is half-hours, matches or grades, as the rule says.
create table program_rule (
  program_id bigint      not null,
  rule       varchar(40) not null,
  amount     int,
  constraint pk_program_rule primary key (program_id, rule),
  constraint fk_program_rule_program foreign key (program_id) references program (program_id) on delete cascade
);

create table program_criterion (
  program_id bigint      not null,
  criterion  varchar(40) not null,
  weight     int         not null,
  constraint pk_program_criterion primary key (program_id, criterion),
  constraint fk_program_criterion_program foreign key (program_id) references program (program_id) on delete cascade,
  constraint ck_program_criterion_weight check (weight between 0 and 100)
);

-- What the application form asks beyond side, topics, capacity, availability and preferences.
create table application_question (
  question_id bigint       not null auto_increment,
  program_id  bigint       not null,
  position    int          not null,
  question_key varchar(60) not null,
  kind        varchar(20)  not null,
  label       varchar(300) not null,
  required    boolean      not null,
  for_match   boolean      not null,
  constraint pk_application_question primary key (question_id),
  constraint uq_application_question_key unique (program_id, question_key),
  constraint fk_application_question_program foreign key (program_id) references program (program_id) on delete cascade,
  constraint ck_application_question_kind check (kind in ('TEXT', 'LONG_TEXT', 'CHOICE'))
);

create table application_question_choice (
  question_id bigint       not null,
  position    int          not null,
  label       varchar(200) not null,
  constraint pk_application_question_choice primary key (question_id, position),
  constraint fk_application_question_choice foreign key (question_id) references application_question (question_id) on delete cascade
);

create table cohort (
  cohort_id           bigint       not null auto_increment,
  program_id          bigint       not null,
  name                varchar(160) not null,
  code                varchar(40),
  state               varchar(20)  not null,
  enrollment_opens_on date,
  enrollment_closes_on date,
  starts_on           date,
  ends_on             date,
  end_reason          varchar(500),
  created_at          datetime(6)  not null,
  version             bigint       not null default 0,
  constraint pk_cohort primary key (cohort_id),
  constraint uq_cohort_name unique (program_id, name),
  constraint fk_cohort_program foreign key (program_id) references program (program_id),
  constraint ck_cohort_state check (state in ('DRAFT', 'ENROLLING', 'MATCHING', 'RUNNING', 'CLOSING', 'CLOSED', 'CANCELLED')),
  constraint ck_cohort_dates check (starts_on <= ends_on),
  constraint ck_cohort_enrollment check (enrollment_opens_on <= enrollment_closes_on)
);

-- When a cohort entered each state; a reopened cohort enters one twice.
create table cohort_stage (
  cohort_stage_id bigint      not null auto_increment,
  cohort_id       bigint      not null,
  state           varchar(20) not null,
  entered_at      datetime(6) not null,
  constraint pk_cohort_stage primary key (cohort_stage_id),
  constraint fk_cohort_stage_cohort foreign key (cohort_id) references cohort (cohort_id) on delete cascade
);
