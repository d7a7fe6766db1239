-- A meeting of a match. Facts only: what was said lives in session_note, encrypted and apart.
create table session (
  session_id       bigint       not null auto_increment,
  match_id         bigint       not null,
  state            varchar(20)  not null,
  starts_at        datetime(6)  not null,
  minutes          int          not null,
  kind             varchar(20)  not null,
  place            varchar(300),
  absent           varchar(10),
  moved_to_id      bigint,
  reason           varchar(500),
  actual_minutes   int,
  booked_by_id     bigint,
  logged_by_id     bigint,
  logged_at        datetime(6),
  session_key      varchar(60),
  version          bigint       not null default 0,
  constraint pk_session primary key (session_id),
  constraint fk_session_match foreign key (match_id) references published_match (match_id),
  constraint fk_session_moved_to foreign key (moved_to_id) references session (session_id),
  constraint fk_session_booked_by foreign key (booked_by_id) references person (person_id),
  constraint fk_session_logged_by foreign key (logged_by_id) references person (person_id),
  constraint ck_session_state check (state in ('PROPOSED', 'SCHEDULED', 'HELD', 'MISSED', 'CANCELLED', 'MOVED')),
  constraint ck_session_kind check (kind in ('REMOTE', 'IN_PERSON')),
  constraint ck_session_absent check (absent in ('MENTOR', 'MENTEE', 'BOTH')),
  constraint ck_session_minutes check (minutes between 5 and 600)
);
create index ix_session_time on session (match_id, starts_at);
create index ix_session_starts on session (starts_at);

create table session_topic (
  session_id bigint not null,
  topic_id   bigint not null,
  constraint pk_session_topic primary key (session_id, topic_id),
  constraint fk_session_topic_session foreign key (session_id) references session (session_id) on delete cascade,
  constraint fk_session_topic_topic foreign key (topic_id) references topic (topic_id)
);

-- SHARED is read by the pair, PRIVATE by its author alone; the text is encrypted either way.
create table session_note (
  session_note_id  bigint          not null auto_increment,
  session_id       bigint          not null,
  author_person_id bigint          not null,
  visibility       varchar(10)     not null,
  text             varbinary(16000) not null,
  changed_at       datetime(6)     not null,
  version          bigint          not null default 0,
  constraint pk_session_note primary key (session_note_id),
  constraint uq_session_note unique (session_id, author_person_id, visibility),
  constraint fk_session_note_session foreign key (session_id) references session (session_id),
  constraint fk_session_note_author foreign key (author_person_id) references person (person_id),
  constraint ck_session_note_visibility check (visibility in ('SHARED', 'PRIVATE'))
);

create table commitment (
  commitment_id   bigint       not null auto_increment,
  match_id        bigint       not null,
  session_id      bigint       not null,
  owner_person_id bigint       not null,
  promise         varchar(500) not null,
  due_on          date,
  done_at         datetime(6),
  created_at      datetime(6)  not null,
  version         bigint       not null default 0,
  constraint pk_commitment primary key (commitment_id),
  constraint fk_commitment_match foreign key (match_id) references published_match (match_id),
  constraint fk_commitment_session foreign key (session_id) references session (session_id),
  constraint fk_commitment_owner foreign key (owner_person_id) references person (person_id)
);

-- "We talked", without a booked session.
create table informal_contact (
  informal_contact_id bigint      not null auto_increment,
  match_id            bigint      not null,
  reported_by_id      bigint      not null,
  happened_at         datetime(6) not null,
  constraint pk_informal_contact primary key (informal_contact_id),
  constraint fk_informal_contact_match foreign key (match_id) references published_match (match_id),
  constraint fk_informal_contact_by foreign key (reported_by_id) references person (person_id)
);

create table session_rating (
  session_id bigint      not null,
  person_id  bigint      not null,
  rating     int         not null,
  comment    varbinary(8000),
  rated_at   datetime(6) not null,
  constraint pk_session_rating primary key (session_id, person_id),
  constraint fk_session_rating_session foreign key (session_id) references session (session_id),
  constraint fk_session_rating_person foreign key (person_id) references person (person_id),
  constraint ck_session_rating check (rating between 1 and 5)
);

create table pairing_fit (
  match_id    bigint      not null,
  person_id   bigint      not null,
  answered_at datetime(6) not null,
  fit         varchar(20) not null,
  constraint pk_pairing_fit primary key (match_id, person_id, answered_at),
  constraint fk_pairing_fit_match foreign key (match_id) references published_match (match_id),
  constraint fk_pairing_fit_person foreign key (person_id) references person (person_id),
  constraint ck_pairing_fit check (fit in ('GOOD', 'STILL_DECIDING', 'NOT_GOOD'))
);

-- What participants answered on the program itself, halfway and at the end; the comment is encrypted.
create table program_feedback (
  program_feedback_id   bigint      not null auto_increment,
  match_id              bigint      not null,
  person_id             bigint      not null,
  time_point            varchar(10) not null,
  rating                int,
  goal_progress         int,
  recommendation        int,
  would_take_part_again varchar(10),
  comment               varbinary(8000),
  answered_at           datetime(6) not null,
  feedback_key          varchar(60),
  constraint pk_program_feedback primary key (program_feedback_id),
  constraint uq_program_feedback unique (match_id, person_id, time_point),
  constraint fk_program_feedback_match foreign key (match_id) references published_match (match_id),
  constraint fk_program_feedback_person foreign key (person_id) references person (person_id),
  constraint ck_program_feedback_time_point check (time_point in ('MID', 'END')),
  constraint ck_program_feedback_rating check (rating between 1 and 5),
  constraint ck_program_feedback_progress check (goal_progress between 0 and 100),
  constraint ck_program_feedback_recommendation check (recommendation between 0 and 10),
  constraint ck_program_feedback_again check (would_take_part_again in ('YES', 'MAYBE', 'NO'))
);
