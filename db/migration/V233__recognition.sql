-- A thank-you to people, or a story that somebody tells; public once everybody whom it names has agreed, and as long as
-- they do. Thanks to a department name nobody.
create table recognition (
  recognition_id   bigint        not null auto_increment,
  kind             varchar(20)   not null,
  author_person_id bigint        not null,
  title            varchar(160),
  words            varchar(3000) not null,
  match_id         bigint,
  circle_id        bigint,
  department_id    bigint,
  written_at       datetime(6)   not null,
  taken_back_at    datetime(6),
  constraint pk_recognition primary key (recognition_id),
  constraint fk_recognition_author foreign key (author_person_id) references person (person_id),
  constraint fk_recognition_match foreign key (match_id) references published_match (match_id),
  constraint fk_recognition_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_recognition_department foreign key (department_id) references department (department_id),
  constraint ck_recognition_kind check (kind in ('THANKS', 'STORY')),
  constraint ck_recognition_title check ((kind = 'STORY') = (title is not null))
);
create index ix_recognition_written on recognition (written_at);

-- Whom it names, and what they say to its being public; without an answer it is not.
create table recognition_consent (
  recognition_id bigint      not null,
  person_id      bigint      not null,
  agreed         boolean,
  answered_at    datetime(6),
  constraint pk_recognition_consent primary key (recognition_id, person_id),
  constraint fk_recognition_consent_recognition foreign key (recognition_id) references recognition (recognition_id),
  constraint fk_recognition_consent_person foreign key (person_id) references person (person_id),
  constraint ck_recognition_consent_answered check ((agreed is null) = (answered_at is null))
);
create index ix_recognition_consent_person on recognition_consent (person_id);
