-- The report of a closed cohort is kept as it is read, after suppression: nothing that becomes of people, answers or names
-- afterwards reaches it, and none of it says who somebody is. Kept before was only where people worked. That is not enough
-- to make a report of: such a cohort goes on reading what is there, as those of an import do.
drop table cohort_report_place;
delete from cohort_report;
alter table cohort_report add column head mediumtext not null;
alter table cohort_report add column people mediumtext not null;

-- What it says of each part of the cohort's time that a reader may choose.
create table cohort_report_view (
  cohort_id      bigint      not null,
  report_version int         not null,
  months         varchar(20) not null,
  by_month       boolean     not null,
  content        mediumtext  not null,
  constraint pk_cohort_report_view primary key (cohort_id, report_version, months, by_month),
  constraint fk_cohort_report_view_report foreign key (cohort_id, report_version)
    references cohort_report (cohort_id, report_version) on delete cascade
);
