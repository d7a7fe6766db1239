-- A question with answers is kept when it is asked no more; a shared question is one in every program that is linked to it,
-- each of which holds its words, so that whoever reads a form reads one table.
create table shared_question (
  shared_question_id bigint       not null auto_increment,
  question_key       varchar(60)  not null,
  kind               varchar(20)  not null,
  label              varchar(300) not null,
  help               varchar(500),
  scale_from         int,
  scale_to           int,
  scale_from_label   varchar(100),
  scale_to_label     varchar(100),
  version            bigint       not null default 0,
  constraint pk_shared_question primary key (shared_question_id),
  constraint uq_shared_question_key unique (question_key),
  constraint ck_shared_question_kind
    check (kind in ('TEXT', 'LONG_TEXT', 'CHOICE', 'MANY_CHOICES', 'SCALE', 'DATE', 'TOPICS'))
);

create table shared_question_choice (
  shared_question_id bigint       not null,
  position           int          not null,
  label              varchar(200) not null,
  constraint pk_shared_question_choice primary key (shared_question_id, position),
  constraint fk_shared_question_choice foreign key (shared_question_id) references shared_question (shared_question_id) on delete cascade
);

alter table application_question add column retired_at datetime(6);
alter table application_question add column shared_question_id bigint;
alter table application_question add constraint fk_application_question_shared
  foreign key (shared_question_id) references shared_question (shared_question_id);
create index ix_application_question_shared on application_question (shared_question_id);
