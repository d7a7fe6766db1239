-- Groups of three to twenty. A circle is forming, and proposed to coordinators alone, until it is published.
create table circle (
  circle_id       bigint        not null auto_increment,
  cohort_id       bigint        not null,
  name            varchar(80)   not null,
  state           varchar(20)   not null,
  locked          boolean       not null default false,
  theme_id        bigint,
  facilitator_id  bigint,
  match_run_id    bigint,
  formed_at       datetime(6)   not null,
  published_at    datetime(6),
  published_by_id bigint,
  ended_at        datetime(6),
  end_reason      varchar(1000),
  version         bigint        not null default 0,
  constraint pk_circle primary key (circle_id),
  constraint fk_circle_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_circle_theme foreign key (theme_id) references topic (topic_id),
  constraint fk_circle_facilitator foreign key (facilitator_id) references person (person_id),
  constraint fk_circle_run foreign key (match_run_id) references match_run (match_run_id),
  constraint fk_circle_published_by foreign key (published_by_id) references person (person_id),
  constraint ck_circle_state check (state in ('FORMING', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'ENDED_EARLY'))
);
create index ix_circle_state on circle (cohort_id, state);

-- Who leaves a circle is kept in it with the day; a row of a circle that is still forming goes.
create table circle_member (
  circle_member_id bigint      not null auto_increment,
  circle_id        bigint      not null,
  enrollment_id    bigint      not null,
  joined_at        datetime(6) not null,
  left_at          datetime(6),
  constraint pk_circle_member primary key (circle_member_id),
  constraint fk_circle_member_circle foreign key (circle_id) references circle (circle_id),
  constraint fk_circle_member_enrollment foreign key (enrollment_id) references enrollment (enrollment_id)
);
create index ix_circle_member_left on circle_member (enrollment_id, left_at);
