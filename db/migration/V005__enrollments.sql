-- A person's place in a cohort. availability: 336 half-hours from Monday 00:00 in time_zone, one bit each, null when
-- not given. avoid_list is encrypted: the ids of the people this person does not wish to meet.
create table enrollment (
  enrollment_id     bigint        not null auto_increment,
  cohort_id         bigint        not null,
  person_id         bigint        not null,
  side              varchar(10)   not null,
  state             varchar(20)   not null,
  mentor_capacity   int           not null default 0,
  mentee_demand     int           not null default 0,
  time_zone         varchar(64),
  availability      binary(42),
  avoid_list        varbinary(4000),
  consent_given_at  datetime(6),
  invited_at        datetime(6),
  applied_at        datetime(6),
  decided_at        datetime(6),
  decided_by_id     bigint,
  decision_reason   varchar(1000),
  activated_at      datetime(6),
  ended_at          datetime(6),
  application_key   varchar(60),
  version           bigint        not null default 0,
  constraint pk_enrollment primary key (enrollment_id),
  constraint uq_enrollment_person unique (cohort_id, person_id),
  constraint fk_enrollment_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_enrollment_person foreign key (person_id) references person (person_id),
  constraint fk_enrollment_decided_by foreign key (decided_by_id) references person (person_id),
  constraint ck_enrollment_side check (side in ('MENTOR', 'MENTEE', 'BOTH')),
  constraint ck_enrollment_state check (state in ('INVITED', 'APPLIED', 'INFORMATION_ASKED', 'WAITLISTED', 'ACCEPTED', 'DECLINED',
    'WITHDRAWN', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'LEFT')),
  constraint ck_enrollment_capacity check (mentor_capacity between 0 and 50),
  constraint ck_enrollment_demand check (mentee_demand between 0 and 5)
);
create index ix_enrollment_state on enrollment (cohort_id, state);
create index ix_enrollment_person on enrollment (person_id);

create table enrollment_topic (
  enrollment_id bigint      not null,
  topic_id      bigint      not null,
  direction     varchar(10) not null,
  constraint pk_enrollment_topic primary key (enrollment_id, topic_id, direction),
  constraint fk_enrollment_topic_enrollment foreign key (enrollment_id) references enrollment (enrollment_id) on delete cascade,
  constraint fk_enrollment_topic_topic foreign key (topic_id) references topic (topic_id),
  constraint ck_enrollment_topic_direction check (direction in ('OFFERED', 'WANTED'))
);

-- Ranked wishes; wish_rank 1 is the first choice.
create table preference (
  enrollment_id bigint not null,
  wish_rank     int    not null,
  person_id     bigint not null,
  constraint pk_preference primary key (enrollment_id, wish_rank),
  constraint uq_preference_person unique (enrollment_id, person_id),
  constraint fk_preference_enrollment foreign key (enrollment_id) references enrollment (enrollment_id) on delete cascade,
  constraint fk_preference_person foreign key (person_id) references person (person_id),
  constraint ck_preference_rank check (wish_rank between 1 and 5)
);

create table application_answer (
  enrollment_id bigint        not null,
  question_id   bigint        not null,
  answer        varchar(8000) not null,
  constraint pk_application_answer primary key (enrollment_id, question_id),
  constraint fk_application_answer_enrollment foreign key (enrollment_id) references enrollment (enrollment_id) on delete cascade,
  constraint fk_application_answer_question foreign key (question_id) references application_question (question_id)
);
