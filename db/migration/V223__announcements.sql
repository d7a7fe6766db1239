-- What coordinators tell a segment of a program, in the languages in which it was written, and who got it.
create table announcement (
  announcement_id  bigint      not null auto_increment,
  program_id       bigint      not null,
  cohort_id        bigint,
  circle_id        bigint,
  site_id          bigint,
  side             varchar(10),
  state            varchar(20),
  author_person_id bigint      not null,
  sent_at          datetime(6) not null,
  constraint pk_announcement primary key (announcement_id),
  constraint fk_announcement_program foreign key (program_id) references program (program_id),
  constraint fk_announcement_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_announcement_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_announcement_site foreign key (site_id) references site (site_id),
  constraint fk_announcement_author foreign key (author_person_id) references person (person_id)
);

create table announcement_text (
  announcement_id bigint        not null,
  language        varchar(10)   not null,
  position        int           not null,
  subject         varchar(160)  not null,
  body            varchar(4000) not null,
  constraint pk_announcement_text primary key (announcement_id, language),
  constraint fk_announcement_text_announcement foreign key (announcement_id) references announcement (announcement_id)
);

create table announcement_receiver (
  announcement_id bigint not null,
  person_id       bigint not null,
  constraint pk_announcement_receiver primary key (announcement_id, person_id),
  constraint fk_announcement_receiver_announcement foreign key (announcement_id) references announcement (announcement_id),
  constraint fk_announcement_receiver_person foreign key (person_id) references person (person_id)
);
create index ix_announcement_receiver_person on announcement_receiver (person_id);
