-- What somebody looks at again: a chapter and a part of a report, under a name of their own. It holds no figure; whoever opens
-- it reads the report as they may. Shared, it is offered to everybody who may read the report.
create table saved_report (
  saved_report_id bigint       not null auto_increment,
  person_id       bigint       not null,
  cohort_id       bigint       not null,
  name            varchar(80)  not null,
  chapter         varchar(20)  not null,
  from_month      varchar(7),
  to_month        varchar(7),
  group_by        varchar(20),
  group_name      varchar(200),
  report_version  int,
  shared          boolean      not null,
  created_at      datetime(6)  not null,
  removed_at      datetime(6),
  constraint pk_saved_report primary key (saved_report_id),
  constraint fk_saved_report_person foreign key (person_id) references person (person_id),
  constraint fk_saved_report_cohort foreign key (cohort_id) references cohort (cohort_id),
  constraint ck_saved_report_group check ((group_by is null) = (group_name is null))
);
