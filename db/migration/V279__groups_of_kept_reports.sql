-- What the report of a closed cohort says of each department and site, kept with it and as hidden as it is read.
create table cohort_report_group (
  cohort_id      bigint       not null,
  report_version int          not null,
  group_by       varchar(20)  not null,
  place          int          not null,
  name           varchar(160) not null,
  content        mediumtext   not null,
  constraint pk_cohort_report_group primary key (cohort_id, report_version, group_by, place),
  constraint fk_cohort_report_group_report foreign key (cohort_id, report_version)
    references cohort_report (cohort_id, report_version) on delete cascade,
  constraint ck_cohort_report_group_by check (group_by in ('DEPARTMENT', 'SITE'))
);
