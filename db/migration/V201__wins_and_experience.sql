-- What somebody is glad of, for themselves; one of them may be shared with the partner of a match.
create table win (
  win_id     bigint          not null auto_increment,
  person_id  bigint          not null,
  happened_on date           not null,
  words      varbinary(4100) not null,
  match_id   bigint,
  shared_at  datetime(6),
  recognized boolean         not null default false,
  version    bigint          not null default 0,
  constraint pk_win primary key (win_id),
  constraint fk_win_person foreign key (person_id) references person (person_id),
  constraint fk_win_match foreign key (match_id) references published_match (match_id),
  constraint ck_win_shared check ((match_id is null) = (shared_at is null))
);
create index ix_win_person on win (person_id, happened_on);

-- What somebody has been through and lets the others of a program find them by.
create table lived_experience (
  enrollment_id bigint not null,
  topic_id      bigint not null,
  constraint pk_lived_experience primary key (enrollment_id, topic_id),
  constraint fk_lived_experience_enrollment foreign key (enrollment_id) references enrollment (enrollment_id),
  constraint fk_lived_experience_topic foreign key (topic_id) references topic (topic_id)
);
create index ix_lived_experience_topic on lived_experience (topic_id);

-- A wish for one talk. Each learns who the other is and how to reach them once it is accepted.
create table talk_request (
  talk_request_id bigint        not null auto_increment,
  enrollment_id   bigint        not null,
  asker_person_id bigint        not null,
  topic_id        bigint        not null,
  words           varbinary(2200),
  state           varchar(20)   not null,
  asked_at        datetime(6)   not null,
  answered_at     datetime(6),
  version         bigint        not null default 0,
  constraint pk_talk_request primary key (talk_request_id),
  constraint fk_talk_request_enrollment foreign key (enrollment_id) references enrollment (enrollment_id),
  constraint fk_talk_request_asker foreign key (asker_person_id) references person (person_id),
  constraint fk_talk_request_topic foreign key (topic_id) references topic (topic_id),
  constraint ck_talk_request_state check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK'))
);
create index ix_talk_request_asker on talk_request (asker_person_id, state);
