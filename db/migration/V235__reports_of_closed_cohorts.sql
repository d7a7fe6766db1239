-- The report of a closed cohort stays as it was, whatever becomes of its people: where each of them worked on the day it was
-- closed. A cohort that is closed once more gets another version, and the one before stays.
create table cohort_report (
  cohort_id      bigint      not null,
  report_version int         not null,
  frozen_at      datetime(6) not null,
  constraint pk_cohort_report primary key (cohort_id, report_version),
  constraint fk_cohort_report_cohort foreign key (cohort_id) references cohort (cohort_id) on delete cascade
);

create table cohort_report_place (
  enrollment_id   bigint not null,
  report_version  int    not null,
  department_name varchar(160),
  site_name       varchar(160),
  constraint pk_cohort_report_place primary key (enrollment_id, report_version),
  constraint fk_cohort_report_place_enrollment foreign key (enrollment_id) references enrollment (enrollment_id) on delete cascade
);
