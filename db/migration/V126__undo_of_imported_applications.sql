-- The last import of applications into a cohort can be undone: which it added, and how those were before that it changed.
-- The columns are those of enrollment and its parts; what is encrypted there is copied as it is.
create table import_batch_enrollment (
  import_batch_id  bigint  not null,
  enrollment_id    bigint  not null,
  added            boolean not null,
  version          bigint  not null,
  side             varchar(10),
  state            varchar(20),
  mentor_capacity  int,
  mentee_demand    int,
  time_zone        varchar(64),
  availability     binary(42),
  avoid_list       varbinary(4000),
  consent_given_at datetime(6),
  applied_at       datetime(6),
  application_key  varchar(60),
  paused_at        datetime(6),
  back_on          date,
  waitlisted_at    datetime(6),
  constraint pk_import_batch_enrollment primary key (import_batch_id, enrollment_id),
  constraint fk_import_batch_enrollment_batch foreign key (import_batch_id) references import_batch (import_batch_id) on delete cascade,
  constraint fk_import_batch_enrollment_enrollment foreign key (enrollment_id) references enrollment (enrollment_id) on delete cascade
);

create table import_batch_topic (
  import_batch_id bigint      not null,
  enrollment_id   bigint      not null,
  topic_id        bigint      not null,
  direction       varchar(10) not null,
  constraint pk_import_batch_topic primary key (import_batch_id, enrollment_id, topic_id, direction),
  constraint fk_import_batch_topic_enrollment foreign key (import_batch_id, enrollment_id)
    references import_batch_enrollment (import_batch_id, enrollment_id) on delete cascade,
  constraint fk_import_batch_topic_topic foreign key (topic_id) references topic (topic_id)
);

create table import_batch_preference (
  import_batch_id bigint not null,
  enrollment_id   bigint not null,
  wish_rank       int    not null,
  person_id       bigint not null,
  constraint pk_import_batch_preference primary key (import_batch_id, enrollment_id, wish_rank),
  constraint fk_import_batch_preference_enrollment foreign key (import_batch_id, enrollment_id)
    references import_batch_enrollment (import_batch_id, enrollment_id) on delete cascade,
  constraint fk_import_batch_preference_person foreign key (person_id) references person (person_id)
);

create table import_batch_answer (
  import_batch_id bigint          not null,
  enrollment_id   bigint          not null,
  question_id     bigint          not null,
  answer          varbinary(16100) not null,
  constraint pk_import_batch_answer primary key (import_batch_id, enrollment_id, question_id),
  constraint fk_import_batch_answer_enrollment foreign key (import_batch_id, enrollment_id)
    references import_batch_enrollment (import_batch_id, enrollment_id) on delete cascade,
  constraint fk_import_batch_answer_question foreign key (question_id) references application_question (question_id) on delete cascade
);
