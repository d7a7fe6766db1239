-- Messages within a pair or a circle, or between a coordinator of a program and one of its people.
create table conversation (
  conversation_id       bigint      not null auto_increment,
  match_id              bigint,
  circle_id             bigint,
  program_id            bigint,
  coordinator_person_id bigint,
  person_id             bigint,
  begun_at              datetime(6) not null,
  constraint pk_conversation primary key (conversation_id),
  constraint uq_conversation_match unique (match_id),
  constraint uq_conversation_circle unique (circle_id),
  constraint uq_conversation_people unique (program_id, coordinator_person_id, person_id),
  constraint fk_conversation_match foreign key (match_id) references published_match (match_id),
  constraint fk_conversation_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_conversation_program foreign key (program_id) references program (program_id),
  constraint fk_conversation_coordinator foreign key (coordinator_person_id) references person (person_id),
  constraint fk_conversation_person foreign key (person_id) references person (person_id),
  constraint ck_conversation_of check ((match_id is not null and circle_id is null and program_id is null
      and coordinator_person_id is null and person_id is null)
    or (match_id is null and circle_id is not null and program_id is null
      and coordinator_person_id is null and person_id is null)
    or (match_id is null and circle_id is null and program_id is not null
      and coordinator_person_id is not null and person_id is not null))
);
create index ix_conversation_coordinator on conversation (coordinator_person_id);

create table conversation_message (
  conversation_message_id bigint      not null auto_increment,
  conversation_id         bigint      not null,
  author_person_id        bigint      not null,
  text                    varbinary(17000) not null,
  sent_at                 datetime(6) not null,
  constraint pk_conversation_message primary key (conversation_message_id),
  constraint fk_conversation_message_conversation foreign key (conversation_id) references conversation (conversation_id),
  constraint fk_conversation_message_author foreign key (author_person_id) references person (person_id)
);
create index ix_conversation_message_order on conversation_message (conversation_id, conversation_message_id);

-- Up to which message somebody has read.
create table conversation_reader (
  conversation_id bigint not null,
  person_id       bigint not null,
  read_to         bigint not null,
  constraint pk_conversation_reader primary key (conversation_id, person_id),
  constraint fk_conversation_reader_conversation foreign key (conversation_id) references conversation (conversation_id),
  constraint fk_conversation_reader_person foreign key (person_id) references person (person_id)
);
