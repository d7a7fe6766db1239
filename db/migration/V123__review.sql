-- A list of people as somebody keeps it for themselves: what the address of the page says.
create table saved_view (
  person_id bigint       not null,
  cohort_id bigint       not null,
  name      varchar(80)  not null,
  query     varchar(500) not null,
  constraint pk_saved_view primary key (person_id, cohort_id, name),
  constraint fk_saved_view_person foreign key (person_id) references person (person_id) on delete cascade,
  constraint fk_saved_view_cohort foreign key (cohort_id) references cohort (cohort_id) on delete cascade
);

-- What was decided on one or many applications at once, by whom and when; kept when it is taken back.
create table review_decision (
  review_decision_id  bigint      not null auto_increment,
  cohort_id           bigint      not null,
  decision            varchar(20) not null,
  made_by_person_id   bigint      not null,
  made_at             datetime(6) not null,
  undone_by_person_id bigint,
  undone_at           datetime(6),
  constraint pk_review_decision primary key (review_decision_id),
  constraint fk_review_decision_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_review_decision_made_by foreign key (made_by_person_id) references person (person_id),
  constraint fk_review_decision_undone_by foreign key (undone_by_person_id) references person (person_id),
  constraint ck_review_decision check (decision in ('ACCEPT', 'DECLINE', 'WAITLIST', 'ASK'))
);
create index ix_review_decision_time on review_decision (cohort_id, made_at);

-- state_before is what taking it back returns to; version_after finds out whether anything happened since.
create table review_decision_place (
  review_decision_id bigint      not null,
  enrollment_id      bigint      not null,
  state_before       varchar(20) not null,
  version_after      bigint      not null,
  taken_back         boolean     not null default false,
  constraint pk_review_decision_place primary key (review_decision_id, enrollment_id),
  constraint fk_review_decision_place_decision foreign key (review_decision_id) references review_decision (review_decision_id) on delete cascade,
  constraint fk_review_decision_place_enrollment foreign key (enrollment_id) references enrollment (enrollment_id) on delete cascade
);
create index ix_review_decision_place_enrollment on review_decision_place (enrollment_id);

-- What coordinators ask an applicant, and what the applicant answers: sealed, as the application is.
create table application_message (
  application_message_id bigint          not null auto_increment,
  enrollment_id          bigint          not null,
  author_person_id       bigint          not null,
  review_decision_id     bigint,
  text                   varbinary(16100) not null,
  written_at             datetime(6)     not null,
  constraint pk_application_message primary key (application_message_id),
  constraint fk_application_message_enrollment foreign key (enrollment_id) references enrollment (enrollment_id) on delete cascade,
  constraint fk_application_message_author foreign key (author_person_id) references person (person_id),
  constraint fk_application_message_decision foreign key (review_decision_id) references review_decision (review_decision_id)
);
create index ix_application_message_enrollment on application_message (enrollment_id, written_at);

-- Since when somebody waits: by it the waitlist is ordered, also after they were asked for something.
alter table enrollment add column waitlisted_at datetime(6);
update enrollment set waitlisted_at = coalesce(decided_at, applied_at) where state = 'WAITLISTED';
