-- Reports that are sent by themselves, each to one person: of a cohort or of all cohorts of a program. No figure is kept here;
-- what is sent is read when it leaves, as its reader may read it then. schedule_key says what is sent to whom and is there once;
-- what was removed has none, so that it can be set up anew.
create table report_schedule (
  report_schedule_id   bigint      not null auto_increment,
  program_id           bigint      not null,
  cohort_id            bigint,
  person_id            bigint      not null,
  created_by_person_id bigint      not null,
  rhythm               varchar(20) not null,
  last_month           boolean     not null,
  group_by             varchar(20),
  group_name           varchar(200),
  as_link              boolean     not null,
  state                varchar(20) not null,
  stopped_for          varchar(20),
  next_on              date,
  active_since_at      datetime(6) not null,
  schedule_key         varchar(400),
  removed_at           datetime(6),
  version              bigint      not null default 0,
  constraint pk_report_schedule primary key (report_schedule_id),
  constraint uq_report_schedule_key unique (schedule_key),
  constraint fk_report_schedule_program foreign key (program_id) references program (program_id),
  constraint fk_report_schedule_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint fk_report_schedule_person foreign key (person_id) references person (person_id),
  constraint fk_report_schedule_created_by foreign key (created_by_person_id) references person (person_id),
  constraint ck_report_schedule_rhythm check (rhythm in ('MONTHLY', 'COHORT_END')),
  constraint ck_report_schedule_state check (state in ('ACTIVE', 'PAUSED', 'STOPPED', 'DONE')),
  constraint ck_report_schedule_stopped check (stopped_for is null or stopped_for in ('NO_RIGHT', 'NO_ACCOUNT')),
  constraint ck_report_schedule_group check ((group_by is null) = (group_name is null))
);
create index ix_report_schedule_state on report_schedule (state, next_on);

-- One report of one cohort for one month, or for one closing. mail_key is that of its mail in the outbox: whoever writes it
-- first sends, and a second node, or one that is started anew, finds it here.
create table report_delivery (
  report_delivery_id bigint       not null auto_increment,
  report_schedule_id bigint       not null,
  cohort_id          bigint       not null,
  month              varchar(7),
  report_version     int,
  mail_key           varchar(200) not null,
  told               boolean      not null,
  created_at         datetime(6)  not null,
  constraint pk_report_delivery primary key (report_delivery_id),
  constraint uq_report_delivery_mail_key unique (mail_key),
  constraint ck_report_delivery_period check ((month is null) <> (report_version is null)),
  constraint fk_report_delivery_schedule foreign key (report_schedule_id) references report_schedule (report_schedule_id),
  constraint fk_report_delivery_cohort foreign key (cohort_id) references cohort (cohort_id)
);
